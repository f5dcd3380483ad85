import type { MonthIndex } from '$lib/metrics/month';
import { textWidth } from '$lib/style/text-width';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { remark, rule } from './make-marks';
import type { Box, Mark } from './scene';
import { spreadLabels } from './spread';

export interface NumberedEvent {
	readonly number: number;
	readonly month: MonthIndex;
}

/** All in pixels. */
interface EventRoom {
	readonly plot: Box;
	readonly width: ChartWidth;
	/** Left edge of a month. */
	readonly x: (month: number) => number;
	/** Right limit of the numbers. */
	readonly right: number;
	/** Minimum distance between two numbers, edge to edge. */
	readonly apart: number;
	/** From the plot up to the numbers. */
	readonly above: number;
}

/** Lines at the months of events, with their numbers above. */
export function eventLines(
	events: readonly NumberedEvent[],
	{ plot, width, x, right, apart, above }: EventRoom
): Mark[] {
	const { small: size } = textSize[width];
	const labels = events.map(({ number, month }) => ({
		words: String(number),
		desired: x(month + 0.5),
		width: textWidth(String(number), { size })
	}));
	const middles = spreadLabels(labels, right, apart);
	return labels.flatMap(({ words, desired: at }, i): Mark[] => [
		rule('vertical', { at, from: plot.top, to: plot.bottom }, { colour: 'var(--muted)', dash: '2 2' }),
		remark({ x: middles[i] ?? at, y: plot.top - above }, words, width, { anchor: 'middle' })
	]);
}
