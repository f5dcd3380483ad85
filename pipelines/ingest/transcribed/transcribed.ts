import { readCsv, type Row } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { monthEnd } from '../../lib/fields.js';
import { grades, isProperAddress, type Grade } from '../../lib/sources.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { linkToFile, printedDate, sourceId } from './documents.js';

type Cells = Readonly<Record<string, string>>;

/** What a file transcribed by hand from many documents calls its columns, and how its rows are to be read. */
export interface TranscribedFile {
	readonly id: string;
	readonly path: string;
	readonly header: readonly string[];
	readonly columns: {
		readonly measure: string;
		readonly origin: string;
		readonly publisher: string;
		readonly title: string;
		readonly address: string;
		readonly low?: string;
		readonly high?: string;
	};
	/** What a measure counts; null for measures that are known and not taken over. Any other measure stops the reader. */
	readonly measures: Readonly<Record<string, 'people' | 'amount' | null>>;
	/** Null when the row carries no grade that the project knows. */
	grade(cells: Cells): Grade | null;
	/** Rows that are known and not taken over. */
	skip?(cells: Cells): boolean;
	/** Codes for several countries together, with the group they stand for. */
	readonly groups: Readonly<Record<string, string>>;
	terms(cells: Cells, grade: Grade): { readonly licence: string; readonly redistributable: boolean };
	/** The document, where the title names a page of it. */
	readonly titleOf?: (cells: Cells) => string;
	/** The measure under which a row is kept, where its note tells it apart from others. */
	readonly measureOf?: (cells: Cells) => string;
	/** The address that a citation stands for, where the row holds a citation instead. Null leaves the cell as it is. */
	readonly addressOf?: (cells: Cells) => string | null;
	/** Edition or date of the document; without one, a date printed in its title or publisher, or else its last figure's. */
	readonly vintage?: (cells: Cells) => string | null;
	readonly formula?: (cells: Cells) => string | null;
}

export function transcribedTable(path: string): SnapshotTable {
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

/** The one reader for tables in which every row names its own document. Each distinct document and grade is a source. */
export function transcribedReader(config: TranscribedFile): SnapshotReader {
	const table = transcribedTable(config.path);
	return {
		id: config.id,
		tables: [table],
		async read({ path, file }) {
			const sources = new Map<string, ReadSource>();
			const records: TidyRecord[] = [];
			let above: Cells = {};
			for (const published of readCsv(path, file, config.header).rows) {
				const row = { ...published, cells: repeatAbove(config, published.cells, above) };
				above = row.cells;
				const measure = row.cells[config.columns.measure] ?? '';
				const counts = config.measures[measure];
				if (counts === undefined) {
					fail(
						file,
						row,
						`the measure "${measure}" is unknown`,
						'Add it to the list of measures of this file'
					);
				}
				if (counts === null || config.skip?.(row.cells)) continue;
				const source = readSource(config, file, row);
				const before = sources.get(source.id);
				const asOf = [before?.as_of ?? '', source.as_of ?? ''].sort().at(-1) ?? '';
				const vintage = source.vintage ?? asOf;
				sources.set(source.id, { ...source, vintage, as_of: asOf });
				records.push(readRecord(config, file, row, config.measureOf?.(row.cells) ?? measure, counts, source));
			}
			return { tables: [{ table, records }], sources: [...sources.values()] };
		}
	};
}

/** "same" in publisher or document stands for the cell above it. */
function repeatAbove(config: TranscribedFile, cells: Cells, above: Cells): Cells {
	const repeated: Record<string, string> = { ...cells };
	for (const column of [config.columns.publisher, config.columns.title]) {
		if (/^same\b/.test(cells[column] ?? '')) repeated[column] = above[column] ?? '';
	}
	return repeated;
}

function readRecord(
	config: TranscribedFile,
	file: string,
	row: Row,
	measure: string,
	counts: 'people' | 'amount',
	source: ReadSource
): TidyRecord {
	const cell = (column: string | undefined) => (column === undefined ? '' : (row.cells[column] ?? '').trim());
	const code = cell(config.columns.origin);
	const group = config.groups[code];
	const figures = {
		value: cell('value'),
		low: cell(config.columns.low),
		high: cell(config.columns.high)
	};
	for (const [name, text] of Object.entries(figures)) {
		if (counts === 'people' && text !== '' && !/^\d+$/.test(text)) {
			fail(
				file,
				row,
				`"${text}" in ${name} is not a whole number of people from 0`,
				'SeriesStyle it up again'
			);
		}
	}
	if (figures.value === '' && figures.low === '') fail(file, row, 'there is no figure', 'Fill it in');
	return {
		measure,
		origin: group === undefined ? code : '',
		origin_group: group ?? '',
		period_start: wholeDate(file, row, 'period_start', '01-01'),
		period_end: wholeDate(file, row, 'period_end', '12-31'),
		...figures,
		unit: cell('unit'),
		grade: source.grade,
		has_address: String(source.address !== null),
		source_id: source.id
	};
}

/** A bare year or month stands for its first day in a start and its last day in an end. */
function wholeDate(file: string, row: Row, column: string, dayOfYear: '01-01' | '12-31'): string {
	const text = row.cells[column] ?? '';
	if (/^\d{4}$/.test(text)) return `${text}-${dayOfYear}`;
	if (/^\d{4}-\d\d$/.test(text)) return dayOfYear === '01-01' ? `${text}-01` : monthEnd(`${text}-01`);
	if (!/^\d{4}-\d\d-\d\d$/.test(text))
		fail(file, row, `"${text}" in ${column} is no date`, 'Write YYYY-MM-DD');
	return text;
}

function readSource(config: TranscribedFile, file: string, row: Row): ReadSource {
	const { cells } = row;
	const grade = config.grade(cells);
	if (grade === null) fail(file, row, 'the row has no grade', `Mark it as one of ${grades.join(', ')}`);
	const publisher = (cells[config.columns.publisher] ?? '').trim();
	const title = (config.titleOf?.(cells) ?? cells[config.columns.title] ?? '').trim();
	if (publisher === '' || title === '') fail(file, row, 'publisher or document is blank', 'Fill them in');
	const address = config.addressOf?.(cells) ?? linkToFile((cells[config.columns.address] ?? '').trim());
	const formula = grade === 'derived' ? (config.formula?.(cells) ?? null) : null;
	if (grade === 'derived' && formula === null) {
		fail(file, row, 'a derived figure has no formula', 'Say in the registry how it is computed');
	}
	return {
		id: sourceId(config.id, publisher, title, address, grade),
		publisher,
		title,
		address: isProperAddress(address) ? address : null,
		...config.terms(cells, grade),
		vintage: config.vintage?.(cells) ?? printedDate(title) ?? printedDate(publisher),
		as_of: wholeDate(file, row, 'period_end', '12-31'),
		rounding: 'As printed in the document',
		grade,
		formula,
		inputs: []
	};
}

function fail(file: string, row: Row, rule: string, advice: string): never {
	throw new DataFailure(file, row.line, rule, advice);
}
