import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DataFailure } from '../../lib/failure.js';
import { PublishedRow } from '../published-row.js';
import type { SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { endpoint, smallCountsRounded, yearlyTolerance } from './dataset.js';

/** Tidy column of each heading of the website's download. */
const columns = {
	year: 'Year',
	origin: 'Country of origin (ISO)',
	asylum: 'Country of asylum (ISO)',
	refugees: "Refugees under UNHCR's mandate",
	asylum_seekers: 'Asylum-seekers',
	oip: 'Other people in need of international protection'
} as const;
const statuses = ['refugees', 'asylum_seekers', 'oip'] as const;

const earlierPopulation: SnapshotTable = {
	path: 'unhcr/earlier_population.csv',
	fields: {
		year: 'year',
		origin: 'origin',
		asylum: 'origin',
		refugees: 'people?',
		asylum_seekers: 'people?',
		oip: 'people?'
	},
	key: ['year', 'origin', 'asylum']
};

/** "13 June 2024" from the lines above the heading. */
function editionOf(lines: readonly string[][], file: string): string {
	const edition = lines.find(([label]) => label === 'Last updated:')?.[1];
	if (edition) return edition;
	throw new DataFailure(
		file,
		null,
		'it does not say when it was last updated',
		'Download the whole file again'
	);
}

/** An earlier edition of year-end stocks, as downloaded from UNHCR's website. A zero or "-" is a blank. */
export const earlierPopulationReader: SnapshotReader = {
	id: 'unhcr-population-earlier',
	tables: [earlierPopulation],
	download: {
		kinds: ['text'],
		wanted:
			'the CSV of an earlier edition from UNHCR’s website: population figures of all origins and countries of asylum'
	},
	tolerance: yearlyTolerance({ spike: { factor: 40, from: 400_000 } }),
	async read({ path, file }) {
		const lines: string[][] = parse(readFileSync(path), {
			bom: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true
		});
		const heading = lines.findIndex(([first]) => first === columns.year);
		const names = lines[heading] ?? [];
		const missing = Object.values(columns).find((name) => !names.includes(name));
		if (heading < 0 || missing !== undefined) {
			throw new DataFailure(
				file,
				heading < 0 ? null : heading + 1,
				`the column "${missing ?? columns.year}" is missing`,
				'Download population figures of all years, origins and countries of asylum'
			);
		}
		const records = lines.slice(heading + 1).flatMap((cells, index): TidyRecord[] => {
			const row = new PublishedRow(
				file,
				heading + 2 + index,
				Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']))
			);
			const picked = row.pick(columns);
			const counts = statuses.map(
				(status) => [status, (picked[status] ?? '').replace(/^(-|0)$/, '')] as const
			);
			return counts.every(([, count]) => count === '') ? [] : [{ ...picked, ...Object.fromEntries(counts) }];
		});
		const last = records.reduce((year, { year: own = '' }) => (own > year ? own : year), '');
		return {
			tables: [{ table: earlierPopulation, records }],
			sources: [
				{
					id: 'unhcr-population-earlier',
					publisher: 'UNHCR',
					title: 'Refugee Population Statistics Database: end-of-year population, an earlier edition',
					address: endpoint('population'),
					licence: 'CC BY 4.0',
					redistributable: true,
					vintage: editionOf(lines.slice(0, heading), file),
					as_of: `${last}-12-31`,
					rounding: smallCountsRounded,
					grade: 'official'
				}
			]
		};
	}
};
