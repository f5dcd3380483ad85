import { partialYear } from '$lib/analysis/years/compared-years';
import { FIRST_COMPARED, hasRatio, type YearLine, type YearPoint } from '$lib/analysis/years/year-lines';
import type { Scene } from '$lib/plot/scene';
import type { YearValue } from '$lib/plot/year-line';
import { layoutYearPanels, type YearPanel } from '$lib/plot/year-panels';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { monthsShort } from '$lib/text/dates';
import * as words from './text/chart';
import type { OverTime } from './types';

/** With more groups than this, bars of ranges would hide the lines. */
const MOST_WITH_RANGES = 3;

/** Year by year: the rates, and below them as ratios to the Ukrainian rate. */
export function chart(model: OverTime, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const { lines, reference } = model;
	const years = model.years.filter(({ months }) => months > 0).map(({ year }) => year);
	const partial = partialYear(model.years);
	const isReferenceChosen = lines.some(({ isReference }) => isReference);
	return layoutYearPanels(
		{
			years,
			partial: partial ? { year: partial.year, months: monthsShort(partial) } : null,
			amounts: panelOf(isReferenceChosen ? lines : [...lines, reference], model, false),
			ratios: panelOf(lines, model, true),
			parity: {
				style: styleOf('UKR'),
				from: years.some((year) => year < FIRST_COMPARED) ? FIRST_COMPARED : null,
				label: isReferenceChosen ? '' : words.REFERENCE_LABEL,
				before: words.BEFORE_LABEL
			}
		},
		width,
		size
	);
}

function panelOf(lines: readonly YearLine[], model: OverTime, isRatio: boolean): YearPanel {
	const isDrawn = isRatio ? hasRatio : ({ rate }: YearPoint) => rate.defined;
	const hasRanges = model.lines.filter(({ isReference }) => !isReference).length <= MOST_WITH_RANGES;
	return {
		title: isRatio ? words.RATIO_TITLE : words.rateTitle(model),
		series: [...lines]
			.sort((a, b) => Number(a.isReference) - Number(b.isReference))
			.map((line) => ({
				id: line.origin,
				name: line.originName,
				cursorName: words.seriesName(line.originName, isRatio),
				style: styleOf(line.origin),
				isReference: line.isReference,
				isBackground: !model.lines.includes(line),
				points: line.points.filter(isDrawn).map((point) => valueOf(point, isRatio, hasRanges))
			}))
	};
}

/** Hollow where it is not a whole year or not everybody. */
function valueOf(point: YearPoint, isRatio: boolean, hasRanges: boolean): YearValue {
	const { year, months, rate, parity, range, isRanked, isLowerBound } = point;
	const figure = isRatio ? parity : rate;
	const bounds = rate.defined ? rate : null;
	return {
		year,
		value: figure.defined ? figure.value : 0,
		range: isRatio ? (hasRanges ? range : null) : bounds,
		isRanked,
		isWhole: months === 12,
		isHollow: months < 12 || isLowerBound,
		tooltip: words.tooltip(point, isRatio),
		text: words.figureText(point, isRatio)
	};
}
