import { readFileSync } from 'node:fs';
import { sniff } from '../../lib/file-kind.js';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd } from '../../lib/fields.js';
import { readAllLines } from '../../lib/csv.js';
import { csvReader, latest } from '../csv-reader.js';
import { placed } from '../places.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord, Tolerance } from '../types.js';
import { isDataBrowserHeader, readDataBrowser } from './databrowser.js';
import { readJsonStat } from './jsonstat.js';
import { countryOf, type Observation } from './observations.js';
import { readTsv } from './tsv.js';

const temporaryProtection: SnapshotTable = {
	path: 'eurostat/temporary_protection.csv',
	fields: { host: 'country', as_of: 'date', value: 'people', flag: 'text?', source_id: 'source' },
	key: ['host', 'as_of', 'source_id']
};

/** The service has not issued April 2025 to May 2026 in the extracts that are held. */
const tolerance: Tolerance = {
	every: 'month',
	openPeriods: 3,
	share: 0.05,
	amount: 10_000,
	gaps: [{ from: '2025-04', to: '2026-05' }],
	jump: { value: { factor: 1.8, from: 1_000_000 } },
	spike: { factor: 5, from: 20_000 },
	lastTotal: { value: [1_000_000, 10_000_000] }
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
 * Ukrainians under temporary protection at the end of each month (migr_asytpsm). Reads the service's JSON-stat or TSV, the
 * CSV of the data browser, or a third-party list that names its extract.
 */
export const temporaryProtectionReader: SnapshotReader = {
	id: 'eurostat-temporary-protection',
	tables: [temporaryProtection],
	download: {
		kinds: ['text', 'json'],
		wanted:
			"Eurostat's table migr_asytpsm: TSV, TSV.gz or JSON-stat of the dissemination service, or the data browser's SDMX-CSV"
	},
	tolerance,
	async read(input) {
		const { path, file } = input;
		const text = readFileSync(path, 'utf8');
		if (sniff(Buffer.from(text)).kind === 'json') {
			const { observations, updated } = readJsonStat(file, text);
			return contentsOf(file, observations, updated);
		}
		if (text.includes('\\TIME_PERIOD')) return contentsOf(file, readTsv(file, text), null);
		const lines = readAllLines(path, file);
		if (isDataBrowserHeader(lines[0]?.cells ?? []))
			return contentsOf(file, readDataBrowser(file, lines), null);
		return extractsReader.read(input);
	}
};

function contentsOf(file: string, observations: readonly Observation[], updated: string | null) {
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
	const id = 'eurostat-temporary-protection';
	const records: TidyRecord[] = [];
	for (const { place, codes, value, flag } of ukrainians) {
		const host = countryOf(file, place, codes['geo'] ?? '');
		if (host === undefined || value === null) continue;
		const record = {
			host,
			as_of: monthEnd(`${codes['time']}-01`),
			value: String(value),
			flag,
			source_id: id
		};
		records.push(placed(record, place));
	}
	return { tables: [{ table: temporaryProtection, records }], sources: [sourceOf(id, updated, records)] };
}

/** Two extracts from Eurostat that were stored as a list, by their names in the list. */
const extracts: Readonly<Record<string, { id: string; vintage: string }>> = {
	'Eurostat extract Apr-Jun 2025 (natix-x)': { id: 'eurostat-tp-2025', vintage: 'Extract of spring 2025' },
	'Eurostat API frozen Sep 2026 (buriedsignals/splash)': {
		id: 'eurostat-tp-2026',
		vintage: 'Extract of September 2026'
	}
};

const extractsReader = csvReader({
	id: 'eurostat-temporary-protection',
	table: temporaryProtection,
	wanted: 'the list of extracts by country and month',
	tolerance,
	columns: ['country_iso3', 'country', 'month', 'citizenship_iso3', 'beneficiaries', 'flag', 'vintage'],
	map(row) {
		const extract = extracts[row.text('vintage')];
		const printed = row.text('beneficiaries');
		const figure = /^(\d+)(\.0)?$/.exec(printed)?.[1];
		if (extract === undefined || figure === undefined || row.text('citizenship_iso3') !== 'UKR') {
			throw row.failure(
				`"${printed}" of "${row.text('vintage')}" is no count of Ukrainians in a known extract`,
				'Correct the line, or add the extract to this reader'
			);
		}
		return {
			host: row.text('country_iso3'),
			as_of: monthEnd(`${row.text('month')}-01`),
			value: figure,
			flag: row.text('flag'),
			source_id: extract.id
		};
	},
	sources: (records) =>
		Object.values(extracts).flatMap(({ id, vintage }) => {
			const own = records.filter((record) => record['source_id'] === id);
			return own.length > 0 ? [sourceOf(id, vintage, own)] : [];
		})
});

function sourceOf(id: string, vintage: string | null, records: readonly TidyRecord[]): ReadSource {
	const lastDay = latest(records, 'as_of');
	return {
		id,
		publisher: 'Eurostat',
		title:
			'Beneficiaries of temporary protection at the end of the month by citizenship (migr_asytpsm): Ukrainians',
		address: 'https://ec.europa.eu/eurostat/databrowser/view/migr_asytpsm/default/table',
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage: vintage ?? lastDay,
		as_of: lastDay,
		rounding: 'Nearest five',
		grade: 'official'
	};
}
