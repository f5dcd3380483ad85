import { europeanHostQueries } from '$lib/analysis/stocks/european-hosts';
import { europeanShareQueries } from '$lib/analysis/stocks/european-shares';
import {
	baseControl,
	countedControl,
	formControl,
	originByCountryControl
} from '$lib/analysis/stocks/stock-controls';
import { yearControl } from '$lib/analysis/stocks/year-end-stocks';
import { defineSpec } from '../contract';

const BY_COUNTRY = 'People of one nationality in each country of Europe, per 1,000 residents.';

export const spec = defineSpec({
	slug: 'europe',
	title: 'Sheltered in Europe',
	question: 'Of every 1,000 refugees abroad, how many does Europe shelter?',
	controls: [
		formControl('shares', {
			byOrigin: 'How many of every 1,000 refugees, or of every 1,000 people displaced abroad, are in Europe.',
			byCountry: BY_COUNTRY,
			map: BY_COUNTRY
		}),
		yearControl,
		countedControl(),
		baseControl(
			'Still counts the 1,227,554 Ukrainian refugees last counted in Russia, at the end of 2023. Lowers the Ukrainian share in the chart by nationality.'
		),
		originByCountryControl
	],
	queries: () => ({ ...europeanShareQueries, ...europeanHostQueries })
});
