import { DataFailure } from '../../lib/failure.js';
import type { Line } from '../../lib/csv.js';
import { PublishedRow } from '../published-row.js';
import { namingColumns, type UnhcrDataset } from './dataset.js';

/** What the website calls the columns of the package, in small letters. */
const headings: Readonly<Record<string, string>> = {
	year: 'year',
	'country of origin': 'coo_name',
	'country of origin (iso)': 'coo_iso',
	'country of asylum': 'coa_name',
	'country of asylum (iso)': 'coa_iso',
	"refugees under unhcr's mandate": 'refugees',
	'asylum-seekers': 'asylum_seekers',
	'returned refugees': 'returned_refugees',
	'idps of concern to unhcr': 'idps',
	'returned idpss': 'returned_idps',
	'returned idps': 'returned_idps',
	'stateless persons': 'stateless',
	'others of concern': 'ooc',
	'other people in need of international protection': 'oip',
	'host community': 'hst',
	'resettlement arrivals': 'resettlement',
	naturalisation: 'naturalisation',
	authority: 'procedure_type',
	'stage of procedure': 'dec_level',
	'application type': 'app_type',
	applied: 'applied',
	'recognized decisions': 'dec_recognized',
	'complementary protection': 'dec_other',
	'rejected decisions': 'dec_rejected',
	'otherwise closed': 'dec_closed',
	'total decisions': 'dec_total',
	total: 'total'
};

/** Origins that older downloads name without a code. */
const namedOrigins: Readonly<Record<string, string>> = { unknown: 'UNK', stateless: 'XXA', tibetan: 'TIB' };

/** Lines above the header. */
export interface Metadata {
	/** YYYY-MM-DD; null in a download without metadata. */
	readonly extracted: string | null;
	/** "Updated 13 June 2024, downloaded 21 July 2024"; null in a download without metadata. */
	readonly vintage: string | null;
}

/** Position of the website's header among the first lines; −1 in another table. */
export function websiteHeader(lines: readonly Line[]): number {
	return lines
		.slice(0, 40)
		.findIndex(({ cells }) => cells[0] === 'Year' && cells.some((cell) => /^country of /i.test(cell)));
}

/**
 * Rows of a download from UNHCR's website under the names of the package.
 * @throws DataFailure when a column is missing or a row adds up several countries.
 */
export function websiteRows(
	dataset: UnhcrDataset,
	lines: readonly Line[],
	file: string
): { rows: PublishedRow[]; metadata: Metadata } {
	const at = websiteHeader(lines);
	const header = lines[at];
	const names = (header?.cells ?? []).map((cell) => columnOf(dataset, cell));
	const needed = ['year', 'coo_iso', 'coa_iso', ...dataset.columns];
	const missing = needed.filter((column) => !names.includes(column) && !dataset.optional?.includes(column));
	if (missing.length > 0) {
		throw new DataFailure(
			file,
			header?.number ?? null,
			`no heading stands for ${missing.join(', ')}, the headings are ${(header?.cells ?? []).join(', ')}`,
			`Wanted is the website's table of ${dataset.title} with all columns, all origins and all countries of asylum`
		);
	}
	const rows = lines.slice(at + 1).map((line) => readRow(line, names, file));
	return { rows, metadata: readMetadata(lines.slice(0, at), file) };
}

function columnOf(dataset: UnhcrDataset, heading: string): string {
	const name = heading.trim().toLowerCase();
	if (name === 'cases / persons') return dataset.columns.find((column) => column.endsWith('_pc')) ?? name;
	return headings[name] ?? name;
}

function readRow({ number, cells }: Line, names: readonly string[], file: string): PublishedRow {
	if (cells.length !== names.length) {
		throw new DataFailure(
			file,
			number,
			`the line has ${cells.length} cells and the header ${names.length}`,
			'The file breaks off or was changed: download it again'
		);
	}
	const byName: Record<string, string> = {};
	names.forEach((name, index) => {
		const text = (cells[index] ?? '').trim();
		byName[name] = text === '-' ? '' : text;
	});
	for (const place of ['coo', 'coa']) {
		const code = byName[`${place}_iso`] || namedOrigins[(byName[`${place}_name`] ?? '').toLowerCase()];
		if (code === undefined) {
			throw new DataFailure(
				file,
				number,
				`"${byName[`${place}_name`] ?? ''}" has no ISO code: the row adds up several countries`,
				'Download all origins and all countries of asylum, each on its own'
			);
		}
		byName[`${place}_iso`] = code;
	}
	for (const column of namingColumns) byName[column] ??= '';
	return new PublishedRow(file, number, byName);
}

function readMetadata(lines: readonly Line[], file: string): Metadata {
	const text = (label: string) => lines.find(({ cells }) => cells[0] === label)?.cells[1]?.trim() ?? '';
	for (const label of ['Origin:', 'Country of asylum:']) {
		const chosen = text(label);
		if (chosen !== '' && chosen !== 'all') {
			throw new DataFailure(
				file,
				lines.find(({ cells }) => cells[0] === label)?.number ?? null,
				`it holds only "${chosen}" (${label.replace(':', '')})`,
				'Download all origins and all countries of asylum'
			);
		}
	}
	const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(text('Date extracted:')) ?? [];
	const extracted = year === '' ? null : `${year}-${month}-${day}`;
	const updated = text('Last updated:');
	if (extracted === null || updated === '') return { extracted, vintage: null };
	const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
	return { extracted, vintage: `Updated ${updated}, downloaded ${date.format(new Date(extracted))}` };
}
