import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { liesMostlyInside } from '$lib/analysis/entries/spans';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel, type PathwaysQuery } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Pathways } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Partial<SettingsFor<typeof spec>>;
const modelWith = (changes: Changes = {}, rows: ResultSets<PathwaysQuery> = results): Pathways =>
	buildModel(rows, settingsWith(changes), catalogue);

function barIn(model: Pathways, id: string) {
	const bar = model.bars.find((candidate) => candidate.id === id);
	if (!bar) throw new Error(`There is no bar ${id}.`);
	return bar;
}
const peopleOf = (model: Pathways, id: string) =>
	Object.fromEntries(barIn(model, id).parts.map(({ pathway, people }) => [pathway, people.value]));

// Expected figures: the publishers' own rows, summed independently of this program.
describe('people let in by pathway, compared with the publishers’ figures', () => {
	it('2021–2024: refugees by month of arrival, visas by month of issue, airport encounters since May 2022', () => {
		const model = modelWith();
		expect(peopleOf(model, 'UKR')).toEqual({
			usrap: 5187,
			port_of_entry_parole: 3274 + 20_118,
			u4u: 250_403
		});
		expect(peopleOf(model, 'AFG')).toEqual({ usrap: 29_009, siv: 83_142, oaw: 73_566 });
		expect(peopleOf(model, 'IRQ')).toEqual({ usrap: 4969, siv: 1049 });
		expect(peopleOf(model, 'SYR')).toEqual({ usrap: 31_445 });
		expect(barIn(model, 'PHL')).toMatchObject({ parts: [], rankability: 'none recorded', temporary: null });
		// (250,403 + 23,392) / (250,403 + 23,392 + 5,187)
		expect(barIn(model, 'UKR').temporary?.value).toBeCloseTo(0.98141, 5);
		expect(barIn(model, 'AFG').temporary?.value).toBeCloseTo(73_566 / 185_717, 9);
	});

	it('six fiscal years, October 2017 to September 2023', () => {
		const model = modelWith({ period: 'fiscal-2018-2023' });
		expect(peopleOf(model, 'UKR')).toEqual({ usrap: 12_763, port_of_entry_parole: 23_392, u4u: 163_903 });
		expect(peopleOf(model, 'AFG')).toEqual({ usrap: 11_692, siv: 65_407, oaw: 73_566 });
		expect(barIn(model, 'AFG').inCountry.asylum?.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
	});

	it('36 months since each war began: includes the evacuation, mostly after August 2021', () => {
		const model = modelWith({ period: 'since-onset' });
		expect(peopleOf(model, 'AFG-2021')).toEqual({ usrap: 19_769, siv: 60_746, oaw: 73_566 });
		expect(peopleOf(model, 'IRQ-2003')).toEqual({ usrap: 483 });
		expect(barIn(model, 'LBY-2011')).toMatchObject({ rankability: 'too few', total: { value: 7 } });
	});
});

it('2022–2024 include none of the evacuation: it belongs to 2021', () => {
	const model = modelWith({ period: '2022-2024' });
	expect(peopleOf(model, 'AFG')).toEqual({ usrap: 28_075, siv: 74_856 });
	// 73,566 paroled by March 2022, at least 70,000 of them in 2021.
	expect(barIn(model, 'AFG').total).toEqual({ low: 102_931, value: 102_931, high: 102_931 + 3566 });
	expect(model.bars).toHaveLength(9);
});

it('visas before March 2017 only count in the upper bound', () => {
	const { total, parts } = barIn(modelWith({ period: '2001-2024' }), 'AFG');
	expect(total.high - total.value).toBe(38_640);
	const visas = parts.find(({ pathway }) => pathway === 'siv')?.people;
	expect((visas?.high ?? 0) - (visas?.value ?? 0)).toBe(38_640);
});

describe('statuses granted inside the country', () => {
	it('are separate: yearbook grants of whole fiscal years, and the last count of a status', () => {
		const { asylum, tps } = barIn(modelWith(), 'AFG').inCountry;
		// 100 + 10, 1,180 + 60, 14,330 + 140.
		expect(asylum).toMatchObject({ years: [2021, 2022, 2023], people: { value: 15_820 } });
		expect(tps).toMatchObject({ asOf: '2024-03-31', people: { value: 8245 } });
		expect(barIn(modelWith(), 'UKR').inCountry).toMatchObject({
			asylum: { people: { value: 1100 } },
			tps: { people: { value: 50_205 } }
		});
	});

	it('are not in any bar', () => {
		const none = { ...results, asylum: [], tps: [] };
		for (const period of ['2021-2024', 'since-onset', '2001-2024'] as const)
			expect(modelWith({ period }, none).bars.map(({ id, parts }) => [id, parts])).toEqual(
				modelWith({ period }).bars.map(({ id, parts }) => [id, parts])
			);
	});

	it('assign fiscal years by the majority of their months', () => {
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 5, to: 40 })).toBe(true);
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 6, to: 40 })).toBe(false);
	});
});

