import { defineView } from '../contract';
import { series } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';
import Chart from './View.svelte';

export const view = defineView({ spec, series, tables, displayed, Chart });
