import type { SameDay, Stage } from '$lib/analysis/entries/parole';
import type { ChartData, ViewModel } from '../contract';

export interface ParolePipeline extends ViewModel {
	/** In the order of the steps. */
	readonly stages: readonly Stage[];
	readonly days: readonly SameDay[];
	/** Sources that may be cited but not redistributed as data. */
	readonly citedOnly: readonly string[];
	/** Short names of the sources, by id. */
	readonly publishers: Readonly<Record<string, string>>;
}

export type PipelineData = ChartData<ParolePipeline>;
