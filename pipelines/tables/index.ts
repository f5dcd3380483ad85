import { admissions } from './admissions.js';
import { ceilings } from './ceilings.js';
import { applications } from './applications.js';
import { contextTables } from './context.js';
import { countries } from './countries.js';
import { decisions } from './decisions.js';
import { displacedFlow } from './displaced_flow.js';
import { displacedStock } from './displaced_stock.js';
import { displacedWars } from './displaced_wars.js';
import { needs } from './needs.js';
import { notes } from './notes.js';
import { pathways } from './pathways.js';
import { pipeline } from './pipeline.js';
import { population } from './population.js';
import { protectionStock } from './protection_stock.js';
import { releases } from './releases.js';
import type { TableSchema } from './schema.js';
import { solutions } from './solutions.js';
import { sources } from './sources.js';
import { wars } from './wars.js';

/** Every published table, in the order of building: sources last, because it lists those that the others used. */
export const tables: readonly TableSchema[] = [
	countries,
	wars,
	pathways,
	population,
	displacedStock,
	displacedFlow,
	displacedWars,
	solutions,
	decisions,
	applications,
	needs,
	admissions,
	ceilings,
	pipeline,
	protectionStock,
	...contextTables,
	notes,
	releases,
	sources
];
