import { scale, shareOf, sum, type Interval } from './interval';
import { computed, type Computed } from './quantity';

/** Decisions on the substance of asylum applications, of one stage of the procedure. */
export interface DecisionCounts {
	/** Stage of the procedure: first, combined, repeat, review, judicial or other. */
	readonly basis: string;
	readonly unit: 'persons' | 'cases';
	readonly convention: Interval;
	readonly complementary: Interval;
	readonly rejected: Interval;
}

/** M8, in per cent of decisions on the substance, 0–100. */
export interface ProtectionRate {
	/** Convention status and complementary protection. */
	readonly rate: Computed;
	/** Convention status alone, over the same decisions. */
	readonly conventionOnly: Computed;
}

/** Minimum number of decisions for a rate. */
export const FEWEST_DECISIONS = 100;

/** A ratio of sums, never a mean of rates. Undefined under 100 decisions, or when stages, or persons and cases, are mixed. */
export function protectionRate(decisions: readonly DecisionCounts[]): ProtectionRate {
	const convention = sum(decisions.map((row) => row.convention));
	const complementary = sum(decisions.map((row) => row.complementary));
	const rejected = sum(decisions.map((row) => row.rejected));
	const reason = whyNot(decisions, sum([convention, complementary, rejected]).value);
	const percent = (part: Interval, rest: Interval): Computed => {
		const share = reason ? null : shareOf(part, rest);
		return computed(share && scale(share, 100), '%', { convention, complementary, rejected }, reason ?? '');
	};
	return {
		rate: percent(sum([convention, complementary]), rejected),
		conventionOnly: percent(convention, sum([complementary, rejected]))
	};
}

function whyNot(decisions: readonly DecisionCounts[], count: number): string | null {
	const kinds = new Set(decisions.map(({ basis, unit }) => `${basis} ${unit}`));
	if (kinds.size > 1) return 'Stages of the procedure, or persons and cases, cannot be added up.';
	return count < FEWEST_DECISIONS ? `Fewer than ${FEWEST_DECISIONS} decisions.` : null;
}
