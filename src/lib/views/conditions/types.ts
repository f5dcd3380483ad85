import type { Terms } from '$lib/analysis/programmes/conditions';
import type { ChartData, ViewModel } from '../contract';

export interface Conditions extends ViewModel, Terms {}

export type ConditionsData = ChartData<Conditions>;
