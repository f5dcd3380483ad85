import { comparisonControls } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'at-the-ukrainian-rate',
	title: 'At the Ukrainian rate',
	question:
		'What would each number of people let into the United States have been at the rate at which Ukrainians were let in?',
	controls: comparisonControls,
	queries: () => comparisonQueries()
});
