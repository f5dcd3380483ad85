import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { liesMostlyInside } from './periods';
import { series, type Pathways } from './series';
import { spec, type QueryName } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);
const results = await ask();

const show = (changes: ViewState = {}, rows: ResultSets<QueryName> = results): Pathways =>
	series(rows, stateWith(changes), catalogue);

function barIn(shown: Pathways, id: string) {
	const bar = shown.bars.find((candidate) => candidate.id === id);
	if (!bar) throw new Error(`There is no bar ${id}.`);
	return bar;
}
const peopleOf = (shown: Pathways, id: string) =>
	Object.fromEntries(barIn(shown, id).parts.map(({ pathway, people }) => [pathway, people.value]));

// Expected figures: the publishers' own rows, summed outside this program.
describe('people let in by pathway, against the publishers’ figures', () => {
	it('2021–2024: refugees by month of arrival, visas by month of issue, airport encounters since May 2022', () => {
		const shown = show();
		expect(peopleOf(shown, 'UKR')).toEqual({
			usrap: 5187,
			port_of_entry_parole: 3274 + 20_118,
			u4u: 250_403
		});
		expect(peopleOf(shown, 'AFG')).toEqual({ usrap: 29_009, siv: 83_142, oaw: 73_566 });
		expect(peopleOf(shown, 'IRQ')).toEqual({ usrap: 4969, siv: 1049 });
		expect(peopleOf(shown, 'SYR')).toEqual({ usrap: 31_445 });
		expect(barIn(shown, 'PHL')).toMatchObject({ parts: [], rankability: 'none recorded', temporary: null });
		// (250,403 + 23,392) / (250,403 + 23,392 + 5,187)
		expect(barIn(shown, 'UKR').temporary?.value).toBeCloseTo(0.98141, 5);
		expect(barIn(shown, 'AFG').temporary?.value).toBeCloseTo(73_566 / 185_717, 9);
	});

	it('six fiscal years, October 2017 to September 2023', () => {
		const shown = show({ period: 'fiscal-2018-2023' });
		expect(peopleOf(shown, 'UKR')).toEqual({ usrap: 12_763, port_of_entry_parole: 23_392, u4u: 163_903 });
		expect(peopleOf(shown, 'AFG')).toEqual({ usrap: 11_692, siv: 65_407, oaw: 73_566 });
		expect(barIn(shown, 'AFG').inCountry.asylum?.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
	});

	it('36 months since each war began: the evacuation, mostly after August 2021, is in', () => {
		const shown = show({ period: 'since-onset' });
		expect(peopleOf(shown, 'AFG-2021')).toEqual({ usrap: 19_769, siv: 60_746, oaw: 73_566 });
		expect(peopleOf(shown, 'IRQ-2003')).toEqual({ usrap: 483 });
		expect(barIn(shown, 'LBY-2011')).toMatchObject({ rankability: 'too few', total: { value: 7 } });
	});
});

describe('a total that lies partly outside the years', () => {
	it('makes two bars, without it and with it, and the finding says that it decides', () => {
		const shown = show({ period: '2022-2024' });
		expect(peopleOf(shown, 'AFG')).toEqual({ usrap: 28_075, siv: 74_856 });
		expect(peopleOf(shown, 'AFG-with')).toEqual({ usrap: 28_075, siv: 74_856, oaw: 73_566 });
		expect(shown.finding.join(' ')).toMatch(/For Afghans the definition decides/);
		expect(show().finding.join(' ')).not.toMatch(/decides/);
	});
});

describe('what is given inside the country', () => {
	it('stands apart: yearbook grants of whole fiscal years, and the last count of a status', () => {
		const { asylum, tps } = barIn(show(), 'AFG').inCountry;
		// 100 + 10, 1,180 + 60, 14,330 + 140.
		expect(asylum).toMatchObject({ years: [2021, 2022, 2023], people: { value: 15_820 } });
		expect(tps).toMatchObject({ asOf: '2024-03-31', people: { value: 8245 } });
		expect(barIn(show(), 'UKR').inCountry).toMatchObject({
			asylum: { people: { value: 1100 } },
			tps: { people: { value: 50_205 } }
		});
	});

	it('is in no bar, whatever it is', () => {
		const none = { ...results, asylum: [], tps: [] };
		for (const period of ['2021-2024', 'since-onset', '2001-2024'])
			expect(show({ period }, none).bars.map(({ id, parts }) => [id, parts])).toEqual(
				show({ period }).bars.map(({ id, parts }) => [id, parts])
			);
	});

	it('counts fiscal years by where most of their months lie', () => {
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 5, to: 40 })).toBe(true);
		expect(liesMostlyInside({ from: 0, to: 11 }, { from: 6, to: 40 })).toBe(false);
	});
});

describe('shares', () => {
	it('add to one in every bar of every state, and each interval holds its point', () => {
		for (const period of ['2021-2024', '2022-2024', 'since-onset', 'fiscal-2018-2023', '2001-2024'])
			for (const { parts } of show({ period }).bars) {
				if (parts.length === 0) continue;
				expect(parts.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
				for (const { share } of parts) {
					expect(share.low).toBeLessThanOrEqual(share.value);
					expect(share.high).toBeGreaterThanOrEqual(share.value);
				}
			}
	});

	it('are not drawn for fewer than ten people, and lengths follow people', () => {
		const shares = layout(show({ period: 'since-onset' }), 'wide').bars;
		expect(shares.find(({ bar }) => bar.id === 'LBY-2011')).toMatchObject({ parts: [], absence: {} });
		const people = layout(show({ scale: 'people' }), 'wide').bars;
		const length = (origin: string) =>
			people.find(({ bar }) => bar.id === origin)?.parts.reduce((sum, { width }) => sum + width, 0) ?? 0;
		expect(length('UKR') / length('AFG')).toBeCloseTo(278_982 / 185_717, 9);
	});
});

describe('the finding', () => {
	it('is read from the rows: were Ukrainians refugees and Syrians on parole, it says so', () => {
		const swapped = results.entries.map((row): Row => {
			if (row.origin === 'UKR') return { ...row, pathway: 'usrap', tier: 'T1' };
			return row.origin === 'SYR' ? { ...row, pathway: 'oaw', tier: 'T2' } : row;
		});
		const [before] = show({ origins: ['UKR', 'SYR'] }).finding;
		const [after] = show({ origins: ['UKR', 'SYR'] }, { ...results, entries: swapped }).finding;
		expect(before).toMatch(/279,000 Ukrainians, 98% of them for a limited time.*Syrians, none/);
		expect(after).toMatch(/Syrians, all of them for a limited time.*Ukrainians, none/);
	});

	it('says when nobody is left', () => {
		expect(show({ origins: ['PHL'] }).empty).toMatch(/Nothing is left/);
	});
});

describe('tables and downloads', () => {
	it('hold every figure of the tables, each row with a source', () => {
		for (const period of ['2021-2024', '2022-2024', 'since-onset']) {
			const shown = show({ period });
			const saved = new Set(displayed(shown).rows.flat());
			for (const { rows } of tables(shown))
				for (const value of rows.flat()) if (typeof value === 'number') expect(saved).toContain(value);
			for (const row of displayed(shown).rows) expect(row.at(-1)).not.toBe('');
		}
	});
});
