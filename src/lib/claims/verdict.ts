import { sideOf, type Verdict as Side } from '$lib/metrics/parity';

/** The result for one question. */
export type Outcome = 'yes' | 'no' | 'depends' | 'untestable';

/**
 * The effect of a result on the verdict. `premise`: without it the claim is not supported. `part`: a part of the claim.
 * `limit`: not decisive, but a yes qualifies the claim.
 */
export type Role = 'premise' | 'part' | 'limit';

export type Verdict =
	| 'supported'
	| 'supported with a caveat'
	| 'depends on the measure'
	| 'not supported'
	| 'cannot be tested with open data';

/** The rule for all claims. The page states it in words: change both together. */
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

/** Yes if all values reach the threshold, no if none does. Bounds count like values. */
export const allReach = (values: readonly number[], threshold: number): Outcome =>
	outcomeOf((value) => value >= threshold, values);

/** Yes if all values are below the threshold, no if none is. */
export const allUnder = (values: readonly number[], threshold: number): Outcome =>
	outcomeOf((value) => value < threshold, values);

/** Yes if all of them are smaller than the other figure by 5 % of it or more, no if none is. */
export const allSmaller = (values: readonly number[], than: number): Outcome =>
	outcomeOf((value) => sideOf(value / than) === 'below', values);

/** Whether a group is above the Ukrainians; about equal is not above. */
export const isAbove = (side: Side): Outcome =>
	side === 'above' ? 'yes' : side === 'depends on the definition' ? 'depends' : 'no';

/** Whether a group is below the Ukrainians; about equal is not below. */
export const isBelow = (side: Side): Outcome =>
	side === 'below' ? 'yes' : side === 'depends on the definition' ? 'depends' : 'no';
