import { textWidth } from '$lib/style/text-width';
import { lineHeight } from '$lib/style/typography';

interface PartLabel {
	readonly words: string;
	/** Where its part begins, in pixels. */
	readonly from: number;
}

interface LabelRoom {
	readonly left: number;
	readonly right: number;
	/** Top of the first line. */
	readonly top: number;
	/** Of the text. */
	readonly size: number;
	/** Before the words of each, for a symbol. */
	readonly indent: number;
}

const BETWEEN = 14;

/**
 * Words under a bar in the order of its parts: each begins below its part where there is room, else as near behind the
 * words before as they allow, and on the next line where the line is full. All numbers in pixels.
 * @returns left ends and middles, with what was given.
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
		// Room is left for the words that follow, as long as all of them fit on the line.
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
