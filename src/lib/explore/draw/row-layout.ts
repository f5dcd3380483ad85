import { scaleLinear } from 'd3-scale';
import type { SeriesStyle } from '$lib/style/series-style';
import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '$lib/views/contract';
import { valueAxis, type Tick } from './axes';
import { largest, MOST_ROWS } from './drawn-series';
import { isTooFew, stylesOf } from './series-style';
import type { ExploreModel, Series } from '../types';
import { valueTooltip } from './tooltips';
import { figureLabel } from '../text/words';

export type BarStyle = 'solid' | 'hatched' | 'outlined';

export interface PlacedRow {
	readonly series: Series;
	readonly style: SeriesStyle;
	/** Middle of the mark. */
	readonly y: number;
	readonly label: {
		readonly x: number;
		readonly y: number;
		readonly text: readonly string[];
		readonly anchor: 'start' | 'end';
	};
	readonly pieces: readonly { readonly x: number; readonly width: number; readonly style: BarStyle }[];
	readonly dot: number | null;
	readonly interval: readonly [number, number] | null;
	readonly value: { readonly x: number; readonly text: string };
	readonly tooltip: string;
}

export interface PlacedRows {
	readonly kind: 'rows';
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly top: number;
	readonly barHeight: number;
	readonly ticks: readonly Tick[];
	readonly title: string;
	readonly reference: number | null;
	readonly rows: readonly PlacedRow[];
	readonly isDots: boolean;
	readonly hasHatch: boolean;
}

const FRAME = {
	wide: { width: 760, labels: 210, row: 30, bar: 18, values: 96 },
	narrow: { width: 360, labels: 0, row: 46, bar: 16, values: 84 }
} as const;

const STYLES: Readonly<Record<string, BarStyle>> = { T1: 'solid', T2: 'hatched', T3: 'outlined' };

export function rowLayout(model: ExploreModel, width: ChartWidth): PlacedRows {
	const frame = FRAME[width];
	const size = textSize[width];
	const { settings, scale } = model;
	const chosen = largest(model.series, MOST_ROWS);
	const isDots = settings.chart === 'dot';
	const highest = Math.max(0, ...chosen.map(({ overall }) => overall.result?.high ?? 0));
	// A total of several years is no figure of a year.
	const unit = scale.unit.replace(/^people.*$/, 'people');
	const axis = valueAxis(Math.max(highest, scale.reference ?? 0), unit, size.axis, width === 'wide' ? 5 : 3);
	const top = 44;
	const plot = {
		left: frame.labels + 10,
		right: frame.width - frame.values,
		top,
		bottom: top + chosen.length * frame.row + 4
	};
	const x = scaleLinear([0, axis.top], [plot.left, plot.right]);
	const styles = stylesOf(model.series, settings);
	const rows = chosen.map((series, index): PlacedRow => {
		const middle = top + index * frame.row + frame.row / 2 + (width === 'narrow' ? 10 : 0);
		return placeRow(series, styles.get(series.key), model, { x, plot, middle, width });
	});
	return {
		kind: 'rows',
		width: frame.width,
		height: plot.bottom + 12,
		plot,
		top: axis.top,
		barHeight: frame.bar,
		ticks: axis.ticks.map(({ value, label }) => ({ position: x(value), label })),
		title: `${axis.words}, ${scale.overallPeriod}`,
		reference: scale.reference === null ? null : x(scale.reference),
		rows,
		isDots,
		hasHatch: !isDots && rows.some(({ pieces }) => pieces.some(({ style }) => style === 'hatched'))
	};
}

interface Room {
	readonly x: (value: number) => number;
	readonly plot: PlacedRows['plot'];
	readonly middle: number;
	readonly width: ChartWidth;
}

const PLAIN: SeriesStyle = {
	colour: 'var(--other)',
	ink: 'var(--muted)',
	width: 2,
	dash: null,
	shape: 'circle',
	hollow: true
};

function placeRow(
	series: Series,
	own: SeriesStyle | undefined,
	model: ExploreModel,
	{ x, plot, middle, width }: Room
): PlacedRow {
	const { settings, scale } = model;
	const { result } = series.overall;
	const size = textSize[width];
	const style = own && !isTooFew(series, settings) ? own : PLAIN;
	const interval: readonly [number, number] | null =
		result && x(result.high) - x(result.low) > 2 ? [x(result.low), x(result.high)] : null;
	const radius = settings.chart === 'dot' ? 6 : 0;
	const end = result ? Math.max(x(result.value) + radius, interval?.[1] ?? 0) : plot.left;
	const room = FRAME.wide.labels;
	const text =
		width === 'wide' ? wrapText(series.label, room, { size: size.small }).slice(0, 2) : [series.label];
	const valueText = result ? figureLabel(result.value, scale.significant) : noFigure(series, width);
	const textEnd = end + 8 + textWidth(valueText, { size: size.small });
	return {
		series,
		style,
		y: middle,
		label:
			width === 'wide'
				? { x: plot.left - 10, y: middle, text, anchor: 'end' }
				: { x: plot.left, y: middle - 11 - (size.small * lineHeight) / 2, text, anchor: 'start' },
		pieces: result ? piecesOf(series, model, x) : [],
		dot: result ? x(result.value) : null,
		interval,
		value: {
			x: Math.min(end + 8, Math.max(plot.left + 4, FRAME[width].width - (textEnd - end - 8))),
			text: valueText
		},
		tooltip: valueTooltip(series.overall, model)
	};
}

function noFigure({ overall }: Series, width: ChartWidth): string {
	const reason = overall.reason ?? '';
	const isShort = reason !== '' && !reason.includes('~') && reason.length <= (width === 'wide' ? 62 : 40);
	return isShort
		? reason.replace(/\.$/, '').toLowerCase().replace('ukrain', 'Ukrain')
		: 'no figure for all of this time';
}

/** A bar in its tiers: durable solid, temporary hatched, granted in the country outlined. */
function piecesOf(
	series: Series,
	{ settings }: ExploreModel,
	x: (value: number) => number
): PlacedRow['pieces'] {
	const { result, parts } = series.overall;
	const value = result?.value ?? 0;
	const isTemporary = settings.measure === 'protected' && settings.protection !== 'unhcr_recorded';
	const people = parts.reduce((sum, part) => sum + part.people, 0);
	if (people === 0) return [{ x: x(0), width: x(value) - x(0), style: isTemporary ? 'hatched' : 'solid' }];
	let before = 0;
	return parts
		.filter((part) => part.people > 0)
		.map((part) => {
			const from = x((value * before) / people);
			before += part.people;
			return { x: from, width: x((value * before) / people) - from, style: STYLES[part.tier] ?? 'solid' };
		});
}
