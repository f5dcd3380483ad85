import { scaleLinear } from 'd3-scale';
import { COMPARED, type Printed, type Stage } from '$lib/analysis/parole';
import { bar, bottomAxis, remark, rule, seriesGroup, text } from '$lib/plot/marks';
import type { CursorPoint, Mark, Scene } from '$lib/plot/scene';
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

/** A stage of the way in its place; the first of a step stands below the name of the step. */
interface StageLayout {
	readonly stage: Stage;
	/** Middle of the name of its step. */
	readonly stepY: number | null;
	readonly titleY: number;
	readonly title: readonly string[];
	/** Middles of its bars. */
	readonly figures: readonly (Printed & { readonly y: number })[];
}

/** A bar for every published figure, step by step; one zero-based scale for all, so that lengths compare across steps. */
export function chart({ stages }: ParolePipeline, width: ChartWidth): Scene {
	const frame = FRAME[width];
	const highest = Math.max(1, ...stages.flatMap(({ figures }) => figures.map(({ value }) => value)));
	const scale = scaleLinear([0, highest], [frame.left, frame.right]);
	const { placed, bottom } = placeStages(stages, width);
	const drawn = placed.map((one) => drawStage(one, scale, width));
	const top = textSize[width].label * lineHeight;
	const plot = { left: frame.left, right: frame.right, top, bottom: bottom - 6 };
	const ticks = scale.ticks(frame.ticks).map((value) => ({
		position: scale(value),
		label: formatExact(value)
	}));
	return {
		width: chartWidth[width],
		height: Math.ceil(bottom + 20),
		marks: [bottomAxis(plot, ticks, width, { tickLength: 0 }), ...drawn.flatMap(({ marks }) => marks)],
		legend: [],
		cursor: drawn.flatMap(({ cursor }) => cursor),
		series: COMPARED.filter((origin) => stages.some((stage) => stage.origin === origin)).map((origin) => ({
			id: origin,
			name: COUNTRY[origin],
			colour: styleOf(origin).colour
		}))
	};
}

function placeStages(stages: readonly Stage[], width: ChartWidth): { placed: StageLayout[]; bottom: number } {
	const { label, small: size } = textSize[width];
	let y = 0;
	const placed = stages.map((stage, i): StageLayout => {
		const opensStep = stages[i - 1]?.step !== stage.step;
		if (opensStep && i > 0) y += BETWEEN_STEPS;
		const stepY = opensStep ? y + label * 0.7 : null;
		if (opensStep) y += label * lineHeight + 2;
		const titleY = y + 2;
		const title = wrapText(stageTitle(stage), chartWidth[width], { size, weight: 600 });
		y += title.length * size * lineHeight + 4;
		const first = y;
		y += stage.figures.length * ROW + 5;
		const figures = stage.figures.map((figure, row) => ({ ...figure, y: first + (row + 0.5) * ROW }));
		return { stage, stepY, titleY, title, figures };
	});
	return { placed, bottom: y + BETWEEN_STEPS };
}

function drawStage(
	{ stage, stepY, titleY, title, figures }: StageLayout,
	scale: (value: number) => number,
	width: ChartWidth
): { marks: Mark[]; cursor: CursorPoint[] } {
	const { left } = FRAME[width];
	const { label, small: size } = textSize[width];
	const { colour, ink } = styleOf(stage.origin);
	const filling = stage.step === 'paroled' ? { hatch: { colour } } : { outlined: true };
	const [first, last] = [figures[0], figures.at(-1)];
	const words = STEP_NAMES[stage.step];
	return {
		marks: [
			...(stepY === null
				? []
				: [text({ x: 0, y: stepY }, words, { align: 'middle', size: label, weight: 600 })]),
			// Bars that are shorter than a pixel still start somewhere.
			...(first && last
				? [rule('vertical', { at: left, from: first.y - 9, to: last.y + 9 }, { colour: 'var(--ink)' })]
				: []),
			seriesGroup(stage.origin, [
				text({ x: 0, y: titleY }, title, { align: 'top', size, weight: 600, colour: ink }),
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
		}))
	};
}
