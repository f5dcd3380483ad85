import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import { parseState } from '../../src/lib/settings/codec';
import { loadModel } from '../../src/lib/views/load-model';
import { loadView, slugs } from '../../src/lib/views/registry';
import { draw } from './draw';
import { page } from './page';
import { FURTHER_STATES } from './states';

/** A frozen release, so that only the code can change a picture. */
const TABLES = 'data/releases/2026-12';
const FOLDER = 'tests/gallery';
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

const engine = nativeEngine(TABLES);
let catalogue: Catalogue;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest(TABLES));
});
afterAll(() => engine.close());

const nameOf = (slug: string, search: string, width: string): string =>
	[slug, search.replace(/^\?/, '').replaceAll(/[^\w.-]+/g, '-'), width].filter(Boolean).join('.');

const pictures = slugs.flatMap((slug) =>
	['', ...(FURTHER_STATES[slug] ?? [])].flatMap((search) =>
		(['wide', 'narrow'] as const)
			.filter((width) => width === 'wide' || search === '')
			.map((width) => ({ slug, search, width, name: nameOf(slug, search, width) }))
	)
);

/** Pictures reviewed like code: a change writes a file ending in `-changed.svg` next to the reviewed one. */
describe('the gallery', () => {
	it.each(pictures)('$name', { timeout: 120_000 }, async ({ slug, search, width, name }) => {
		const view = await loadView(slug as string);
		const { state, invalid } = parseState(new URLSearchParams(search), view.spec.controls);
		expect(invalid).toEqual([]);
		const svg = await draw(view, await loadModel(view, state, engine, catalogue), width);
		const [file, changed] = [join(FOLDER, `${name}.svg`), join(FOLDER, `${name}-changed.svg`)];
		rmSync(changed, { force: true });
		if (isUpdate) return writeFileSync(file, svg);
		const reviewed = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (reviewed !== svg) writeFileSync(changed, svg);
		expect(reviewed === svg, `Compare ${file} with ${changed}; accept with UPDATE_SNAPSHOTS=1.`).toBe(true);
	});

	it('has a page that shows every picture, and no picture of a removed state', () => {
		const names = pictures.map(({ name }) => name);
		const file = join(FOLDER, 'index.html');
		if (isUpdate) writeFileSync(file, page(names));
		const drawn = readdirSync(FOLDER).filter(
			(name) => name.endsWith('.svg') && !name.endsWith('-changed.svg')
		);
		expect(drawn.sort()).toEqual(names.map((name) => `${name}.svg`).sort());
		expect(readFileSync(file, 'utf8')).toBe(page(names));
	});
});
