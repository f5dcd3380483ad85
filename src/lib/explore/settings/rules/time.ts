import { pathwaysOf, type ExploreSettings } from '../settings';
import { NINE } from '../places';
import { frequenciesOf, isEntries, isOf, type Rule } from './rule';

const onlyTheUS = ({ destinations }: ExploreSettings): boolean =>
	destinations.length === 1 && destinations[0] === 'USA';

/** Rules on the clocks of a measure. */
export const TIME_RULES: readonly Rule[] = [
	{
		id: 'year-ends',
		control: 'clock',
		reason:
			'These figures are published only for calendar years or year-ends, which cannot be turned into fiscal years, quarters or months.',
		refuses: (value, settings) =>
			value !== 'calendar' && !isEntries(settings) && settings.measure !== 'protected'
	},
	{
		id: 'days',
		control: 'clock',
		reason: 'These people were counted on single days, which are shown in their month.',
		refuses: (value, { measure }) => measure === 'protected' && value !== 'month'
	},
	{
		id: 'since-onset-clock',
		control: 'clock',
		reason: 'This figure counts months since a war began.',
		refuses: (value, { measure }) => measure === 'since-onset' && value !== 'event'
	},
	{
		id: 'rates-of-months',
		control: 'clock',
		reason: 'Displaced people are counted at year-ends, so a rate needs whole years.',
		refuses: (value, { measure }) => ['month', 'quarter'].includes(value) && isOf(measure, 'rate', 'parity')
	},
	{
		id: 'rate-since-onset',
		control: 'clock',
		reason: 'Counted from the beginning of a war this is the figure “Let in since the war began, per 1,000”.',
		refuses: (value, { measure }) => measure === 'rate' && value === 'event'
	},
	{
		id: 'no-months',
		control: 'clock',
		reason:
			'The chosen country publishes this pathway by year, and years cannot be divided into months or quarters.',
		refuses: (value, settings, published) =>
			['month', 'quarter'].includes(value) &&
			isEntries(settings) &&
			!frequenciesOf(settings, published).has('month')
	},
	{
		id: 'no-fiscal-years',
		control: 'clock',
		reason:
			'A fiscal year is added up from months or taken as published, never converted from calendar years.',
		refuses: (value, settings, published) =>
			value === 'fiscal' &&
			isEntries(settings) &&
			!['month', 'fiscal_year'].some((frequency) => frequenciesOf(settings, published).has(frequency))
	},
	{
		id: 'fiscal-only-us',
		control: 'clock',
		reason: 'The fiscal year of October to September is that of the United States.',
		refuses: (value, settings) => value === 'fiscal' && isEntries(settings) && !onlyTheUS(settings)
	},
	{
		id: 'no-calendar-years',
		control: 'clock',
		reason:
			'Grants of asylum in the United States are published by fiscal year, which cannot be turned into calendar years.',
		refuses: (value, settings, published) => {
			const frequencies = frequenciesOf(settings, published);
			return (
				value === 'calendar' &&
				isEntries(settings) &&
				frequencies.size > 0 &&
				[...frequencies].every((one) => one === 'fiscal_year')
			);
		}
	},
	{
		id: 'event-needs-us',
		control: 'clock',
		reason:
			'Months since a war began need monthly entries into one country; only the United States publishes them.',
		refuses: (value, settings) => value === 'event' && isEntries(settings) && !onlyTheUS(settings)
	},
	{
		id: 'event-needs-wars',
		control: 'clock',
		reason:
			'Months since a war began are counted for the nine countries whose wars are compared here, a line for each beginning.',
		refuses: (value, settings) =>
			value === 'event' &&
			isEntries(settings) &&
			(settings.by !== 'origin' || !settings.origins.every((origin) => NINE.includes(origin)))
	},
	{
		id: 'event-needs-entries',
		control: 'clock',
		reason:
			'Asylum granted inside the country is not published by month, so it cannot be counted from the beginning of a war.',
		refuses: (value, settings, published) =>
			value === 'event' &&
			isEntries(settings) &&
			pathwaysOf(settings.tier, settings.destinations, published).every(({ tier }) => tier === 'T3')
	}
];
