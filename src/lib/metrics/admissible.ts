import { EXCLUSIONS, type Candidate, type Exclusion } from './exclusions';
import {
	DENOMINATORS,
	monthsOf,
	TIERS,
	windowsFor,
	type Coverage,
	type Specification,
	type TierChoice,
	type Window
} from './specification';

/** The two sides compared in a destination, with the published coverage of each. */
export interface ComparedCoverage {
	readonly destination: string;
	readonly origin: Coverage;
	readonly reference: Coverage;
	/** The latest calendar year to compare. */
	readonly latestYear: number;
}

export interface Excluded {
	readonly specification: Specification;
	readonly by: Exclusion['id'];
	readonly reason: string;
	/** Applies to every origin. */
	readonly isGeneral: boolean;
}

/** Every specification of an origin, admissible or excluded with its reason; the two lists share none. */
export function admissibleSpecifications(compared: ComparedCoverage): {
	readonly admissible: readonly Specification[];
	readonly excluded: readonly Excluded[];
} {
	const admissible: Specification[] = [];
	const excluded: Excluded[] = [];
	for (const candidate of candidatesOf(compared)) {
		const { specification } = candidate;
		const exclusion = EXCLUSIONS.find(({ excludes }) => excludes(candidate));
		if (exclusion) {
			const { id: by, reason, isGeneral } = exclusion;
			excluded.push({ specification, by, reason, isGeneral });
		} else admissible.push(specification);
	}
	return { admissible, excluded };
}

const candidatesOf = (compared: ComparedCoverage): Candidate[] =>
	TIERS.flatMap((tier) =>
		windowsFor(compared.latestYear).flatMap((window) =>
			DENOMINATORS.flatMap((denominator) =>
				placings(compared, tier, window).map((placing) => ({
					specification: { tier, window: window.id, denominator, ...placing },
					window,
					destination: compared.destination,
					origin: compared.origin,
					reference: compared.reference
				}))
			)
		)
	);

type Placing = Pick<Specification, 'onsetId' | 'referenceOnsetId' | 'isLowerBound'>;

/** In event time the onsets, in calendar years nothing to choose. */
function placings({ origin, reference }: ComparedCoverage, tier: TierChoice, window: Window): Placing[] {
	if (window.kind === 'calendar')
		return [{ onsetId: null, referenceOnsetId: null, isLowerBound: hasBounded(origin, tier, window, null) }];
	return reference.onsets.flatMap((referenceOnset) =>
		origin.onsets.map(({ onsetId, month }) => ({
			onsetId,
			referenceOnsetId: referenceOnset.onsetId,
			isLowerBound: hasBounded(origin, tier, window, month)
		}))
	);
}

/** Whether people of the window count in its upper bound alone. */
function hasBounded(origin: Coverage, tier: TierChoice, window: Window, onset: number | null): boolean {
	const months = monthsOf(window, onset);
	return origin.numerators[tier].bounded.some(
		({ startMonth, endMonth }) => months !== null && endMonth >= months.first && startMonth <= months.last
	);
}
