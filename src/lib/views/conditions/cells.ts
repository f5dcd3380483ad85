import type { Grade } from '$lib/catalogue/catalogue';
import { dayMonthYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import type { Row } from '$lib/query/port';
import { asksNothing } from './rules';

/** Grades whose values are shown; a cell of any other grade says nothing, neither yes nor no. */
const SHOWN_GRADES: readonly Grade[] = ['official', 'official_second_hand'];

export const NOT_ESTABLISHED = 'not established';

/** A cell's own document, as it stands in the table. */
export interface Established {
	readonly value: string;
	readonly unit: string;
	readonly detail: string | null;
	readonly validFrom: string;
	readonly validTo: string | null;
	readonly grade: Grade;
	readonly document: string;
	readonly sourceId: string;
}

export interface Cell {
	readonly programme: string;
	readonly requirement: string;
	/** The answer in words. */
	readonly text: string;
	readonly kind: 'answer' | 'nothing asked' | 'not established';
	/** `null` when no official document was read. */
	readonly established: Established | null;
}

const optional = (row: Row, column: string): string | null => {
	const value = row[column];
	return value === null || value === undefined ? null : String(value);
};

function establishedIn(row: Row): Established | null {
	const grade = SHOWN_GRADES.find((one) => one === row.grade);
	const value = optional(row, 'value');
	const sourceId = optional(row, 'source_id');
	if (!grade || value === null || sourceId === null) return null;
	return {
		value,
		unit: optional(row, 'unit') ?? 'word',
		detail: optional(row, 'detail'),
		validFrom: String(row.valid_from),
		validTo: optional(row, 'valid_to'),
		grade,
		document: optional(row, 'document') ?? '',
		sourceId
	};
}

/** Of the rows of one cell that are in force, the established one that began last. */
export function cellOf(programme: string, requirement: string, inForce: readonly Row[]): Cell {
	const established = inForce
		.flatMap((row) => establishedIn(row) ?? [])
		.reduce<Established | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null);
	if (!established)
		return { programme, requirement, text: NOT_ESTABLISHED, kind: 'not established', established };
	return {
		programme,
		requirement,
		text: answerText(established),
		kind: asksNothing(requirement, established.value) ? 'nothing asked' : 'answer',
		established
	};
}

/** "yes", "24 months", "38,500 principals", "0 USD", "25 April 2022". */
export function answerText({ value, unit }: Pick<Established, 'value' | 'unit'>): string {
	if (unit === 'date') return dayMonthYear(value);
	const written = value.replace(/\d+/g, (digits) => formatExact(Number(digits)));
	return unit === 'word' ? written : `${written} ${unit}`;
}
