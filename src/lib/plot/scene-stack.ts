import { chartWidth, type ChartWidth } from '$lib/style/typography';
import { layoutLegend, type LegendItem } from './legend';
import { paragraph } from './paragraph';
import type { CursorPoint, LegendEntry, Mark, Scene } from './scene';

/** A part of a picture. */
export interface ScenePart {
	readonly marks: readonly Mark[];
	/** What it adds to the legend. */
	readonly entries?: readonly LegendEntry[];
	readonly cursor?: readonly CursorPoint[];
	/** Lower edge, in pixels. */
	readonly bottom: number;
}

/** Lays out a part below what precedes it. @param top lower edge of that, in pixels. */
export type LayOut = (top: number) => ScenePart;

/** A line of small grey text, wrapped. */
export const titleLine =
	(words: string, width: ChartWidth): LayOut =>
	(top) => {
		const { mark, bottom } = paragraph(words, top, width);
		return { marks: [mark], bottom };
	};

/** A legend `gap` pixels below what precedes it; takes no room without items. */
export const legendPart =
	(items: readonly LegendItem[], gap: number, width: ChartWidth): LayOut =>
	(top) =>
		items.length > 0
			? layoutLegend(items, { top: top + gap, right: chartWidth[width], width })
			: { marks: [], bottom: top };

/** Parts below one another, painted in their order, as one picture. */
export function stackScene(
	parts: readonly LayOut[],
	width: ChartWidth,
	{ series, ...more }: Pick<Scene, 'series' | 'reach' | 'noun'>
): Scene {
	let bottom = 0;
	const placed = parts.map((layOut) => {
		const part = layOut(bottom);
		bottom = part.bottom;
		return part;
	});
	return {
		...more,
		width: chartWidth[width],
		height: Math.ceil(bottom),
		marks: placed.flatMap(({ marks }) => marks),
		legend: placed.flatMap(({ entries = [] }) => entries),
		cursor: placed.flatMap(({ cursor = [] }) => cursor),
		series
	};
}
