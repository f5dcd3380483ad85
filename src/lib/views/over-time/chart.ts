import { scaleLinear } from '$lib/plot/scale';
import { partialYear } from '$lib/analysis/years/compared-years';
import { FIRST_COMPARED, hasRatio } from '$lib/analysis/years/year-lines';
import { bottomAxis, leftAxis, remark, rule, shade, text } from '$lib/plot/make-marks';
import { plotArea } from '$lib/plot/plot-area';
import { logRatioScale } from '$lib/plot/ratio-scale';
import type { Box, Mark, Scene, Tick } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { monthsShort } from '$lib/text/dates';
import { cursorPoints, drawsRanges, isReferenceChosen, lineMarks, type Panel, type Years } from './lines';
import * as words from './text/chart';
import type { OverTime } from './types';

const FRAME = {
	wide: { left: 54, right: 140, gap: 30, bottom: 50 },
	narrow: { left: 50, right: 96, gap: 30, bottom: 50 }
} as const;
/** Heights of the two plots. */
const HEIGHTS = {
	full: { wide: { ratios: 240, rates: 220 }, narrow: { ratios: 230, rates: 200 } },
	compact: { wide: { ratios: 198, rates: 170 }, narrow: { ratios: 192, rates: 170 } }
} as const;

/** Year by year: the rates, and below them as ratios to the Ukrainian rate. */
export function chart(model: OverTime, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const { gap, bottom } = FRAME[width];
	const years = layoutYears(model, width);
	const heights = HEIGHTS[size][width];
	const panel = { model, width, years };
	const rates = layoutPanel(false, { titleY: 0, height: heights.rates }, panel);
	const ratios = layoutPanel(true, { titleY: rates.plot.bottom + gap - 4, height: heights.ratios }, panel);
	const panels = [rates, ratios];
	return {
		width: chartWidth[width],
		height: ratios.plot.bottom + bottom,
		marks: [
			...panels.flatMap(axisMarks),
			...partialLabel(ratios),
			...parityMarks(ratios),
			...panels.flatMap(lineMarks)
		],
		legend: [],
		cursor: panels.flatMap(cursorPoints),
		series: seriesNames(rates.lines)
	};
}

function layoutYears(model: OverTime, width: ChartWidth): Years {
	const { left, right } = FRAME[width];
	const all = model.years.filter(({ months }) => months > 0);
	const step = (chartWidth[width] - right - left) / Math.max(1, all.length);
	return { all, x: (year) => left + (year - (all[0]?.year ?? year) + 0.5) * step, step };
}

function layoutPanel(
	isRatio: boolean,
	{ titleY, height }: { readonly titleY: number; readonly height: number },
	chart: Pick<Panel, 'model' | 'width' | 'years'>
): Panel {
	const { model, width } = chart;
	const frame = FRAME[width];
	const size = textSize[width].small;
	const name = isRatio ? words.RATIO_TITLE : words.rateTitle(model);
	const title = wrapText(name, chartWidth[width] - 8, { size });
	const top = Math.round(titleY + title.length * size * lineHeight + 16);
	const plot = plotArea(frame, width, top, height);
	const lines = isRatio || isReferenceChosen(model) ? model.lines : [...model.lines, model.reference];
	return {
		...chart,
		isRatio,
		plot,
		margin: frame.right,
		title,
		titleY,
		scale: isRatio ? ratioAxis(model, plot) : rateAxis(model, plot),
		lines: [...lines].sort((a, b) => Number(a.isReference) - Number(b.isReference))
	};
}

function ratioAxis(model: OverTime, { bottom, top }: Box) {
	const drawn = model.lines.flatMap(({ points }) => points).filter(hasRatio);
	const values = drawn.flatMap(({ parity, range }) => [
		...(parity.defined ? [parity.value] : []),
		...(range && drawsRanges(model) ? [range.low, range.high] : [])
	]);
	return logRatioScale(values, [bottom, top]);
}

/** From zero. */
function rateAxis({ lines, reference }: OverTime, { bottom, top }: Box) {
	const drawn = [...lines, reference].flatMap(({ points }) => points);
	const highest = Math.max(...drawn.flatMap(({ rate }) => (rate.defined ? [rate.high] : [])));
	const scale = scaleLinear([0, highest > 0 ? highest : 1], [bottom, top]).nice(5);
	return { at: scale, ticks: scaleTicks(scale, 5, String) };
}

/** Axes and title, and a band over an incomplete year. */
function axisMarks({ plot, title, titleY, scale, isRatio, years, width }: Panel): Mark[] {
	const { step, x } = years;
	const partial = partialYear(years.all);
	const ticks = yearTicks(years, width).map((tick) => (isRatio ? tick : { ...tick, label: '' }));
	return [
		...(partial ? [shade(plot, [x(partial.year) - step / 2, step], 0.45)] : []),
		leftAxis(plot, scale.ticks, width),
		bottomAxis(plot, ticks, width, { grid: false }),
		remark({ x: 0, y: titleY }, title, width, { align: 'top' })
	];
}

/** Every year if there is room, otherwise every second one, counted back from the newest. */
function yearTicks({ all, x, step }: Years, width: ChartWidth): Tick[] {
	const every = Math.ceil((textWidth('2022', { size: textSize[width].axis }) + 6) / step);
	return all.map(({ year }, i) => ({
		position: x(year),
		label: (all.length - 1 - i) % every === 0 ? String(year) : ''
	}));
}

/** The months of an incomplete year, under the axis. */
function partialLabel({ years, plot, width }: Panel): Mark[] {
	const partial = partialYear(years.all);
	if (!partial) return [];
	const size = textSize[width].small;
	const months = monthsShort(partial);
	const half = textWidth(months, { size }) / 2;
	const at = { x: Math.min(years.x(partial.year), chartWidth[width] - half), y: plot.bottom + 21 + size };
	return [remark(at, months, width, { anchor: 'middle' })];
}

const hasEarlier = ({ all }: Years): boolean => all.some(({ year }) => year < FIRST_COMPARED);

/** The line at the Ukrainian rate; for years without one, text in the larger space above or below it. */
function parityMarks({ model, plot, scale, years, width }: Panel): Mark[] {
	const { colour, ink } = styleOf('UKR');
	const size = textSize[width].small;
	const at = scale.at(1);
	const from = hasEarlier(years) ? years.x(FIRST_COMPARED) - years.step / 2 : plot.left;
	const before = wrapText(words.BEFORE_LABEL, from - plot.left - 12, { size });
	const middle = plot.bottom - at > at - plot.top ? at + plot.bottom : plot.top + at;
	const y = (middle - before.length * size * lineHeight) / 2;
	return [
		rule('horizontal', { at, from, to: plot.right }, { colour, width: 2 }),
		...(isReferenceChosen(model)
			? []
			: [text({ x: from + 4, y: at - 6 }, words.REFERENCE_LABEL, { size, weight: 600, colour: ink })]),
		...(hasEarlier(years) ? [remark({ x: plot.left + 6, y }, before, width, { align: 'top' })] : [])
	];
}
