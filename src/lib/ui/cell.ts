import { dayMonthYear } from '$lib/text/dates';
import { formatExact, formatSignificant, roundSignificant } from '$lib/text/numbers';
import type { Scalar } from '$lib/query/port';
import type { Field } from '$lib/views/contract';

export const missing = '–';

export function isNumeric(field: Field): boolean {
	return field.type === 'integer' || field.type === 'number';
}

const isYear = (field: Field): boolean => field.unit === 'year' || /(^|_)year(_|$)/.test(field.name);

/** Units of which there are no parts: decimals would look like a precision that counts do not have. */
const COUNTED = new Set(['people', 'residents']);

/** Every digit of a value, as in a download. */
export function exactText(value: Scalar): string {
	return value === null ? '' : String(value);
}

/** Numbers from here on are displayed without decimals: nobody reads the parts of a person-year. */
const LARGE = 1000;

/** A value as displayed in tables: numbers grouped and rounded to the field's significant figures, dates in words. */
export function cellText(value: Scalar, field: Field): string {
	if (value === null) return missing;
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'number') {
		if (isYear(field)) return String(value);
		if (field.significant === undefined)
			return formatExact(Math.abs(value) < LARGE ? value : Math.round(value));
		const rounded = roundSignificant(value, field.significant);
		if (COUNTED.has(field.unit ?? '') && Number.isInteger(rounded)) return formatExact(rounded);
		if (field.type === 'integer') return formatExact(rounded);
		return Math.abs(rounded) < LARGE
			? formatSignificant(value, field.significant)
			: formatExact(Math.round(rounded));
	}
	return field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayMonthYear(value) : value;
}

/** The longest text that stays on one line in print, in characters: of a row heading and of another cell. */
const SHORT = { head: 24, cell: 12 };

/** How a cell is set: numbers, addresses, and texts that stay on one line. */
export function cellClass(text: string, field: Field, isHead: boolean): string | undefined {
	if (isNumeric(field)) return 'numeric';
	if (/^https?:/.test(text)) return 'address';
	return text.length <= (isHead ? SHORT.head : SHORT.cell) ? 'short' : undefined;
}
