import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import { loadView, slugs } from '../../src/lib/views/registry';
import { fingerprint, memoized, PARTS, record } from './record';
import { statesOf } from './states';

/** A release that never changes, so that only the code can change a fingerprint. */
const TABLES = 'data/releases/2026-12';
const FOLDER = 'tests/snapshots/views';
const isUpdate = process.env.UPDATE_SNAPSHOTS === '1';

const engine = nativeEngine(TABLES);
let catalogue: Catalogue;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest(TABLES));
});
afterAll(() => engine.close());

type Fingerprints = Readonly<Record<string, string>>;

function read(file: string): Fingerprints {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Fingerprints) : {};
}

/** "?tier=resettled: text, wide" for every state whose fingerprint differs. */
function differences(before: Fingerprints, after: Fingerprints): string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((state) => {
		const [old, now] = [before[state]?.split(' '), after[state]?.split(' ')];
		if (!old || !now) return [`${state}: ${old ? 'is gone' : 'is new'}`];
		const parts = PARTS.filter((_, i) => old[i] !== now[i]);
		return parts.length > 0 ? [`${state}: ${parts.join(', ')}`] : [];
	});
}

/** Everything that readers can see of a view in every combination of its choices: no change goes unnoticed. */
describe.each(slugs)('%s', (slug) => {
	it('says and draws what was reviewed, in every state', { timeout: 600_000 }, async () => {
		const view = await loadView(slug as string);
		const run = memoized(engine);
		const after: Record<string, string> = {};
		for (const [search, state] of statesOf(view.spec.controls))
			after[search] = fingerprint(await record(view, state, run, catalogue));
		const file = join(FOLDER, `${slug}.json`);
		const changed = differences(read(file), after);
		if (isUpdate) {
			mkdirSync(FOLDER, { recursive: true });
			writeFileSync(file, `${JSON.stringify(after, null, '\t')}\n`);
			if (changed.length > 0)
				console.log([slug, ...changed.slice(0, 20)].join('\n  '), `(${changed.length})`);
			return;
		}
		expect(changed, 'Look at what changed, then accept it with UPDATE_SNAPSHOTS=1.').toEqual([]);
	});
});
