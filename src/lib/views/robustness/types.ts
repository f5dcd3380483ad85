import type { Choice } from '$lib/analysis/comparison/definition-choices';
import type { ChoiceReversal, DefinitionGroup } from '$lib/analysis/comparison/definition-groups';
import type { DrawnDefinitions } from '$lib/analysis/comparison/definition-provenance';
import type { TierName } from '$lib/analysis/figures';
import type { NamedDefinition } from '$lib/analysis/comparison/named-definitions';
import type { ChartData, ViewLink, ViewModel } from '../contract';

/** The origin under one specification. */
export interface Point extends NamedDefinition {
	/** The chart of all origins in exactly this definition. */
	readonly link: ViewLink;
}

export interface Robustness extends ViewModel, DrawnDefinitions {
	readonly originName: string;
	readonly tier: TierName | 'both';
	/** Ranked ones from the lowest ratio to the highest, then those with too few people. */
	readonly points: readonly Point[];
	readonly choices: readonly Choice[];
	/** Of the tiers and windows chosen. */
	readonly groups: readonly DefinitionGroup[];
	/** Of both tiers in the windows chosen. */
	readonly allGroups: readonly DefinitionGroup[];
	readonly reversals: readonly ChoiceReversal[];
}

export type RobustnessData = ChartData<Robustness>;
