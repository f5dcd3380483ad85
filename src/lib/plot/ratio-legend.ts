import type { ChartWidth } from '$lib/style/typography';
import { formatNumber } from '$lib/text/numbers';
import { remark } from './make-marks';
import { colourOf, LEGEND_TICKS, STEPS } from './ratio-steps';
import type { Mark, Point, RectMark } from './scene';

interface RatioLegend {
	/** Width and height of a step, in pixels. */
	readonly step: number;
	readonly height: number;
	/** Line height of small text, in pixels. */
	readonly line: number;
}

export const ratioLegendWidth = (step: number): number => STEPS.length * step;

/** The colours of ratios from far below to far above parity, with the limits between them. @param at upper left corner. */
export const ratioLegend = (at: Point, { step, height, line }: RatioLegend, width: ChartWidth): Mark[] => [
	...STEPS.map((one, i): RectMark => ({
		kind: 'rect',
		x: at.x + i * step,
		y: at.y,
		width: step,
		height,
		fill: colourOf(one)
	})),
	...LEGEND_TICKS.map((tick, i) =>
		remark({ x: at.x + (i + 1) * step, y: at.y + height + line / 2 + 2 }, formatNumber(tick), width, {
			anchor: 'middle',
			align: 'middle'
		})
	)
];
