import type { MonthIndex } from '$lib/metrics/month';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { bottomAxis, leftAxis, remark, shade, text } from './make-marks';
import { januaryTicks } from './month-ticks';
import type { Box, Mark, Point, TextMark, Tick } from './scene';

/** A small line of text below a name. */
export type MonthPanelLine = Partial<TextMark> & { readonly words: string };

/** One of several pictures of months beside each other; positions in pixels. */
interface MonthPanel {
	readonly name: string;
	/** Of the name; CSS. */
	readonly ink: string;
	/** Small lines below the name. */
	readonly lines: readonly MonthPanelLine[];
	/** First month after the figures, with the strength of the shade from there on; `null` if they reach the end. */
	readonly ended: { readonly from: MonthIndex; readonly opacity: number } | null;
	readonly ticks: readonly Tick[];
	/** First and last month of the axis. */
	readonly months: readonly [MonthIndex, MonthIndex];
	/** Upper left corner. */
	readonly at: Point;
	readonly plot: Box;
	readonly width: ChartWidth;
	readonly x: (month: number) => number;
	/** Right limit of the labels of years. */
	readonly right: number;
}

/** Name, lines of text and axes, and a shade where figures have ended. */
export function monthPanel(panel: MonthPanel): Mark[] {
	const { name, ink, lines, ended, ticks, months, at, plot, width, x, right } = panel;
	const size = textSize[width];
	const from = ended ? x(ended.from) : plot.right;
	return [
		text({ x: at.x, y: at.y + size.label }, name, { size: size.label, weight: 600, colour: ink }),
		...lines.map(({ words, ...style }, i) =>
			remark({ x: at.x, y: at.y + size.label + (i + 1) * size.small * lineHeight }, words, width, style)
		),
		...(ended ? [shade(plot, [from, plot.right - from], ended.opacity)] : []),
		leftAxis(plot, ticks, width),
		bottomAxis(plot, januaryTicks(months, x, right - size.axis * 1.1), width)
	];
}
