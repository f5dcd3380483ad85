import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../lib/sources.js';
import { accepted, emptyDataFolder } from '../../testing/data-folder.js';
import { writeSnapshot } from '../write-snapshot.js';
import { determinations } from './ceilings.js';
import { transcribedReader } from './transcribed.js';

describe('Presidential Determinations', () => {
	let rows: string[];
	let sources: Source[];
	beforeAll(async () => {
		const data = emptyDataFolder();
		const fixture = join(import.meta.dirname, 'fixtures/determinations.csv');
		await writeSnapshot(transcribedReader(determinations), fixture, data, '2026-01-02', accepted);
		rows = readFileSync(join(data, 'us_published/ceilings.csv'), 'utf8').trim().split('\n').slice(1);
		sources = JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Source[];
	});

	it('separate revised and proposed numbers, and leave out additions and missing numbers', () => {
		const found = rows.map((row) => row.split(',')).map((cells) => [cells[0], cells[2], cells[4], cells[5]]);
		expect(found).toEqual([
			['usrap_ceiling_region', 'africa', '2021-09-30', '22000'],
			['usrap_ceiling_total', 'all', '1982-09-30', '140000'],
			['usrap_ceiling_total', 'all', '2015-09-30', '70000'],
			['usrap_ceiling_total', 'all', '2021-09-30', '15000'],
			['usrap_ceiling_total', 'all', '2025-09-30', '125000'],
			['usrap_ceiling_total_proposed', 'all', '1983-09-30', '98000'],
			['usrap_ceiling_total_revised', 'all', '2021-09-30', '62500'],
			['usrap_ceiling_total_revised', 'all', '2026-09-30', '17500']
		]);
	});

	it('turn citations into addresses if possible', () => {
		expect(Object.fromEntries(sources.map(({ title, address }) => [title, address]))).toEqual({
			'DOJ memorandum': null,
			'Emergency PD': 'https://www.federalregister.gov/d/2026-10598',
			'PD 2021-02': 'https://www.govinfo.gov/app/collection/cpd',
			'PD 2021-06': 'https://www.federalregister.gov/citation/86-FR-24475',
			'PD for FY2015': 'https://www.everycrsreport.com/reports/RL31269.html',
			press: null
		});
	});

	it('have the day of signature, or else the end of the year, and exclude hearsay', () => {
		const of = (title: string) => sources.find((source) => source.title === title);
		expect(of('Emergency PD')).toMatchObject({ vintage: '2026-05-27', redistributable: true });
		expect(of('PD for FY2015')).toMatchObject({ vintage: '2015-09-30', grade: 'official_second_hand' });
		expect(of('press')).toMatchObject({
			grade: 'secondary',
			licence: 'Fact quoted; the document stays under its publisher’s terms'
		});
	});

	it('resolve "same" to the document above', () => {
		const memorandum = sources.filter((source) => source.title === 'DOJ memorandum');
		expect(memorandum).toMatchObject([{ vintage: '1982-09', as_of: '1983-09-30' }]);
	});
});
