import { sideOf, type Verdict } from '$lib/metrics/parity';
import type { TierName } from '../figures';
import { DIMENSIONS, type ChoiceReversal, type DefinitionGroup } from './definition-groups';
import type { NamedDefinition } from './named-definitions';

/** How many definitions lie on each side of the Ukrainian rate. */
export interface Sides {
	readonly below: number;
	readonly level: number;
	readonly above: number;
	readonly all: number;
}

type Judged = Pick<NamedDefinition, 'tier'> & {
	readonly parity: Pick<NamedDefinition['parity'], 'value'>;
};

function sidesOf(definitions: readonly Judged[]): Sides {
	const on = (side: ReturnType<typeof sideOf>) =>
		definitions.filter(({ parity }) => sideOf(parity.value) === side).length;
	return { below: on('below'), level: on('about equal'), above: on('above'), all: definitions.length };
}

interface TierSides {
	readonly tier: TierName;
	readonly sides: Sides;
}

/** Everyone let in and those resettled, apart; without a tier that has nobody to compare. @param ranked with enough people. */
export const sidesByTier = (ranked: readonly Judged[]): TierSides[] =>
	(['let-in', 'resettled'] as const).flatMap((tier) => {
		const own = ranked.filter((one) => one.tier === tier);
		return own.length > 0 ? [{ tier, sides: sidesOf(own) }] : [];
	});

/** The side of the Ukrainian rate with most definitions; the first of below, above and level where several have. */
export function mainSide(sides: Sides): {
	readonly side: 'below' | 'above' | 'level';
	readonly count: number;
} {
	const side = sides.level > Math.max(sides.below, sides.above) ? 'level' : null;
	const main = side ?? (sides.above > sides.below ? 'above' : 'below');
	return { side: main, count: sides[main] };
}

/** One period, for those resettled and for everyone let in. */
export interface TierPair<Group> {
	readonly resettled: Group;
	readonly letIn: Group;
}

type JudgedGroup = Pick<DefinitionGroup, 'tier' | 'window' | 'verdict'>;

export const isOneSided = ({ verdict }: Pick<DefinitionGroup, 'verdict'>): boolean =>
	verdict === 'above' || verdict === 'below';

const VERDICTS: readonly Verdict[] = ['above', 'about equal', 'below', 'depends on the definition'];

/** How the answer changes when only those resettled are counted. */
interface TierChanges<Group> {
	/** Whether a period has answers for both tiers. */
	readonly areCompared: boolean;
	/** From one side to the other. */
	readonly opposite: readonly TierPair<Group>[];
	/** Otherwise, by the answer for those resettled. */
	readonly others: readonly (readonly TierPair<Group>[])[];
}

export function tierChanges<Group extends JudgedGroup>(groups: readonly Group[]): TierChanges<Group> {
	const pairs = groups.flatMap((resettled): TierPair<Group>[] => {
		const letIn = groups.find((one) => one.tier === 'let-in' && one.window === resettled.window);
		return resettled.tier === 'resettled' && resettled.verdict && letIn?.verdict
			? [{ resettled, letIn }]
			: [];
	});
	const changed = pairs.filter(({ resettled, letIn }) => resettled.verdict !== letIn.verdict);
	const isOpposite = ({ resettled, letIn }: TierPair<Group>) => isOneSided(resettled) && isOneSided(letIn);
	const others = changed.filter((pair) => !isOpposite(pair));
	return {
		areCompared: pairs.length > 0,
		opposite: changed.filter(isOpposite),
		others: VERDICTS.map((verdict) => others.filter(({ resettled }) => resettled.verdict === verdict)).filter(
			(own) => own.length > 0
		)
	};
}

/** The first reversal for each choice, in order of importance. @param reversals the clearest first. */
export const clearestReversals = (reversals: readonly ChoiceReversal[]): ChoiceReversal[] =>
	DIMENSIONS.flatMap((dimension) => reversals.find((one) => one.dimension === dimension) ?? []);
