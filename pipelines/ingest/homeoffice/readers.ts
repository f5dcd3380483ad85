import { ukFamilyReunionReader } from './family-reunion.js';
import { ukResettlementBySexAgeReader } from './resettlement-by-sex-age.js';
import { ukResettlementReader } from './resettlement.js';
import { ukRoutesReader } from './routes.js';
import { ukUkraineWeeklyReader } from './ukraine.js';

export const homeOfficeReaders = [
	ukResettlementReader,
	ukResettlementBySexAgeReader,
	ukFamilyReunionReader,
	ukRoutesReader,
	ukUkraineWeeklyReader
];
