import { describe, expect, it } from 'vitest';
import type { BarMark } from '$lib/plot/scene';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import { CEILING, setBy } from './text';
import type { CeilingAndArrivals } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (changes: Partial<SettingsFor<typeof spec>> = {}, rows = results): CeilingAndArrivals =>
	buildModel(rows, settingsWith(changes), catalogue);

function yearIn({ years }: CeilingAndArrivals, year: number) {
	const found = years.find((one) => one.year === year);
	if (!found) throw new Error(`There is no fiscal year ${year}.`);
	return found;
}

// The "Grand Totals" lines of the admissions workbook as of 31 July 2026, sheet by sheet.
const PRINTED = [
	69_886, 27_131, 28_403, 52_873, 53_813, 41_223, 48_282, 60_191, 74_654, 73_311, 56_424, 58_238, 69_926,
	69_987, 69_933, 84_994, 53_716, 22_676, 30_000, 11_814, 11_411, 25_465, 60_014, 100_034, 38_102, 10_258
];
// The ceilings of the last Presidential Determination of each year.
const SET = [
	80_000, 70_000, 70_000, 70_000, 70_000, 70_000, 70_000, 80_000, 80_000, 80_000, 80_000, 76_000, 70_000,
	70_000, 70_000, 85_000, 110_000, 45_000, 30_000, 18_000, 62_500, 125_000, 125_000, 125_000, 125_000, 17_500
];

describe('compared with the publishers’ figures', () => {
	it('all nationalities sum to the printed grand total of every fiscal year, in every stack', () => {
		for (const stack of ['eight', 'SYR', 'continents'] as const) {
			const { years } = modelWith({ stack });
			expect(years.map(({ year }) => year)).toEqual(PRINTED.map((_, i) => 2001 + i));
			expect(years.map(({ arrivals }) => arrivals)).toEqual(PRINTED);
			expect(years.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))).toEqual(PRINTED);
		}
	});

	it('the ceiling of each year is that of its last determination', () => {
		expect(modelWith().years.map(({ ceiling }) => ceiling?.people)).toEqual(SET);
	});

	it('the other number of a year is shown next to it', () => {
		const others = modelWith().years.flatMap(({ year, others: more, ceiling }) =>
			more.map((other) => [year, other.people, setBy(other, ceiling)])
		);
		expect(others).toEqual([
			[2017, 50_000, 'by Executive Order 13780'],
			[2021, 15_000, 'at first'],
			[2026, 7500, 'at first']
		]);
	});

	it('nationalities match the workbook', () => {
		// Lines of the workbook: Ukraine 7,313 in 2001; Iraq 18,838 in 2009; South Africa 10,255 and Afghanistan 3 in 2026.
		expect(yearIn(modelWith(), 2001).parts[1]).toBe(7313);
		expect(yearIn(modelWith({ stack: 'IRQ' }), 2009).parts[0]).toBe(18_838);
		expect(yearIn(modelWith(), 2026)).toMatchObject({
			parts: [3, 0, 10_255],
			largest: { name: 'South Africa', people: 10_255 }
		});
	});

	it('the current year is marked with the last month that has figures', () => {
		const model = modelWith();
		expect(model.years.filter(({ isComplete }) => !isComplete).map(({ year }) => year)).toEqual([2026]);
		expect(yearIn(model, 2026).lastDay).toBe('2026-07-31');
		expect(model.period).toContain('July 2026');
	});
});

describe('the finding depends on the figures', () => {
	const multiplied = (year: number, factor: number) => ({
		...results,
		arrivals: results.arrivals.map((row): Row =>
			row.fiscal_year === year ? { ...row, value: Number(row.value) * factor } : row
		)
	});

	it('has a headline that says what part of the ceilings was filled', () => {
		// 1,292,501 of 1,956,500 and 353,232 of 765,500: the sums of PRINTED and SET above up to 2025.
		expect(modelWith().headline).toBe('From 2001 to 2025 the U.S. used 66% of the refugee places it set');
		expect(modelWith({ years: 'recent' }).headline).toBe(
			'From 2017 to 2025 the U.S. used 46% of the refugee places it set'
		);
		expect(modelWith({ years: 'recent' }, multiplied(2024, 10)).headline).toMatch(
			/^U\.S\. refugee arrivals were 1\d\d% of the ceilings from 2017 to 2025$/
		);
	});

	it('counts the years on either side of the ceiling', () => {
		expect(modelWith().finding).toContain(
			'Arrivals stayed below the ceiling in 24 of 25 years and matched it in 2019.'
		);
		const more = modelWith({}, multiplied(2024, 2)).finding;
		expect(more).toContain(
			'Arrivals stayed below the ceiling in 23 of 25 years, matched it in 2019 and exceeded it in 2024.'
		);
		// 11,411 / 62,500 = 18 %; 200,068 / 125,000 = 160 %.
		expect(more).toContain(
			'The ceiling was filled least in 2021, to 18% (11,411 of 62,500), and most in 2024, to 160%.'
		);
	});

	it('says which document puts arrivals above and which below the ceiling', () => {
		// 53,716 / 110,000 = 48.8 %; 53,716 / 50,000 = 107.4 %.
		const sentence = (model: CeilingAndArrivals) =>
			model.finding.find((one) => one.startsWith('For 2017')) ?? '';
		expect(sentence(modelWith())).toBe(
			'For 2017 there are two numbers: the 53,716 arrivals are 49% of 110,000, but 107% of the 50,000 set by a later order.'
		);
		expect(sentence(modelWith({}, multiplied(2017, 0.5)))).not.toMatch(/but/);
	});

	it('excludes the current year from complete years', () => {
		expect(modelWith({}, multiplied(2026, 0.1)).finding.join(' ')).toMatch(/the fewest in 2021 \(11,411\)/);
	});
});

it('every figure of the tables is in the download, each with known sources', () => {
	for (const stack of ['eight', 'continents', 'PAK'] as const) {
		const model = modelWith({ stack });
		const rows = exportTable(model).rows;
		const inFile = new Set(rows.flat());
		const figures = tables(model).flatMap((table) =>
			table.rows.flat().filter((cell) => typeof cell === 'number')
		);
		expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
		const known = model.sources.map(({ id }) => id);
		for (const row of rows) for (const id of String(row.at(-1)).split('~')) expect(known).toContain(id);
	}
});

it.each(['wide', 'narrow'] as const)(
	'%s: bars begin at zero, double the people is double the height',
	(width) => {
		const model = modelWith();
		const scene = chart(model, width);
		const [axis] = marksOf(scene, 'axis');
		const ceilings = scene.cursor.filter(({ series }) => series === CEILING);
		const perPerson = model.years.map(({ year, arrivals }) => {
			const bars = marksOf(seriesIn(scene, String(year)), 'bar').filter(({ dash }) => !dash);
			return ((axis?.to ?? NaN) - Math.min(...bars.map(({ y }: BarMark) => y))) / arrivals;
		});
		for (const ratio of perPerson) expect(ratio).toBeCloseTo(perPerson[0] ?? 0, 12);
		model.years.forEach(({ ceiling }, i) => {
			const height = (axis?.to ?? NaN) - (ceilings[i]?.y ?? 0);
			expect(height / (ceiling?.people ?? 1)).toBeCloseTo(perPerson[0] ?? 0, 12);
		});
	}
);
