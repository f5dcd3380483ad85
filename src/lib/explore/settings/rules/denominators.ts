import { EXCLUSIONS } from '$lib/metrics/exclusions';
import type { Coverage } from '$lib/metrics/specification';
import { denominatorId, type DenominatorName } from '$lib/analysis/comparison/denominators';
import type { ExploreSettings } from '../settings';
import { TIER_GROUPS } from '../controls';
import { isRateOfEntries, tierChoiceOf, type Rule } from './rule';

/** Placeholder: the general exclusions read the specification alone, never an origin's coverage. */
const NOBODY: Coverage = {
	origin: '',
	onsets: [],
	numerators: {
		T1: { firstMonth: 0, lastMonth: 0, totals: [] },
		'T1+T2': { firstMonth: 0, lastMonth: 0, totals: [] }
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
			straddling: null,
			isLowerBound: false
		},
		window: asWindow,
		destination: destinations.length === 1 ? (destinations[0] ?? '') : '',
		origin: NOBODY,
		reference: NOBODY
	} as const;
}

/** What a rate may be divided by: the general exclusions of the table of specifications. */
export const DENOMINATOR_RULES: readonly Rule[] = EXCLUSIONS.filter(({ isGeneral }) => isGeneral).map(
	({ id, reason, excludes }) => ({
		id,
		control: 'denominator',
		reason,
		refuses: (value: string, settings: ExploreSettings) =>
			isRateOfEntries(settings) && excludes(candidateOf(value, settings))
	})
);
