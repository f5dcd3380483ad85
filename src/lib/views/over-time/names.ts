import { dodge } from '$lib/plot/dodge';
import type { Point } from '$lib/plot/path';
import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import type { PlacedLine } from './lines';
import type { YearLine } from './series';

/** A name beside the plot, led to the end of its line. */
export interface PlacedName {
	readonly x: number;
	readonly y: number;
	readonly text: readonly string[];
	readonly leader: Point | undefined;
}

const GAP = 14;

export function placeNames(
	lines: readonly Omit<PlacedLine, 'name'>[],
	{
		right,
		top,
		bottom,
		margin,
		width
	}: {
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
		readonly margin: number;
		readonly width: ChartWidth;
	}
): ReadonlyMap<YearLine, PlacedName> {
	const size = textSize[width].label;
	const ended = lines.flatMap((one) => {
		const end = one.points.filter(({ isFaint }) => !isFaint).at(-1) ?? one.points.at(-1);
		return end ? [{ line: one.line, end }] : [];
	});
	const texts = ended.map(({ line }) =>
		wrapText(line.originName, margin - GAP, { size, weight: line.isReference ? 600 : 400 })
	);
	const middles = dodge(
		ended.map(({ end }, i) => ({ desired: end.y, height: (texts[i]?.length ?? 1) * size * lineHeight })),
		{ min: top - 8, max: bottom + 8 }
	);
	return new Map(
		ended.map(({ line, end }, i) => [
			line,
			{ x: right + GAP, y: middles[i] ?? end.y, text: texts[i] ?? [], leader: { x: end.x + 7, y: end.y } }
		])
	);
}
