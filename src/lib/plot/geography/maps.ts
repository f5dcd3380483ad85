import type { MapShapes } from './shapes';

export type MapName = 'europe' | 'world';

/** Each map is loaded by those who draw it, and once. */
const files: Readonly<Record<MapName, () => Promise<{ default: unknown }>>> = {
	europe: () => import('./europe.json'),
	world: () => import('./world.json')
};
const loaded = new Map<MapName, MapShapes>();

/** The shapes when they are already here, so that a chart is drawn without waiting a second time. */
export const shapesAtHand = (name: MapName): MapShapes | undefined => loaded.get(name);

/** @throws when the file cannot be fetched; the next call tries again. */
export async function loadShapes(name: MapName): Promise<MapShapes> {
	const known = loaded.get(name);
	if (known) return known;
	const shapes = (await files[name]()).default as MapShapes;
	loaded.set(name, shapes);
	return shapes;
}
