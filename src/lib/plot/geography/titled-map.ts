import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { fitMap } from '../compact';
import { paragraph } from '../paragraph';
import type { Scene } from '../scene';
import type { MapShapes } from './shapes';
import { withShapes } from './with-shapes';

/** Room for a map below its title, in pixels. */
export interface MapRoom {
	readonly shapes: MapShapes;
	readonly top: number;
	readonly width: ChartWidth;
	readonly mapWidth: number;
}

interface TitledMap {
	readonly map: Parameters<typeof withShapes>[0];
	readonly title: string;
	readonly series: Scene['series'];
	/** Pixels between the title and the legend. */
	readonly gap: number;
	/** Width of the full map, in pixels. @default that of the picture */
	readonly mapWidth?: number;
}

/** A map with a title above it; the compact one is as wide as its height allows. */
export const titledMap = (
	{ map, title, series, gap, mapWidth }: TitledMap,
	width: ChartWidth,
	size: ChartSize,
	layout: (room: MapRoom) => Omit<Scene, 'series'>
): Scene | Promise<Scene> =>
	withShapes(map, (shapes) => {
		const { mark, bottom } = paragraph(title, 0, width);
		const draw = (own: number): Scene => {
			const drawn = layout({ shapes, top: bottom + gap, width, mapWidth: own });
			return { ...drawn, marks: [mark, ...drawn.marks], series };
		};
		const widest = mapWidth ?? chartWidth[width];
		return size === 'full' ? draw(widest) : fitMap(draw, widest, width);
	});
