import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import { yearlyDenominatorControl } from '$lib/analysis/comparison/denominators';
import { originsControl, tierControl } from '$lib/analysis/figures';
import { defineSpec } from '../contract';

/** The earliest year on the axis: the first complete one since 2014, when the war in Ukraine began. */
const EARLIEST = 2015;

export const spec = defineSpec({
	slug: 'over-time',
	title: 'Year by year',
	question: 'Is the gap closing because more others are let in, or fewer Ukrainians?',
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
					hint: 'The years since the invasion of Ukraine, with a Ukrainian rate to compare with.'
				},
				{
					value: `${EARLIEST}`,
					label: `Since ${EARLIEST}`,
					hint: 'Earlier rates too. Ratios begin in 2022: before, Ukrainians came through an older programme that has nothing to do with the war.'
				}
			],
			initial: '2022'
		},
		yearlyDenominatorControl
	],
	queries: () => comparisonQueries(EARLIEST - 1)
});
