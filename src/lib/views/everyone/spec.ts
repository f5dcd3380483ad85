import { letInQueries } from '$lib/analysis/controls/let-in-beside';
import { NAMEABLE_ORIGINS } from '$lib/analysis/controls/nameable-origins';
import { protectedQueries } from '$lib/analysis/controls/protected-beside-all';
import { yearlyDenominatorControl } from '$lib/analysis/comparison/denominators';
import { ORIGINS } from '$lib/analysis/figures';
import { discontinuedQuery, yearControl } from '$lib/analysis/stocks/year-end-stocks';
import { defineSpec } from '../contract';

const [interim, mean, yearEnd] = yearlyDenominatorControl.options;

export const spec = defineSpec({
	slug: 'everyone',
	title: 'Everyone else',
	question: 'Is it Ukraine, is it these wars, or is it everybody?',
	controls: [
		{
			kind: 'choice',
			name: 'counted',
			label: 'Counted',
			options: [
				{
					value: 'resettled',
					label: 'Resettled in the U.S.',
					hint: 'Refugees resettled and special immigrant visas. Known for every origin.'
				},
				{
					value: 'let-in',
					label: 'All let in to the U.S.',
					hint: 'People paroled for a limited time too. Known for nine origins, and as a minimum for Cuba, Haiti, Nicaragua and Venezuela.'
				},
				{
					value: 'protected',
					label: 'Refugees in Europe',
					hint: 'Refugees there, temporary protection included, out of the refugees in all countries.'
				},
				{
					value: 'waiting',
					label: 'Everyone displaced, in Europe',
					hint: 'Refugees, asylum-seekers and other people in need of protection there, out of the same in all countries.'
				}
			],
			initial: 'resettled'
		},
		{
			kind: 'choice',
			name: 'window',
			label: 'United States: when',
			options: [
				{
					value: '2022-2024',
					label: '2022–2024',
					hint: 'The three calendar years from the one in which the war in Ukraine began.'
				},
				{
					value: '2021-2024',
					label: '2021–2024',
					hint: 'Four calendar years, which hold the evacuation of Afghans too.'
				}
			],
			initial: '2022-2024',
			initialBy: { control: 'counted', values: { 'let-in': '2021-2024' } }
		},
		{
			kind: 'choice',
			name: 'denominator',
			label: 'United States: out of',
			options: [interim, mean, yearEnd],
			initial: 'abroad'
		},
		{ ...yearControl, label: 'Europe: at the end of' },
		{
			kind: 'members',
			name: 'named',
			label: 'Named on the chart',
			options: NAMEABLE_ORIGINS,
			presets: [{ value: 'nine', label: 'The nine compared', members: [...ORIGINS] }],
			initial: [...ORIGINS]
		}
	],
	queries: ({ year }) => ({
		...letInQueries(),
		...protectedQueries(Number(year)),
		discontinued: discontinuedQuery
	})
});
