import { peopleFrom } from '$lib/text/people';
import { listOf, startSentence } from '$lib/text/words';
import type { Verdict } from '$lib/metrics/parity';
import { DIMENSIONS, type DefinitionGroup } from '$lib/analysis/comparison/definition-groups';
import { definitionCount, DIMENSION_WORDS, windowList } from '$lib/analysis/comparison/definition-words';
import type { Robustness } from './models';

const SIDES: Readonly<Record<Verdict, string>> = {
	below: 'below the Ukrainian rate under every definition of',
	above: 'above the Ukrainian rate under every definition of',
	'depends on the definition': 'on either side, by definition, in'
};

/** Which results hold under every definition of a tier and window, and which single choices reverse them. */
export const survival = (model: Robustness): string[] => [
	`The same question, asked of ${peopleFrom(model.origin)} under ${definitionCount(model.points.length)}.`,
	...sides(model.groups, 'let-in', 'all let in'),
	...sides(model.groups, 'resettled', 'those resettled alone'),
	turning(model)
];

function sides(groups: readonly DefinitionGroup[], tier: string, who: string): string[] {
	const own = groups.filter((group) => group.tier === tier);
	const parts = (['below', 'above', 'depends on the definition'] as const).flatMap((verdict) => {
		const same = own.filter((group) => group.verdict === verdict);
		return same.length > 0 ? [`${SIDES[verdict]} ${windowList(same)}`] : [];
	});
	return parts.length > 0 ? [startSentence(`${who} stand ${listOf(parts)}.`)] : [];
}

function turning({ reversals }: Robustness): string {
	const alone = DIMENSIONS.filter((dimension) =>
		reversals.some((reversal) => reversal.dimension === dimension)
	);
	if (alone.length === 0) return 'No choice alone turns the answer around.';
	return `What can turn the answer around, alone: ${listOf(alone.map((dimension) => DIMENSION_WORDS[dimension]))}.`;
}
