import { evacuationControl } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { yearlyDenominatorControl } from '$lib/analysis/comparison/denominators';
import { originsControl, tierControl } from '$lib/analysis/figures';
import { windowControl } from '$lib/analysis/comparison/windows';
import { defineSpec } from '../contract';

/** Calendar years alone: wars that began in different years have no people in common months to share. */
const [threeYears, latestYear] = windowControl.options;

export const spec = defineSpec({
	slug: 'share',
	title: 'Share of the displaced, share of those let in',
	question:
		'Of all who are displaced from these countries and of all whom the United States let in from them, which share is from each?',
	controls: [
		{ ...originsControl, label: 'Shares among people from' },
		tierControl,
		{ ...windowControl, options: [threeYears, latestYear] },
		yearlyDenominatorControl,
		evacuationControl
	],
	queries: () => comparisonQueries()
});
