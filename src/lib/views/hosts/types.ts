import type { Counted, HostCountry } from '$lib/analysis/stocks/people-abroad';
import type { Border } from '$lib/analysis/stocks/places';
import type { Whereabouts } from '$lib/analysis/stocks/whereabouts';
import type { ChartData, ViewModel } from '../contract';

export interface Hosts extends ViewModel {
	/** All nine by place, or one of them by country as bars or as a map. */
	readonly form: 'origins' | 'countries' | 'map';
	readonly year: number;
	readonly counted: Counted;
	readonly border: Border;
	/** All nine, or the chosen one by country. */
	readonly rows: readonly Whereabouts[];
	/** The nationality of the figures by country. */
	readonly origin: string;
	readonly originName: string;
	/** By country; empty by origin. */
	readonly countries: readonly HostCountry[];
}

export type HostsData = ChartData<Hosts>;

/** Number of countries with a bar; the table has all. */
export const MOST_BARS = 12;
