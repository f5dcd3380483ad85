import type { CodeList } from './codes.js';
import { DataFailure } from './failure.js';

/**
 * Allowed contents of a snapshot's cells.
 * `people` is a whole number from 0; `people?` may be blank, which always means "not reported".
 */
export type FieldKind =
	| 'country'
	| 'origin'
	| 'origin?'
	| 'people'
	| 'people?'
	| 'amount?'
	| 'degrees'
	| 'year'
	| 'year?'
	| 'date'
	| 'date?'
	| 'boolean'
	| 'text'
	| 'text?'
	| 'source'
	| 'source?'
	| readonly string[];

export interface FieldContext {
	readonly codes: CodeList;
	readonly sourceIds: ReadonlySet<string>;
}

const wholeNumber = /^(0|[1-9]\d*)$/;
const decimalNumber = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;
const degrees = /^-?(\d|[1-9]\d|1[0-7]\d)\.\d\d$/;
const largestPublishedInteger = 2_147_483_647;

/** Problem of a cell and advice, or null when the cell is valid. */
export function cellProblem(kind: FieldKind, text: string, context: FieldContext): [string, string] | null {
	if (typeof kind !== 'string') {
		return kind.includes(text) ? null : [`is not one of ${kind.join(', ')}`, 'Correct the word'];
	}
	const optional = kind.endsWith('?');
	if (text === '') return optional ? null : ['is blank', 'Fill it in or remove the row'];
	switch (optional ? kind.slice(0, -1) : kind) {
		case 'country':
			return context.codes.isCountry(text)
				? null
				: ['is not an ISO 3166-1 alpha-3 country code', 'Map the name or code in the reader'];
		case 'origin':
			return context.codes.isOrigin(text)
				? null
				: [
						'is neither an ISO 3166-1 alpha-3 code nor a listed special origin',
						'Map the code in the reader, or list it in data/curated/special_origins.csv'
					];
		case 'people':
			return peopleProblem(text);
		case 'amount':
			return decimalNumber.test(text) ? null : ['is not a number from 0', 'Look the figure up again'];
		case 'degrees':
			return degrees.test(text)
				? null
				: ['is not an angle with two decimals', 'Write degrees, negative in the south and west'];
		case 'year':
			return /^(19|20)\d\d$/.test(text) ? null : ['is not a year', 'Write four digits'];
		case 'date':
			return isDate(text) ? null : ['is not a calendar date', 'Write YYYY-MM-DD'];
		case 'boolean':
			return text === 'true' || text === 'false' ? null : ['is not true or false', 'Write true or false'];
		case 'source':
			return context.sourceIds.has(text)
				? null
				: ['is a source that data/sources.json does not hold', 'Add the source or correct the id'];
		default:
			return null;
	}
}

function peopleProblem(text: string): [string, string] | null {
	if (wholeNumber.test(text)) {
		return Number(text) <= largestPublishedInteger ? null : ['is too large', 'Look the figure up again'];
	}
	if (text.startsWith('-')) return ['counts people and is negative', 'Look the figure up again'];
	if (decimalNumber.test(text)) return ['counts people and has a fraction', 'Look the figure up again'];
	return ['counts people and is not a whole number', 'Look the figure up again'];
}

export function isDate(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A count of people from a publisher's cell. @throws DataFailure naming the place unless it is a whole number from 0. */
export function people(text: string, file: string, row: number | string, column: string): number {
	const problem = text === '' ? (['is blank', 'Look the figure up again'] as const) : peopleProblem(text);
	if (problem) throw new DataFailure(file, row, `"${text}" in ${column} ${problem[0]}`, problem[1]);
	return Number(text);
}

/** The last day of the month that begins on `start` (YYYY-MM-01). */
export function monthEnd(start: string): string {
	const next = new Date(`${start}T00:00:00Z`);
	next.setUTCMonth(next.getUTCMonth() + 1, 0);
	return next.toISOString().slice(0, 10);
}

/** The first day of the month after the one that begins on `start`. */
export function nextMonth(start: string): string {
	const next = new Date(`${start}T00:00:00Z`);
	next.setUTCMonth(next.getUTCMonth() + 1);
	return next.toISOString().slice(0, 10);
}

/** First days of all months from `first` to `last`, both included. */
export function monthsBetween(first: string, last: string): string[] {
	const months: string[] = [];
	for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
	return months;
}
