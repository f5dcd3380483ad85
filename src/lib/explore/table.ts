import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '$lib/views/contract';
import { numberField, textField } from '$lib/views/fields';
import { MEASURES } from './settings/measures';
import { readableReason, REASONS } from './text/reasons';
import { timeLabel } from './text/words';
import type { ExploreModel, Point, Series } from './types';

/** A field of a table with its value in each row. */
interface Column<Row> {
	readonly field: Field;
	readonly value: (row: Row) => Scalar;
}

const tableOf = <Row>(
	name: string,
	caption: string,
	columns: readonly Column<Row>[],
	rows: readonly Row[]
): DataTable => ({
	name,
	caption,
	fields: columns.map(({ field }) => field),
	rows: rows.map((row) => columns.map(({ value }) => value(row)))
});

/** The tables on screen: one figure for each series, then figures over time. */
export const tables = (model: ExploreModel): DataTable[] =>
	model.series.length === 0 ? [emptyTable(model)] : [summary(model), overTime(model)];

const emptyTable = ({ empty }: ExploreModel): DataTable => ({
	name: 'summary',
	caption: 'No figures',
	fields: [
		textField('series', 'Series', 'What is shown'),
		textField('reason', 'Why', 'Why there is no figure')
	],
	rows: [['None', empty ?? 'No figures are published for these settings.']]
});

const SERIES_LABELS: Readonly<Record<string, string>> = {
	origin: 'Origin',
	destination: 'Country',
	kind: 'Status or pathway'
};

function valueField(name: string, label: string, { scale }: ExploreModel, description: string): Field {
	return scale.significant === null
		? { name, label, type: 'integer', unit: 'people', description }
		: numberField(name, label, scale.unit, description, scale.significant);
}

const seriesField = ({ settings: { clock, by } }: ExploreModel): Field =>
	textField('series', clock === 'event' ? 'War began' : (SERIES_LABELS[by] ?? 'Series'), 'What is counted');

/** A figure with its bounds. @param description Describes the figure. */
const boundColumns = <Row>(
	model: ExploreModel,
	description: string,
	pointOf: (row: Row) => Point | null
): Column<Row>[] => [
	{
		field: valueField('value', 'Figure', model, description),
		value: (row) => pointOf(row)?.result?.value ?? null
	},
	{
		field: valueField('low', 'Lowest', model, 'Lower bound'),
		value: (row) => pointOf(row)?.result?.low ?? null
	},
	{
		field: valueField('high', 'Highest', model, 'Upper bound'),
		value: (row) => pointOf(row)?.result?.high ?? null
	}
];

/** A series, or a chosen member that has no figure. */
interface SummaryRow {
	readonly label: string;
	readonly overall: Point | null;
	readonly remark: string | null;
}

/** One row for each series, with numerator and denominator of its figure. */
function summary(model: ExploreModel): DataTable {
	const { series, scale, absent, settings } = model;
	const hasParts = series.some(({ overall }) => overall.people !== null);
	const columns: readonly Column<SummaryRow>[] = [
		{ field: seriesField(model), value: ({ label }) => label },
		...boundColumns<SummaryRow>(model, 'The figure for all of the time', ({ overall }) => overall),
		...(hasParts ? partColumns(settings.measure === 'per-resident' ? 'residents' : 'people') : []),
		{ field: textField('remark', 'Remark', 'Why there is no figure'), value: ({ remark }) => remark }
	];
	const rows = [
		...series.map(({ label, overall }) => ({ label, overall, remark: remarkOf(overall) })),
		...absent.map(({ label, reason }) => ({ label, overall: null, remark: reason }))
	];
	return tableOf('summary', `${MEASURES[settings.measure].label}, ${scale.overallPeriod}`, columns, rows);
}

const partColumns = (baseUnit: string): Column<SummaryRow>[] => [
	{
		field: numberField('people', 'People', 'people', 'Numerator', 9),
		value: ({ overall }) => overall?.people?.value ?? null
	},
	{
		field: numberField('base', 'Divided by', baseUnit, 'Denominator', 9),
		value: ({ overall }) => overall?.base?.value ?? null
	}
];

const remarkOf = ({ result, reason }: Point): string | null =>
	result ? null : (readableReason(reason) ?? REASONS.noFigureForAll);

