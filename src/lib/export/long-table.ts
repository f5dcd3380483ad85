import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { formulasOf, type Formula } from './formulas';
import { periodOf } from './period';

/** The chart that a table belongs to. */
export interface LongTableOf {
	readonly slug: string;
	readonly release: string;
}

const column = (name: string, type: Field['type'], label: string, description: string): Field => ({
	name,
	type,
	label,
	description
});

const FIELDS: readonly Field[] = [
	column('chart', 'string', 'Chart', 'Name of the chart in its address'),
	column('release', 'string', 'Release', 'Release of the data'),
	column('measure', 'string', 'Measure', 'What the figure is: a column of the displayed rows'),
	column('measure_label', 'string', 'Measure in words', 'The measure in words'),
	column('unit', 'string', 'Unit', 'What the figure counts'),
	column('origin', 'string', 'Origin', 'Country of origin, ISO 3166-1 alpha-3, or a group of them'),
	column('origin_name', 'string', 'Country of origin', 'Its common name'),
	column(
		'destination',
		'string',
		'Destination',
		'Country or group of countries where people are or were let in'
	),
	column('destination_name', 'string', 'Country of destination', 'Its common name'),
	column('status', 'string', 'Status', 'Legal status of the people, if the chart tells them apart'),
	column('pathway', 'string', 'Pathway', 'Way in, if the chart tells them apart'),
	column('tier', 'string', 'Counted', 'Which ways in are counted'),
	column('period_start', 'date', 'From', 'First day of the period; blank for a count on one day'),
	column('period_end', 'date', 'To', 'Last day of the period, or the day of the count'),
	column('time_kind', 'string', 'Kind of time', 'day, month, calendar_year, fiscal_year or period'),
	column('scope', 'string', 'Scope', 'origin: one origin; total: several together'),
	column('details', 'string', 'Details', 'Everything else that tells the row apart, as name=value'),
	column('value', 'number', 'Value', 'The figure; blank where there is none'),
	column('low', 'number', 'Lowest', 'Lower bound of the figure'),
	column('high', 'number', 'Highest', 'Upper bound of the figure'),
	column('numerator', 'number', 'Numerator', 'Of a rate'),
	column('denominator', 'number', 'Denominator', 'Of a rate'),
	column(
		'value_status',
		'string',
		'Status of the value',
		'ok; not_available, where there is no figure; not_a_number, where the chart shows words, which stand in details'
	),
	column('source_ids', 'string', 'Sources', 'Identifiers of the sources, joined by a tilde')
];

type Read = (name: string) => Scalar;

const isNumeric = ({ type }: Field): boolean => type === 'number' || type === 'integer';

/** A field whose cells are figures; whole numbers without a unit are years, ranks and the like. */
const isFigure = (field: Field): boolean => isNumeric(field) && field.unit !== undefined;

/** The columns that bound a figure. */
function boundsOf(name: string, fields: readonly Field[]): readonly [low: string, high: string] | null {
	const has = (one: string): boolean => fields.some((field) => field.name === one);
	if (has(`${name}_low`) && has(`${name}_high`)) return [`${name}_low`, `${name}_high`];
	return name === 'value' && has('low') && has('high') ? ['low', 'high'] : null;
}

/** Columns of tables by the column of the long form that they fill, the first present one first. */
const SAME: Readonly<Record<string, readonly string[]>> = {
	destination: ['destination', 'asylum', 'host'],
	destination_name: ['destination_name', 'asylum_name', 'host_name'],
	status: ['status', 'counted'],
	tier: ['tier'],
	pathway: ['pathway', 'programme'],
	origin: ['origin'],
	origin_name: ['origin_name']
};
const textOf = (value: Scalar): string | null => (value === null ? null : String(value));

/** Columns that the long form holds under a name of its own, or repeats for every figure. */
const USED = new Set([
	...Object.values(SAME).flat(),
	'scope',
	'unit',
	'measure',
	'value_status',
	'source_ids',
	'source_id'
]);

function scopeOf(read: Read): string | null {
	const scope = read('scope');
	if (scope === 'total' || scope === 'origin') return scope;
	const origin = read('origin');
	if (origin === null) return null;
	return /^[A-Z]{3}$/.test(String(origin)) && origin !== 'ALL' ? 'origin' : 'total';
}

/** Null if a part is missing. */
const sumOf = (parts: readonly Scalar[]): number | null =>
	parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + Number(part), 0);

