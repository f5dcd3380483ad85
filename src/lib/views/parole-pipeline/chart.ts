import { scaleLinear } from '$lib/plot/scale';
import { COMPARED, type Stage } from '$lib/analysis/entries/parole';
import { fitRows } from '$lib/plot/compact';
import { drawRows, type Drawn } from '$lib/plot/draw-rows';
import { bar, bottomAxis, rule, seriesGroup, text } from '$lib/plot/make-marks';
import type { Scene } from '$lib/plot/scene';
import { scaleTicks } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { dayMonthYear } from '$lib/text/dates';
import { fullChartShows } from '$lib/text/left-out';
import { formatExact } from '$lib/text/numbers';
import { COUNTRY, stageTitle, STEP_NAMES, tooltip } from './text';
import type { ParolePipeline } from './types';

const FRAME = {
	wide: { left: 150, right: 680, ticks: 5 },
	narrow: { left: 128, right: 292, ticks: 2 }
} as const;
/** Height of a row, and the gaps below a title, below a stage and between two steps. */
const ROWS = {
	full: { row: 20, title: 4, stage: 5, steps: 9 },
	compact: { row: 16, title: 0, stage: 3, steps: 3 }
} as const;
const BAR = 13;
const INK = 'var(--ink)';
const MUTED = 'var(--muted)';

/** A bar for every published figure, step by step, the newest first; one zero-based scale for all, so that lengths are comparable across steps. */
export function chart(model: ParolePipeline, width: ChartWidth, size: ChartSize = 'full'): Scene {
	if (size === 'full') return bars(model, width, size);
	const known = model.stages.filter(({ figures }) => figures.length > 0);
	const newest = known.map((stage) => ({ ...stage, figures: stage.figures.slice(-1) }));
	const earlier = known.some(({ figures }) => figures.length > 1);
	const missing = model.stages.length > known.length;
	return fitRows(
		newest.length > 0 ? newest : model.stages,
		{
			draw: (stages) => bars({ ...model, stages }, width, size),
			leftOut: (count) =>
				fullChartShows([
					...(count > 0 ? ['other steps'] : []),
					...(earlier ? ['earlier figures'] : []),
					...(missing ? ['steps without a figure'] : [])
				])
		},
		width
	);
}

function bars({ stages }: ParolePipeline, width: ChartWidth, size: ChartSize): Scene {
	const frame = FRAME[width];
	const highest = Math.max(1, ...stages.flatMap(({ figures }) => figures.map(({ value }) => value)));
	const scale = scaleLinear([0, highest], [frame.left, frame.right]);
	const drawn = drawRows(stages, 0, (stage, y, i) =>
		drawStage(stage, y, { width, rows: ROWS[size], scale, opensStep: stages[i - 1]?.step !== stage.step })
	);
	const bottom = drawn.bottom + ROWS.full.steps;
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
	readonly rows: (typeof ROWS)[ChartSize];
	readonly scale: (value: number) => number;
	/** The first stage of a step is below the name of the step. */
	readonly opensStep: boolean;
}

function drawStage(stage: Stage, start: number, { width, rows, scale, opensStep }: Room): Drawn {
	const { left } = FRAME[width];
	const { label, small: size } = textSize[width];
	const { colour, ink } = styleOf(stage.origin);
	const filling = stage.step === 'paroled' ? { hatch: { colour } } : { outlined: true };
	const top = start + (opensStep && start > 0 ? rows.steps : 0);
	const titleTop = top + (opensStep ? label * lineHeight + 2 : 0);
	const title = wrapText(stageTitle(stage), chartWidth[width], { size, weight: 600 });
	const barsTop = titleTop + title.length * size * lineHeight + rows.title;
	const figures = stage.figures
		.toReversed()
		.map((figure, i) => ({ ...figure, isNewest: i === 0, y: barsTop + (i + 0.5) * rows.row }));
	const [first, last] = [figures[0], figures.at(-1)];
	const step = text({ x: 0, y: top + label * 0.7 }, STEP_NAMES[stage.step], {
		align: 'middle',
		size: label,
		weight: 600
	});
	return {
		marks: [
			...(opensStep ? [step] : []),
			// The baseline, so that bars shorter than a pixel have a visible start.
			...(first && last
				? [rule('vertical', { at: left, from: first.y - 9, to: last.y + 9 }, { colour: INK })]
				: []),
			seriesGroup(stage.origin, [
				text({ x: 0, y: titleTop + 2 }, title, { align: 'top', size, weight: 600, colour: ink }),
				...figures.flatMap(({ y, asOf, value, isNewest }) => {
					const style = { anchor: 'end', align: 'middle', size, colour: isNewest ? INK : MUTED } as const;
					return [
						text({ x: left - 8, y }, dayMonthYear(asOf), style),
						bar({ x: left, y: y - BAR / 2, width: scale(value) - left, height: BAR }, colour, filling),
						text({ x: chartWidth[width] - 2, y }, formatExact(value), {
							...style,
							weight: isNewest ? 600 : 400
						})
					];
				})
			])
		],
		cursor: figures.map((figure) => ({
			x: scale(figure.value),
			y: figure.y,
			tooltip: tooltip(stage, figure),
			series: COUNTRY[stage.origin],
			colour
		})),
		bottom: barsTop + figures.length * rows.row + rows.stage
	};
}
