import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accepted, emptyDataFolder, scratchFolder } from '../../testing/data-folder.js';
import { workbook, type SheetLines } from '../../testing/workbook.js';
import { writeSnapshot } from '../write-snapshot.js';
import { rpcAdmissionsReader } from './admissions.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const months = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'];

type Line = (string | number | null)[];

function row(name: string, ...people: number[]): Line {
	return [null, name, null, people.reduce((sum, value) => sum + value, 0), ...people];
}

function sheet(year: number, emptyLines: number, body: readonly Line[]): SheetLines {
	return [
		['Department of Test Data\r\nSummary of Refugee Admissions'],
		['as of 31-December-2025'],
		...Array.from({ length: emptyLines }, (): Line => [null]),
		[null, null, 'Refugee', 'FY Total'],
		['Country of Chargeability', null, 'Ceiling', 'to the U.S.', ...months],
		[`Fiscal Year ${year}`],
		...body
	];
}

/** Two years with headers on different lines, two spellings of one nationality, a dissolved state, a nameless line. */
const whole = {
	'Cumulative Summary': [['not read']],
	'2026': sheet(2026, 1, [
		['Near East/South Asia', null, '1,000'],
		row('Afghanistan', 3, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0),
		row('Total Near East/South Asia', 3, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0),
		['Unallocated Reserve', null, '0'],
		[null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
		[null, 'Total Unallocated Reserve', null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
		row('Grand Totals', 3, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0)
	]),
	'2025': sheet(2025, 4, [
		['Africa', null, '20,000'],
		row('The Gambia', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
		row('Gambia', 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
		row('Total Africa', 1, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
		['Europe and Central Asia'],
		row('Yugoslavia', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
		row('Total Europe and Central Asia', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
		row('Grand Totals', 1, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)
	])
};

async function take(sheets: Record<string, SheetLines>) {
	const path = join(scratchFolder(), 'admissions.xlsx');
	writeFileSync(path, workbook(sheets));
	const data = emptyDataFolder();
	await writeSnapshot(rpcAdmissionsReader, path, data, '2026-01-02', accepted);
	const read = (name: string) => readFileSync(join(data, name), 'utf8');
	return {
		months: read('rpc/admissions_monthly.csv'),
		totals: read('rpc/printed_totals.csv'),
		sources: JSON.parse(read('sources.json')) as { as_of: string; address: string }[]
	};
}

/** The workbook with one line of one sheet replaced. */
function withLine(
	year: '2025' | '2026',
	name: string,
	change: (line: Line) => Line
): Record<string, SheetLines> {
	return { ...whole, [year]: whole[year].map((line) => (line[1] === name ? change([...line]) : line)) };
}

describe('RPC admissions workbook', () => {
	it('reads one sheet per fiscal year up to the "as of" date', async () => {
		const written = await take(whole);
		expect(written.months).toBe(readFileSync(join(fixtures, 'admissions_monthly.expected.csv'), 'utf8'));
		expect(written.totals).toBe(readFileSync(join(fixtures, 'printed_totals.expected.csv'), 'utf8'));
		expect(written.sources[0]?.as_of).toBe('2025-12-31');
	});

	it('drops months after the "as of" date, which are 0 in the sheet', async () => {
		const written = await take(whole);
		expect(written.months).toContain('2026,AFG,2025-12-01,2');
		expect(written.months).not.toContain('2026-01-01');
	});

	const damaged: [string, Record<string, SheetLines>, RegExp][] = [
		[
			'a grand total that the nationalities do not add up to',
			withLine('2025', 'Grand Totals', () => row('Grand Totals', 1, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)),
			/sheet 2025, row 17: Grand Totals prints 5 for NOV and its nationalities add up to 4/
		],
		[
			'months that miss their printed yearly total',
			withLine('2026', 'Afghanistan', (line) => line.map((cell, index) => (index === 3 ? 6 : cell))),
			/sheet 2026, row 8: the months of Afghanistan do not add up to the printed 6/
		],
		[
			'negative people',
			withLine('2025', 'Yugoslavia', () => row('Yugoslavia', -7)),
			/"-7" for Yugoslavia is not a whole number/
		],
		[
			'an unknown nationality',
			withLine('2025', 'Yugoslavia', ([, , ...rest]) => [null, 'Ruritania', ...rest]),
			/the nationality "Ruritania" has no country code/
		],
		[
			'a missing year',
			{ '2026': whole['2026'], '2024': sheet(2024, 1, whole['2025'].slice(9) as Line[]) },
			/the sheet of 2025 is missing/
		],
		[
			'a header without its months',
			{ ...whole, '2026': whole['2026'].map((line) => line.map((cell) => (cell === 'SEP' ? 'SEPT' : cell))) },
			/no header line with a yearly total/
		]
	];
	it.each(damaged)('rejects %s', async (_, sheets, message) => {
		await expect(take(sheets)).rejects.toThrow(message);
	});
});
