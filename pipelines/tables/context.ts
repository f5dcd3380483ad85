import { coalitions } from './coalitions.js';
import { conditions } from './conditions.js';
import { conflictDeaths } from './conflict_deaths.js';
import { conflicts } from './conflicts.js';
import { events } from './events.js';
import { programmes } from './programmes.js';
import { requirements } from './requirements.js';
import { returns } from './returns.js';
import type { TableSchema } from './schema.js';

/** Terms, dates and disagreements beside the figures; built after ceilings, which events read. */
export const contextTables: readonly TableSchema[] = [
	programmes,
	requirements,
	conditions,
	events,
	conflictDeaths,
	coalitions,
	returns,
	conflicts
];
