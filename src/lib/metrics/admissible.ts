import { liesMostlyAfter } from './event-time';
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
import { straddles, type Straddling } from './years';

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

type Placing = Pick<Specification, 'onsetId' | 'referenceOnsetId' | 'straddling' | 'isLowerBound'>;

/** Onsets in event time; in calendar years, a straddling total inside and outside. */
function placings({ origin, reference }: ComparedCoverage, tier: TierChoice, window: Window): Placing[] {
	if (window.kind === 'calendar') {
		const totals = [origin, reference].flatMap(({ numerators }) => numerators[tier].totals);
		const choices: (Straddling | null)[] = totals.some((total) => straddles(total, window.years))
			? ['inside', 'outside']
			: [null];
		return choices.map((straddling) => ({
			onsetId: null,
			referenceOnsetId: null,
			straddling,
			isLowerBound: false
		}));
	}
	return reference.onsets.flatMap((referenceOnset) =>
		origin.onsets.map(({ onsetId, month }) => ({
			onsetId,
			referenceOnsetId: referenceOnset.onsetId,
			straddling: null,
			isLowerBound: leavesOutTotal(origin, tier, window, month)
		}))
	);
}

/** Whether a total overlaps the window but is not counted in it. */
function leavesOutTotal(origin: Coverage, tier: TierChoice, window: Window, onset: number): boolean {
	const months = monthsOf(window, onset);
	return origin.numerators[tier].totals.some(
		(total) =>
			months !== null &&
			total.endMonth >= months.first &&
			total.startMonth <= months.last &&
			(total.endMonth > months.last || !liesMostlyAfter(total, months.first))
	);
}
