import { EXCLUSIONS } from '$lib/metrics/exclusions';
import type { Coverage } from '$lib/metrics/specification';
import { denominatorId, type DenominatorName } from '$lib/analysis/comparison/denominators';
import type { ExploreSettings } from '../settings';
import { TIER_GROUPS } from '../controls';
import { isRateOfEntries, tierChoiceOf, type Rule } from './rule';

/** Placeholder: the general exclusions depend only on the specification, never on an origin's coverage. */
const NOBODY: Coverage = {
	origin: '',
	onsets: [],
	numerators: {
		T1: { firstMonth: 0, lastMonth: 0, bounded: [] },
		'T1+T2': { firstMonth: 0, lastMonth: 0, bounded: [] }
	},
	years: { abroad: [], within: [], newlyDisplaced: [] }
};

function candidateOf(denominator: string, { clock, years, tier, destinations, window }: ExploreSettings) {
	const asWindow =
		clock === 'event'
			? ({ id: '36', kind: 'event', months: window } as const)
			: ({ id: '2022-2024', kind: 'calendar', years } as const);
	return {
		specification: {
			tier: tierChoiceOf(tier) ?? (TIER_GROUPS[tier]?.includes('T2') === false ? 'T1' : 'T1+T2'),
			window: asWindow.id,
			denominator: denominatorId(denominator as DenominatorName, asWindow),
			onsetId: null,
			referenceOnsetId: 'UKR-2022',
			isLowerBound: false
		},
		window: asWindow,
		destination: destinations.length === 1 ? (destinations[0] ?? '') : '',
		origin: NOBODY,
		reference: NOBODY
	} as const;
}

/** Numbers of whole calendar years, of which there is one kind alone in fiscal years. */
const OF_CALENDAR_YEARS: readonly string[] = ['abroad-mean', 'abroad-year-end'];

/** What a rate may be divided by: the general exclusions of the table of specifications, and the year-ends of fiscal years. */
export const DENOMINATOR_RULES: readonly Rule[] = [
	...EXCLUSIONS.filter(({ isGeneral }) => isGeneral).map(({ id, reason, excludes }): Rule => ({
		id,
		control: 'denominator',
		reason,
		refuses: (value, settings) => isRateOfEntries(settings) && excludes(candidateOf(value, settings))
	})),
	{
		id: 'fiscal-year-ends',
		control: 'denominator',
		reason:
			'For fiscal years, displaced people are estimated between year-ends, so there is only one way to divide by them.',
		refuses: (value, settings) =>
			isRateOfEntries(settings) && settings.clock === 'fiscal' && OF_CALENDAR_YEARS.includes(value)
	}
];
