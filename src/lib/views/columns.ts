import type { Interval } from '$lib/metrics/interval';
import { monthText, type MonthIndex } from '$lib/metrics/month';
import type { Measured } from '$lib/metrics/quantity';
import type { Scalar } from '$lib/query/port';
import { SOURCE_IDS, type DataTable, type ExportTable, type Field, type ViewLink } from './contract';

/** A field and how to read its value from a row, declared together so that headers and cells cannot diverge. */
export interface Column<Row> extends Field {
	/** Blank if there is none. */
	readonly value: (row: Row) => Scalar | undefined;
	/** Left out where no row has a value. */
	readonly isOptional?: boolean;
}

type Value<Row, Of> = (row: Row) => Of | null | undefined;

/** A figure, with or without bounds; without a value, the cell is empty. */
type Figure = Interval | Measured | null | undefined;

const isDefined = (figure: Figure): figure is Interval => Boolean(figure && 'value' in figure);

const valueOf = (figure: number | Figure): number | null =>
	typeof figure === 'number' ? figure : isDefined(figure) ? figure.value : null;

/** For columns whose values come from `bounded`. */
const nothing = (): null => null;

/** The description must say what the value is. */
export const text = <Row>(
	name: string,
	label: string,
	description: string,
	value: Value<Row, string>
): Column<Row> => ({ name, label, type: 'string', description, value });

/** @param significant Significant figures on screen; downloads keep all digits. */
export const number = <Row>(
	name: string,
	label: string,
	unit: string,
	description: string,
	value: (row: Row) => number | Figure = nothing,
	significant: number | null = 3
): Column<Row> => ({
	name,
	label,
	type: 'number',
	...(significant === null ? {} : { significant }),
	unit,
	description,
	value: (row) => valueOf(value(row))
});

/** Makes columns of numbers in one unit. */
export const numbers =
	(unit: string, significant: number | null = 3) =>
	<Row>(
		name: string,
		label: string,
		description: string,
		value?: (row: Row) => number | Figure
	): Column<Row> =>
		number(name, label, unit, description, value, significant);

/** Whole people, printed as published. */
export const people = <Row>(
	name: string,
	label: string,
	description: string,
	value: (row: Row) => number | Figure = nothing
): Column<Row> => ({
	name,
	label,
	type: 'integer',
	unit: 'people',
	description,
	value: (row) => valueOf(value(row))
});

/** Years and other whole numbers without a unit. */
export const integer = <Row>(
	name: string,
	label: string,
	description: string,
	value: Value<Row, number>
): Column<Row> => ({ name, label, type: 'integer', description, value });

export const date = <Row>(
	name: string,
	label: string,
	description: string,
	value: Value<Row, string>
): Column<Row> => ({ name, label, type: 'date', description, value });

export const calendarMonth = <Row>(month: (row: Row) => MonthIndex): Column<Row> =>
	text('month', 'Month', 'Calendar month, YYYY-MM', (row) => monthText(month(row)));

export const flag = <Row>(
	name: string,
	label: string,
	description: string,
	value: Value<Row, boolean>
): Column<Row> => ({ name, label, type: 'boolean', description, value });

/**
 * * The columns `name`, `name_low` and `name_high` of a value with its bounds, based on the given column.
 * @param labels Labels of the bounds. @default "Lowest …", "Highest …"
 * @param what What the bounds belong to, in their descriptions. @default the name of the column
 */
export function bounded<Row>(
	column: Omit<Column<Row>, 'value'>,
	interval: (row: Row) => Figure,
	labels: readonly [low: string, high: string] = [
		`Lowest ${column.label.toLowerCase()}`,
		`Highest ${column.label.toLowerCase()}`
	],
	what = column.name
): Column<Row>[] {
	const read = (row: Row, end: keyof Interval): number | null => {
		const found = interval(row);
		return isDefined(found) ? found[end] : null;
	};
	const bound = (end: 'low' | 'high', label: string): Column<Row> => ({
		...column,
		name: `${column.name}_${end}`,
		label,
		description: `${end === 'low' ? 'Lower' : 'Upper'} bound of ${what}`,
		value: (row) => read(row, end)
	});
	return [
		{ ...column, value: (row) => read(row, 'value') },
		bound('low', labels[0]),
		bound('high', labels[1])
	];
}

