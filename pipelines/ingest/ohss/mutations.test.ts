import { beforeAll, describe, expect, it } from 'vitest';
import { snapshotRows, times } from '../../../tests/support/publishers/table';
import { refusal, takeFirst, type Taken } from '../../testing/mutations.js';
import { workbook, type SheetLines } from '../../testing/workbook.js';
import { refugeeArrivalsReader as reader } from './yearbook.js';

const years = Array.from({ length: 10 }, (_, index) => 2014 + index);
const title = 'REFUGEE ARRIVALS BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2014 TO 2023';
const nationalities = {
	Afghanistan: 'AFG',
	Iraq: 'IRQ',
	Somalia: 'SOM',
	Syria: 'SYR',
	Ukraine: 'UKR'
} as const;

type Figures = Readonly<Record<string, readonly number[]>>;
const printed = snapshotRows('ohss/refugee_arrivals.csv');
const figureOf = (origin: string, year: number) =>
	Number(
		printed.find((row) => row['origin'] === origin && row['fiscal_year'] === String(year))?.['value'] ?? 0
	);
const five: Figures = Object.fromEntries(
	Object.entries(nationalities).map(([name, code]) => [name, years.map((year) => figureOf(code, year))])
);

const published: Figures = {
	...five,
	'All other countries': years.map(
		(year, index) => figureOf('', year) - Object.values(five).reduce((sum, row) => sum + (row[index] ?? 0), 0)
	)
};

interface Sheets {
	readonly header?: readonly number[];
	readonly tables?: readonly [string, string];
	readonly title?: string;
}

/** The Yearbook's workbook of refugees: totals by year, and five nationalities and all others that add up to them. */
function yearbook(
	figures: Figures,
	{ header = years, tables = ['Table 13', 'Table 14'], ...rest }: Sheets = {}
): Uint8Array {
	const totals = years.map((_, index) =>
		Object.values(figures).reduce((sum, row) => sum + (row[index] ?? 0), 0)
	);
	const byYear: SheetLines = [
		['REFUGEE ARRIVALS: FISCAL YEARS 1980 TO 2023'],
		['Year', 'Number'],
		...header.map((year, index) => [year, totals[index] ?? 0])
	];
	const byNationality: SheetLines = [
		[rest.title ?? title],
		['Region and country of nationality', ...header],
		['REGION'],
		['Total', ...totals],
		['Somewhere', ...totals],
		['COUNTRY'],
		['Total', ...totals],
		...Object.entries(figures).map(([name, row]) => [name, ...row]),
		['Notes: test data.']
	];
	return workbook({ [tables[0]]: byYear, [tables[1]]: byNationality });
}

const edit = (change: (people: number, name: string, year: number) => number): Figures =>
	Object.fromEntries(
		Object.entries(published).map(([name, row]) => [
			name,
			row.map((people, index) => change(people, name, years[index] ?? 0))
		])
	);
const scale = (people: number, factor: number) => Number(times(String(people), factor));

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, 'refugees.xlsx', yearbook(published));
});

const refused: [what: string, contents: Uint8Array, sentence: RegExp][] = [
	[
		'the workbook of asylees',
		yearbook(published, { tables: ['Table 16', 'Table 17'] }),
		/the sheet Table 13 is missing, the sheets are Table 16, Table 17. Wanted is the Yearbook workbook of refugees/
	],
	[
		'another table under the same name',
		yearbook(published, {
			title:
				'INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2014 TO 2023'
		}),
		/sheet Table 14: it holds "INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY/
	],
	[
		'a year times ten',
		yearbook(edit((people, _, year) => (year === 2019 ? people * 10 : people))),
		/value of 2019 adds up to [\d,]+, ten times as much, and to [\d,]+/
	],
	[
		'one cell times ten',
		yearbook(edit((people, name, year) => (name === 'Syria' && year === 2019 ? people * 10 : people))),
		/2019/
	],
	[
		'figures in thousands',
		yearbook(edit((people) => scale(people, 0.001))),
		/value of 2014 adds up to [\d,]+, a thousand times less/
	],
	[
		'an older Yearbook',
		yearbook(published, { header: years.map((year) => year - 1) }),
		/as of 2022-09-30 and the present snapshot as of 2023-09-30.*rule older-edition/
	],
	[
		'years in the future',
		yearbook(published, { header: years.map((year) => year + 10) }),
		/rule (period-missing|future)/
	],
	[
		'a nationality left out',
		yearbook(Object.fromEntries(Object.entries(published).filter(([name]) => name !== 'Syria'))),
		/SYR|rule (fewer-rows|cut-short|total-moved)/
	],
	[
		'two nationalities exchanged',
		yearbook({ ...published, Somalia: published['Syria'] ?? [], Syria: published['Somalia'] ?? [] }),
		/value by origin: (SOM|SYR) adds up to [\d,]+ over all periods and to [\d,]+ in the present snapshot, where that is the sum of (SYR|SOM): the two look swapped.*rule places-swapped/
	]
];

describe('a changed Yearbook is refused', () => {
	it.each(refused)('%s', async (_, contents, sentence) => {
		const said = await refusal(taken, 'refugees.xlsx', contents);
		expect(said).toMatch(sentence);
		expect(said).toMatch(/^refugees\.xlsx/);
	});
});
