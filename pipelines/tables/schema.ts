import type { ManifestColumn } from '../../src/lib/catalogue/manifest.js';

/** The contract of one published table; its rows come from the SQL file of the same name. */
export interface TableSchema {
	readonly name: string;
	readonly description: string;
	readonly key: readonly string[];
	/** Sort columns of the file, optionally `desc`, chosen for the best compression. They include a full key. */
	readonly order: readonly string[];
	readonly columns: readonly ManifestColumn[];
	/** For tables without a source_id column. */
	readonly sources?: readonly string[];
	/** Country columns; checked against the published countries. */
	readonly countryColumns?: readonly string[];
	/** Origin columns, whose values may also be unknown, stateless or a dissolved state. */
	readonly originColumns?: readonly string[];
}

const column =
	(type: ManifestColumn['type']) =>
	(name: string, description: string, unit: string | null = null): ManifestColumn => ({
		name,
		type,
		unit,
		description
	});

export const int = column('INT32');
export const double = column('DOUBLE');
export const text = column('VARCHAR');
export const date = column('DATE');
export const bool = column('BOOLEAN');

export const valueStatus = text(
	'value_status',
	'ok; zero (a true zero); zero_or_rounded (0 as far as known, may be up to the upper bound); not_reported, suppressed and nationality_not_recorded (by a country that did not record the origin of many people) have no value'
);

export const sourceId = text('source_id', 'Where the figure comes from; see the table sources');

export function interval(unit: string, lowMeaning: string, highMeaning: string): ManifestColumn[] {
	return [int('low', lowMeaning, unit), int('high', highMeaning, unit)];
}
