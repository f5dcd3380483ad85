import { scaleLinear } from 'd3-scale';
import { COMPARED, type Stage } from '$lib/analysis/entries/parole';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { bar, bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { Scene } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { dayMonthYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { COUNTRY, stageTitle, STEP_NAMES, tooltip } from './text';
import type { ParolePipeline } from './types';

const FRAME = {
	wide: { left: 150, right: 680, ticks: 5 },
	narrow: { left: 128, right: 292, ticks: 2 }
} as const;
const ROW = 20;
const BAR = 13;
const BETWEEN_STEPS = 9;

/** A bar for every published figure, step by step; one zero-based scale for all, so that lengths compare across steps. */
export function chart({ stages }: ParolePipeline, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const highest = Math.max(1, ...stages.flatMap(({ figures }) => figures.map(({ value }) => value)));
	const scale = scaleLinear([0, highest], [frame.left, frame.right]);
	const drawn = drawRows(stages, 0, (stage, y, i) =>
		drawStage(stage, y, { width, scale, opensStep: stages[i - 1]?.step !== stage.step })
	);
	const bottom = drawn.bottom + BETWEEN_STEPS;
	const top = textSize[width].label * lineHeight;
	const plot = { left: frame.left, right: frame.right, top, bottom: bottom - 6 };
	const ticks = scaleTicks(scale, frame.ticks, formatExact);
	return {
		width: chartWidth[width],
		height: Math.ceil(bottom + 20),
		marks: [bottomAxis(plot, ticks, width, { tickLength: 0 }), ...drawn.marks],
		legend: [],
		cursor: drawn.cursor,
		series: COMPARED.filter((origin) => stages.some((stage) => stage.origin === origin)).map((origin) => ({
			id: origin,
			name: COUNTRY[origin],
			colour: styleOf(origin).colour
		}))
	};
}

interface Room {
	readonly width: ChartWidth;
	readonly scale: (value: number) => number;
	/** The first stage of a step stands below the name of the step. */
	readonly opensStep: boolean;
}

function drawStage(stage: Stage, start: number, { width, scale, opensStep }: Room): Drawn {
	const { left } = FRAME[width];
	const { label, small: size } = textSize[width];
	const { colour, ink } = styleOf(stage.origin);
	const filling = stage.step === 'paroled' ? { hatch: { colour } } : { outlined: true };
	const top = start + (opensStep && start > 0 ? BETWEEN_STEPS : 0);
	const titleTop = top + (opensStep ? label * lineHeight + 2 : 0);
	const title = wrapText(stageTitle(stage), chartWidth[width], { size, weight: 600 });
	const barsTop = titleTop + title.length * size * lineHeight + 4;
	const figures = stage.figures.map((figure, i) => ({ ...figure, y: barsTop + (i + 0.5) * ROW }));
	const [first, last] = [figures[0], figures.at(-1)];
	const step = text({ x: 0, y: top + label * 0.7 }, STEP_NAMES[stage.step], {
		align: 'middle',
		size: label,
		weight: 600
	});
	return {
		marks: [
			...(opensStep ? [step] : []),
			// Bars that are shorter than a pixel still start somewhere.
			...(first && last
				? [rule('vertical', { at: left, from: first.y - 9, to: last.y + 9 }, { colour: 'var(--ink)' })]
				: []),
			seriesGroup(stage.origin, [
				text({ x: 0, y: titleTop + 2 }, title, { align: 'top', size, weight: 600, colour: ink }),
				...figures.flatMap(({ y, asOf, value }) => [
					remark({ x: left - 8, y }, dayMonthYear(asOf), width, { anchor: 'end', align: 'middle' }),
					bar({ x: left, y: y - BAR / 2, width: scale(value) - left, height: BAR }, colour, filling),
					text({ x: chartWidth[width] - 2, y }, formatExact(value), { anchor: 'end', align: 'middle', size })
				])
			])
		],
		cursor: figures.map((figure) => ({
			x: scale(figure.value),
			y: figure.y,
			tooltip: tooltip(stage, figure),
			series: COUNTRY[stage.origin],
			colour
		})),
		bottom: barsTop + figures.length * ROW + 5
	};
}
