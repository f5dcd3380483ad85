import type { Verdict as Side } from '$lib/metrics/parity';

/** The answer of the figures to one question. */
export type Outcome = 'yes' | 'no' | 'depends' | 'untestable';

/**
 * What an answer does to the verdict. `premise`: without it the claim falls. `part`: a part of the claim.
 * `limit`: does not decide, but a yes qualifies the claim.
 */
export type Role = 'premise' | 'part' | 'limit';

export type Verdict =
	| 'supported'
	| 'supported with a caveat'
	| 'depends on the measure'
	| 'not supported'
	| 'cannot be tested with open data';

/** The rule, once for all claims. The page states it in words: change both together. */
export function verdictOf(checks: readonly { readonly role: Role; readonly outcome: Outcome }[]): Verdict {
	const outcomes = (role: Role) => checks.filter((one) => one.role === role).map(({ outcome }) => outcome);
	if (outcomes('premise').includes('no')) return 'not supported';
	const parts = outcomes('part');
	const tested = parts.filter((outcome) => outcome !== 'untestable');
	if (tested.length === 0) return 'cannot be tested with open data';
	if (tested.every((outcome) => outcome === 'no')) return 'not supported';
	if (tested.some((outcome) => outcome !== 'yes')) return 'depends on the measure';
	const isQualified = tested.length < parts.length || outcomes('limit').some((outcome) => outcome !== 'no');
	return isQualified ? 'supported with a caveat' : 'supported';
}

export const RULES: readonly { readonly verdict: Verdict; readonly when: string }[] = [
	{
		verdict: 'supported',
		when: 'Every part of the claim holds, all of them can be tested, and no limit applies.'
	},
	{
		verdict: 'supported with a caveat',
		when: 'Every part that can be tested holds, but a limit applies or a part cannot be tested.'
	},
	{
		verdict: 'depends on the measure',
		when: 'Some parts hold and others do not, or the answer to one changes with the definition.'
	},
	{
		verdict: 'not supported',
		when: 'No part that can be tested holds, or what the claim takes for granted is not so.'
	},
	{
		verdict: 'cannot be tested with open data',
		when: 'No part of it can be tested with figures that are published.'
	}
];

const outcomeOf = (isYes: (value: number) => boolean, values: readonly number[]): Outcome => {
	if (values.length === 0) return 'untestable';
	if (values.every(isYes)) return 'yes';
	return values.some(isYes) ? 'depends' : 'no';
};

/** Yes when all of them reach the threshold, no when none does. Bounds count like values. */
export const allReach = (values: readonly number[], threshold: number): Outcome =>
	outcomeOf((value) => value >= threshold, values);

/** Yes when all of them stay under the threshold, no when none does. */
export const allUnder = (values: readonly number[], threshold: number): Outcome =>
	outcomeOf((value) => value < threshold, values);

/** Whether a group lies below the Ukrainians. */
export const isBelow = (side: Side): Outcome =>
	side === 'below' ? 'yes' : side === 'above' ? 'no' : 'depends';
