import type { SnapshotReader } from '../reader.js';
import { unhcrPopulationReader } from './population.js';
import { unhcrSolutionsReader } from './solutions.js';
import { ukraineRecordedReader, ukraineSituationReader } from './ukraine.js';

export const unhcrReaders: readonly SnapshotReader[] = [
	unhcrPopulationReader,
	unhcrSolutionsReader,
	ukraineRecordedReader,
	ukraineSituationReader
];
