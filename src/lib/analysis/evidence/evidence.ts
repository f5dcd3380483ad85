import type { Catalogue } from '$lib/catalogue/catalogue';
import { interval, sum, type Interval } from '$lib/metrics/interval';
import type { ResultSets, Row, Scalar } from '$lib/query/port';
import { comparisonOf, type Comparison } from '../comparison/definitions';
import type { EvidenceQuery } from './queries';

/** Everything that texts may quote: the rows of every query, and the comparison used by the charts. */
export interface Evidence {
	readonly rows: ResultSets<EvidenceQuery>;
	readonly comparison: Comparison;
	readonly catalogue: Catalogue;
}

export const evidenceOf = (rows: ResultSets<EvidenceQuery>, catalogue: Catalogue): Evidence => ({
	rows,
	catalogue,
	comparison: comparisonOf(rows, catalogue)
});

/** A figure with its sources. */
export interface Figure extends Interval {
	readonly sourceIds: readonly string[];
}

type Where = Readonly<Record<string, Scalar>>;

export const matching = (rows: readonly Row[], where: Where): Row[] =>
	rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));

/** The single matching row. @throws {RangeError} when there is none or more than one. */
export function onlyRow(rows: readonly Row[], where: Where = {}): Row {
	const found = matching(rows, where);
	const [row] = found;
	if (!row || found.length > 1)
		throw new RangeError(`${found.length} rows match ${JSON.stringify(where)}, one is needed.`);
	return row;
}

export const numberIn = (row: Row, column = 'value'): number => {
	const value = row[column];
	if (typeof value !== 'number') throw new RangeError(`There is no number in ${column}.`);
	return value;
};
export const textIn = (row: Row, column: string): string => String(row[column] ?? '');

/** The interval of a row; exact if the row has no bounds. */
export const intervalIn = (row: Row): Interval => {
	const value = numberIn(row);
	const bound = (column: string) => (typeof row[column] === 'number' ? Number(row[column]) : value);
	return interval(bound('low'), value, bound('high'));
};

export const sourcesIn = (rows: readonly Row[]): string[] => [
	...new Set(rows.map((row) => textIn(row, 'source_id')).filter((id) => id !== ''))
];

/** The sum of the rows with a value, and their sources. */
export function total(rows: readonly Row[]): Figure {
	const known = rows.filter(({ value }) => value !== null);
	return { ...sum(known.map(intervalIn)), sourceIds: sourcesIn(known) };
}
