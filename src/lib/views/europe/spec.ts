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

const BY_COUNTRY = 'One nationality in each country of Europe, per 1,000 residents.';

export const spec = defineSpec({
	slug: 'europe',
	title: 'Sheltered in Europe',
	question: 'Of every 1,000 people displaced abroad, how many does Europe shelter?',
	controls: [
		formControl('shares', {
			byOrigin: 'Of every 1,000 people displaced abroad, those under protection in Europe.',
			byCountry: BY_COUNTRY,
			map: BY_COUNTRY
		}),
		yearControl,
		countedControl('Also people in Europe whose application for asylum is not decided.'),
		baseControl(
			'People of a country where the count was given up stay among the displaced with their last number. Changes the shares by origin.'
		),
		originByCountryControl
	],
	queries: () => ({ ...europeanShareQueries, ...europeanHostQueries })
});
