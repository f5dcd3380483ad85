import { beforeAll, describe, expect, it } from 'vitest';
import {
	admissionsWorkbook,
	admissionYears,
	type FiscalYear
} from '../../../tests/support/publishers/united-states';
import { refusal, take, takeFirst, type Taken } from '../../testing/mutations.js';
import { workbook } from '../../testing/workbook.js';
import { rpcAdmissionsReader as reader } from './admissions.js';

const years = admissionYears();
const file = 'Refugee Admissions Report as of July 31, 2026.xlsx';
const published = admissionsWorkbook(years);

/** Month 0 is October. */
const edit = (change: (people: number, year: string, name: string, month: number) => number) =>
	years.map(({ year, rows }): FiscalYear => {
		const changed = Object.entries(rows).map(([name, months]) => [
			name,
			months.map((people, month) => change(people, year, name, month))
		]);
		return { year, rows: Object.fromEntries(changed) as FiscalYear['rows'] };
	});
const renamed = (from: string, to: string) =>
	years.map(({ year, rows }): FiscalYear => {
		const entries = Object.entries(rows).map(([name, months]) => [name === from ? to : name, months]);
		return { year, rows: Object.fromEntries(entries) as FiscalYear['rows'] };
	});

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, file, published);
});

const refused: [what: string, contents: Uint8Array, sentence: RegExp][] = [
	[
		'an "as of" date moved to September',
		admissionsWorkbook(years, { asOf: '30-September-2026' }),
		/nobody is counted in 2026-08, 2026-09, the last of its months.*rule empty-months/
	],
	[
		'an "as of" date moved back',
		admissionsWorkbook(years, { asOf: '31-May-2026' }),
		/a month after 2026-05-31 holds admissions|as of 2026-05-31 and the present snapshot as of 2026-07-31/
	],
	[
		'an older workbook',
		admissionsWorkbook(
			years.filter(({ year }) => year < '2026'),
			{ asOf: '30-September-2025' }
		),
		/as of 2025-09-30 and the present snapshot as of 2026-07-31.*rule older-edition/
	],
	[
		'a month times ten',
		admissionsWorkbook(
			edit((people, year, _, month) => (year === '2024' && month === 3 ? people * 10 : people))
		),
		/value of 2024-01 adds up to [\d,]+, ten times as much, and to [\d,]+/
	],
	[
		'one cell times ten',
		admissionsWorkbook(
			edit((people, year, name, month) =>
				year === '2024' && month === 3 && name === 'Syria' ? people * 10 : people
			)
		),
		/sheet 2024, row \d+: value of 2024 SYR 2024-01-01 is [\d,]+, ten times as much/
	],
	[
		'months times ten',
		admissionsWorkbook(edit((people) => people * 10)),
		/value of \d{4}-\d\d adds up to [\d,]+, ten times as much/
	],
	[
		'a grand total that does not fit',
		admissionsWorkbook(years, { misprint: 1 }),
		/Grand Totals prints \d+ for|do not add up/
	],
	[
		'a missing sheet in the middle',
		admissionsWorkbook(years.filter(({ year }) => year !== '2024')),
		/the sheet of 2024 is missing/
	],
	[
		'a missing first sheet',
		admissionsWorkbook(years.filter(({ year }) => year !== '2022')),
		/2021-10, 2021-11, 2021-12 and 9 more are missing.*rule period-missing/
	],
	[
		'a missing last sheet',
		admissionsWorkbook(years.filter(({ year }) => year !== '2026')),
		/rule older-edition/
	],
	[
		'a nationality left out',
		admissionsWorkbook(renamed('Syria', 'Ukraine')),
		/origin SYR ends in no period and in [\d-]+, with [\d,]+|SYR/
	],
	[
		'two nationalities exchanged',
		admissionsWorkbook(
			years.map(({ year, rows }) => ({
				year,
				rows: { ...rows, Syria: rows['Dem. Rep. Congo'] ?? [], 'Dem. Rep. Congo': rows['Syria'] ?? [] }
			}))
		),
		/value by origin: (COD|SYR) adds up to .* is the sum of (SYR|COD): the two look swapped.*rule places-swapped/
	],
	[
		'the workbook of Special Immigrant Visas',
		admissionsWorkbook(years, { title: 'Department of Test Data\nSummary of SIV Arrivals' }),
		/its title is "Department of Test Data Summary of SIV Arrivals" and not "Summary of Refugee Admissions"/
	],
	[
		'the Yearbook',
		workbook({ 'Table 13': [['Refugee arrivals']], 'Table 14': [['x']] }),
		/no sheet is named by a fiscal year, the sheets are Table 13, Table 14. Wanted is the workbook/
	],
	[
		'sheets without rows',
		admissionsWorkbook(years.map(({ year }) => ({ year, rows: {} }))),
		/not one row|rule/
	],
	[
		'a workbook that breaks off',
		published.subarray(0, published.length / 2),
		/the file is damaged or of another format|archive breaks off/
	]
];

describe('a changed workbook of admissions is refused', () => {
	it.each(refused)('%s', async (_, contents, sentence) => {
		const said = await refusal(taken, file, contents);
		expect(said).toMatch(sentence);
		expect(said.split('\n')).toHaveLength(1);
	});
});

describe('a changed workbook of admissions is harmless, because the rows are the same', () => {
	it.each<[string, Uint8Array]>([
		[
			'nationalities in another order',
			admissionsWorkbook(
				years.map(({ year, rows }) => ({ year, rows: Object.fromEntries(Object.entries(rows).reverse()) }))
			)
		],
		['sheets in another order', admissionsWorkbook([...years].reverse())]
	])('%s', async (_, contents) => {
		const before = taken.tidy();
		await take(reader, taken.data, file, contents);
		expect(taken.tidy()).toBe(before);
	});
});
