import type { EuropeanHost, TogetherInEurope } from '$lib/analysis/stocks/european-hosts';
import type { Base, Counted, EuropeanShare } from '$lib/analysis/stocks/european-shares';
import type { ChartData, ViewModel } from '../contract';

export interface Europe extends ViewModel {
	/** By origin, or one origin by country as bars or as a map. */
	readonly form: 'shares' | 'countries' | 'map';
	readonly year: number;
	readonly counted: Counted;
	readonly base: Base;
	/** All nine for shares by origin; empty by country. */
	readonly shares: readonly EuropeanShare[];
	/** The nationality of the figures by country. */
	readonly origin: string;
	readonly originName: string;
	/** All 32 by country; empty by origin. */
	readonly hosts: readonly EuropeanHost[];
	readonly together: TogetherInEurope | null;
}

export type EuropeData = ChartData<Europe>;
