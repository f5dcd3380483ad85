import { dodge } from '$lib/plot/dodge';
import { remark, rule, text } from '$lib/plot/marks';
import type { Box, Mark, Point } from '$lib/plot/scene';
import { styleOf } from '$lib/style/series-style';
import { wrapText } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { groupLabel, lineLabel } from './text';
import { rateAt, type Line } from './types';

/** Lines that end below this many per 1,000 share one label. */
const GROUPED_BELOW = 2;
/** Between the end of a line and its label. */
const GAP = 10;

interface LabelRoom extends Box {
	/** Width of the margin beside the plot. */
	readonly margin: number;
	readonly x: (months: number) => number;
	readonly y: (rate: number) => number;
	readonly width: ChartWidth;
}

interface Label {
	readonly line: Line;
	readonly words: readonly string[];
	/** Where the line ends. */
	readonly end: Point;
}

interface LineLabels {
	readonly lines: ReadonlyMap<Line, Mark>;
	/** The shared label with its bracket; empty when no lines share one. */
	readonly group: readonly Mark[];
}

/** Direct labels: beside the plot for lines that reach its edge, at their end for lines that stop before, one for all that stay low. */
export function labelLines(lines: readonly Line[], room: LabelRoom): LineLabels {
	const { x, y, right, margin, width } = room;
	const { label: size, small } = textSize[width];
	const across = margin - GAP - 4;
	const endRate = (line: Line) => rateAt(line, line.people.length - 1) ?? 0;
	const low = lines.filter((line) => !line.isReference && endRate(line) < GROUPED_BELOW);
	const grouped = low.length > 1 ? low : [];
	const labels = lines
		.filter((line) => !grouped.includes(line))
		.map((line): Label => {
			const style = { size, weight: line.isReference ? 600 : 400 } as const;
			const words = wrapText(lineLabel(line, lines, width === 'narrow'), across, style);
			return { line, words, end: { x: x(line.people.length), y: y(endRate(line)) } };
		});
	const isShort = ({ end }: Label) => right - end.x > margin / 2;
	const beside = labels.filter((one) => !isShort(one));
	const shared =
		grouped.length > 0 ? wrapText(groupLabel(grouped, lines, GROUPED_BELOW), across, { size: small }) : [];
	const height = shared.length * small * lineHeight + 6;
	const lowest = Math.max(...beside.map(({ end }) => end.y), -Infinity);
	const middles = dodge(
		[
			...beside.map(({ end, words }) => ({ desired: end.y, height: words.length * size * lineHeight + 6 })),
			...(shared.length > 0 ? [{ desired: Math.max(y(0) + 4 - height / 2, lowest + 1), height }] : [])
		],
		{ min: room.top - 6, max: room.bottom + 6 }
	);
	const atEnd = labels
		.filter(isShort)
		.map((one) => [one.line, labelMark(one, { x: one.end.x + GAP / 2, y: one.end.y }, size)] as const);
	const atEdge = beside.map((one, i) => {
		const middle = middles[i] ?? one.end.y;
		const isMoved = Math.abs(middle - one.end.y) > 4 || right - one.end.x > GAP;
		return [
			one.line,
			labelMark(one, { x: right + GAP, y: middle }, size, isMoved ? one.end : undefined)
		] as const;
	});
	const at = { x: right + GAP, y: middles.at(-1) ?? y(0) };
	const bracket = { at: at.x - 5, from: y(GROUPED_BELOW), to: y(0) };
	return {
		lines: new Map([...atEnd, ...atEdge]),
		group:
			shared.length > 0
				? [
						rule('vertical', bracket, { colour: 'var(--muted)' }),
						remark(at, shared, width, { align: 'middle' })
					]
				: []
	};
}

const labelMark = ({ line, words }: Label, at: Point, size: number, leader?: Point): Mark =>
	text(at, words, {
		align: 'middle',
		size,
		weight: line.isReference ? 600 : 400,
		colour: styleOf(line.origin, line.beginning).ink,
		leader
	});
