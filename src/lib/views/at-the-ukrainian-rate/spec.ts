import { comparisonControls } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'at-the-ukrainian-rate',
	title: 'At the Ukrainian rate',
	question: 'How many people from each country would the United States have let in at the Ukrainian rate?',
	controls: comparisonControls,
	queries: () => comparisonQueries()
});
