import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { initialState } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { typedSettings } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import type { Models } from './models';
import { requests } from './requests';
import { buildStory } from './story';

const [ladder, onset, pipeline, recent] = await Promise.all([
	loadView('parity-ladder'),
	loadView('since-onset'),
	loadView('parole-pipeline'),
	loadView('since-2025')
]);
const settingsOf = <View extends { spec: { controls: readonly Control[] } }>({ spec }: View) =>
	typedSettings<View['spec']['controls']>(initialState(spec.controls), spec.controls);

const engine = nativeEngine();
let catalogue: Catalogue;
let results: ResultSets<ComparisonQuery>;
let pipelineModel: Models['parole-pipeline'];
let recentModel: Models['since-2025'];
const run = async (queries: Readonly<Record<string, Query>>) =>
	Object.fromEntries(
		await Promise.all(
			Object.entries(queries).map(async ([name, query]) => [name, await engine.run(query)] as const)
		)
	);
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
	results = (await run(ladder.spec.queries(settingsOf(ladder)))) as ResultSets<ComparisonQuery>;
	const pipelineResults = (await run(pipeline.spec.queries(settingsOf(pipeline)))) as Parameters<
		typeof pipeline.buildModel
	>[0];
	pipelineModel = pipeline.buildModel(pipelineResults, settingsOf(pipeline), catalogue);
	const recentResults = (await run(recent.spec.queries(settingsOf(recent)))) as Parameters<
		typeof recent.buildModel
	>[0];
	recentModel = recent.buildModel(recentResults, settingsOf(recent), catalogue);
});

/** The story with each flow of people multiplied by its own factor. */
function storyWith(factor: (row: Row) => number = () => 1) {
	const altered = {
		...results,
		flows: results.flows.map((row): Row => {
			const by = (value: unknown) => Number(value) * factor(row);
			return { ...row, low: by(row.low), value: by(row.value), high: by(row.high) };
		})
	};
	const story = buildStory({
		'parity-ladder': ladder.buildModel(altered, settingsOf(ladder), catalogue),
		'since-onset': onset.buildModel(altered, settingsOf(onset), catalogue),
		'parole-pipeline': pipelineModel,
		'since-2025': recentModel
	});
	return { ...story, opening: story.opening.join(' ') };
}
const isFrom = (row: Row, origin: string) => String(row.onset_id).startsWith(origin);
const textOf = (story: ReturnType<typeof storyWith>, heading: string) =>
	story.turns.find((turn) => turn.heading === heading)?.text ?? '';

describe('the opening', () => {
	// 278,982 Ukrainians in 15,428,023 person-years; 185,717 Afghans, 73,566 of them paroled; 5,187 Ukrainians resettled.
	it('has both rates a year, and who came to stay', () => {
		expect(storyWith().opening).toBe(
			'From 2021 to 2024 the United States let in 18 of every 1,000 displaced Ukrainians a year, and 9.2 of every 1,000 displaced Afghans. Nearly all the Ukrainians came for a limited time; most of the Afghans came to stay.'
		);
	});
	it('follows the figures', () => {
		const fewLasting = storyWith((row) => (isFrom(row, 'AFG') && row.tier === 'T1' ? 0.02 : 1));
		expect(fewLasting.opening).toMatch(/; almost none of the Afghans came to stay\.$/);
		const durable = storyWith((row) => (isFrom(row, 'UKR') && row.tier === 'T1' ? 100 : 1));
		expect(durable.opening).toMatch(/Fewer than half of the Ukrainians came for a limited time/);
	});
});

describe('where the answer changes', () => {
	it('flips for permanent places', () => {
		// 5,187 Ukrainians and 112,151 Afghans resettled.
		expect(textOf(storyWith(), 'Only permanent places')).toBe(
			'Count only permanent places and the ranking flips: 0.34 of every 1,000 displaced Ukrainians a year, but 5.6 Afghans.'
		);
		const many = storyWith((row) => (isFrom(row, 'UKR') && row.tier === 'T1' ? 1000 : 1));
		expect(textOf(many, 'Only permanent places')).not.toMatch(/flips|but/);
	});
	it('depends on who counts as displaced, from the start of each war', () => {
		expect(textOf(storyWith(), 'From the start of each war')).toBe(
			'In the first 24 months, 53 Afghans got in for every 100 Ukrainians. Count only the newly displaced and it is 181 (53 to 181 across four ways of counting).'
		);
	});
	it('has changed since 2025', () => {
		expect(textOf(storyWith(), 'Since 2025')).toBe(
			'Entries fell and the order changed. From January to May 2025 the United States let in 7,060 Afghans and at most 1,750 Ukrainians.'
		);
	});
	it('links to the chart in that state', () => {
		expect(storyWith().turns.map(({ link }) => `${link.slug}${link.search}`)).toEqual([
			'parity-ladder?tier=resettled',
			'since-onset?denominator=newly-displaced',
			'since-2025'
		]);
	});
});

describe('approved requests', () => {
	it('takes the highest count, which favours the claim least', () => {
		expect(requests(pipelineModel)).toEqual([
			'By June 2022 the United States had approved 297 of 46,000 Afghan requests for parole. Other counts are lower.'
		]);
	});
	it('says nothing without a count', () => {
		const days = pipelineModel.days.filter(({ origin }) => origin !== 'AFG');
		expect(requests({ days })).toEqual([]);
	});
});

describe('what the numbers leave out', () => {
	it('sizes the evacuation, with and without its year', () => {
		const texts = storyWith().limits.map(({ text }) => text);
		expect(texts[0]).toBe(
			'The 2021 evacuation from Kabul brought more than 70,000 Afghans. With it, 51 Afghans got in for every 100 Ukrainians in 2021–2024; in 2022–2024 it was 33.'
		);
		expect(texts.join(' ')).toMatch(/without a visa|no visa/);
	});
});
