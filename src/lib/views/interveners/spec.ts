import { originsControl, tierControl } from '$lib/analysis/figures';
import { warQueries } from '$lib/analysis/interveners/queries';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'interveners',
	title: 'If interveners resettled those they displaced',
	question:
		'How many people would the states that intervened have resettled if they had taken in a share of the displaced, and how many did they?',
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
			label: 'How much of the displacement is put down to those who intervened',
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
			label: 'Resettled by',
			options: [
				{ value: 'usa', label: 'United States alone', hint: 'All of that share falls to the United States.' },
				{
					value: 'equal',
					label: 'Coalition, equal parts',
					hint: 'Every state that took part takes the same part, however large it is.'
				},
				{
					value: 'population',
					label: 'Coalition, by population',
					hint: 'States that took part divide it by their residents.'
				},
				{
					value: 'gdp',
					label: 'Coalition, by GDP',
					hint: 'States that took part divide it by their gross domestic product.'
				},
				{
					value: 'mean',
					label: 'Coalition, by both',
					hint: 'Half by residents, half by gross domestic product.'
				}
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
					hint: 'Also states that a document names as supporting only.'
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
					label: 'Abroad, when most',
					hint: 'Displaced abroad at the year-end with most of them since the war began (UNHCR).'
				},
				{
					value: 'latest',
					label: 'Abroad, latest year-end',
					hint: 'Displaced abroad at the latest year-end (UNHCR); people resettled before are mostly no longer among them.'
				},
				{
					value: 'ever',
					label: 'Ever displaced',
					hint: 'Everybody whom the war displaced, inside the country too and those who returned (Costs of War).'
				}
			],
			initial: 'peak'
		},
		tierControl,
		{ ...originsControl, label: 'Displaced from' }
	],
	queries: () => warQueries
});
