import { comparisonControls } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'parity-ladder',
	title: 'For every 100 Ukrainians',
	question:
		'Per person displaced, how many Afghans, Iraqis and others did the United States let in for every 100 Ukrainians?',
	controls: comparisonControls,
	queries: () => comparisonQueries()
});
