import { ORIGIN_OPTIONS, REFERENCE } from '$lib/analysis/figures';
import { ceilingQueries, FIRST_FISCAL_YEAR } from '$lib/analysis/entries/refugee-ceilings';
import { defineSpec } from '../contract';

/** Stacks that are no single nationality. */
export const EIGHT = 'eight';
export const CONTINENTS = 'continents';

/** How many fiscal years the shorter choice shows. */
export const RECENT = 10;

export const spec = defineSpec({
	slug: 'ceiling',
	title: 'Ceiling and arrivals',
	question: 'How many refugees did the United States set out to admit each year, and how many came?',
	controls: [
		{
			kind: 'choice',
			name: 'stack',
			label: 'Arrivals stacked by nationality',
			options: [
				{
					value: EIGHT,
					label: 'The eight together',
					hint: 'The eight countries whose wars Costs of War counts as led by the United States, Ukraine, and all others.'
				},
				...ORIGIN_OPTIONS.filter(({ value }) => value !== REFERENCE).map((option) => ({
					...option,
					hint: 'This nationality, Ukraine, and all others.'
				})),
				{
					value: CONTINENTS,
					label: 'Continents',
					hint: 'Nationalities by continent, as the United Nations divide the world; the regions of the ceilings are others.'
				}
			],
			initial: EIGHT
		},
		{
			kind: 'choice',
			name: 'years',
			label: 'Fiscal years',
			options: [
				{ value: 'all', label: `Since ${FIRST_FISCAL_YEAR}` },
				{ value: 'recent', label: `Last ${RECENT}` }
			],
			initial: 'all'
		}
	],
	queries: () => ceilingQueries
});
