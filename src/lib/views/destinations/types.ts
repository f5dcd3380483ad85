import type { DisplacedAbroad } from '$lib/analysis/stocks/destination-definitions';
import type { Destination, DestinationSettings } from '$lib/analysis/stocks/destinations';
import type { DiscontinuedCount } from '$lib/analysis/stocks/year-end-stocks';
import type { ChartData, ViewModel } from '../contract';

export interface Destinations extends ViewModel, DestinationSettings {
	readonly destinations: readonly Destination[];
	readonly displaced: DisplacedAbroad;
	/** The columns. */
	readonly origins: readonly string[];
	readonly originNames: Readonly<Record<string, string>>;
	/** Displaced Ukrainians at that year-end. */
	readonly discontinued: readonly DiscontinuedCount[];
}

export type DestinationsData = ChartData<Destinations>;
