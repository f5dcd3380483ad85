import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
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
	column('value_status', 'string', 'Status of the value', 'ok; not_available, where there is no figure'),
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

/** Numerator and denominator of a rate, if its description names both as columns: "1,000 × people / displaced". */
function partsOf(
	{ description }: Field,
	fields: readonly Field[]
): readonly [numerator: string, denominator: string] | null {
	const [, numerator = '', denominator = ''] = /\b([a-z_]+) \/ ([a-z_]+)(?=$|[,;.])/.exec(description) ?? [];
	const has = (one: string): boolean => fields.some((field) => field.name === one && isFigure(field));
	return has(numerator) && has(denominator) ? [numerator, denominator] : null;
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

interface Measure {
	readonly field: Field;
	readonly bounds: readonly [string, string] | null;
	readonly parts: readonly [string, string] | null;
}

function measuresOf({ fields }: DataTable): Measure[] {
	const figures = fields.filter(isFigure);
	const bounds = new Set(figures.flatMap(({ name }) => boundsOf(name, fields) ?? []));
	const measures = figures
		.filter(({ name }) => !bounds.has(name))
		.map((field) => ({ field, bounds: boundsOf(field.name, fields), parts: partsOf(field, fields) }));
	return measures;
}

/**
 * The figures of a chart, a row each, in columns that are the same for every chart, so that two such files can be put
 * under each other.
 */
export function longTable(table: DataTable, { slug, release }: LongTableOf): DataTable {
	const { fields, rows } = table;
	const places = new Map(fields.map(({ name }, place) => [name, place]));
	const measures = measuresOf(table);
	const details = fields.filter((field) => !isFigure(field) && !USED.has(field.name));
	const long = rows.flatMap((row) => {
		const read: Read = (name) => row[places.get(name) ?? -1] ?? null;
		const shared = sharedCells(read, fields, details);
		return measures.map(({ field, bounds, parts }): readonly Scalar[] => {
			const value = read(field.name);
			const own: Readonly<Record<string, Scalar>> = {
				...shared,
				chart: slug,
				release,
				measure: textOf(read('measure')) ?? field.name,
				measure_label: textOf(read('measure')) ?? field.label,
				unit: textOf(read('unit')) ?? field.unit ?? null,
				value,
				low: bounds ? read(bounds[0]) : null,
				high: bounds ? read(bounds[1]) : null,
				numerator: parts ? read(parts[0]) : null,
				denominator: parts ? read(parts[1]) : null,
				value_status: textOf(read('value_status')) ?? (value === null ? 'not_available' : 'ok')
			};
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
