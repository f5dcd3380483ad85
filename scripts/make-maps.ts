/**
 * Writes src/lib/plot/geography/europe.json and world.json: the shapes of the maps, projected and simplified. Run again
 * when a frame, the list of disputed borders or the package of shapes changes: `npm run maps`.
 */
import { writeFileSync } from 'node:fs';
import { buildShapes } from './maps/build';
import { europeFrame, worldFrame } from './maps/projections';

for (const [name, frame] of [
	['europe', europeFrame()],
	['world', worldFrame()]
] as const)
	writeFileSync(`src/lib/plot/geography/${name}.json`, `${JSON.stringify(buildShapes(frame))}\n`);
