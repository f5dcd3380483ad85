import type { PathwayBar } from '$lib/analysis/entries/pathway-bars';
import type { ChartData, ViewModel } from '../contract';

export interface Pathways extends ViewModel {
	/** Most people let in first. */
	readonly bars: readonly PathwayBar[];
	readonly scale: 'shares' | 'people';
	/** The last fiscal year for which asylum is published. */
	readonly lastAsylumYear: number;
}

export type PathwaysData = ChartData<Pathways> & Pick<Pathways, 'period'>;
