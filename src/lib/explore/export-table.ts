import type { Column } from '$lib/views/columns';
import * as column from '$lib/views/columns';
import type { ExportTable } from '$lib/views/contract';
import { MEASURES } from './settings/measures';
import type { ExploreSettings } from './settings/settings';
import { readableReason, REASONS } from './text/reasons';
import { timeLabel } from './text/words';
import type { ExploreModel, Point, Series } from './types';

interface ExportRow {
	readonly series: Series;
	readonly scope: 'time' | 'all';
	readonly time: string;
	readonly point: Point;
}

/** Every figure in long form with its source ids; figures that are not known are rows without a value. */
export function exportTable(model: ExploreModel): ExportTable {
	const { settings, series, scale } = model;
	const rows = series.flatMap((one): ExportRow[] => [
		...one.points.map((point): ExportRow => ({
			series: one,
			scope: 'time',
			time: timeLabel(point.t, settings),
			point
		})),
		{ series: one, scope: 'all', time: scale.overallPeriod, point: one.overall }
	]);
	return column.exportTable<ExportRow>({
		name: 'explore',
		caption: `${MEASURES[settings.measure].label}, ${scale.unit}`,
		columns: [...figureColumns(model), ...identityColumns(model)],
		rows: rows.filter(({ point }) => point.sourceIds.length > 0),
		sourceIds: ({ point }) => point.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
}

/** Factors of the rates that are people over base. */
const FACTORS: Partial<Readonly<Record<ExploreSettings['measure'], string>>> = {
	rate: '1,000',
	'since-onset': '1,000',
	'protection-rate': '100',
	'per-resident': '1,000',
	'protected-share': '1,000'
};

function figureColumns({ settings, scale: { unit } }: ExploreModel): readonly Column<ExportRow>[] {
	const factor = FACTORS[settings.measure];
	return [
		column.text(
			'series',
			'Code',
			'Code of the origin, country, status, pathway or beginning of a war',
			({ series }) => series.key
		),
		column.text('label', 'Series', 'Its name', ({ series }) => series.label),
		column.text(
			'scope',
			'Scope',
			'"time" for one year or month, "all" for all of the time shown',
			({ scope }) => scope
		),
		column.text(
			'time',
			'Time',
			'Year, month or months since the war began; the whole time where scope is "all"',
			({ time }) => time
		),
		column.number(
			'value',
			'Figure',
			unit,
			factor ? `${factor} × people / base` : 'The figure',
			({ point }) => point.result?.value ?? null
		),
		column.number('low', 'Lowest', unit, 'Lower bound', ({ point }) => point.result?.low ?? null),
		column.number('high', 'Highest', unit, 'Upper bound', ({ point }) => point.result?.high ?? null),
		column.number(
			'people',
			'People',
			'people',
			'Numerator of a rate; empty for counts',
			({ point }) => point.people?.value ?? null
		),
		column.number(
			'base',
			'Divided by',
			'people',
			'Denominator of a rate; empty for counts',
			({ point }) => point.base?.value ?? null
		)
	];
}

/** With more places than this, their number stands for them. */
const MOST_PLACES = 12;

const placesText = (codes: readonly string[]): string =>
	codes.length > MOST_PLACES ? `${codes.length} countries` : codes.join('~');

/** What a row is, so that files of different settings can be stacked. */
function identityColumns({ settings, scale }: ExploreModel): readonly Column<ExportRow>[] {
	const { measure, by, origins, destinations } = settings;
	return [
		column.text('measure', 'Measure', 'What is counted', () => measure),
		column.text('unit', 'Unit', 'Unit of the figure', () => scale.unit),
		column.text('origin', 'Origin', 'Origin, or the chosen origins joined by a tilde', ({ series }) =>
			by === 'origin' ? series.origin || series.key : placesText(origins)
		),
		column.text(
			'destination',
			'Destination',
			'Destination, or the chosen destinations joined by a tilde',
			({ series }) => (by === 'destination' ? series.key : placesText(destinations))
		),
		column.text('value_status', 'Status', 'ok, or not_available', ({ point }) =>
			point.result ? 'ok' : 'not_available'
		),
		column.text('reason', 'Why', 'Why there is no figure', ({ point }) =>
			point.result ? null : (readableReason(point.reason) ?? REASONS.noFigureForAll)
		)
	];
}
