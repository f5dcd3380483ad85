import { load, type CheerioAPI } from 'cheerio';
import { render } from 'svelte/server';
import SceneSvg from '$lib/marks/SceneSvg.svelte';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { isOrigin } from '$lib/style/series-style';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { initialState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { loadModel } from './load-model';
import type { View } from './contract';
import { loadView, slugs } from './registry';

/** The meaning of marks is the same in every view: rendered on the server and checked as a reader would see it. */
const engine = nativeEngine();
let catalogue: Catalogue;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
});
afterAll(() => engine.close());

async function draw(view: View, changes: ViewState = {}): Promise<CheerioAPI | null> {
	const state = { ...initialState(view.spec.controls), ...changes };
	const model = await loadModel(view, state, engine, catalogue);
	if (model.empty) return null;
	const scene = await view.chart(model, 'wide');
	return load(render(SceneSvg, { props: { scene, altText: model.altText } }).body);
}

const controlOf = (view: View, name: string) => view.spec.controls.find((control) => control.name === name);

/** The series of nine nationalities with the colours in each, excluding marks of the reference. */
function coloursBySeries($: CheerioAPI): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const series of $('[data-series]').toArray()) {
		const origin = String($(series).attr('data-series')).slice(0, 3);
		if (!isOrigin(origin)) continue;
		const own = found.get(origin) ?? new Set<string>();
		found.set(origin, own);
		const marks = $(series).clone();
		marks.find('[data-reference]').remove();
		for (const [, colour] of $.html(marks).matchAll(/var\(--origin-(\w{3})(?:-ink)?\)/g))
			if (colour) own.add(colour.toUpperCase());
	}
	return found;
}

describe.each(slugs)('%s', { timeout: 120_000 }, (slug) => {
	it('uses only its own colour for a nationality, whatever the filter', async () => {
		const view = await loadView(slug as string);
		const control = controlOf(view, 'origins');
		if (control?.kind !== 'set') return;
		const values = control.options.map(({ value }) => value);
		const subsets = [values, ['UKR', 'SYR'], values.slice(-3), values.slice(2)];
		for (const subset of subsets) {
			const chosen = subset.filter((value) => values.includes(value));
			if (chosen.length === 0) continue;
			const $ = await draw(view, { origins: chosen });
			if (!$) continue;
			for (const [origin, colours] of coloursBySeries($)) {
				expect(chosen, `${slug} draws ${origin}`).toContain(origin);
				for (const colour of colours) expect(colour, `${slug}, ${origin}`).toBe(origin);
			}
		}
	});

	it('hatches nothing when only durable places are counted', async () => {
		const view = await loadView(slug as string);
		if (!controlOf(view, 'tier')?.options.some(({ value }) => value === 'resettled')) return;
		const $ = await draw(view, { tier: 'resettled' });
		expect($?.('[fill^="url("]').length ?? 0).toBe(0);
	});

	it('draws hatches in the colour of their mark', async () => {
		const $ = await draw(await loadView(slug as string));
		for (const [origin, colours] of coloursBySeries($ ?? load('')))
			expect([...colours].every((colour) => colour === origin)).toBe(true);
		const ids = new Set(
			$?.('pattern')
				.toArray()
				.map((pattern) => $(pattern).attr('id'))
		);
		for (const marked of $?.('[fill^="url("]').toArray() ?? [])
			expect(ids).toContain(/url\(#(.*)\)/.exec($?.(marked).attr('fill') ?? '')?.[1]);
	});

	it('labels what it draws in words next to the marks', async () => {
		const $ = await draw(await loadView(slug as string));
		const words = $?.('svg text').text() ?? '';
		for (const [origin] of coloursBySeries($ ?? load(''))) {
			const name = catalogue.countries.get(origin)?.name ?? origin;
			expect(words, `${slug} names ${name}`).toContain(name);
		}
	});
});
