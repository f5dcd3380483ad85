import { readFileSync } from 'node:fs';
import { readCsv } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd } from '../../lib/fields.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { readJsonStat } from './jsonstat.js';
import { countryOf, type Observation } from './observations.js';
import { readTsv } from './tsv.js';

export const temporaryProtection: SnapshotTable = {
	path: 'eurostat/temporary_protection.csv',
	fields: { host: 'country', as_of: 'date', value: 'people', flag: 'text?', source_id: 'source' },
	key: ['host', 'as_of', 'source_id']
};

/** Ukrainians of both sexes and all ages, counted as persons, by month. */
const wanted: Readonly<Record<string, string>> = {
	freq: 'M',
	citizen: 'UA',
	sex: 'T',
	age: 'TOTAL',
	unit: 'PER'
};

/**
 * Ukrainians under temporary protection at the end of each month (migr_asytpsm). Read from JSON-stat or TSV as the service
 * gives them, or from a list of figures kept by others that names the day of its extract.
 */
export const temporaryProtectionReader: SnapshotReader = {
	id: 'eurostat-temporary-protection',
	tables: [temporaryProtection],
	async read({ path, file }) {
		const text = readFileSync(path, 'utf8');
		if (text.trimStart().startsWith('{')) {
			const { observations, updated } = readJsonStat(file, text);
			return contents(file, observations, updated);
		}
		if (text.includes('\\TIME_PERIOD')) return contents(file, readTsv(file, text), null);
		return readExtracts(path, file);
	}
};

function contents(file: string, observations: readonly Observation[], updated: string | null) {
	const ukrainians = observations.filter(({ codes }) =>
		Object.entries(wanted).every(([dimension, code]) => codes[dimension] === code)
	);
	if (ukrainians.length === 0) {
		throw new DataFailure(
			file,
			null,
			`no figure of ${Object.values(wanted).join(', ')} was found`,
			'Ask for Ukrainians of both sexes and all ages, monthly'
		);
	}
	const source = sourceOf('eurostat-temporary-protection', updated);
	const records: TidyRecord[] = [];
	for (const { place, codes, value, flag } of ukrainians) {
		const host = countryOf(file, place, codes['geo'] ?? '');
		if (host === undefined || value === null) continue;
		records.push({
			host,
			as_of: monthEnd(`${codes['time']}-01`),
			value: String(value),
			flag,
			source_id: source.id
		});
	}
	return { tables: [{ table: temporaryProtection, records }], sources: [lastDay(source, records)] };
}

/** Months asked from Eurostat on two occasions and kept as a list. */
const extracts: Readonly<Record<string, { id: string; vintage: string }>> = {
	'Eurostat extract Apr-Jun 2025 (natix-x)': { id: 'eurostat-tp-2025', vintage: 'Extract of spring 2025' },
	'Eurostat API frozen Sep 2026 (buriedsignals/splash)': {
		id: 'eurostat-tp-2026',
		vintage: 'Extract of September 2026'
	}
};

function readExtracts(path: string, file: string) {
	const published = readCsv(path, file, [
		'country_iso3',
		'country',
		'month',
		'citizenship_iso3',
		'beneficiaries',
		'flag',
		'vintage'
	]);
	const bySource = new Map<string, TidyRecord[]>();
	const sources: ReadSource[] = [];
	for (const { line, cells } of published.rows) {
		const extract = extracts[cells['vintage'] ?? ''];
		const figure = /^(\d+)(\.0)?$/.exec(cells['beneficiaries'] ?? '')?.[1];
		if (extract === undefined || figure === undefined || cells['citizenship_iso3'] !== 'UKR') {
			throw new DataFailure(
				file,
				line,
				`"${cells['beneficiaries']}" of "${cells['vintage']}" is no count of Ukrainians in a known extract`,
				'Correct the line, or add the extract to this reader'
			);
		}
		const records = bySource.get(extract.id) ?? [];
		if (records.length === 0) {
			bySource.set(extract.id, records);
			sources.push(sourceOf(extract.id, extract.vintage));
		}
		records.push({
			host: cells['country_iso3'] ?? '',
			as_of: monthEnd(`${cells['month']}-01`),
			value: figure,
			flag: cells['flag'] ?? '',
			source_id: extract.id
		});
	}
	return {
		tables: [{ table: temporaryProtection, records: [...bySource.values()].flat() }],
		sources: sources.map((source) => lastDay(source, bySource.get(source.id) ?? []))
	};
}

function sourceOf(id: string, vintage: string | null): ReadSource {
	return {
		id,
		publisher: 'Eurostat',
		title:
			'Beneficiaries of temporary protection at the end of the month by citizenship (migr_asytpsm): Ukrainians',
		address: 'https://ec.europa.eu/eurostat/databrowser/view/migr_asytpsm/default/table',
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage,
		as_of: null,
		rounding: 'Nearest five',
		grade: 'official',
		formula: null,
		inputs: []
	};
}

function lastDay(source: ReadSource, records: readonly TidyRecord[]): ReadSource {
	const last = records
		.map((record) => record['as_of'] ?? '')
		.sort()
		.at(-1);
	return { ...source, as_of: last ?? null, vintage: source.vintage ?? last ?? null };
}
