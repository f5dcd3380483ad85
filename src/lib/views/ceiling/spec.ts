import { ORIGIN_OPTIONS, REFERENCE } from '$lib/analysis/figures';
import { ceilingQueries, FIRST_FISCAL_YEAR } from '$lib/analysis/entries/refugee-ceilings';
import { defineSpec } from '../contract';

/** Stacks other than single nationalities. */
export const EIGHT = 'eight';
export const CONTINENTS = 'continents';

/** Number of fiscal years in the shorter choice. */
export const RECENT = 10;

export const spec = defineSpec({
	slug: 'ceiling',
	title: 'U.S. refugee ceilings and arrivals',
	question: 'How many refugees did the United States plan to admit each year, and how many came?',
	controls: [
		{
			kind: 'choice',
			name: 'stack',
			label: 'Arrivals split by nationality',
			options: [
				{
					value: EIGHT,
					label: 'The eight together',
					hint: 'The eight countries of wars led by the United States, as Costs of War counts them; then Ukraine and all others.'
				},
				...ORIGIN_OPTIONS.filter(({ value }) => value !== REFERENCE).map((option) => ({
					...option,
					hint: 'This nationality, Ukraine and all others.'
				})),
				{
					value: CONTINENTS,
					label: 'Continents',
					hint: 'Nationalities by continent, as the United Nations defines them. The ceilings use other regions.'
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
