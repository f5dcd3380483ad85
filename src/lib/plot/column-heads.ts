import { textWidth } from '$lib/style/text-width';
import { textSize, type ChartWidth } from '$lib/style/typography';
import { line, text } from './make-marks';
import type { Mark } from './scene';

interface Heads {
	/** Middle of the text, in pixels; staggered names sit `line` higher. */
	readonly y: number;
	/** Line height, in pixels. */
	readonly line: number;
	/** Right limit of the text, in pixels. */
	readonly right: number;
	readonly width: ChartWidth;
	/** For narrow columns: raises every second name and adds a leader line down to its column. */
	readonly isStaggered: boolean;
}

/** Names centred over their columns and kept inside the picture. @param middleOf in pixels. */
export const columnHeads = (
	names: readonly string[],
	middleOf: (i: number) => number,
	{ y, line: pitch, right, width, isStaggered }: Heads
): Mark[] =>
	names.flatMap((name, i) => {
		const { small: size } = textSize[width];
		const middle = middleOf(i);
		const half = textWidth(name, { size }) / 2;
		const [x, anchor] =
			middle < half
				? ([0, 'start'] as const)
				: middle + half > right
					? ([right, 'end'] as const)
					: ([middle, 'middle'] as const);
		const isRaised = isStaggered && i % 2 === 0;
		const at = isRaised ? y - pitch : y;
		const leader = [at + size * 0.6, y + pitch * 0.5].map((end) => ({ x: middle, y: end }));
		return [
			...(isRaised ? [line(leader, 'var(--grid)', { width: 1 })] : []),
			text({ x, y: at }, name, { anchor, align: 'middle', size })
		];
	});
