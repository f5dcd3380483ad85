import { monthEnd } from '../../lib/fields.js';
import { grades, isProperAddress, type Grade } from '../../lib/sources.js';
import { csvReader } from '../csv-reader.js';
import type { PublishedRow } from '../published-row.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { linkToFile, printedDate, sourceId } from './documents.js';
import type { Layout } from './layouts.js';

type Cells = Readonly<Record<string, string>>;

/** Format of a file that was transcribed by hand from many documents. */
export interface TranscribedFile {
	readonly id: string;
	readonly path: string;
	readonly layout: Layout;
	/** Measures that count people. A measure in neither list stops the reader. */
	readonly measures: readonly string[];
	/** Known measures to leave out. */
	readonly ignored?: readonly string[];
	/** Null when the row has no known grade. */
	grade(cells: Cells): Grade | null;
	/** Known rows to leave out. */
	skip?(cells: Cells): boolean;
	/** Codes for groups of countries, with the name of the group. */
	readonly groups: Readonly<Record<string, string>>;
	terms(cells: Cells, grade: Grade): { readonly licence: string; readonly redistributable: boolean };
	/** Title of the document, if the cell names a page of it. */
	titleOf?(cells: Cells): string;
	/** Measure of the tidy row, if the note distinguishes the row from others. */
	measureOf?(cells: Cells): string;
	/** URL of a citation in the address cell. Null leaves the cell unchanged. */
	addressOf?(cells: Cells): string | null;
	/** Edition or date of the document; without one, a date printed in its title or publisher, or else the day of its last figure. */
	vintage?(cells: Cells): string | null;
}

function transcribedTable(path: string): SnapshotTable {
	return {
		path,
		fields: {
			measure: 'text',
			origin: 'origin?',
			origin_group: 'text?',
			period_start: 'date',
			period_end: 'date',
			value: 'amount?',
			low: 'amount?',
			high: 'amount?',
			unit: 'text',
			grade: grades,
			has_address: 'boolean',
			source_id: 'source'
		},
		key: ['measure', 'origin', 'origin_group', 'period_start', 'period_end', 'source_id', 'value']
	};
}

/** Reads tables in which every row names its own document. Each distinct document and grade is a source. */
export function transcribedReader(config: TranscribedFile): SnapshotReader {
	return csvReader<string>({
		id: config.id,
		table: transcribedTable(config.path),
		wanted: `the list kept for data/${config.path}, one row per figure with its document`,
		tolerance: { every: 'irregular', openPeriods: 0, share: 0, amount: 1_000 },
		columns: config.layout.header,
		prepare: (rows) => repeatAbove(config, rows),
		map: (row) => (isIncluded(config, row) ? readRecord(config, row) : null),
		sources: (_, rows) => mergeSources(config, rows)
	});
}

/** Replaces "same" in publisher or document by the cell above. */
function repeatAbove({ layout }: TranscribedFile, rows: readonly PublishedRow[]): PublishedRow[] {
	let above: Cells = {};
	return rows.map((row) => {
		const cells: Record<string, string> = { ...row.cells };
		for (const column of [layout.columns.publisher, layout.columns.title]) {
			if (/^same\b/.test(row.text(column))) cells[column] = above[column] ?? '';
		}
		above = cells;
		return row.withCells(cells);
	});
}

function isIncluded(config: TranscribedFile, row: PublishedRow): boolean {
	const measure = row.text(config.layout.columns.measure);
	if (config.ignored?.includes(measure)) return false;
	if (config.measures.includes(measure)) return !config.skip?.(row.cells);
	throw row.failure(`the measure "${measure}" is unknown`, 'Add it to the list of measures of this file');
}

function readRecord(config: TranscribedFile, row: PublishedRow): TidyRecord {
	const { columns } = config.layout;
	const source = readSource(config, row);
	const cell = (column: string | undefined) => (column === undefined ? '' : row.text(column).trim());
	const code = cell(columns.origin);
	const group = config.groups[code];
	const figures = { value: cell('value'), low: cell(columns.low), high: cell(columns.high) };
	for (const [name, text] of Object.entries(figures)) {
		if (text !== '' && !/^\d+$/.test(text)) {
			throw row.failure(`"${text}" in ${name} is not a whole number of people from 0`, 'Look it up again');
		}
	}
	if (figures.value === '' && figures.low === '') throw row.failure('there is no figure', 'Fill it in');
	return {
		measure: config.measureOf?.(row.cells) ?? cell(columns.measure),
		origin: group === undefined ? code : '',
		origin_group: group ?? '',
		period_start: wholeDate(row, 'period_start', '01-01'),
		period_end: wholeDate(row, 'period_end', '12-31'),
		...figures,
		unit: cell('unit'),
		grade: source.grade,
		has_address: String(source.address !== null),
		source_id: source.id
	};
}

/** Completes a bare year or month: its first day for a start, its last day for an end. */
function wholeDate(row: PublishedRow, column: string, dayOfYear: '01-01' | '12-31'): string {
	const text = row.text(column);
	if (/^\d{4}$/.test(text)) return `${text}-${dayOfYear}`;
	if (/^\d{4}-\d\d$/.test(text)) return dayOfYear === '01-01' ? `${text}-01` : monthEnd(`${text}-01`);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
	throw row.failure(`"${text}" in ${column} is no date`, 'Write YYYY-MM-DD');
}

/** The document of one row, with the last day of that row's figure. */
function readSource(config: TranscribedFile, row: PublishedRow): ReadSource {
	const { cells } = row;
	const { columns } = config.layout;
	const grade = config.grade(cells);
	if (grade === null) throw row.failure('the row has no grade', `Mark it as one of ${grades.join(', ')}`);
	const publisher = row.text(columns.publisher).trim();
	const title = (config.titleOf?.(cells) ?? row.text(columns.title)).trim();
	if (publisher === '' || title === '') throw row.failure('publisher or document is blank', 'Fill them in');
	const address = config.addressOf?.(cells) ?? linkToFile(row.text(columns.address).trim());
	return {
		id: sourceId(config.id, publisher, title, address, grade),
		publisher,
		title,
		address: isProperAddress(address) ? address : null,
		...config.terms(cells, grade),
		vintage: config.vintage?.(cells) ?? printedDate(title) ?? printedDate(publisher),
		as_of: wholeDate(row, 'period_end', '12-31'),
		rounding: 'As printed in the document',
		grade
	};
}

/** One source per document and grade, as of its latest figure. */
function mergeSources(config: TranscribedFile, rows: readonly PublishedRow[]): ReadSource[] {
	const sources = new Map<string, ReadSource>();
	for (const row of rows.filter((candidate) => isIncluded(config, candidate))) {
		const source = readSource(config, row);
		const asOf = [sources.get(source.id)?.as_of ?? '', source.as_of ?? ''].sort().at(-1) ?? '';
		sources.set(source.id, { ...source, vintage: source.vintage ?? asOf, as_of: asOf });
	}
	return [...sources.values()];
}
