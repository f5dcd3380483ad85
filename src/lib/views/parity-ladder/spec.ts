import { comparisonControls } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'parity-ladder',
	title: 'For every 100 Ukrainians',
	question:
		'If the United States let in 100 of every so many displaced Ukrainians, how many did it let in of as many displaced Afghans, Iraqis and others?',
	controls: comparisonControls,
	queries: () => comparisonQueries()
});
