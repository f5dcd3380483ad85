import type { Order, President, YearCeiling } from '$lib/analysis/controls/ceilings-and-orders';
import type { ChangeRows } from '$lib/analysis/controls/change-rows';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

export interface BeforeAndAfter extends ViewModel, ChangeRows {
	readonly others: SettingsFor<typeof spec>['others'];
	readonly ceilings: readonly YearCeiling[];
	readonly orders: readonly Order[];
	/** In office in the years drawn, in order. */
	readonly presidents: readonly President[];
}

export type BeforeAndAfterData = ChartData<BeforeAndAfter>;
