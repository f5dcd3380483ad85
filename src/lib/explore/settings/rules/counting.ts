import { TIERS } from '$lib/metrics/specification';
import { isAll, pathwaysOf, type ExploreSettings } from '../settings';
import { TIER_GROUPS } from '../controls';
import { isCount } from '../fields';
import { ADDABLE_STATUSES, STATUS_OPTIONS, WITHIN_STATUSES } from '../kinds';
import { isEntries, isOf, isRateOfEntries, isSum, tierChoiceOf, type Rule } from './rule';

const hasStatuses = ({ measure }: ExploreSettings): boolean => measure === 'displaced';
const isOverlapping = (kinds: readonly string[]): boolean =>
	isSum(kinds) && kinds.some((kind) => !ADDABLE_STATUSES.includes(kind));

/** What may be counted, added up and split. */
export const COUNTING_RULES: readonly Rule[] = [
	{
		id: 'no-such-pathway',
		control: 'tier',
		reason: 'The chosen countries have no figures of this pathway.',
		refuses: (value, settings, published) =>
			isEntries(settings) && pathwaysOf(value, settings.destinations, published).length === 0
	},
	{
		id: 'grants-are-no-entries',
		control: 'tier',
		reason:
			'Asylum is granted to people who are in the country already; it is never an entry, so it gives no rate of entry.',
		refuses: (value, settings, published) =>
			isRateOfEntries(settings) &&
			pathwaysOf(value, settings.destinations, published).some(({ tier }) => tier === 'T3')
	},
	{
		id: 'parity-of-tiers',
		control: 'tier',
		reason:
			'Origins are compared on all entries or on durable ones; single programmes were made for single nationalities.',
		refuses: (value, { measure }) =>
			measure === 'parity' && !TIERS.some((tier) => tierChoiceOf(value) === tier)
	},
	{
		id: 'within-the-country',
		control: 'status',
		reason:
			'Internally displaced people are in their own country; choose all countries together to see them.',
		refuses: (value, settings) =>
			hasStatuses(settings) && WITHIN_STATUSES.includes(value) && !isAll(settings.destinations)
	},
	{
		id: 'within-by-destination',
		control: 'by',
		reason: 'Internally displaced people are in their own country.',
		refuses: (value, settings) =>
			value === 'destination' &&
			hasStatuses(settings) &&
			settings.kinds.some((kind) => WITHIN_STATUSES.includes(kind))
	},
	{
		id: 'kinds-overlap',
		control: 'by',
		reason: `Counts that overlap are not added up; they are shown side by side. Only ${ADDABLE_STATUSES.map((status) => STATUS_OPTIONS.find(({ value }) => value === status)?.label.toLowerCase() ?? '').join(', ')} count nobody twice.`,
		refuses: (value, settings) => value !== 'kind' && hasStatuses(settings) && isOverlapping(settings.kinds)
	},
	{
		id: 'kinds-differ',
		control: 'by',
		reason:
			'To be resettled, to return and to be naturalised are different events; they are shown side by side and not added up.',
		refuses: (value, { measure, kinds }) => value !== 'kind' && measure === 'solutions' && isSum(kinds)
	},
	{
		id: 'one-kind',
		control: 'by',
		reason: 'There is one kind of figure here.',
		refuses: (value, { measure, kinds, tier }) =>
			value === 'kind' &&
			!(isCount(measure) && isSum(kinds)) &&
			!(measure === 'entries' && tier in TIER_GROUPS)
	},
	{
		id: 'since-onset-by-origin',
		control: 'by',
		reason: 'Every beginning of a war has its own line.',
		refuses: (value, { measure }) => value !== 'origin' && measure === 'since-onset'
	},
	{
		id: 'entries-not-added',
		control: 'by',
		reason:
			'Countries count the people they let in each in their own way; choose one country, or a line for each.',
		refuses: (value, settings) =>
			value !== 'destination' && isEntries(settings) && settings.destinations.length > 1
	},
	{
		id: 'parity-by-origin',
		control: 'by',
		reason:
			'Rates of several nationalities together would hide each of them; choose one origin to compare countries.',
		refuses: (value, settings) =>
			value === 'destination' &&
			isOf(settings.measure, 'rate', 'parity', 'protected-share') &&
			settings.origins.length > 1
	},
	{
		id: 'register-by-country',
		control: 'by',
		reason: 'UNHCR’s register has each country on days of its own, so that countries are not added up.',
		refuses: (value, { measure, protection, destinations }) =>
			value === 'origin' &&
			measure === 'protected' &&
			protection === 'unhcr_recorded' &&
			(destinations.length > 1 || isAll(destinations))
	}
];
