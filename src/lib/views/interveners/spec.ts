import { originsControl, tierControl } from '$lib/analysis/figures';
import { warQueries } from '$lib/analysis/interveners/queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'interveners',
	title: 'If interveners resettled those they displaced',
	question: 'How many people would a share of the displaced be, and how many were let in?',
	controls: [
		{
			kind: 'number',
			name: 'share',
			label: 'Share of the displaced to be resettled',
			min: 1,
			max: 100,
			step: 1,
			unit: '%',
			hint: 'A number to try out, not a proposal and not a rule of law.',
			options: [],
			initial: '5'
		},
		{
			kind: 'number',
			name: 'counted',
			label: 'Part of the displacement put down to those who intervened',
			min: 5,
			max: 100,
			step: 5,
			unit: '%',
			hint: 'A judgement that no figure here decides: wars have several parties and people flee for several reasons.',
			options: [],
			initial: '100'
		},
		{
			kind: 'choice',
			name: 'key',
			label: 'Who takes the share',
			options: [
				{ value: 'usa', label: 'United States alone', hint: 'All of the share falls to the United States.' },
				{
					value: 'equal',
					label: 'Coalition, equal parts',
					hint: 'Every state that took part takes the same number of people, however large it is.'
				},
				{
					value: 'population',
					label: 'Coalition, by population',
					hint: 'States that took part divide the share by population.'
				},
				{ value: 'gdp', label: 'Coalition, by GDP', hint: 'States that took part divide the share by GDP.' },
				{ value: 'mean', label: 'Coalition, by both', hint: 'Half by population, half by GDP.' }
			],
			initial: 'usa'
		},
		{
			kind: 'choice',
			name: 'parties',
			label: 'Who took part',
			options: [
				{
					value: 'fought',
					label: 'Led, sent troops or struck',
					hint: 'The United States in every war, because Costs of War describes all of them as led by it.'
				},
				{
					value: 'all',
					label: 'Supporters too',
					hint: 'Also states that a document names only as supporters.'
				}
			],
			initial: 'fought'
		},
		{
			kind: 'choice',
			name: 'displaced',
			label: 'Displaced people',
			options: [
				{
					value: 'peak',
					label: 'Abroad, at the peak',
					hint: 'Displaced abroad at the year-end with the most since the war began (UNHCR).'
				},
				{
					value: 'latest',
					label: 'Abroad, latest year-end',
					hint: 'Displaced abroad at the latest year-end (UNHCR). People resettled before are mostly no longer among them.'
				},
				{
					value: 'ever',
					label: 'Ever displaced',
					hint: 'Everyone whom the war displaced, including those inside the country and those who returned (Costs of War).'
				}
			],
			initial: 'peak'
		},
		tierControl,
		{ ...originsControl, label: 'Displaced from' }
	],
	queries: () => warQueries
});
