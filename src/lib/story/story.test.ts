import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { initialState } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { typedSettings } from '$lib/views/contract';
import { loadView, type ViewOf } from '$lib/views/registry';
import { buildStory, type Models } from './story';

type ResultsOf<View extends { buildModel: (...parameters: never[]) => unknown }> = Parameters<
	View['buildModel']
>[0];
type EuropeResults = ResultsOf<ViewOf<'europe'>>;
type ConditionsResults = ResultsOf<ViewOf<'conditions'>>;

const [ladder, onset, rate, robustness, conditions, europe] = await Promise.all([
	loadView('parity-ladder'),
	loadView('since-onset'),
	loadView('at-the-ukrainian-rate'),
	loadView('robustness'),
	loadView('conditions'),
	loadView('europe')
]);
const settingsOf = <View extends { spec: { controls: readonly Control[] } }>({ spec }: View) =>
	typedSettings<View['spec']['controls']>(initialState(spec.controls), spec.controls);

const engine = nativeEngine();
let catalogue: Catalogue;
let results: ResultSets<ComparisonQuery>;
let europeResults: EuropeResults;
let conditionResults: ConditionsResults;
const run = async (queries: Readonly<Record<string, Query>>) =>
	Object.fromEntries(
		await Promise.all(
			Object.entries(queries).map(async ([name, query]) => [name, await engine.run(query)] as const)
		)
	);
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
	results = (await run(ladder.spec.queries(settingsOf(ladder)))) as ResultSets<ComparisonQuery>;
	europeResults = (await run(europe.spec.queries(settingsOf(europe)))) as EuropeResults;
	conditionResults = (await run(conditions.spec.queries(settingsOf(conditions)))) as ConditionsResults;
});

type Flow = (row: Row) => number;
type Cell = (row: Row) => Row;

/** The story as it would be with every flow of people multiplied by a factor of its own. */
function storyWith(factor: Flow = () => 1, protectedFactor: Flow = () => 1, cell: Cell = (row) => row) {
	const altered = {
		...results,
		flows: results.flows.map((row): Row => {
			const by = (value: unknown) => Number(value) * factor(row);
			return { ...row, low: by(row.low), value: by(row.value), high: by(row.high) };
		})
	};
	const models: Models = {
		'parity-ladder': ladder.buildModel(altered, settingsOf(ladder), catalogue),
		'since-onset': onset.buildModel(altered, settingsOf(onset), catalogue),
		'at-the-ukrainian-rate': rate.buildModel(altered, settingsOf(rate), catalogue),
		robustness: robustness.buildModel(altered, settingsOf(robustness), catalogue),
		conditions: conditions.buildModel(
			{ ...conditionResults, cells: conditionResults.cells.map(cell) },
			settingsOf(conditions),
			catalogue
		),
		europe: europe.buildModel(
			{
				...europeResults,
				totals: europeResults.totals.map((row): Row => {
					const by = (value: unknown) => Number(value) * protectedFactor(row);
					return {
						...row,
						protected_low: by(row.protected_low),
						protected_value: by(row.protected_value),
						protected_high: by(row.protected_high)
					};
				})
			},
			settingsOf(europe),
			catalogue
		)
	};
	const { lead, chapters, counterpoints } = buildStory(models);
	return { lead: lead.join(' '), chapters: chapters.flatMap(({ text }) => text).join(' '), counterpoints };
}

const isFrom = (row: Row, origin: string) => String(row.onset_id).startsWith(origin);

describe('the story of the home page', () => {
	it('has seven below, Afghans depending on the count of the displaced, and lasting places the other way round', () => {
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

	it('reverses with other figures', () => {
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

	it('names how soon ten thousand had come', () => {
		expect(storyWith().chapters).toMatch(/10,000 (Ukrainians|Afghans).* had been let in within \d/);
	});

	it('counts the difference in people, in both directions', () => {
		const { chapters } = storyWith();
		// 147,773: all but the Ukrainians in the years 2022–2024, without the evacuation.
		expect(chapters).toMatch(
			/eight other nationalities \(.*without.*\) together came to 148,000 let in, fewer than/
		);
		expect(chapters).toMatch(/The largest difference is that of Syrians: 29,400 let in, and 3\d0,000 at/);
		expect(chapters).toMatch(
			/resettled alone, there were more than the Ukrainian rate gives among Afghans \(by 9\d,000/
		);
		const more = storyWith((row) => (isFrom(row, 'UKR') ? 0.0001 : 1)).chapters;
		expect(more).toMatch(/together came to 148,000 let in, more than the Ukrainian rate gives/);
		expect(more).toMatch(
			/Resettlement alone puts nobody above the Ukrainian rate who was not above it before/
		);
		const durable = storyWith((row) => (isFrom(row, 'UKR') && row.tier === 'T1' ? 1000 : 1)).chapters;
		expect(durable).toMatch(/Resettlement alone puts nobody above/);
	});

	it('names the definitions under which a result holds, and what reverses it', () => {
		const { chapters } = storyWith();
		expect(chapters).toMatch(
			/All let in stand below the Ukrainian rate under every definition of 2022–2024 and 2024 and on either side, by definition, in the first 12, 24 and 36 months/
		);
		expect(chapters).toMatch(
			/Those resettled alone stand above the Ukrainian rate under every definition of/
		);
		expect(chapters).toMatch(/What can turn the answer around, alone: the denominator, /);
		const fewer = storyWith((row) => (isFrom(row, 'AFG') ? 0.001 : 1)).chapters;
		expect(fewer).toMatch(/Those resettled alone stand below the Ukrainian rate under every definition of/);
		expect(fewer).toMatch(/No choice alone turns the answer around/);
	});

	it('counts what documents answer for the Ukrainian programme and the others', () => {
		// Counted in data/curated/conditions.csv: parole for Afghans 7, the evacuation 6, visas 7, the refugee programme 6.
		expect(storyWith().chapters).toContain(
			'Set beside four others one by one, Uniting for Ukraine was more open on three, less open on four, the same on thirteen and different without a plain order on six of the twenty-six points that official documents settle for both.'
		);
		const sponsored = (row: Row): Row =>
			row.requirement === 'sponsor' ? { ...row, value: row.programme === 'u4u' ? 'no' : 'yes' } : row;
		expect(storyWith(undefined, undefined, sponsored).chapters).toContain(
			'more open on seven, less open on one, the same on twelve'
		);
		const silent = (row: Row): Row => ({ ...row, grade: 'secondary' });
		expect(storyWith(undefined, undefined, silent).chapters).toContain('answer no question for both sides');
	});

	it('adds Europe, with distance', () => {
		const { chapters } = storyWith();
		expect(chapters).toMatch(/Europe protected 921 of every 1,000 displaced Ukrainians/);
		expect(chapters).toMatch(
			/smaller part than of the Ukrainians under every definition tested for .*Afghans/
		);
		expect(chapters).toMatch(/definition for Libyans\./);
		expect(chapters).toMatch(/of every 1,000 displaced Afghans, 565 live in Iran/);
		const fewer = storyWith(undefined, (row) => (row.origin === 'UKR' ? 0.001 : 1)).chapters;
		expect(fewer).toMatch(/larger part than of the Ukrainians under every definition tested for .*Afghans/);
		expect(fewer).not.toMatch(/smaller part than of the Ukrainians/);
	});

	it('names what explains part of the difference, with the size of the evacuation', () => {
		const texts = storyWith().counterpoints.map(({ text }) => text);
		expect(texts.join(' ')).toMatch(/73,566 Afghans/);
		expect(texts.join(' ')).toMatch(/without a visa/);
	});
});
