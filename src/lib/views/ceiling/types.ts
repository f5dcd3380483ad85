import type { FiscalYear } from '$lib/analysis/entries/refugee-ceilings';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

/** A part of the stack. */
export interface Group {
	readonly id: string;
	readonly name: string;
}

/** All nationalities without their own part. */
export const OTHERS = 'others';

export interface StackedYear extends FiscalYear {
	/** Refugees of each group, in the order of the groups. */
	readonly parts: readonly number[];
}

export interface CeilingAndArrivals extends ViewModel {
	readonly stack: SettingsFor<typeof spec>['stack'];
	/** From the bottom of the stack up. */
	readonly groups: readonly Group[];
	readonly years: readonly StackedYear[];
}

export type CeilingData = ChartData<CeilingAndArrivals>;
