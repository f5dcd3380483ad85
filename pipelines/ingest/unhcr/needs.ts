import { readCsv } from '../../lib/csv.js';
import { sha256 } from '../../lib/files.js';
import type { ReadSource, SnapshotReader, SnapshotTable } from '../types.js';
import { DataFailure } from '../../lib/failure.js';

export const resettlementNeeds: SnapshotTable = {
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

export const resettlementSubmissions: SnapshotTable = {
	path: 'unhcr/resettlement_submissions.csv',
	fields: { year: 'year', origin: 'country', asylum: 'country', destination: 'country', value: 'people' },
	key: ['year', 'origin', 'asylum', 'destination']
};

const citable = {
	licence: 'Citable figure, document under its publisher’s terms',
	redistributable: false,
	formula: null,
	inputs: []
} as const;

/** Projected needs as quoted on public pages, a page a row: the world, the largest origins, the largest hosts. */
export const resettlementNeedsReader: SnapshotReader = {
	id: 'unhcr-resettlement-needs',
	tables: [resettlementNeeds],
	async read({ path, file, codes }) {
		const published = readCsv(path, file, [
			'needs_year',
			'dimension',
			'code',
			'value',
			'unit_and_qualifier',
			'rounded',
			'source_url'
		]);
		const sources = new Map<string, ReadSource>();
		const records = published.rows.map(({ line, cells }) => {
			const { needs_year: year = '', dimension = '', code = '', source_url: address = '' } = cells;
			const worded = /^(persons|percent of total)(?: \((.+)\))?$/.exec(cells['unit_and_qualifier'] ?? '');
			if (!worded) {
				throw new DataFailure(
					file,
					line,
					`"${cells['unit_and_qualifier']}" is no unit`,
					'persons or percent'
				);
			}
			if (['origin', 'asylum_country'].includes(dimension) && !codes.isCountry(code)) {
				throw new DataFailure(file, line, `"${code}" is no country`, 'Write its ISO 3166-1 alpha-3 code');
			}
			const source = needsSource(year, address, sources);
			sources.set(source.id, source);
			return {
				year,
				dimension,
				code,
				value: cells['value'] ?? '',
				unit: worded[1] === 'persons' ? 'people' : 'percent',
				qualifier: worded[2] ?? '',
				is_rounded: String(cells['rounded'] === '1'),
				source_id: source.id
			};
		});
		return { tables: [{ table: resettlementNeeds, records }], sources: [...sources.values()] };
	}
};

function needsSource(year: string, address: string, known: ReadonlyMap<string, ReadSource>): ReadSource {
	const host = new URL(address).hostname;
	const id = `unhcr-resettlement-needs-${host.replace(/^www\./, '').replace(/[^a-z0-9]+/g, '-')}-${sha256(address).slice(0, 6)}`;
	const before = known.get(id);
	return {
		...citable,
		id,
		publisher: 'UNHCR',
		title: 'Projected Global Resettlement Needs',
		address,
		vintage: before && (before.vintage ?? '') > year ? before.vintage : year,
		as_of: null,
		rounding: 'As printed on the page, mostly rounded',
		grade: host.endsWith('unhcr.org') ? 'official' : 'official_second_hand'
	};
}

/** People whom UNHCR put forward for resettlement, ten origins only; the last year ends in August. */
export const resettlementSubmissionsReader: SnapshotReader = {
	id: 'unhcr-resettlement-submissions',
	tables: [resettlementSubmissions],
	async read({ path, file }) {
		const published = readCsv(path, file, [
			'year',
			'coo_iso',
			'coo',
			'coa_iso',
			'coa',
			'cor_iso',
			'cor',
			'submissions_persons',
			'source_file'
		]);
		const records = published.rows.map(({ cells }) => ({
			year: cells['year'] ?? '',
			origin: cells['coo_iso'] ?? '',
			asylum: cells['coa_iso'] ?? '',
			destination: cells['cor_iso'] ?? '',
			value: cells['submissions_persons'] ?? ''
		}));
		return {
			tables: [{ table: resettlementSubmissions, records }],
			sources: [
				{
					...citable,
					id: 'unhcr-resettlement-submissions',
					publisher: 'UNHCR',
					title:
						'Resettlement Statistical Query: submissions by origin, asylum and destination (archived copy)',
					address: 'https://rsq.unhcr.org/',
					vintage: '2019-08',
					as_of: '2019-08-31',
					rounding: 'Exact counts',
					grade: 'official_second_hand'
				}
			]
		};
	}
};
