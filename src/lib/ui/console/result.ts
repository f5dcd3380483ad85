import type { Source } from '$lib/catalogue/catalogue';
import { formatExact, formatFixed } from '$lib/text/numbers';
import { citationOf } from '$lib/export/citation';
import { fileName, type Format } from '$lib/export/files';
import { ownLicence, type Provenance } from '$lib/export/provenance';
import type { ResultTable } from '$lib/query/result-table';
import type { DataTable, Field } from '$lib/views/contract';
import { tablesNamed, type KnownTable } from './completion';
import { ROWS_PER_PAGE } from './limits';

const title = 'SQL console';

/** All rows of a result, for a file. */
export const fileTable = ({ columns, rows }: ResultTable): DataTable => ({
	name: 'console',
	caption: 'Result',
	fields: columns.map(({ name, type }): Field => ({
		name,
		label: name,
		type,
		description: 'As the statement names it'
	})),
	rows
});

/** Rows of one page, counted from 1. Dates stay in SQL format. */
export function pageTable(result: ResultTable, page: number): DataTable {
	const { fields, rows } = fileTable(result);
	const from = (page - 1) * ROWS_PER_PAGE;
	const to = Math.min(rows.length, from + ROWS_PER_PAGE);
	const several = rows.length > ROWS_PER_PAGE;
	return {
		name: 'console',
		caption: several ? `Result, rows ${formatExact(from + 1)} to ${formatExact(to)}` : 'Result',
		fields: fields.map((field) => (field.type === 'date' ? { ...field, type: 'string' } : field)),
		rows: rows.slice(from, to)
	};
}

export const pagesOf = ({ rows }: ResultTable): number => Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));

/** "312 rows in 0.04 seconds." */
export function summaryOf({ rows, isTruncated, milliseconds }: ResultTable): string {
	const count = rows.length === 1 ? '1 row' : `${formatExact(rows.length)} rows`;
	const time = `${formatFixed(milliseconds / 1000, 2)} seconds`;
	return isTruncated
		? `The first ${count}, in ${time}: there are more. Files hold these ${count} too; add a limit or a condition, or download the whole table below.`
		: `${rows.length === 0 ? 'No rows' : count} in ${time}.`;
}

export const fileNameOf = (release: string, format: Format): string =>
	fileName('console', release, 'result', format);

export interface ResultSource {
	readonly sql: string;
	readonly tables: readonly KnownTable[];
	/** All sources; the file lists the redistributable ones of the statement's tables. */
	readonly sources: readonly Source[];
	/** Absolute address of the page. */
	readonly url: string;
	readonly release: string;
	readonly dataAsOf: string;
	readonly isTruncated: boolean;
	/** @default today, in UTC */
	readonly retrieved?: string;
}

/** Provenance of a result: the statement, and every source of its tables. */
export function provenanceOfResult(source: ResultSource): Provenance {
	const { sql, url, release, dataAsOf, isTruncated } = source;
	const retrieved = source.retrieved ?? new Date().toISOString().slice(0, 10);
	const named = tablesNamed(sql, source.tables);
	const ids = new Set(named.flatMap(({ sources }) => sources));
	return {
		title,
		question: 'A statement of the reader’s own.',
		holds: isTruncated
			? 'The first rows of the result; the statement gives more.'
			: 'All rows of the result.',
		url,
		permanent_url: null,
		release,
		data_as_of: dataAsOf,
		retrieved,
		settings: { Rows: isTruncated ? 'cut off: the statement gives more' : 'all' },
		statements: [{ name: 'result', sql: sql.trim(), values: [], tables: named.map(({ name }) => name) }],
		rates: '',
		notes: [],
		sources: source.sources.filter(({ id, redistributable }) => redistributable && ids.has(id)),
		licence: ownLicence,
		citation: citationOf({ title, slug: 'console', url, release, retrieved })
	};
}
