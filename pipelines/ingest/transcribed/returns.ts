import { boundedLayout } from './layouts.js';
import { bracketed, citable } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const weekly = 'https://reliefweb.int/report/afghanistan/return-undocumented-afghans-weekly-situation-report';
const briefing =
	'https://newsvalley.com.pk/national/150000-afghans-have-returned-from-pakistan-iran-this-year-un';

/** Documents by measure and last day; other rows only name a site and have no URL. */
const documents: Readonly<Record<string, string>> = {
	'undocumented_returns_to_AFG 2017-12-16':
		'http://www.globaldtm.info/iom-return-of-undocumented-afghans-weekly-situation-report-10-16-december-2017/',
	'undocumented_returns_to_AFG 2021-03-18': `${weekly}-12-18-march-2021-enpsdari`,
	'undocumented_returns_to_AFG 2021-05-20': `${weekly}-14-2-may-2021-enpsdari`,
	'undocumented_returns_to_AFG 2021-06-24': `${weekly}-18-24-june-2021-enpsdari`,
	'returns_to_AFG_all 2025-08-12': 'https://deeyar.tv/en/28511',
	'returns_to_AFG_all 2025-12-31': briefing
};

/** Returns to Afghanistan. Leaves out shares and daily averages, which are not counts, and the state of borders. */
export const afghanReturns: TranscribedFile = {
	id: 'afghan-returns',
	path: 'iom/afghan_returns.csv',
	layout: boundedLayout,
	measures: [
		'undocumented_returns_to_AFG',
		'returns_to_AFG_all',
		'unhcr_assisted_returns_to_AFG',
		'deportations'
	],
	ignored: [
		'deported_share_of_returns_week',
		'share_of_recent_arrivals_deported',
		'deportations_daily_average',
		'new_arrivals_in_neighbours',
		'border_status_text'
	],
	grade: (cells) => bracketed(cells['note']),
	groups: { _ALL: 'ALL', _IRN_PAK: 'IRN_PAK' },
	terms: () => citable,
	titleOf: ({ source_title: title = '' }) =>
		title === 'press or UN text' ? 'Returns to Afghanistan, as quoted in the press' : title,
	addressOf: ({ measure, period_end: day }) => documents[`${measure} ${day}`] ?? null
};
