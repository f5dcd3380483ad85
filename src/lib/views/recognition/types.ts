import type { DecisionsByCountry, ProtectionStatus } from '$lib/analysis/asylum/first-decisions';
import type { CalendarYears } from '$lib/metrics/years';
import type { ChartData, ViewModel } from '../contract';

export interface Recognition extends ViewModel {
	/** One per nationality, those with the highest rates first. */
	readonly rows: readonly DecisionsByCountry[];
	readonly status: ProtectionStatus;
	readonly years: CalendarYears;
	readonly isEuropeOnly: boolean;
	/** Countries left out because they print first decisions and appeals as one. */
	readonly combined: readonly string[];
}

export type RecognitionData = ChartData<Recognition>;
