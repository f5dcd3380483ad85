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

/** Whole numbers between 1900 and 2100 throughout are years, whatever the statement calls them: 2025, not 2,025. */
const holdsYears = ({ type }: Field, rows: DataTable['rows'], column: number): boolean =>
	type === 'integer' &&
	rows.every((row) => {
		const cell = row[column] ?? null;
		return cell === null || (typeof cell === 'number' && cell >= 1900 && cell <= 2100);
	});

/** Whether a statement may change the reader’s copy of the tables. Anything but a question may. */
export const mayChange = (sql: string): boolean =>
	!/^\(*(select|from|with|pivot|unpivot|values|describe|desc|show|summarize|explain|table)\b/i.test(
		bare(sql)
	) || /\)\s*(insert|update|delete)\b/i.test(bare(sql));

/** A statement without comments and the space around it. */
const bare = (sql: string): string =>
	sql
		.replace(/--.*$/gm, ' ')
		.replace(/\/\*[^]*?\*\//g, ' ')
		.trim();

/** Whether there is anything to run. */
export const isEmpty = (sql: string): boolean => bare(sql).replaceAll(';', '').trim() === '';

/** Longest statement that an address holds, in characters; browsers and hosts cut longer ones. */
const LONGEST_IN_ADDRESS = 4000;

/** Query string with a statement; blank if it is too long. */
export const searchOfStatement = (sql: string): string =>
	sql.length > LONGEST_IN_ADDRESS ? '' : `?sql=${encodeURIComponent(sql)}`;

/** Rows of one page, counted from 1. Dates stay in SQL format. */
export function pageTable(result: ResultTable, page: number): DataTable {
	const { fields, rows } = fileTable(result);
	const from = (page - 1) * ROWS_PER_PAGE;
	const to = Math.min(rows.length, from + ROWS_PER_PAGE);
	const isYears = fields.map((field, column) => holdsYears(field, rows, column));
	const several = rows.length > ROWS_PER_PAGE;
	return {
		name: 'console',
		caption: several ? `Result, rows ${formatExact(from + 1)} to ${formatExact(to)}` : 'Result',
		fields: fields.map((field, column) =>
			field.type === 'date' || isYears[column] ? { ...field, type: 'string' } : field
		),
		rows: rows
			.slice(from, to)
			.map((row) => row.map((cell, column) => (isYears[column] && cell !== null ? String(cell) : cell)))
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

export const fileNameOf = (release: string, format: Format, isChanged = false): string =>
	fileName('console', release, isChanged ? 'result-of-changed-tables' : 'result', format);

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
	/** Statements before this one that changed the reader’s copy of the tables. */
	readonly changes?: readonly string[];
	/** @default today, in UTC */
	readonly retrieved?: string;
}

/** Said wherever a result may not be what was published. */
export const CHANGED =
	'Statements run before this one changed the tables in the reader’s browser: these rows are not the published figures.';

/** Provenance of a result: the statement, and every source of its tables. */
export function provenanceOfResult(source: ResultSource): Provenance {
	const { sql, url, release, dataAsOf, isTruncated } = source;
	const retrieved = source.retrieved ?? new Date().toISOString().slice(0, 10);
	const named = tablesNamed(sql, source.tables);
	const changes = source.changes ?? [];
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
		settings: {
			Rows: isTruncated ? 'cut off: the statement gives more' : 'all',
			...(changes.length > 0 ? { Tables: 'changed by the reader: not the published figures' } : {})
		},
		statements: [
			...changes.map((change, index) => ({
				name: `change-${index + 1}`,
				sql: change.trim(),
				values: [],
				tables: tablesNamed(change, source.tables).map(({ name }) => name)
			})),
			{ name: 'result', sql: sql.trim(), values: [], tables: named.map(({ name }) => name) }
		],
		rates: '',
		notes: changes.length > 0 ? [CHANGED] : [],
		sources: source.sources.filter(({ id, redistributable }) => redistributable && ids.has(id)),
		licence: ownLicence,
		citation: citationOf({ title, slug: 'console', url, release, retrieved })
	};
}
