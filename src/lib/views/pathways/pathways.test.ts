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

// Expected figures: the publishers' own rows, summed outside this program.
describe('people let in by pathway, against the publishers’ figures', () => {
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

	it('36 months since each war began: the evacuation, mostly after August 2021, is in', () => {
		const model = modelWith({ period: 'since-onset' });
		expect(peopleOf(model, 'AFG-2021')).toEqual({ usrap: 19_769, siv: 60_746, oaw: 73_566 });
		expect(peopleOf(model, 'IRQ-2003')).toEqual({ usrap: 483 });
		expect(barIn(model, 'LBY-2011')).toMatchObject({ rankability: 'too few', total: { value: 7 } });
	});
});

describe('a total that lies partly outside the years', () => {
	it('makes two bars, without it and with it, and the finding says that it decides', () => {
		const model = modelWith({ period: '2022-2024' });
		expect(peopleOf(model, 'AFG')).toEqual({ usrap: 28_075, siv: 74_856 });
		expect(peopleOf(model, 'AFG-with')).toEqual({ usrap: 28_075, siv: 74_856, oaw: 73_566 });
		expect(model.finding.join(' ')).toMatch(/For Afghans the definition decides/);
		expect(modelWith().finding.join(' ')).not.toMatch(/decides/);
	});
});

describe('what is given inside the country', () => {
	it('stands apart: yearbook grants of whole fiscal years, and the last count of a status', () => {
		const { asylum, tps } = barIn(modelWith(), 'AFG').inCountry;
		// 100 + 10, 1,180 + 60, 14,330 + 140.
		expect(asylum).toMatchObject({ years: [2021, 2022, 2023], people: { value: 15_820 } });
		expect(tps).toMatchObject({ asOf: '2024-03-31', people: { value: 8245 } });
		expect(barIn(modelWith(), 'UKR').inCountry).toMatchObject({
			asylum: { people: { value: 1100 } },
			tps: { people: { value: 50_205 } }
		});
	});

	it('is in no bar, whatever it is', () => {
		const none = { ...results, asylum: [], tps: [] };
		for (const period of ['2021-2024', 'since-onset', '2001-2024'] as const)
			expect(modelWith({ period }, none).bars.map(({ id, parts }) => [id, parts])).toEqual(
				modelWith({ period }).bars.map(({ id, parts }) => [id, parts])
			);
	});

	it('counts fiscal years by where most of their months lie', () => {
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 5, to: 40 })).toBe(true);
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 6, to: 40 })).toBe(false);
	});
});

describe('shares', () => {
	it('add to one in every bar of every state, and each interval holds its point', () => {
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
		// Bars of shares and people are as high as that; those in the country and swatches are lower.
		const parts = (model: Pathways, id: string) =>
			marksOf(seriesIn(chart(model, 'wide'), id), 'bar').filter(({ height }) => height === 22);
		const few = modelWith({ period: 'since-onset' });
		expect(parts(few, 'LBY-2011')).toEqual([]);
		expect(wordsIn(seriesIn(chart(few, 'wide'), 'LBY-2011')).join(' ')).toMatch(/too few for shares/);
		expect(parts(few, 'AFG-2021')).toHaveLength(3);
		const model = modelWith({ scale: 'people' });
		const length = (origin: string) => {
			const bars = parts(model, origin);
			const last = bars.at(-1);
			return (last?.x ?? 0) + (last?.width ?? 0) - (bars[0]?.x ?? 0);
		};
		expect(length('UKR') / length('AFG')).toBeCloseTo(278_982 / 185_717, 9);
	});
});

describe('the finding', () => {
	it('is read from the rows: were Ukrainians refugees and Syrians on parole, it says so', () => {
		const swapped = results.entries.map((row): Row => {
			if (row.origin === 'UKR') return { ...row, pathway: 'usrap', tier: 'T1' };
			return row.origin === 'SYR' ? { ...row, pathway: 'oaw', tier: 'T2' } : row;
		});
		const [before] = modelWith({ origins: ['UKR', 'SYR'] }).finding;
		const [after] = modelWith({ origins: ['UKR', 'SYR'] }, { ...results, entries: swapped }).finding;
		expect(before).toMatch(/279,000 Ukrainians, 98% of them for a limited time.*Syrians, none/);
		expect(after).toMatch(/Syrians, all of them for a limited time.*Ukrainians, none/);
	});

	it('says when nobody is left', () => {
		expect(modelWith({ origins: ['PHL'] }).empty).toMatch(/Nothing is left/);
	});
});

describe('tables and downloads', () => {
	it('hold every figure of the tables, each row with a source', () => {
		for (const period of ['2021-2024', '2022-2024', 'since-onset'] as const) {
			const model = modelWith({ period });
			const saved = new Set(exportTable(model).rows.flat());
			for (const { rows } of tables(model))
				for (const value of rows.flat()) if (typeof value === 'number') expect(saved).toContain(value);
			for (const row of exportTable(model).rows) expect(row.at(-1)).not.toBe('');
		}
	});
});
