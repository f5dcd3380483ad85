import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines, times, type Cells } from '../../../tests/support/publishers/table';
import { headings, populationRows, websitePopulation } from '../../../tests/support/publishers/unhcr';
import { refusal, take, takeFirst, type Taken } from '../../testing/mutations.js';
import { unhcrPopulation } from './population.js';
import { unhcrReader } from './read.js';

/**
 * Ends of years from 2019, as UNHCR's website offers them: several hundred pairs of countries, so that the world's totals keep
 * their size. Each mutation is a way in which such a file has gone wrong, or could.
 */
const rows = populationRows();
const file = 'population.csv';
const published = websitePopulation(rows);
const reader = unhcrReader(unhcrPopulation);
const stocks = ['refugees', 'asylum_seekers', 'oip', 'stateless', 'ooc', 'idps'] as const;

const edit = (isMeant: (row: Cells) => boolean, change: (row: Cells) => Cells | null) =>
	websitePopulation(
		rows.flatMap((row): Cells[] => {
			const next = isMeant(row) ? change(row) : row;
			return next === null ? [] : [next];
		})
	);
const scaled = (row: Cells, factor: number, columns: readonly string[] = stocks) => ({
	...row,
	...Object.fromEntries(columns.map((column) => [column, times(row[column] ?? '', factor)]))
});
const of = (year: string) => (row: Cells) => row['year'] === year;
const afghansInIran = (year: string) => (row: Cells) =>
	of(year)(row) && row['origin'] === 'AFG' && row['asylum'] === 'IRN';
const swapped = (a: string, b: string) =>
	headings.map((heading) => (heading === a ? b : heading === b ? a : heading));

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, file, published);
});

