import { layoutDotLanes, LEGEND_RADIUS, type LaneItem, type Level } from '$lib/plot/dot-lanes';
import type { LegendItem } from '$lib/plot/legend';
import { arrowItem, dotItem } from '$lib/plot/legend-symbols';
import type { Scene } from '$lib/plot/scene';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import {
	axisTitle,
	bracketText,
	dotRank,
	dotValue,
	LANES,
	laneText,
	LEGEND,
	POOLED_NAMES,
	pooledTooltip,
	rateText,
	tickLabel,
	tooltip
} from './text';
import type { Dot, Everyone } from './types';

const DASHES = { eight: '2 3', others: '7 3' } as const;

/** Two lanes of dots on one axis, all other origins and those named, with lines at the pooled rates. */
export function chart(model: Everyone, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const { dots, ranked } = model;
	const isLetIn = model.counted === 'let-in';
	return layoutDotLanes(
		{
			title: axisTitle(model),
			items: dots.map((one) => itemOf(one, model, width)),
			levels: [...levelOf('others', model, width), ...levelOf('eight', model, width)],
			heads: {
				named: LANES.named,
				others: isLetIn ? LANES.minimum : laneText(dots.filter(({ isNamed }) => !isNamed))
			},
			isListed: isLetIn,
			isRoot: isLetIn,
			tickLabel: (value) => tickLabel(value, model),
			legend: legendItems(dots, ranked, width),
			remark: bracketText(model)
		},
		width,
		size
	);
}

const isHollow = ({ rank, isSmall, isMinimum }: Dot, isRanking: boolean): boolean =>
	isMinimum || isSmall || (isRanking && rank === null);

function itemOf(one: Dot, model: Everyone, width: ChartWidth): LaneItem {
	const { origin, originName, rate, isNamed, isMinimum } = one;
	const value = model.counted === 'let-in' ? ` ${rateText(rate.value, model)}` : '';
	const lane = model.dots.filter((other) => other.isNamed === isNamed);
	return {
		...{ id: origin, name: originName, value: rate.value, isNamed, isMinimum },
		style: styleOf(origin),
		isHollow: isHollow(
			one,
			lane.some(({ rank }) => rank !== null)
		),
		tooltip: tooltip(one, model),
		label: `${originName}${isNamed ? ` ${dotValue(one, model)}` : value}`,
		detail: dotRank(one, model, width === 'wide')
	};
}

/** The pooled rate of all others or of the eight. */
function levelOf(group: 'others' | 'eight', model: Everyone, width: ChartWidth): Level[] {
	const value = model[group]?.rate.value;
	if (value === undefined) return [];
	const names = POOLED_NAMES[group];
	return [
		{
			name: names.wide,
			value,
			label: `${names[width]} ${rateText(value, model)}`,
			dash: DASHES[group],
			...(group === 'others' ? { tooltip: pooledTooltip(model) } : {})
		}
	];
}

/** The kinds of dots. */
function legendItems(dots: readonly Dot[], ranked: number, width: ChartWidth): LegendItem[] {
	const entry = (id: keyof typeof LEGEND) => ({ id, text: LEGEND[id] });
	const style = { ...styleOf(''), radius: LEGEND_RADIUS[width], indent: 16 };
	const isTooFew = (one: Dot) => !one.isMinimum && isHollow(one, ranked > 0);
	return [
		...(ranked > 0 && dots.some(({ isNamed }) => !isNamed)
			? [dotItem(entry('other'), { ...style, hollow: false })]
			: []),
		...(dots.some(isTooFew) ? [dotItem(entry('hollow'), { ...style, hollow: true })] : []),
		...(dots.some(({ isMinimum }) => isMinimum) ? [arrowItem(entry('minimum'), style)] : [])
	];
}
