import type { War, WarSettings } from '$lib/analysis/displacement/ever-displaced';
import type { ChartData, ViewModel } from '../contract';

export interface Displaced extends ViewModel, WarSettings {
	/** All wars together. */
	readonly total: War;
	/** Most people ever displaced first; countries without a cumulative figure last. */
	readonly rows: readonly War[];
	/** How many countries' wars Costs of War counts. */
	readonly wars: number;
}

export type DisplacedData = ChartData<Displaced>;
