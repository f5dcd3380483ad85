import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../reader.js';
import { publishedColumns, unhcrSource } from './unhcr.js';

const stocks = ['refugees', 'asylum_seekers', 'oip', 'stateless', 'ooc', 'idps'] as const;

export const unhcrPopulation: SnapshotTable = {
	path: 'unhcr/population.csv',
	fields: {
		year: 'year',
		origin: 'origin',
		asylum: 'origin',
		refugees: 'people?',
		asylum_seekers: 'people?',
		oip: 'people?',
		stateless: 'people?',
		ooc: 'people?',
		idps: 'people?'
	},
	key: ['year', 'origin', 'asylum']
};

/** Year-end stocks, as packaged with UNHCR's R package: one row a year, origin and country of asylum. */
export const unhcrPopulationReader: SnapshotReader = {
	id: 'unhcr-population',
	tables: [unhcrPopulation],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			...publishedColumns,
			'refugees',
			'asylum_seekers',
			'returned_refugees',
			'idps',
			'returned_idps',
			'stateless',
			'ooc',
			'oip',
			'hst'
		]);
		const records: TidyRecord[] = [];
		let lastYear = '';
		for (const { line, cells } of published.rows) {
			if (stocks.every((stock) => (cells[stock] ?? '') === '' || cells[stock] === '0')) continue;
			const origin = cells['coo_iso'] ?? '';
			const asylum = cells['coa_iso'] ?? '';
			if (Number(cells['idps'] ?? 0) > 0 && origin !== asylum) {
				throw new DataFailure(
					file,
					line,
					`people displaced inside ${origin} are recorded in ${asylum}`,
					'Look the row up again: internal displacement has one country'
				);
			}
			const year = cells['year'] ?? '';
			if (year > lastYear) lastYear = year;
			const record: Record<string, string> = { year, origin, asylum };
			for (const stock of stocks) record[stock] = cells[stock] ?? '';
			records.push(record);
		}
		return {
			tables: [{ table: unhcrPopulation, records }],
			sources: [
				unhcrSource(
					'unhcr-population',
					'Refugee Population Statistics Database: end-of-year population',
					'population',
					lastYear
				)
			]
		};
	}
};
