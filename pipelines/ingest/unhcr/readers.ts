import type { SnapshotReader } from '../types.js';
import { unhcrApplications, unhcrDecisions } from './asylum.js';
import type { UnhcrDataset } from './dataset.js';
import { demographicsReader } from './demographics.js';
import { earlierPopulationReader } from './earlier-edition.js';
import { resettlementFactsReader } from './facts.js';
import { unhcrFlows } from './flows.js';
import { idmcDisplaced, unrwaRefugees } from './idmc-unrwa.js';
import { midyearStocksReader } from './midyear.js';
import { resettlementNeedsReader, resettlementSubmissionsReader } from './needs.js';
import { unhcrPopulation } from './population.js';
import { unhcrReader } from './read.js';
import { unhcrSolutions } from './solutions.js';
import { ukraineRecordedReader, ukraineSituationReader } from './ukraine.js';

/** Data sets that are also available from UNHCR's API; `readApiRows` reads its pages. */
export const apiDatasets: readonly UnhcrDataset[] = [
	unhcrPopulation,
	unhcrSolutions,
	unhcrDecisions,
	unhcrApplications,
	idmcDisplaced,
	unrwaRefugees
];

export const unhcrReaders: readonly SnapshotReader[] = [
	...[...apiDatasets, unhcrFlows].map(unhcrReader),
	demographicsReader,
	earlierPopulationReader,
	midyearStocksReader,
	ukraineRecordedReader,
	ukraineSituationReader,
	resettlementNeedsReader,
	resettlementSubmissionsReader,
	resettlementFactsReader
];
