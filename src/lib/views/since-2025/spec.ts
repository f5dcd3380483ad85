import { ORIGIN_OPTIONS, ORIGINS, originsControl, tierControl } from '$lib/analysis/figures';
import { recentQueries } from '$lib/analysis/recent/queries';
import { OTHERS } from '$lib/analysis/sql';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'since-2025',
	title: 'Since 2025',
	question: 'What has happened since?',
	controls: [
		{
			...originsControl,
			options: [
				...ORIGIN_OPTIONS,
				{
					value: OTHERS,
					label: 'All other nationalities',
					hint: 'Refugees resettled alone: parole of other nationalities is not held in full.'
				}
			],
			initial: [...ORIGINS, OTHERS]
		},
		tierControl,
		{
			kind: 'choice',
			name: 'measure',
			label: 'Measured in',
			options: [
				{ value: 'people', label: 'People', hint: 'People who came in each month.' },
				{
					value: 'rate',
					label: 'Per 1,000 displaced',
					hint: 'The same people for every 1,000 displaced abroad at the end of 2024.'
				}
			],
			initial: 'people'
		},
		{
			kind: 'choice',
			name: 'scale',
			label: 'Scale',
			options: [
				{
					value: 'own',
					label: 'Each its own',
					hint: 'Every panel is as high as its own highest month: read shapes, and take numbers from the words.'
				},
				{ value: 'shared', label: 'The same for all', hint: 'Equal heights are equal numbers.' }
			],
			initial: 'own'
		}
	],
	queries: () => recentQueries
});
