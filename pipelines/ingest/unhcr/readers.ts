import type { SnapshotReader } from '../types.js';
import { unhcrApplications, unhcrDecisions } from './asylum.js';
import { packagedReader, type UnhcrDataset } from './dataset.js';
import { resettlementFactsReader } from './facts.js';
import { unhcrFlows } from './flows.js';
import { idmcDisplaced, unrwaRefugees } from './idmc-unrwa.js';
import { resettlementNeedsReader, resettlementSubmissionsReader } from './needs.js';
import { unhcrPopulation } from './population.js';
import { unhcrSolutions } from './solutions.js';
import { ukraineRecordedReader, ukraineSituationReader } from './ukraine.js';

/** Data sets that are also available from UNHCR's API; `readApiPages` reads its pages. */
export const apiDatasets: readonly UnhcrDataset[] = [
	unhcrPopulation,
	unhcrSolutions,
	unhcrDecisions,
	unhcrApplications,
	idmcDisplaced,
	unrwaRefugees
];

export const unhcrReaders: readonly SnapshotReader[] = [
	...[...apiDatasets, unhcrFlows].map(packagedReader),
	ukraineRecordedReader,
	ukraineSituationReader,
	resettlementNeedsReader,
	resettlementSubmissionsReader,
	resettlementFactsReader
];
