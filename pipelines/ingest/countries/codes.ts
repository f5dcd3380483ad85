import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DataFailure } from '../../lib/failure.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';

const countryCodes: SnapshotTable = {
	path: 'country_codes/countries.csv',
	fields: {
		iso3: 'text',
		short_name: 'text',
		official_name: 'text',
		formal_name: 'text?',
		m49_region: 'text?',
		iso2: 'text'
	},
	key: ['iso3']
};

/** Published column of each tidy column; the publisher adds and reorders columns between versions. */
const published = {
	iso3: 'ISO3166-1-Alpha-3',
	short_name: 'CLDR display name',
	official_name: 'official_name_en',
	formal_name: 'UNTERM English Formal',
	m49_region: 'Region Name',
	iso2: 'ISO3166-1-Alpha-2'
} as const;

export const countryCodesReader: SnapshotReader = {
	id: 'country-codes',
	tables: [countryCodes],
	download: { kinds: ['text'], wanted: 'country-codes.csv of github.com/datasets/country-codes' },
	tolerance: { every: 'irregular', openPeriods: 0, share: 0, amount: 0 },
	async read({ path, file }) {
		const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true });
		const missing = Object.values(published).find((column) => !(column in (rows[0] ?? {})));
		if (missing) {
			throw new DataFailure(
				file,
				1,
				`the column "${missing}" is missing`,
				'Adapt the reader to the new header'
			);
		}
		const records = rows.map((row, index): TidyRecord => {
			const code = row[published.iso3] ?? '';
			if (!/^[A-Z]{3}$/.test(code)) {
				throw new DataFailure(
					file,
					index + 2,
					`"${code}" is not a three-letter code`,
					'Look the row up again'
				);
			}
			return {
				iso3: code,
				short_name: row[published.short_name] ?? '',
				official_name: row[published.official_name] ?? '',
				formal_name: (row[published.formal_name] ?? '').replace(/^the /, '').replace(/[\s*]+$/, ''),
				m49_region: row[published.m49_region] ?? '',
				iso2: row[published.iso2] ?? ''
			};
		});
		return {
			tables: [{ table: countryCodes, records }],
			sources: [
				{
					id: 'country-codes',
					publisher: 'Datopian, from ISO, the UN Statistics Division, UNTERM and CLDR',
					title: 'Country codes',
					address: 'https://github.com/datasets/country-codes',
					licence: 'ODC PDDL 1.0',
					redistributable: true,
					vintage: 'Main branch as retrieved',
					as_of: null,
					rounding: 'No figures',
					grade: 'secondary'
				}
			]
		};
	}
};
