import { admissions } from './admissions.js';
import { admissionsBySexAge } from './admissions_by_sex_age.js';
import { applications } from './applications.js';
import { capitals } from './capitals.js';
import { ceilings } from './ceilings.js';
import { coalitions } from './coalitions.js';
import { conditions } from './conditions.js';
import { conflictDeaths } from './conflict_deaths.js';
import { conflicts } from './conflicts.js';
import { countries } from './countries.js';
import { decisions } from './decisions.js';
import { demographics } from './demographics.js';
import { displacedFlow } from './displaced_flow.js';
import { displacedStock } from './displaced_stock.js';
import { displacedWars } from './displaced_wars.js';
import { events } from './events.js';
import { familyReunion } from './family_reunion.js';
import { figureChanges } from './figure_changes.js';
import { needs } from './needs.js';
import { notes } from './notes.js';
import { pathways } from './pathways.js';
import { pipeline } from './pipeline.js';
import { population } from './population.js';
import { programmes } from './programmes.js';
import { protectionShares } from './protection_shares.js';
import { protectionStock } from './protection_stock.js';
import { releases } from './releases.js';
import { requirements } from './requirements.js';
import { returns } from './returns.js';
import { revisions } from './revisions.js';
import type { TableSchema } from './schema.js';
import { solutions } from './solutions.js';
import { sources } from './sources.js';
import { stockWithinYear } from './stock_within_year.js';
import { vanishedPairs } from './vanished_pairs.js';
import { wars } from './wars.js';

/** Folder of the SQL and the schemas of the published tables. */
export const tablesFolder = import.meta.dirname;

/**
 * Every published table in build order: events after ceilings, which it reads, and sources last, because it
 * lists the sources that the others use. The build stops at a file of this folder whose table is not listed.
 */
export const tables: readonly TableSchema[] = [
	countries,
	capitals,
	wars,
	pathways,
	population,
	displacedStock,
	demographics,
	stockWithinYear,
	vanishedPairs,
	displacedFlow,
	displacedWars,
	solutions,
	decisions,
	applications,
	needs,
	admissions,
	admissionsBySexAge,
	familyReunion,
	ceilings,
	pipeline,
	protectionStock,
	protectionShares,
	programmes,
	requirements,
	conditions,
	events,
	conflictDeaths,
	coalitions,
	returns,
	conflicts,
	revisions,
	notes,
	releases,
	figureChanges,
	sources
];
