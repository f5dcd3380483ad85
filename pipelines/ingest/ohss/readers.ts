import { yearbookCompilationReader } from './compilation.js';
import { asylumGrantedReader, refugeeArrivalsReader } from './yearbook.js';

export const ohssReaders = [refugeeArrivalsReader, asylumGrantedReader, yearbookCompilationReader];