/** With more series than this the table has a row for each series and time instead of a column for each series. */
const MOST_COLUMNS = 16;

const overTime = (model: ExploreModel): DataTable =>
	model.series.length > MOST_COLUMNS ? longTable(model) : wideTable(model);

function timeColumn<Row>({ settings }: ExploreModel, timeOf: (row: Row) => number): Column<Row> {
	const { clock } = settings;
	if (clock === 'calendar')
		return {
			field: { name: 'year', label: 'Year', type: 'integer', description: 'Calendar year' },
			value: timeOf
		};
	const label = { fiscal: 'Fiscal year', month: 'Month', event: 'After months' }[clock];
	return { field: textField('time', label, 'When'), value: (row) => timeLabel(timeOf(row), settings) };
}

interface PointRow {
	readonly label: string;
	readonly point: Point;
}

function longTable(model: ExploreModel): DataTable {
	const columns: readonly Column<PointRow>[] = [
		{ field: seriesField(model), value: ({ label }) => label },
		timeColumn<PointRow>(model, ({ point }) => point.t),
		...boundColumns<PointRow>(model, 'The figure', ({ point }) => point)
	];
	const rows = model.series.flatMap(({ label, points }) =>
		points.filter(({ result }) => result !== null).map((point) => ({ label, point }))
	);
	return tableOf('over-time', 'Over time', columns, rows);
}

function wideTable(model: ExploreModel): DataTable {
	const { series } = model;
	const known = series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : [])));
	const times = [...new Set(known)].sort((a, b) => a - b);
	const seriesColumn = ({ key, label, points }: Series): Column<number> => {
		const values = new Map(points.map(({ t, result }) => [t, result?.value ?? null]));
		const name = `series_${key.toLowerCase().replaceAll('-', '_')}`;
		return { field: valueField(name, label, model, label), value: (t) => values.get(t) ?? null };
	};
	const columns = [timeColumn<number>(model, (t) => t), ...series.map(seriesColumn)];
	return tableOf('over-time', 'Over time', columns, times);
}

interface ExportRow extends PointRow {
	readonly key: string;
	readonly scope: 'time' | 'all';
	readonly time: string;
}

/** Every figure in long form with its source ids; gaps are left out. */
export function exportTable(model: ExploreModel): DataTable {
	const { settings, series, scale } = model;
	const rows = series.flatMap(({ key, label, points, overall }): ExportRow[] => [
		...points.map((point): ExportRow => ({
			key,
			label,
			scope: 'time',
			time: timeLabel(point.t, settings),
			point
		})),
		{ key, label, scope: 'all', time: scale.overallPeriod, point: overall }
	]);
	return tableOf(
		'explore',
		`${MEASURES[settings.measure].label}, ${scale.unit}`,
		exportColumns(scale.unit),
		rows.filter(({ point }) => point.result !== null && point.sourceIds.length > 0)
	);
}

const exportColumns = (unit: string): readonly Column<ExportRow>[] => [
	{
		field: textField('series', 'Code', 'Code of the origin, country, status, pathway or beginning of a war'),
		value: ({ key }) => key
	},
	{ field: textField('label', 'Series', 'Its name'), value: ({ label }) => label },
	{
		field: textField('scope', 'Scope', '"time" for one year or month, "all" for all of the time shown'),
		value: ({ scope }) => scope
	},
	{
		field: textField(
			'time',
			'Time',
			'Year, month or months since the war began; the whole time where scope is "all"'
		),
		value: ({ time }) => time
	},
	{
		field: numberField('value', 'Figure', unit, 'The figure'),
		value: ({ point }) => point.result?.value ?? null
	},
	{
		field: numberField('low', 'Lowest', unit, 'Lower bound'),
		value: ({ point }) => point.result?.low ?? null
	},
	{
		field: numberField('high', 'Highest', unit, 'Upper bound'),
		value: ({ point }) => point.result?.high ?? null
	},
	{
		field: numberField('people', 'People', 'people', 'Numerator of a rate; empty for counts'),
		value: ({ point }) => point.people?.value ?? null
	},
	{
		field: numberField('base', 'Divided by', 'people', 'Denominator of a rate; empty for counts'),
		value: ({ point }) => point.base?.value ?? null
	},
	{
		field: textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde'),
		value: ({ point }) => point.sourceIds.join('~')
	}
];
