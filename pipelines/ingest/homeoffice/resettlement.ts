import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { homeOfficeCode, homeOfficeSource } from './homeoffice.js';

export const ukResettlement: SnapshotTable = {
	path: 'homeoffice/resettlement.csv',
	fields: {
		period_start: 'date',
		period_end: 'date',
		origin: 'origin',
		scheme: ['resettlement', 'afghan_programmes'],
		value: 'people'
	},
	key: ['period_start', 'origin', 'scheme']
};

/** The edition ends with September of its last year. */
const lastDay = '2024-09-30';

/**
 * People granted protection under a resettlement or relocation scheme, out of the table of initial outcomes by nationality.
 * Asylum cases stand in the same table and are not read: they are decisions, not arrivals.
 */
export const ukResettlementReader: SnapshotReader = {
	id: 'homeoffice-resettlement',
	tables: [ukResettlement],
	async read({ path, file, codes }) {
		const published = readCsv(path, file, [
			'Year',
			'Nationality',
			'Case type',
			'Case outcome group',
			'Case outcome',
			'Decisions'
		]);
		const byKey = new Map<string, { record: TidyRecord; people: number }>();
		let last = '';
		for (const { line, cells } of published.rows) {
			const year = cells['Year'] ?? '';
			if (year > last) last = year;
			if (cells['Case type'] !== 'Resettlement Case') continue;
			const name = cells['Nationality'] ?? '';
			const origin = homeOfficeCode(name, codes.countryNamed);
			const text = cells['Decisions'] ?? '';
			if (origin === undefined || !/^\d+(\.0)?$/.test(text)) {
				throw new DataFailure(
					file,
					line,
					origin === undefined
						? `the nationality "${name}" has no country code`
						: `"${text}" is not a whole number of people from 0`,
					'Look at the table, and adapt the reader if its spelling changed'
				);
			}
			const outcome = cells['Case outcome'] ?? '';
			const scheme = /ARAP|ACRS|Afghan/.test(outcome) ? 'afghan_programmes' : 'resettlement';
			const key = [year, origin, scheme].join();
			const people = (byKey.get(key)?.people ?? 0) + Number(text);
			const record = {
				period_start: `${year}-01-01`,
				period_end: year === lastDay.slice(0, 4) ? lastDay : `${year}-12-31`,
				origin,
				scheme,
				value: String(people)
			};
			byKey.set(key, { record, people });
		}
		if (last !== lastDay.slice(0, 4)) {
			throw new DataFailure(
				file,
				null,
				`the table reaches ${last} and the reader knows the edition to ${lastDay}`,
				'Write the last day of the new edition into the reader'
			);
		}
		return {
			tables: [{ table: ukResettlement, records: [...byKey.values()].map(({ record }) => record) }],
			sources: [
				homeOfficeSource(
					'homeoffice-resettlement',
					'Immigration system statistics: outcomes at initial decision and refugees resettled, by nationality',
					'https://www.gov.uk/government/statistical-data-sets/immigration-system-statistics-data-tables',
					{
						vintage: 'Year ending September 2024',
						as_of: lastDay,
						rounding: 'Exact counts',
						grade: 'official'
					}
				)
			]
		};
	}
};
