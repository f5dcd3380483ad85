import type { InterventionSettings, War } from '$lib/analysis/interveners/wars';
import type { ChartData, ViewModel } from '../contract';

export interface Interveners extends ViewModel {
	readonly settings: InterventionSettings;
	/** Those with the most displaced people first; the reference last. */
	readonly rows: readonly War[];
}

export type IntervenersData = ChartData<Interveners>;
