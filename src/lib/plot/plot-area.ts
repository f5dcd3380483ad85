import { chartWidth, type ChartWidth } from '$lib/style/typography';
import type { Box } from './scene';

interface Margins {
	readonly left: number;
	readonly right: number;
}

/** The area between the margins of a chart, all in pixels. */
export const plotArea = ({ left, right }: Margins, width: ChartWidth, top: number, height: number): Box => ({
	left,
	right: chartWidth[width] - right,
	top,
	bottom: top + height
});