interface Measure {
	readonly field: Field;
	readonly bounds: readonly [string, string] | null;
	readonly formula: Formula | undefined;
}

/** Columns of figures that have any, without those that bound another. */
function measuresOf({ fields, rows }: DataTable): Measure[] {
	const formulas = formulasOf({ fields });
	const bounds = new Set(fields.flatMap(({ name }) => boundsOf(name, fields) ?? []));
	return fields.flatMap((field, place): Measure[] => {
		const { name } = field;
		const isShown = isFigure(field) && !bounds.has(name) && rows.some((row) => (row[place] ?? null) !== null);
		if (!isShown) return [];
		return [
			{
				field,
				bounds: boundsOf(name, fields),
				formula: formulas.find(({ column }) => column === name)
			}
		];
	});
}

/** The cells of one figure. A column `value` holds what the columns `measure` and `unit` of its row say. */
function figureCells(read: Read, { field, bounds, formula }: Measure): Record<string, Scalar> {
	const value = read(field.name);
	const isNamed = field.name === 'value';
	const named = isNamed ? textOf(read('measure') ?? read('kind')) : null;
	const status = isNamed ? textOf(read('value_status')) : null;
	return {
		measure: named ?? field.name,
		measure_label: named ?? field.label,
		unit: (isNamed ? textOf(read('unit')) : null) ?? field.unit ?? null,
		value,
		low: bounds ? read(bounds[0]) : null,
		high: bounds ? read(bounds[1]) : null,
		numerator: formula ? sumOf(formula.numerator.map(read)) : null,
		denominator: formula ? read(formula.denominator) : null,
		value_status: status ?? (value === null ? 'not_available' : 'ok')
	};
}

/** A range that does not hold its value is another estimate, in a row of its own: as bounds it would be wrong. */
function rowsOf(cells: Record<string, Scalar>): readonly Record<string, Scalar>[] {
	const { measure, measure_label, value, low, high } = cells;
	const isApart =
		typeof value === 'number' &&
		((typeof low === 'number' && low > value) || (typeof high === 'number' && high < value));
	if (!isApart) return [cells];
	return [
		{ ...cells, low: null, high: null },
		{
			...cells,
			measure: `${String(measure)}_other_estimate`,
			measure_label: `${String(measure_label)}, another estimate`,
			value: null,
			value_status: 'not_available'
		}
	];
}

/** A chart that shows words has a row for each of its rows, with the words in details. */
const WORDS: Readonly<Record<string, Scalar>> = { measure: 'words', value_status: 'not_a_number' };

/**
 * The figures of a chart, one per row, in columns that are the same for every chart, so that two such files can be
 * stacked.
 */
export function longTable(table: DataTable, { slug, release }: LongTableOf): DataTable {
	const { fields, rows } = table;
	const places = new Map(fields.map(({ name }, place) => [name, place]));
	const measures = measuresOf(table);
	const details = fields.filter((field) => !isFigure(field) && !USED.has(field.name));
	const long = rows.flatMap((row) => {
		const read: Read = (name) => row[places.get(name) ?? -1] ?? null;
		const shared = { chart: slug, release, ...sharedCells(read, fields, details) };
		const figures =
			measures.length > 0 ? measures.flatMap((measure) => rowsOf(figureCells(read, measure))) : [WORDS];
		return figures.map((cells): readonly Scalar[] => {
			const own: Readonly<Record<string, Scalar>> = { ...shared, ...cells };
			return FIELDS.map(({ name }) => own[name] ?? null);
		});
	});
	return { name: `${slug}-long`, caption: table.caption, fields: FIELDS, rows: long };
}

function sharedCells(
	read: Read,
	fields: readonly Field[],
	details: readonly Field[]
): Record<string, Scalar> {
	const { kind, from, to } = periodOf(read, fields);
	const same = Object.entries(SAME).map(([name, columns]): [string, Scalar] => [
		name,
		columns.map((one) => textOf(read(one))).find((value) => value !== null) ?? null
	]);
	return {
		...Object.fromEntries(same),
		period_start: from,
		period_end: to,
		time_kind: kind,
		scope: scopeOf(read),
		details:
			details
				.flatMap(({ name }) => (read(name) === null ? [] : [`${name}=${String(read(name))}`]))
				.join('; ') || null,
		source_ids: read('source_ids') ?? read('source_id')
	};
}
