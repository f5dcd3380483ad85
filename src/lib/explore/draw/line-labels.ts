import { endLabels } from '$lib/plot/end-labels';
import type { Box, Point, TextMark } from '$lib/plot/scene';
import type { SeriesStyle } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import type { Series } from '../types';
import { LINE_FRAME } from './line-frame';
import { shorten } from './shorten';

/** Pixels between the plot and the labels. */
const GAP = 10;
/** Between two labels, in pixels. */
const APART = 5;

/** The label at the end of a line, on at most two lines. */
function labelLines(label: string, width: ChartWidth): string[] {
	const room = LINE_FRAME[width].right - GAP - 4;
	const size = textSize[width].label;
	const lines = wrapText(label, room, { size, weight: 600 });
	return lines.length <= 2 ? lines : [lines[0] ?? '', shorten(lines.slice(1).join(' '), room, size)];
}

const heightOf = (lines: readonly string[], width: ChartWidth): number =>
	lines.length * textSize[width].label * lineHeight + APART;

/** The first series whose labels fit next to the plot; always includes Ukraine. */
export function fittingLabels(series: readonly Series[], width: ChartWidth): readonly Series[] {
	const frame = LINE_FRAME[width];
	const room = frame.height - frame.bottom - frame.top + 8;
	const heightFor = ({ label }: Series): number => heightOf(labelLines(label, width), width);
	const reference = series.find(({ origin }) => origin === 'UKR');
	let used = reference ? heightFor(reference) : 0;
	return series.filter((one) => {
		if (one === reference) return true;
		used += heightFor(one);
		return used <= room;
	});
}

/** A line that needs a label. */
interface LabelledLine {
	readonly series: Series;
	readonly style: SeriesStyle;
	readonly end: Point;
}

/** Labels at the ends of lines, moved if they would overlap; moved ones have a leader line. */
export const lineLabels = (lines: readonly LabelledLine[], plot: Box, width: ChartWidth): TextMark[] =>
	endLabels(
		lines.map(({ series, style, end }) => ({
			end,
			words: labelLines(series.label, width),
			weight: series.origin === 'UKR' ? 600 : 400,
			colour: style.ink
		})),
		{
			x: plot.right + GAP,
			size: textSize[width].label,
			min: plot.top - 8,
			max: plot.bottom + 2,
			apart: APART
		}
	);
