import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { ResultSets, Row } from '$lib/query/port';
import { initialState } from '$lib/state/codec';
import { series as ladderSeries } from '$lib/views/parity-ladder/series';
import { spec as ladderSpec } from '$lib/views/parity-ladder/spec';
import type { ComparisonQuery } from '$lib/views/shared/comparison-queries';
import { series as onsetSeries } from '$lib/views/since-onset/series';
import { spec as onsetSpec } from '$lib/views/since-onset/spec';
import { tellStory, type Models } from './story';

const engine = nativeEngine();
let catalogue: Catalogue;
let results: ResultSets<ComparisonQuery>;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
	const queries = Object.entries(ladderSpec.queries(initialState(ladderSpec.controls)));
	const answers = await Promise.all(queries.map(async ([name, query]) => [name, await engine.run(query)]));
	results = Object.fromEntries(answers) as ResultSets<ComparisonQuery>;
});

type Flow = (row: Row) => number;

/** The story as it would be with every flow of people multiplied by a factor of its own. */
function storyWith(factor: Flow = () => 1) {
	const altered = {
		...results,
		flows: results.flows.map((row): Row => {
			const by = (value: unknown) => Number(value) * factor(row);
			return { ...row, low: by(row.low), value: by(row.value), high: by(row.high) };
		})
	};
	const models: Models = {
		'parity-ladder': ladderSeries(altered, initialState(ladderSpec.controls), catalogue),
		'since-onset': onsetSeries(altered, initialState(onsetSpec.controls), catalogue)
	};
	const { lead, chapters, counterpoints } = tellStory(models);
	return { lead: lead.join(' '), chapters: chapters.flatMap(({ text }) => text).join(' '), counterpoints };
}

const isFrom = (row: Row, origin: string) => String(row.onset_id).startsWith(origin);

describe('the story of the home page', () => {
	it('says that seven stand below, that for Afghans the count of the displaced decides, and that lasting places run the other way', () => {
		const { lead } = storyWith();
		expect(lead).toMatch(
			/^Per person displaced and in 2022–2024, of the seven other nationalities that can be compared \(one more has too few people to say\), all stand below/
		);
		expect(lead).toMatch(
			/Whether the United States let in more Afghans or more Ukrainians per person displaced depends on/
		);
		expect(lead).toMatch(
			/36 months on, Afghans since August 2021 stand at 0\.49 to 2 times the Ukrainian rate/
		);
		expect(lead).toMatch(
			/Count lasting places alone, and the order turns around: .*Afghans.* then stand above/
		);
	});

	// 4,477 of 278,272 Ukrainians; 102,931 + 73,566 Afghans, 5,430 Iraqis, 29,398 Syrians, 607 Yemenis, 8,442 Somalis and 1,460 Pakistanis.
	it('sets temporary against lasting', () => {
		const { chapters } = storyWith();
		expect(chapters).toMatch(/Of 278,000 Ukrainians let in, 1\.6% were resettled and the others paroled in/);
		expect(chapters).toMatch(/against 67% resettled of 222,000 people/);
	});

	it('says the opposite of other figures', () => {
		const more = storyWith((row) => (isFrom(row, 'UKR') ? 0.0001 : 1));
		expect(more.lead).toMatch(/stand above the Ukrainians under every definition tested/);
		expect(more.lead).toMatch(
			/let in more Afghans since August 2021 than Ukrainians, however the displaced are counted/
		);
		const fewer = storyWith((row) => (isFrom(row, 'AFG') ? 0.01 : 1));
		expect(fewer.lead).toMatch(/let in fewer Afghans since August 2021 than Ukrainians, however/);
		const durable = storyWith((row) => (isFrom(row, 'UKR') && row.tier === 'T1' ? 1000 : 1));
		expect(durable.lead).not.toMatch(/order turns around: .*Afghans.* then stand above/);
	});

	it('tells how soon ten thousand had come', () => {
		expect(storyWith().chapters).toMatch(/10,000 (Ukrainians|Afghans).* had been let in within \d/);
	});

	it('names what explains part of the difference, with the size of the evacuation', () => {
		const texts = storyWith().counterpoints.map(({ text }) => text);
		expect(texts.join(' ')).toMatch(/73,566 Afghans/);
		expect(texts.join(' ')).toMatch(/without a visa/);
	});
});
