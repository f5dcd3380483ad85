import type { Group, Hosts, Who } from '$lib/analysis/demographics/types';
import type { MonthIndex } from '$lib/metrics/month';
import type { ChartData, ViewModel } from '../contract';

export interface WomenAndChildren extends ViewModel {
	/** Ukrainians first, then most people first; all others last. */
	readonly groups: readonly Group[];
	/** Chosen nationalities without any figure in this place. */
	readonly missing: readonly string[];
	readonly who: Who;
	/** Year-end of displaced people. */
	readonly year: number;
	/** Months of resettlement; `null` for displaced people. */
	readonly months: { readonly first: MonthIndex; readonly last: MonthIndex } | null;
	readonly hosts: readonly Hosts[];
}

export type WomenAndChildrenData = ChartData<WomenAndChildren>;
