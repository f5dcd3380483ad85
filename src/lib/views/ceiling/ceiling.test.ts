import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { series, type CeilingAndArrivals } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);
const results = await ask();

const show = (changes: ViewState = {}, rows = results): CeilingAndArrivals =>
	series(rows, stateWith(changes), catalogue);

function yearIn(shown: CeilingAndArrivals, year: number) {
	const found = shown.years.find((one) => one.year === year);
	if (!found) throw new Error(`There is no fiscal year ${year}.`);
	return found;
}

// The "Grand Totals" lines of the admissions workbook as of 31 July 2026, sheet by sheet.
const PRINTED = [
	69_886, 27_131, 28_403, 52_873, 53_813, 41_223, 48_282, 60_191, 74_654, 73_311, 56_424, 58_238, 69_926,
	69_987, 69_933, 84_994, 53_716, 22_676, 30_000, 11_814, 11_411, 25_465, 60_014, 100_034, 38_102, 10_258
];
// The numbers of the Presidential Determinations, the last of each year.
const SET = [
	80_000, 70_000, 70_000, 70_000, 70_000, 70_000, 70_000, 80_000, 80_000, 80_000, 80_000, 76_000, 70_000,
	70_000, 70_000, 85_000, 110_000, 45_000, 30_000, 18_000, 62_500, 125_000, 125_000, 125_000, 125_000, 17_500
];

describe('against the publishers’ figures', () => {
	it('all nationalities add up to the printed grand total of every fiscal year, however they are stacked', () => {
		for (const stack of ['eight', 'SYR', 'continents']) {
			const { years } = show({ stack });
			expect(years.map(({ year }) => year)).toEqual(PRINTED.map((_, i) => 2001 + i));
			expect(years.map(({ arrivals }) => arrivals)).toEqual(PRINTED);
			expect(years.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))).toEqual(PRINTED);
		}
	});

	it('the ceiling of each year is that of its last determination', () => {
		expect(show().years.map(({ ceiling }) => ceiling?.people)).toEqual(SET);
	});

	it('the other number of a year stands beside it', () => {
		const others = show().years.flatMap(({ year, others: more }) =>
			more.map(({ people, words }) => [year, people, words])
		);
		expect(others).toEqual([
			[2017, 50_000, 'by Executive Order 13780'],
			[2021, 15_000, 'at first'],
			[2026, 7500, 'at first']
		]);
	});

	it('nationalities are those of the workbook', () => {
		// Lines of the workbook: Ukraine 7,313 in 2001; Iraq 18,838 in 2009; South Africa 10,255 and Afghanistan 3 in 2026.
		expect(yearIn(show(), 2001).parts[1]).toBe(7313);
		expect(yearIn(show({ stack: 'IRQ' }), 2009).parts[0]).toBe(18_838);
		expect(yearIn(show(), 2026)).toMatchObject({
			parts: [3, 0, 10_255],
			largest: { name: 'South Africa', people: 10_255 }
		});
	});

	it('the running year is marked with the last month that has figures', () => {
		const shown = show();
		expect(shown.years.filter(({ isComplete }) => !isComplete).map(({ year }) => year)).toEqual([2026]);
		expect(yearIn(shown, 2026).lastDay).toBe('2026-07-31');
		expect(shown.period).toContain('July 2026');
	});
});

describe('the finding follows the figures', () => {
	const multiplied = (year: number, factor: number) => ({
		...results,
		arrivals: results.arrivals.map((row): Row =>
			row.fiscal_year === year ? { ...row, value: Number(row.value) * factor } : row
		)
	});

	it('counts the years on either side of the ceiling', () => {
		expect(show().finding.join(' ')).toMatch(
			/below the ceiling in twenty-four of twenty-five years and at it in 2019/
		);
		expect(show({}, multiplied(2024, 2)).finding.join(' ')).toMatch(
			/below the ceiling in twenty-three of twenty-five years, at it in 2019 and above it in 2024: .* to 160% of it in 2024/
		);
	});

	it('says which document puts arrivals above and which below', () => {
		// 53,716 / 110,000 = 48.8 %; 53,716 / 50,000 = 107.4 %.
		const sentence = (shown: CeilingAndArrivals) =>
			shown.finding.find((one) => one.startsWith('For 2017')) ?? '';
		expect(sentence(show())).toMatch(
			/49% of 110,000 and 107% of the 50,000.*below the one and above the other/
		);
		expect(sentence(show({}, multiplied(2017, 0.5)))).not.toMatch(/above the other/);
	});

	it('leaves the running year out of the whole ones', () => {
		expect(show({}, multiplied(2026, 0.1)).finding.join(' ')).toMatch(/fewest in 2021 \(11,411\)/);
	});
});

it('every figure of the tables stands in the download, each with known sources', () => {
	for (const stack of ['eight', 'continents', 'PAK']) {
		const shown = show({ stack });
		const rows = displayed(shown).rows;
		const inFile = new Set(rows.flat());
		const figures = tables(shown).flatMap((table) =>
			table.rows.flat().filter((cell) => typeof cell === 'number')
		);
		expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
		const known = shown.sources.map(({ id }) => id);
		for (const row of rows) for (const id of String(row.at(-1)).split('~')) expect(known).toContain(id);
	}
});

it.each(['wide', 'narrow'] as const)(
	'%s: bars begin at zero, double the people is double the height',
	(width) => {
		const { years, plot } = layout(show(), width);
		const perPerson = years.map(({ one, top }) => (plot.bottom - top) / one.arrivals);
		for (const ratio of perPerson) expect(ratio).toBeCloseTo(perPerson[0] ?? 0, 12);
		for (const { one, ceilingAt } of years)
			expect((plot.bottom - (ceilingAt?.y ?? 0)) / (one.ceiling?.people ?? 1)).toBeCloseTo(
				perPerson[0] ?? 0,
				12
			);
	}
);
