import { defineView } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';

export const view = defineView({ spec, buildModel, tables, exportTable, chart });
