import * as column from '$lib/views/columns';
import type { Column } from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import { MEASURES } from './settings/measures';
import { readableReason, REASONS } from './text/reasons';
import { timeLabel } from './text/words';
import type { ExploreModel, Point, Series } from './types';

/** The tables on screen: one figure for each series, then figures over time. */
export const tables = (model: ExploreModel): DataTable[] =>
	model.series.length === 0 ? [emptyTable(model)] : [summary(model), overTime(model)];

const emptyTable = ({ empty }: ExploreModel): DataTable =>
	column.dataTable<string>({
		name: 'summary',
		caption: 'No figures',
		columns: [
			column.text('series', 'Series', 'What is shown', () => 'None'),
			column.text('reason', 'Why', 'Why there is no figure', (reason) => reason)
		],
		rows: [empty ?? 'No figures are published for these settings.']
	});

const SERIES_LABELS: Readonly<Record<string, string>> = {
	origin: 'Origin',
	destination: 'Country',
	kind: 'Status or pathway'
};

const seriesColumn = <Row extends { readonly label: string }>({
	settings: { clock, by }
}: ExploreModel): Column<Row> =>
	column.text(
		'series',
		clock === 'event' ? 'War began' : (SERIES_LABELS[by] ?? 'Series'),
		'What is counted',
		({ label }) => label
	);

/** A figure in the unit of the measure. */
const figureColumn = <Row>(
	name: string,
	label: string,
	description: string,
	{ scale: { unit, significant } }: ExploreModel,
	value: (row: Row) => number | null
): Column<Row> =>
	significant === null
		? column.people(name, label, description, value)
		: column.number(name, label, unit, description, value, significant);

/** A figure with its bounds. @param description Describes the figure. */
const boundedColumns = <Row extends { readonly point: Point | null }>(
	description: string,
	model: ExploreModel
): Column<Row>[] => [
	figureColumn('value', 'Figure', description, model, ({ point }) => point?.result?.value ?? null),
	figureColumn('low', 'Lowest', 'Lower bound', model, ({ point }) => point?.result?.low ?? null),
	figureColumn('high', 'Highest', 'Upper bound', model, ({ point }) => point?.result?.high ?? null)
];

/** A series, or a chosen member that has no figure. */
interface SummaryRow {
	readonly label: string;
	readonly point: Point | null;
	readonly remark: string | null;
}

/** One row for each series, with numerator and denominator of its figure. */
function summary(model: ExploreModel): DataTable {
	const { series, scale, absent, settings } = model;
	const hasParts = series.some(({ overall }) => overall.people !== null);
	const baseUnit = settings.measure === 'per-resident' ? 'residents' : 'people';
	return column.dataTable<SummaryRow>({
		name: 'summary',
		caption: `${MEASURES[settings.measure].label}, ${scale.overallPeriod}`,
		columns: [
			seriesColumn(model),
			...boundedColumns<SummaryRow>('The figure for the whole time', model),
			...(hasParts ? partColumns(baseUnit) : []),
			column.text('remark', 'Remark', 'Why there is no figure', ({ remark }) => remark)
		],
		rows: [
			...series.map(({ label, overall }) => ({ label, point: overall, remark: remarkOf(overall) })),
			...absent.map(({ label, reason }) => ({ label, point: null, remark: reason }))
		]
	});
}

const partColumns = (baseUnit: string): Column<SummaryRow>[] => [
	column.number('people', 'People', 'people', 'Numerator', ({ point }) => point?.people?.value ?? null, 9),
	column.number('base', 'Divided by', baseUnit, 'Denominator', ({ point }) => point?.base?.value ?? null, 9)
];

const remarkOf = ({ result, reason }: Point): string | null =>
	result ? null : (readableReason(reason) ?? REASONS.noFigureForAll);

/** With more series than this, the table has a row for each series and time instead of a column for each series. */
const MOST_COLUMNS = 16;

const overTime = (model: ExploreModel): DataTable =>
	model.series.length > MOST_COLUMNS ? longTable(model) : wideTable(model);

function timeColumn<Row>({ settings }: ExploreModel, timeOf: (row: Row) => number): Column<Row> {
	const { clock } = settings;
	if (clock === 'calendar') return column.integer('year', 'Year', 'Calendar year', timeOf);
	const label = { fiscal: 'Fiscal year', quarter: 'Quarter', month: 'Month', event: 'After months' }[clock];
	return column.text('time', label, 'When', (row) => timeLabel(timeOf(row), settings));
}

interface PointRow {
	readonly label: string;
	readonly point: Point;
}

const longTable = (model: ExploreModel): DataTable =>
	column.dataTable<PointRow>({
		name: 'over-time',
		caption: 'Over time',
		columns: [
			seriesColumn(model),
			timeColumn(model, ({ point }) => point.t),
			...boundedColumns<PointRow>('The figure', model)
		],
		rows: model.series.flatMap(({ label, points }) =>
			points.filter(({ result }) => result !== null).map((point) => ({ label, point }))
		)
	});

function wideTable(model: ExploreModel): DataTable {
	const { series } = model;
	const known = series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : [])));
	const valueColumn = ({ key, label, points }: Series): Column<number> => {
		const values = new Map(points.map(({ t, result }) => [t, result?.value ?? null]));
		const name = `series_${key.toLowerCase().replaceAll('-', '_')}`;
		return figureColumn(name, label, label, model, (t) => values.get(t) ?? null);
	};
	return column.dataTable<number>({
		name: 'over-time',
		caption: 'Over time',
		columns: [timeColumn<number>(model, (t) => t), ...series.map(valueColumn)],
		rows: [...new Set(known)].sort((a, b) => a - b)
	});
}
