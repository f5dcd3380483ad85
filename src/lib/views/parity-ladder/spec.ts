import type { ViewSpec } from '../contract';
import { comparisonControls } from '$lib/analysis/comparison-controls';
import { comparisonQueries, type ComparisonQuery } from '$lib/analysis/comparison-queries';

export const spec: ViewSpec<ComparisonQuery> = {
	slug: 'parity-ladder',
	title: 'For every 100 Ukrainians',
	question:
		'If the United States let in 100 of every so many displaced Ukrainians, how many did it let in of as many displaced Afghans, Iraqis and others?',
	controls: comparisonControls,
	queries: () => comparisonQueries()
};
