import type { DataTable, Field } from '$lib/views/contract';

/** How a rate of a table follows from other columns of the same row. */
export interface Formula {
	/** The column that holds the rate. */
	readonly column: string;
	readonly factor: number;
	/** Columns that are added up. */
	readonly numerator: readonly string[];
	readonly denominator: string;
}

/** As descriptions of columns state it: "1,000 × people / displaced", "100 × (convention + complementary) / decisions". */
const WRITTEN = /^([\d,]+) × (?:([a-z_]+)|\(([a-z_]+(?: \+ [a-z_]+)+)\)) \/ ([a-z_]+)(?=$|[,;.])/;

function formulaOf({ name, description }: Field, names: ReadonlySet<string>): Formula[] {
	const [, factor, one, several, denominator = ''] = WRITTEN.exec(description) ?? [];
	if (factor === undefined) return [];
	const numerator = one === undefined ? (several ?? '').split(' + ') : [one];
	if (![...numerator, denominator].every((column) => names.has(column))) return [];
	return [{ column: name, factor: Number(factor.replaceAll(',', '')), numerator, denominator }];
}

/** The rates of a table whose description gives a formula over its own columns. */
export function formulasOf({ fields }: Pick<DataTable, 'fields'>): Formula[] {
	const names = new Set(fields.map(({ name }) => name));
	return fields.flatMap((field) => formulaOf(field, names));
}

const quoted = (name: string): string => `"${name}"`;

/** A formula in SQL. */
export const sqlOf = ({ factor, numerator, denominator }: Formula): string =>
	`${factor.toFixed(1)} * ${numerator.length > 1 ? `(${numerator.map(quoted).join(' + ')})` : numerator.map(quoted).join('')} / nullif(${quoted(denominator)}, 0)`;

/**
 * A statement that works out the rates again from the saved rows, beside those shown; blank if the table has none.
 * @param file Name of the file with the rows, as DuckDB reads it.
 */
export function ratesSql(table: Pick<DataTable, 'fields'>, file: string): string {
	const formulas = formulasOf(table);
	if (formulas.length === 0) return '';
	const named = table.fields.filter(({ name }) =>
		['origin', 'label', 'month', 'year', 'time', 'case'].includes(name)
	);
	const columns = [
		...named.map(({ name }) => quoted(name)),
		...formulas.flatMap((formula) => [
			quoted(formula.column),
			`${sqlOf(formula)} AS ${quoted(`${formula.column}_again`)}`
		])
	];
	return `SELECT ${columns.join(',\n\t')}\nFROM '${file.replaceAll("'", "''")}'\nWHERE ${formulas.map(({ column }) => `${quoted(column)} IS NOT NULL`).join(' OR ')};`;
}
