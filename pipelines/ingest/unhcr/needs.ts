import { sha256 } from '../../lib/files.js';
import { csvReader } from '../csv-reader.js';
import { citable } from '../transcribed/terms.js';
import type { ReadSource, SnapshotTable } from '../types.js';

const resettlementNeeds: SnapshotTable = {
	path: 'unhcr/resettlement_needs.csv',
	fields: {
		year: 'year',
		dimension: ['total', 'origin', 'asylum_country', 'asylum_region'],
		code: 'text',
		value: 'amount?',
		unit: ['people', 'percent'],
		qualifier: 'text?',
		is_rounded: 'boolean',
		source_id: 'source'
	},
	key: ['year', 'dimension', 'code', 'unit', 'source_id']
};

const resettlementSubmissions: SnapshotTable = {
	path: 'unhcr/resettlement_submissions.csv',
	fields: { year: 'year', origin: 'country', asylum: 'country', destination: 'country', value: 'people' },
	key: ['year', 'origin', 'asylum', 'destination']
};

/** Projected needs as quoted on public pages, one row per page: the world, the largest origins, the largest hosts. */
export const resettlementNeedsReader = csvReader({
	id: 'unhcr-resettlement-needs',
	table: resettlementNeeds,
	wanted: 'the list of projected resettlement needs, one row per figure with its page',
	tolerance: { every: 'irregular', openPeriods: 0, share: 0, amount: 10_000 },
	columns: ['needs_year', 'dimension', 'code', 'value', 'unit_and_qualifier', 'rounded', 'source_url'],
	map(row, { codes }) {
		const printed = row.text('unit_and_qualifier');
		const [, unit, qualifier = ''] = /^(persons|percent of total)(?: \((.+)\))?$/.exec(printed) ?? [];
		if (unit === undefined) throw row.failure(`"${printed}" is no unit`, 'persons or percent');
		const code = row.text('code');
		if (['origin', 'asylum_country'].includes(row.text('dimension')) && !codes.isCountry(code)) {
			throw row.failure(`"${code}" is no country`, 'Write its ISO 3166-1 alpha-3 code');
		}
		return {
			...row.pick({ year: 'needs_year', dimension: 'dimension', code: 'code', value: 'value' }),
			unit: unit === 'persons' ? 'people' : 'percent',
			qualifier,
			is_rounded: String(row.text('rounded') === '1'),
			source_id: pageId(row.text('source_url'))
		};
	},
	/** One source per page, as of its last projected year. */
	sources(_, rows) {
		const pages = new Map<string, ReadSource>();
		for (const row of rows) {
			const page = needsPage(row.text('needs_year'), row.text('source_url'));
			const before = pages.get(page.id)?.vintage ?? '';
			pages.set(page.id, before > (page.vintage ?? '') ? { ...page, vintage: before } : page);
		}
		return [...pages.values()];
	}
});

function pageId(address: string): string {
	const host = new URL(address).hostname.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-');
	return `unhcr-resettlement-needs-${host}-${sha256(address).slice(0, 6)}`;
}

function needsPage(year: string, address: string): ReadSource {
	return {
		id: pageId(address),
		publisher: 'UNHCR',
		title: 'Projected Global Resettlement Needs',
		address,
		...citable,
		vintage: year,
		as_of: null,
		rounding: 'As printed on the page, mostly rounded',
		grade: new URL(address).hostname.endsWith('unhcr.org') ? 'official' : 'official_second_hand'
	};
}

/** People whom UNHCR submitted for resettlement, ten origins only; the last year ends in August. */
export const resettlementSubmissionsReader = csvReader({
	id: 'unhcr-resettlement-submissions',
	wanted: 'the table of resettlement submissions by origin, asylum and destination',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.02,
		amount: 500,
		jump: { value: { factor: 3, from: 10_000 } },
		lastTotal: { value: [5_000, 500_000] }
	},
	table: resettlementSubmissions,
	columns: [
		'year',
		'coo_iso',
		'coo',
		'coa_iso',
		'coa',
		'cor_iso',
		'cor',
		'submissions_persons',
		'source_file'
	],
	map: {
		year: 'year',
		origin: 'coo_iso',
		asylum: 'coa_iso',
		destination: 'cor_iso',
		value: 'submissions_persons'
	},
	sources: () => [
		{
			id: 'unhcr-resettlement-submissions',
			publisher: 'UNHCR',
			title: 'Resettlement Statistical Query: submissions by origin, asylum and destination (archived copy)',
			address: 'https://rsq.unhcr.org/',
			...citable,
			vintage: '2019-08',
			as_of: '2019-08-31',
			rounding: 'Exact counts',
			grade: 'official_second_hand'
		}
	]
});