describe('shares', () => {
	it('sum to one in every bar of every state, and each interval contains its point', () => {
		for (const period of ['2021-2024', '2022-2024', 'since-onset', 'fiscal-2018-2023', '2001-2024'] as const)
			for (const { parts } of modelWith({ period }).bars) {
				if (parts.length === 0) continue;
				expect(parts.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
				for (const { share } of parts) {
					expect(share.low).toBeLessThanOrEqual(share.value);
					expect(share.high).toBeGreaterThanOrEqual(share.value);
				}
			}
	});

	it('are not drawn for fewer than ten people, and lengths follow people', () => {
		// Bars of shares and people have this height; those of statuses in the country and swatches are lower.
		const parts = (model: Pathways, id: string) =>
			marksOf(seriesIn(chart(model, 'wide'), id), 'bar').filter(({ height }) => height === 22);
		const few = modelWith({ period: 'since-onset', scale: 'shares' });
		expect(parts(few, 'LBY-2011')).toEqual([]);
		expect(wordsIn(seriesIn(chart(few, 'wide'), 'LBY-2011')).join(' ')).toMatch(/too few for shares/);
		expect(parts(few, 'AFG-2021')).toHaveLength(3);
		const model = modelWith();
		const length = (origin: string) => {
			const bars = parts(model, origin);
			const last = bars.at(-1);
			return (last?.x ?? 0) + (last?.width ?? 0) - (bars[0]?.x ?? 0);
		};
		expect(length('UKR') / length('AFG')).toBeCloseTo(278_982 / 185_717, 9);
	});
});

describe('the finding', () => {
	it('depends on the rows: if Ukrainians were refugees and Syrians on parole, it says so', () => {
		const swapped = results.entries.map((row): Row => {
			if (row.origin === 'UKR') return { ...row, pathway: 'usrap', tier: 'T1' };
			return row.origin === 'SYR' ? { ...row, pathway: 'oaw', tier: 'T2' } : row;
		});
		const [before] = modelWith({ origins: ['UKR', 'SYR'] }).finding;
		const [after] = modelWith({ origins: ['UKR', 'SYR'] }, { ...results, entries: swapped }).finding;
		expect(before).toBe(
			'From 2021 to 2024 the United States let in 279,000 Ukrainians, nearly all for a limited time, and 31,400 Syrians, all to stay.'
		);
		expect(after).toBe(
			'From 2021 to 2024 the United States let in 279,000 Ukrainians, all to stay, and 31,400 Syrians, all for a limited time.'
		);
	});

	it('names five groups in a sentence, Ukrainians among them', () => {
		const most = modelWith().finding.find((sentence) => sentence.startsWith('Among those who came to stay'));
		expect(most).toBe(
			'Among those who came to stay were 112,000 Afghans, 31,400 Syrians, 8,680 Somalis, 6,020 Iraqis and 5,190 Ukrainians.'
		);
		expect(modelWith({ period: 'since-onset' }).finding.join(' ')).toMatch(/4,460 Ukrainians/);
	});

	it('names the evacuation before its programme', () => {
		expect(modelWith({ origins: ['AFG'] }).finding).toContain(
			'Parole, which is for a limited time, brought 73,600 Afghans in the evacuation from Kabul (Operation Allies Welcome).'
		);
	});

	it('says when nobody is left', () => {
		expect(modelWith({ origins: ['PHL'] }).empty).toMatch(/^Nothing to draw/);
	});
});

describe('the headline', () => {
	const headline = (changes: Changes, rows = results) => modelWith(changes, rows).headline;

	// (250,403 + 23,392) / 278,982 = 98.1 %; 73,566 / 185,717 = 39.6 %.
	it('compares Ukrainians and Afghans where both are chosen', () => {
		expect(headline({})).toBe('98% of Ukrainians came for a limited time, 40% of Afghans');
		expect(headline({ period: '2022-2024' })).toBe(
			'98% of Ukrainians came for a limited time, 0% of Afghans'
		);
		expect(headline({ period: 'since-onset' })).toMatch(/, 48% of Afghans since 2021$/);
	});

	it('follows the figures and the choice', () => {
		expect(headline({ origins: ['SYR'] })).toBe('All 31,400 Syrians counted came to stay');
		expect(headline({ origins: ['PHL'] })).toBe(spec.title);
		const resettled = results.entries.map((row): Row =>
			row.origin === 'UKR' ? { ...row, pathway: 'usrap', tier: 'T1' } : row
		);
		expect(headline({}, { ...results, entries: resettled })).toBe(
			'40% of Afghans came for a limited time, 0% of Ukrainians'
		);
	});
});

describe('tables and downloads', () => {
	it('have every figure of the tables, each row with a source', () => {
		for (const period of ['2021-2024', '2022-2024', 'since-onset'] as const) {
			const model = modelWith({ period });
			const saved = new Set(exportTable(model).rows.flat());
			for (const { rows } of tables(model))
				for (const value of rows.flat()) if (typeof value === 'number') expect(saved).toContain(value);
			for (const row of exportTable(model).rows) expect(row.at(-1)).not.toBe('');
		}
	});
});
