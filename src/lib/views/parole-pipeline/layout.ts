import { formatExact } from '$lib/text/numbers';
import { dayMonthYear } from '$lib/text/dates';
import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import { scaleLinear } from 'd3-scale';
import type { ChartWidth } from '../contract';
import { STEPS, type Stage, type Step } from './rows';
import type { ParolePipeline } from './series';
import { COUNTRY, STEP_NAMES, whyNone } from './words';

export interface PlacedFigure {
	readonly y: number;
	readonly width: number;
	readonly day: string;
	readonly value: string;
	readonly reading: string;
}

export interface PlacedStage {
	readonly stage: Stage;
	readonly titleY: number;
	readonly title: readonly string[];
	readonly figures: readonly PlacedFigure[];
	/** Said in place of bars. */
	readonly none: string | null;
}

export interface PlacedPipeline {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly barHeight: number;
	readonly steps: readonly {
		readonly step: Step;
		readonly y: number;
		readonly stages: readonly PlacedStage[];
	}[];
	readonly axis: { readonly top: number; readonly bottom: number };
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

const FRAME = {
	wide: { width: 760, left: 150, right: 680, row: 20, bar: 13, ticks: 5 },
	narrow: { width: 360, left: 128, right: 292, row: 20, bar: 13, ticks: 2 }
} as const;

/** Series in, pixels out; one zero-based scale for every bar, so that lengths compare across steps. */
export function layout(model: Pick<ParolePipeline, 'stages'>, width: ChartWidth): PlacedPipeline {
	const frame = FRAME[width];
	const { label, small } = textSize[width];
	const highest = Math.max(1, ...model.stages.flatMap(({ figures }) => figures.map(({ value }) => value)));
	const scale = scaleLinear([0, highest], [frame.left, frame.right]);
	let y = 0;
	const steps = STEPS.flatMap((step) => {
		const own = model.stages.filter((stage) => stage.step === step);
		if (own.length === 0) return [];
		const head = y + label * 0.7;
		y += label * lineHeight + 2;
		const stages = own.map((stage): PlacedStage => {
			const none = stage.figures.length === 0 ? whyNone(stage) : null;
			const title = wrapText(
				`${COUNTRY[stage.origin]}, ${stage.label}${none ? `: ${none}` : ''}`,
				frame.width,
				{ size: small, weight: 600 }
			);
			const titleY = y + 2;
			y += title.length * small * lineHeight + 4;
			const figures = stage.figures.map(({ asOf, value }, i) => ({
				y: y + (i + 0.5) * frame.row,
				width: scale(value) - frame.left,
				day: dayMonthYear(asOf),
				value: formatExact(value),
				reading: `${STEP_NAMES[step].toLowerCase()}, ${stage.label}: ${formatExact(value)} ${stage.unit} by ${dayMonthYear(asOf)}`
			}));
			y += figures.length * frame.row + 5;
			return { stage, titleY, title, figures, none };
		});
		y += 9;
		return [{ step, y: head, stages }];
	});
	return {
		width: frame.width,
		height: Math.ceil(y + 20),
		left: frame.left,
		right: frame.right,
		barHeight: frame.bar,
		steps,
		axis: { top: label * lineHeight, bottom: y - 6 },
		ticks: scale.ticks(frame.ticks).map((value) => ({ position: scale(value), label: formatExact(value) }))
	};
}