/** The columns `value`, `low` and `high` of figures in several units; a separate column has the unit. */
export const figure = <Row>(interval: Value<Row, Interval>): Column<Row>[] => {
	const bound = (name: keyof Interval, label: string, description: string): Column<Row> =>
		number(name, label, 'see unit', description, (row) => interval(row)?.[name], 6);
	return [
		bound('value', 'Value', 'Figure; what it counts stands in unit'),
		bound('low', 'Low', 'Least that rounding allows'),
		bound('high', 'High', 'Most that rounding allows')
	];
};

/** Labels of bounds below a heading that says what they bound. */
export const BOUNDS = ['Lowest', 'Highest'] as const;

/** The code of the country of origin. */
export const originCode = <Row extends { readonly origin: string }>(more = ''): Column<Row> =>
	text('origin', 'Origin', `Country of origin, ISO 3166-1 alpha-3${more}`, ({ origin }) => origin);

/** What a figure counts. Defaults to people. */
export const unit = <Row extends { readonly unit?: string }>(description: string): Column<Row> =>
	text('unit', 'Unit', description, ({ unit = 'people' }) => unit);

/** The code and the common name of the country of origin. */
export const origin = <
	Row extends { readonly origin: string; readonly originName: string }
>(): Column<Row>[] => [
	originCode<Row>(),
	text('origin_name', 'Country', 'Country of origin, common name', ({ originName }) => originName)
];

interface TableParts<Row> {
	readonly name: string;
	readonly caption: string;
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	readonly links?: readonly ViewLink[];
}

const fieldOf = <Row>({ value: _value, isOptional: _isOptional, ...field }: Column<Row>): Field => field;

export function dataTable<Row>({ name, caption, columns, rows, links }: TableParts<Row>): DataTable {
	const included = columns.filter(
		({ isOptional, value }) => !isOptional || rows.some((row) => (value(row) ?? null) !== null)
	);
	return {
		name,
		caption,
		fields: included.map(fieldOf),
		rows: rows.map((row) => included.map(({ value }) => value(row) ?? null)),
		...(links ? { links } : {})
	};
}

interface ExportParts<Row> extends Omit<TableParts<Row>, 'links'> {
	/** Sources of the figures in the row. */
	readonly sourceIds: (row: Row) => Iterable<string>;
	/** Description of `source_ids`. */
	readonly sourcesDescription?: string;
	/** `source_id` if no row has more than one. @default 'source_ids' */
	readonly sourceField?: ExportTable['sourceField'];
	/** Columns after `source_ids`. */
	readonly after?: readonly Column<Row>[];
}

/** Displayed rows in long form; the sources of each row are in `source_ids`. */
export const exportTable = <Row>({
	columns,
	sourceIds,
	sourceField = SOURCE_IDS,
	sourcesDescription = sourceField === SOURCE_IDS
		? 'Identifiers of the sources of the figures, joined by a tilde'
		: 'Identifier of the source',
	after = [],
	...parts
}: ExportParts<Row>): ExportTable => ({
	...dataTable<Row>({
		...parts,
		columns: [
			...columns,
			text(sourceField, sourceField === SOURCE_IDS ? 'Sources' : 'Source', sourcesDescription, (row) =>
				[...sourceIds(row)].join('~')
			),
			...after
		]
	}),
	sourceField
});

/** People with the bounds from rounding: "…, lowest", "…, highest". */
export const boundedPeople = <Row>(
	name: string,
	label: string,
	description: string,
	interval: (row: Row) => Figure
): Column<Row>[] =>
	bounded(people<Row>(name, label, description), interval, [`${label}, lowest`, `${label}, highest`]);
