import { evacuationControlWith } from '$lib/analysis/comparison/comparison-controls';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { yearlyDenominatorControl } from '$lib/analysis/comparison/denominators';
import { originsControl, tierControl } from '$lib/analysis/figures';
import { defineSpec } from '../contract';

/** The earliest year on the axis: the first whole one since 2014, when the war in Ukraine began. */
const EARLIEST = 2015;

export const spec = defineSpec({
	slug: 'over-time',
	title: 'Year by year',
	question:
		'Is the gap between Ukrainians and others who are let in to the United States closing, and if so, because others are let in more or Ukrainians less?',
	controls: [
		originsControl,
		tierControl,
		{
			kind: 'choice',
			name: 'years',
			label: 'Years',
			options: [
				{
					value: '2022',
					label: 'Since 2022',
					hint: 'The years since the invasion of Ukraine, for which there is a Ukrainian rate to compare with.'
				},
				{
					value: `${EARLIEST}`,
					label: `Since ${EARLIEST}`,
					hint: 'Earlier rates too. Ratios begin in 2022: before it Ukrainians came through an older programme that has nothing to do with the war.'
				}
			],
			initial: '2022'
		},
		yearlyDenominatorControl,
		evacuationControlWith({
			both: 'Operation Allies Welcome is known as one total for parts of two years. Both answers are drawn for each of them.',
			inside:
				'All of Operation Allies Welcome counts into each of the two years, although only a part of it fell into it.',
			outside: 'None of Operation Allies Welcome counts into any year.'
		})
	],
	queries: () => comparisonQueries(EARLIEST - 1)
});
