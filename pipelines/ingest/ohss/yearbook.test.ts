import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accepted, emptyDataFolder, scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { workbook, type SheetLines } from '../../testing/workbook.js';
import { writeSnapshot } from '../write-snapshot.js';
import { yearbookCompilationReader } from './compilation.js';
import { asylumGrantedReader, refugeeArrivalsReader } from './yearbook.js';

const fixtures = join(import.meta.dirname, 'fixtures');

function nationalityTable(title: string, total: number[], lines: (string | number)[][]): SheetLines {
	return [
		['Return to Table of Contents', null, null],
		[null],
		['Table'],
		[title],
		['Region and country of nationality', 2022, 2023],
		['REGION', null, null],
		['Total', ...total],
		['Somewhere', ...total],
		['COUNTRY', null, null],
		['Total', ...total],
		...lines,
		['X Not applicable.', null, null],
		['Notes: test data.', null, null]
	];
}

/** Two fiscal years, totals from 2021; a withheld and a not applicable cell, a zero as a dash, footnote digits. */
const asylees: Record<string, SheetLines> = {
	TOC: [['Table of Contents', null]],
	'Table 16': [
		['INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY OR DEFENSIVELY: FISCAL YEARS 2021 TO 2023', null, null, null],
		['Year', 'Total', 'Affirmative', 'Defensive'],
		[2021, 800, 500, 300],
		[2022, 140, 110, 30],
		[2023, 90, 60, 30],
		['Notes: test data.', null, null, null]
	],
	'Table 17': nationalityTable(
		'INDIVIDUALS GRANTED ASYLUM AFFIRMATIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2022 TO 2023',
		[110, 60],
		[
			['Afghanistan', 60, 'D'],
			['Soviet Union (former)1', 10, 'X'],
			['All other countries2', '-', 10],
			['Unknown3', 40, 50]
		]
	),
	'Table 19': nationalityTable(
		'INDIVIDUALS GRANTED ASYLUM DEFENSIVELY BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2022 TO 2023',
		[30, 30],
		[['Congo, Democratic Republic', 30, 30]]
	)
};

async function take(sheets: Record<string, SheetLines>): Promise<string> {
	const path = join(scratchFolder(), 'asylees.xlsx');
	writeFileSync(path, workbook(sheets));
	return snapshotOf(asylumGrantedReader, path, 'ohss/asylum_granted.csv');
}

function withCell(sheet: string, name: string, column: number, cell: string | number) {
	const lines = asylees[sheet] ?? [];
	return {
		...asylees,
		[sheet]: lines.map((line) => (line[0] === name ? line.with(column, cell) : line))
	};
}

describe('Yearbook of Immigration Statistics', () => {
	it('reads both kinds of asylum by nationality, and totals of earlier years', async () => {
		expect(await take(asylees)).toBe(readFileSync(join(fixtures, 'asylum_granted.expected.csv'), 'utf8'));
	});

	it('dates the edition by its last year', async () => {
		const path = join(scratchFolder(), 'refugees.xlsx');
		const table13: SheetLines = [
			['REFUGEE ARRIVALS: FISCAL YEARS 2022 TO 2023'],
			['Year', 'Number'],
			[2022, 110],
			[2023, 60]
		];
		const table14 = (asylees['Table 17'] ?? []).with(3, [
			'REFUGEE ARRIVALS BY REGION AND COUNTRY OF NATIONALITY: FISCAL YEARS 2022 TO 2023'
		]);
		writeFileSync(path, workbook({ 'Table 13': table13, 'Table 14': table14 }));
		const data = emptyDataFolder();
		await writeSnapshot(refugeeArrivalsReader, path, data, '2026-01-02', accepted);
		const [source] = JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Record<
			string,
			unknown
		>[];
		expect(source).toMatchObject({ vintage: 'Yearbook 2023', as_of: '2023-09-30', redistributable: true });
	});

	const damaged: [string, Record<string, SheetLines>, RegExp][] = [
		[
			'nationalities further from the total than rounding allows',
			withCell('Table 17', 'Afghanistan', 1, 160),
			/sheet Table 17, row 10: the total of 2022 is 110 and its parts add up to 210/
		],
		[
			'a total that the table of years does not hold',
			{
				...asylees,
				'Table 16': (asylees['Table 16'] ?? []).map((line) => (line[0] === 2022 ? line.with(2, 120) : line))
			},
			/the total of 2022 is not the 120 of the table of years/
		],
		[
			'an unknown letter',
			withCell('Table 17', 'Afghanistan', 2, 'S'),
			/row 11: "S" for Afghanistan is neither a whole number from 0 nor D, X or -/
		],
		[
			'an unknown nationality',
			withCell('Table 19', 'Congo, Democratic Republic', 0, 'Ruritania'),
			/the nationality "Ruritania" has no country code/
		],
		['a missing sheet', { 'Table 16': asylees['Table 16'] ?? [] }, /the sheet Table 17 is missing/]
	];
	it.each(damaged)('rejects %s', async (_, sheets, message) => {
		await expect(take(sheets)).rejects.toThrow(message);
	});
});

describe('figures of 2005 to 2013', () => {
	it('exclude 2014, which the workbook covers, and never mark a compiler’s file as official', async () => {
		const header =
			'measure,nationality_iso3,period_start,period_end,value,unit,issuing_source,source_title,source_url,as_published_note,nationality_as_published,fiscal_year,period_type,local_raw_file';
		const line = (measure: string, name: string, year: number, value: number) =>
			`${measure},,${year - 1}-10-01,${year}-09-30,${value},persons,DHS,Title,https://example.org,note,"${name}",${year},fiscal_year,x`;
		const path = join(scratchFolder(), 'compilation.csv');
		writeFileSync(
			path,
			[
				header,
				line('dhs_refugee_arrivals_corgis', 'Burma', 2013, 12),
				line('dhs_refugee_arrivals_corgis', 'Burma', 2014, 14),
				line('dhs_refugee_arrivals', 'Burma', 2013, 10),
				line('asylum_granted_affirmative_corgis', 'All other countries', 2005, 0)
			].join('\n')
		);
		const data = emptyDataFolder();
		await writeSnapshot(yearbookCompilationReader, path, data, '2026-01-02', accepted);
		expect(readFileSync(join(data, 'ohss/compilation_2005_2013.csv'), 'utf8')).toBe(
			'measure,fiscal_year,origin,value\nasylum_affirmative,2005,OTH,0\nrefugee_arrivals,2013,MMR,12\n'
		);
		expect(readFileSync(join(data, 'sources.json'), 'utf8')).toContain('"grade": "secondary"');
	});
});
