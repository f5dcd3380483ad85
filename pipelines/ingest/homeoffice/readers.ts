import { ukResettlementReader } from './resettlement.js';
import { ukRoutesReader } from './routes.js';
import { ukUkraineWeeklyReader } from './ukraine.js';

export const homeOfficeReaders = [ukResettlementReader, ukRoutesReader, ukUkraineWeeklyReader];
