import { ORIGINS_WITH_COMPLETE_ENTRIES } from '$lib/analysis/figures';
import { TIERS } from '$lib/metrics/specification';
import { listOf } from '$lib/text/words';
import { isAll, pathwaysOf, type ExploreSettings } from '../settings';
import { TIER_GROUPS } from '../controls';
import { isCount } from '../fields';
import { ADDABLE_STATUSES, CHNV_ORIGINS, STATUS_OPTIONS, WITH_CHNV, WITHIN_STATUSES } from '../kinds';
import { isEntries, isOf, isRateOfEntries, isSum, tierChoiceOf, type Rule } from './rule';

const hasStatuses = ({ measure }: ExploreSettings): boolean => measure === 'displaced';
const ADDABLE_NAMES = listOf(
	STATUS_OPTIONS.filter(({ value }) => ADDABLE_STATUSES.includes(value)).map(
		({ label }) => label.charAt(0).toLowerCase() + label.slice(1)
	)
);
const isOverlapping = (kinds: readonly string[]): boolean =>
	isSum(kinds) && kinds.some((kind) => !ADDABLE_STATUSES.includes(kind));

/** Rules on what may be counted, summed and split. */
export const COUNTING_RULES: readonly Rule[] = [
	{
		id: 'complete-entries',
		control: 'tier',
		reason:
			'Everyone let in can be added up only for the nine nationalities compared here. For others, parole at land ports and in smaller programmes is missing, so choose people resettled.',
		refuses: (value, settings) =>
			isEntries(settings) &&
			(value === 'let-in' || value === 'temporary') &&
			!settings.origins.every((origin) => ORIGINS_WITH_COMPLETE_ENTRIES.includes(origin))
	},
	{
		id: 'chnv-alone',
		control: 'tier',
		reason: 'This parole was only for Cubans, Haitians, Nicaraguans and Venezuelans, in the United States.',
		refuses: (value, settings) =>
			isEntries(settings) &&
			(value === WITH_CHNV || value === 'chnv') &&
			!settings.origins.every((origin) => CHNV_ORIGINS.includes(origin))
	},
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
			'Asylum is granted to people already in the country; it is not an entry, so it has no rate of entry.',
		refuses: (value, settings, published) =>
			isRateOfEntries(settings) &&
			pathwaysOf(value, settings.destinations, published).some(({ tier }) => tier === 'T3')
	},
	{
		id: 'parity-of-tiers',
		control: 'tier',
		reason:
			'Origins are compared on all entries or on permanent ones; single programmes were made for single nationalities.',
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
		reason: `Counts that overlap are not added up; they are shown side by side. Only ${ADDABLE_NAMES} count nobody twice.`,
		refuses: (value, settings) => value !== 'kind' && hasStatuses(settings) && isOverlapping(settings.kinds)
	},
	{
		id: 'kinds-differ',
		control: 'by',
		reason:
			'Resettlement, return and naturalisation are different events, so they are shown side by side and not added up.',
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
			'Each country has its own way of counting the people it lets in; choose one country, or a line for each.',
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
		reason: 'In UNHCR’s register each country counts on other days, so countries are not added up.',
		refuses: (value, { measure, protection, destinations }) =>
			value === 'origin' &&
			measure === 'protected' &&
			protection === 'unhcr_recorded' &&
			(destinations.length > 1 || isAll(destinations))
	}
];
