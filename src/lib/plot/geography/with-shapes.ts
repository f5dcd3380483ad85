import type { Scene } from '../scene';
import { loadShapes, shapesAtHand } from './maps';
import type { MapShapes } from './shapes';

/**
 * Lays a map out once its shapes are loaded; synchronously if they already are.
 * @returns the scene, or a promise that rejects with a sentence for readers when loading fails.
 */
export function withShapes(
	map: Parameters<typeof loadShapes>[0],
	layout: (shapes: MapShapes) => Scene
): Scene | Promise<Scene> {
	const shapes = shapesAtHand(map);
	if (shapes) return layout(shapes);
	return loadShapes(map).then(layout, (cause: unknown) => {
		throw new Error('The shapes of the map could not be loaded.', { cause });
	});
}
