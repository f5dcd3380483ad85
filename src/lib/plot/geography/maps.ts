import type { MapShapes } from './shapes';

export type MapName = 'europe' | 'world';

/** Lazy imports: a page loads only the maps that it draws. */
const files: Readonly<Record<MapName, () => Promise<{ default: unknown }>>> = {
	europe: () => import('./europe.json'),
	world: () => import('./world.json')
};
const loaded = new Map<MapName, MapShapes>();

/** The shapes if already loaded, so that a redraw need not wait. */
export const shapesAtHand = (name: MapName): MapShapes | undefined => loaded.get(name);

/** @throws when the file cannot be fetched; the next call tries again. */
export async function loadShapes(name: MapName): Promise<MapShapes> {
	const known = loaded.get(name);
	if (known) return known;
	const shapes = (await files[name]()).default as MapShapes;
	loaded.set(name, shapes);
	return shapes;
}
