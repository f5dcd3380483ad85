import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines, times } from '../../../tests/support/publishers/table';
import { indicatorCsv, indicatorZip } from '../../../tests/support/publishers/world-bank';
import { refusal, take, takeFirst, type Taken } from '../../testing/mutations.js';
import { worldBankPopulationReader as reader } from './population.js';

const file = 'API_SP.POP.TOTL_DS2_en_csv_v2_1.zip';
const csv = indicatorCsv('population');
const published = indicatorZip(csv);
const headerLine = 4;

/** Changes the cell of a year (column) in the lines that are meant. */
const edit = (isMeant: (code: string) => boolean, year: number, change: (cell: string) => string) =>
	changeLines(csv, (line, index) => {
		if (index <= headerLine) return line;
		const cells = line.replace(/,$/, '').split(',"');
		const at = year - 1960 + 4;
		if (!isMeant((cells[1] ?? '').replace('"', ''))) return line;
		return `${cells.with(at, `${change((cells[at] ?? '').replaceAll(/[",]/g, ''))}"`).join(',"')},`;
	});
const everywhere = () => true;

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, file, published);
	await take(reader, taken.data, 'gdp.zip', indicatorZip(indicatorCsv('gdp_usd')));
});

const answer = (rows: number, total: number) =>
	JSON.stringify([
		{ page: 1, pages: 1, per_page: 20000, total, lastupdated: '2026-07-01' },
		Array.from({ length: rows }, () => ({
			indicator: { id: 'SP.POP.TOTL' },
			countryiso3code: 'UKR',
			date: '2024',
			value: 37_860_221
		}))
	]);

const refused: [what: string, csv: string, sentence: RegExp][] = [
	[
		'a year thirty per cent higher',
		edit(everywhere, 2020, (cell) => times(cell, 1.3)),
		/population of 2020 adds up to 10,[\d,]+ and to 7,[\d,]+ in the present snapshot/
	],
	[
		'a year times ten',
		edit(everywhere, 2021, (cell) => times(cell, 10)),
		/row \d+: "\d+" in population is too large/
	],
	[
		'one cell times ten',
		edit(
			(code) => code === 'UKR',
			2020,
			(cell) => times(cell, 10)
		),
		/row \d+: population of 2020 UKR is [\d,]+, ten times as much, and [\d,]+/
	],
	[
		'the last year in thousands',
		edit(everywhere, 2024, (cell) => times(cell, 0.001)),
		/population of 2024 adds up to [\d,]+, a thousand times less/
	],
	['a blank year', edit(everywhere, 2010, () => ''), /2010 is missing.*rule period-missing/],
	[
		'the last year blank',
		edit(everywhere, 2024, () => ''),
		/as of 2023-12-31 and the present snapshot as of 2024-12-31.*rule older-edition/
	],
	[
		'a year under the name of another',
		csv.replace('"2013","2014"', '"2014","2014"'),
		/2013 is missing|the key/
	],
	['a last year in the future', csv.replace('"2024",\n', '"2034",\n'), /2024 is missing|was fetched on/],
	[
		'an older edition of the same years',
		indicatorCsv('population', 2024, '2025-12-16'),
		/is the edition of Updated 2025-12-16 and the present snapshot that of Updated 2026-07-01.*rule older-edition/
	],
	[
		'countries cut off',
		csv.split('\n').slice(0, 150).join('\n'),
		/without [\d,]+ of its 7,525 rows|has [\d,]+ rows/
	],
	[
		'two countries exchanged',
		csv.replace('"CHN"', '"x"').replace('"LUX"', '"CHN"').replace('"x"', '"LUX"'),
		/population of \d{4} (CHN|LUX) is|(CHN|LUX) adds up/
	],
	[
		'two countries of like size exchanged',
		csv.replace('"CHN"', '"x"').replace('"IND"', '"CHN"').replace('"x"', '"IND"'),
		/population by country: (CHN|IND) adds up to .* is the sum of (IND|CHN): the two look swapped.*rule places-swapped/
	],
	[
		'an unknown economy',
		csv.replace('"UKR"', '"UKX"'),
		/row \d+: "UKX" is neither a country nor a known sum/
	],
	[
		'another indicator',
		csv.replaceAll('SP.POP.TOTL', 'SP.POP.0014.TO'),
		/row 6: the indicator is "SP.POP.0014.TO"/
	],
	['a line of another length', csv.slice(0, -30), /row \d+: the line (has \d+ cells|cannot be read)/],
	['only the header', csv.split('\n').slice(0, 5).join('\n') + '\n', /the indicator is ""|not one row/],
	['an answer that lacks rows', answer(3, 5), /it holds 3 rows of 5 on 1 pages/],
	['an answer of one country', answer(1, 1), /rule (period-missing|fewer-rows|cut-short)/]
];

describe('a changed download of population is refused', () => {
	it.each(refused)('%s', async (_, changed, sentence) => {
		expect(changed).not.toBe(csv);
		const said = await refusal(taken, file, indicatorZip(changed));
		expect(said).toMatch(sentence);
		expect(said.split('\n')).toHaveLength(1);
	});
});

describe('a download of one indicator', () => {
	it('leaves the other one as it was', async () => {
		const [, remark] = [taken.tidy(), await take(reader, taken.data, file, published)];
		expect(remark).toEqual(['the file holds no gdp_usd, which stays as it was']);
		expect(taken.tidy()).toMatch(/^2020,UKR,\d+,\d+/m);
	});
});
