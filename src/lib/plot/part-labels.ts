import { textWidth } from '$lib/style/text-width';
import { lineHeight } from '$lib/style/typography';

interface PartLabel {
	readonly words: string;
	/** Left edge of its part, in pixels. */
	readonly from: number;
}

interface LabelRoom {
	readonly left: number;
	readonly right: number;
	/** Top of the first line. */
	readonly top: number;
	/** Text size. */
	readonly size: number;
	/** Space for a symbol before each label. */
	readonly indent: number;
}

const BETWEEN = 14;

/**
 * Labels under a bar in the order of its parts: each starts below its part where there is room, else as close as possible
 * after the previous label, or on the next line when the line is full. All numbers in pixels.
 * @returns the labels with their left ends and middles.
 */
export function flowLabels<Label extends PartLabel>(
	labels: readonly Label[],
	{ left, right, top, size, indent }: LabelRoom
): { readonly placed: (Label & { readonly x: number; readonly y: number })[]; readonly bottom: number } {
	const step = size * lineHeight;
	const widths = labels.map(({ words }) => indent + textWidth(words, { size }));
	let end = left;
	let line = 0;
	const placed = labels.map((label, i) => {
		const width = widths[i] ?? 0;
		const following = widths.slice(i + 1).reduce((sum, own) => sum + BETWEEN + own, 0);
		// Leave room for the labels that follow, as long as all of them fit on the line.
		const latest = right - width - following;
		let x = Math.max(end, Math.min(Math.max(label.from, left), latest));
		if (x + width > right && end > left) {
			line += 1;
			x = Math.max(left, Math.min(label.from, latest));
		}
		end = x + width + BETWEEN;
		return { ...label, x, y: top + line * step + step / 2 };
	});
	return { placed, bottom: top + (labels.length > 0 ? line + 1 : 0) * step };
}
