import type { Paroled } from '$lib/analysis/entries/paroled';
import type { CountedPlaces, NeedGroup } from '$lib/analysis/entries/resettlement-need';
import type { ChartData, ViewModel } from '../contract';

export interface NeedAndPlaces extends ViewModel {
	readonly groups: readonly NeedGroup[];
	/** All refugees together, drawn or not, for comparison with the others. */
	readonly world: NeedGroup;
	readonly places: CountedPlaces;
	readonly paroled: readonly Paroled[];
}

export type NeedData = ChartData<NeedAndPlaces>;
