import { changeQueries } from '$lib/analysis/controls/changes-around';
import { contextQueries } from '$lib/analysis/controls/ceilings-and-orders';
import { defineSpec } from '../contract';

export const spec = defineSpec({
	slug: 'before-and-after',
	title: 'Before and after 2022',
	question: 'Did 2022 change anything for others?',
	controls: [
		{
			kind: 'choice',
			name: 'others',
			label: 'Other origins',
			options: [
				{ value: 'together', label: 'Together', hint: 'One line for all origins other than the nine.' },
				{
					value: 'each',
					label: 'Each by itself',
					hint: 'A thin line, too, for every other origin with 100,000 people displaced abroad in one of the periods.'
				}
			],
			initial: 'together'
		}
	],
	queries: () => ({ ...changeQueries(), ...contextQueries })
});