const refused: [what: string, contents: string | Uint8Array, sentence: RegExp][] = [
	[
		'origin and asylum swapped',
		edit(
			() => true,
			(row) => ({ ...row, origin: row['asylum'] ?? '', asylum: row['origin'] ?? '' })
		),
		/refugees by (origin|asylum): [A-Z]{3} adds up to [\d,]+ over all periods and to [\d,]+ in the present snapshot, where that is its sum by (asylum|origin): the two look swapped.*rule places-swapped/
	],
	[
		'two headings swapped',
		websitePopulation(rows, {}, swapped("Refugees under UNHCR's mandate", 'Asylum-seekers')),
		/refugees of 2019 adds up to [\d,]+, as asylum_seekers did, and to [\d,]+ in the present snapshot.*rule columns-swapped/
	],
	[
		'a year times ten',
		edit(of('2023'), (row) => scaled(row, 10)),
		/refugees of 2023 adds up to [\d,]+, ten times as much, and to [\d,]+ in the present snapshot/
	],
	[
		'the last year times ten',
		edit(of('2025'), (row) => scaled(row, 10)),
		/refugees of 2025 adds up to [\d,]+, ten times as much, and to/
	],
	[
		'one cell times ten',
		edit(afghansInIran('2023'), (row) => scaled(row, 10, ['refugees'])),
		/row \d+: refugees of 2023 AFG IRN is 37,523,170, ten times as much, and 3,752,317 in the present snapshot/
	],
	[
		'one cell of the last year times ten',
		edit(
			(row) => of('2025')(row) && row['origin'] === 'SYR' && row['asylum'] === 'TUR',
			(row) => scaled(row, 10, ['refugees'])
		),
		/row \d+: refugees of (2025 SYR TUR|SYR TUR) is [\d,]+/
	],
	['a missing year', edit(of('2022'), () => null), /2022 is missing.*rule period-missing/],
	[
		'a missing last year',
		edit(of('2025'), () => null),
		/as of 2024-12-31 and the present snapshot as of 2025-12-31.*rule older-edition/
	],
	['a missing first year', edit(of('2019'), () => null), /2019 is missing.*rule period-missing/],
	['blank years', edit(of('2023'), (row) => ({ ...row, year: '' })), /row \d+: "" in year is blank/],
	[
		'a year under the name of another',
		edit(of('2023'), (row) => ({ ...row, year: '2022' })),
		/row \d+: the key .* already stands in row \d+/
	],
	[
		'two years exchanged',
		edit(
			(row) => /202[23]/.test(row['year'] ?? ''),
			(row) => ({ ...row, year: row['year'] === '2022' ? '2023' : '2022' })
		),
		/2022 holds the figures of 2023 in the present snapshot \(idps adds up to [\d,]+\).*rule period-moved/
	],
	[
		'a last year under the name of the next',
		edit(of('2025'), (row) => ({ ...row, year: '2026' })),
		/it holds figures of 2026 and was fetched on 2026-07-01|as of 2024-12-31/
	],
	[
		'a year in the future',
		edit(of('2025'), (row) => ({ ...row, year: '2031' })),
		/row \d+: it holds figures of 2031 and was fetched on 2026-07-01; rule future/
	],
	[
		'figures in thousands',
		edit(
			() => true,
			(row) => scaled(row, 0.001)
		),
		/refugees of 2019 adds up to [\d,]+, a thousand times less, and to/
	],
	[
		'a column without figures',
		edit(of('2024'), (row) => ({ ...row, asylum_seekers: '' })),
		/asylum_seekers of 2024 adds up to 0 and to [\d,]+/
	],
	[
		'a file cut at the end of a row',
		published.split('\n').slice(0, -40).join('\n') + '\n',
		/present snapshot without \d+ of its [\d,]+ rows.*rule cut-short|rule fewer-rows/
	],
	[
		'half a file',
		published
			.split('\n')
			.slice(0, rows.length / 2)
			.join('\n') + '\n',
		/rule (older-edition|fewer-rows|period-missing)/
	],
	['a file cut within a row', published.slice(0, -20), /row \d+: the line has \d+ cells and the header 12/],
	[
		'one lost row',
		edit(afghansInIran('2024'), () => null),
		/present snapshot without 1 of its [\d,]+ rows, among them 2024,AFG,IRN.*rule|2024 AFG IRN is missing/
	],
	[
		'one series cut short',
		edit(
			(row) => row['asylum'] === 'DEU' && (row['year'] ?? '') > '2023',
			() => null
		),
		/rule (cut-short|fewer-rows|total-moved)/
	],
	[
		'an older edition of the same years',
		websitePopulation(rows, { updated: '11 June 2026', extracted: '12/06/2026' }),
		/is the edition of Updated 11 June 2026, downloaded 12 June 2026 and the present snapshot that of Updated 25 June 2026.*rule older-edition/
	],
	[
		'the edition of the middle of the year',
		websitePopulation(rows, { updated: '3 November 2025', extracted: '05/11/2025' }),
		/as of 2024-12-31 and the present snapshot as of 2025-12-31/
	],
	[
		'negative people',
		published.replace(/,(\d+),0,0,-,/, ',-$1,0,0,-,'),
		/row \d+: "-\d+" in refugees counts people and is negative/
	],
	[
		'thousands separators',
		edit(afghansInIran('2024'), (row) => ({ ...row, refugees: '3.752.317' })),
		/row \d+: "3.752.317" in refugees counts people and is not a whole number/
	],
	[
		'an unknown country',
		published.replaceAll(',IRN,', ',IRX,'),
		/row \d+: "IRX" in (origin|asylum) is neither an ISO/
	],
	['a row printed twice', `${published}${published.split('\n').at(-2) ?? ''}\n`, /already stands in row \d+/],
	[
		'a row that adds up all origins',
		`${published}2025,Total,,"Name of DEU",DEU,1,0,0,-,0,0,0\n`,
		/row \d+: "Total" has no ISO code: the row adds up several countries/
	],
	[
		'one origin only',
		websitePopulation(rows, { origin: 'Afghanistan' }),
		/row 13: it holds only "Afghanistan" \(Origin\)/
	],
	['a lost heading', published.replace(',Asylum-seekers', ''), /no heading stands for asylum_seekers/],
	[
		'only the header',
		websitePopulation([]),
		/there is not one row for data\/unhcr\/population.csv. Wanted is/
	],
	['nothing', '', /an empty file was found. Wanted is UNHCR's end-of-year population/],
	['a web page', '<!DOCTYPE html><html></html>', /a web page was found/],
	[
		'an archive that breaks off',
		gzipSync(published).subarray(0, 2000),
		/the archive breaks off or is damaged/
	],
	[
		'a zip without the table',
		zipSync({ 'footnotes.csv': strToU8('Footnote\n') }),
		/an archive of footnotes.csv was found/
	],
	[
		'a workbook of old',
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		/a workbook in the old .xls format was found/
	],
	[
		'another table',
		'Year,"Country of origin","Country of origin (ISO)",Authority\n2024,A,AFG,G\n',
		/no heading stands for coa_iso, refugees/
	],
	[
		'a page of the API without the others',
		JSON.stringify({ page: 1, maxPages: 7, items: [] }),
		/it says page 1 of 7 and stands at 1 of 1/
	]
];

describe('a changed download of population is refused', () => {
	it.each(refused)('%s', async (_, contents, sentence) => {
		expect(contents).not.toBe(published);
		const name = contents instanceof Uint8Array && contents[0] === 0x1f ? `${file}.gz` : file;
		const said = await refusal(taken, name, contents);
		expect(said).toMatch(sentence);
		expect(said).toMatch(/^population\.csv/);
		expect(said.split('\n')).toHaveLength(1);
	});

	it('the changed cell by its row in the file', async () => {
		const said = await refusal(
			taken,
			file,
			edit(afghansInIran('2025'), (row) => scaled(row, 10, ['oip']))
		);
		const line =
			published.split('\n').findIndex((text) => text.startsWith('2025,"Name of AFG",AFG,"Name of IRN"')) + 1;
		expect(said).toContain(`row ${line}: `);
		expect(said).toContain(
			'oip of 2025 AFG IRN is 8,795,000, ten times as much, and 879,500 in the present snapshot'
		);
	});
});

const harmless: [why: string, name: string, contents: string | Uint8Array][] = [
	['rows in another order', file, websitePopulation([...rows].reverse())],
	[
		'the ends of lines of Windows, and a byte order mark',
		file,
		`\uFEFF${published.replaceAll('\n', '\r\n')}`
	],
	[
		'a zip with footnotes',
		'download.zip',
		zipSync({ 'population.csv': strToU8(published), 'footnotes.csv': strToU8('x\n') })
	],
	['a gzip', 'population.csv.gz', gzipSync(published)],
	['other names of the same countries', file, published.replaceAll('Name of', 'Nom de')],
	['blank lines at the end', file, `${published}\n\n`],
	['no final end of line', file, published.slice(0, -1)]
];

describe('a changed download of population is harmless, because the rows are the same', () => {
	it.each(harmless)('%s', async (_, name, contents) => {
		const before = taken.tidy();
		await take(reader, taken.data, name, contents);
		expect(taken.tidy()).toBe(before);
	});

	it('columns in another order', async () => {
		const moved = changeLines(published, (line, index) => {
			if (index < 14) return line;
			const cells = line.split(',');
			return [...cells.slice(0, 5), ...cells.slice(5).reverse()].join();
		});
		const before = taken.tidy();
		await take(reader, taken.data, file, moved);
		expect(taken.tidy()).toBe(before);
	});
});
