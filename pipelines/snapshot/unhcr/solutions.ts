import { readCsv } from '../../lib/csv.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../reader.js';
import { publishedColumns, unhcrSource } from './unhcr.js';

const kinds = ['returned_refugees', 'resettlement', 'naturalisation', 'returned_idps'] as const;

export const unhcrSolutions: SnapshotTable = {
	path: 'unhcr/solutions.csv',
	fields: {
		year: 'year',
		origin: 'origin',
		asylum: 'origin',
		returned_refugees: 'people?',
		resettlement: 'people?',
		naturalisation: 'people?',
		returned_idps: 'people?'
	},
	key: ['year', 'origin', 'asylum']
};

/** Returns, resettlement arrivals and naturalisations in a calendar year; a blank is "nothing reported". */
export const unhcrSolutionsReader: SnapshotReader = {
	id: 'unhcr-solutions',
	tables: [unhcrSolutions],
	async read({ path, file }) {
		const published = readCsv(path, file, [...publishedColumns, ...kinds]);
		let lastYear = '';
		const records = published.rows.map(({ cells }): TidyRecord => {
			const year = cells['year'] ?? '';
			if (year > lastYear) lastYear = year;
			const record: Record<string, string> = {
				year,
				origin: cells['coo_iso'] ?? '',
				asylum: cells['coa_iso'] ?? ''
			};
			for (const kind of kinds) record[kind] = cells[kind] ?? '';
			return record;
		});
		return {
			tables: [{ table: unhcrSolutions, records }],
			sources: [
				unhcrSource(
					'unhcr-solutions',
					'Refugee Population Statistics Database: solutions',
					'solutions',
					lastYear
				)
			]
		};
	}
};
