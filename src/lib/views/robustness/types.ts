import type { ChoiceReversal, DefinitionGroup } from '$lib/analysis/comparison/definition-groups';
import type { DrawnDefinitions } from '$lib/analysis/comparison/definition-provenance';
import type { TierName } from '$lib/analysis/figures';
import type { NamedDefinition } from '$lib/analysis/comparison/named-definitions';
import type { ChartData, ViewLink, ViewModel } from '../contract';

/** The origin under one specification. */
export interface Point extends NamedDefinition {
	/** Link to the chart of all origins with exactly this definition. */
	readonly link: ViewLink;
}

export interface Robustness extends ViewModel, DrawnDefinitions {
	readonly originName: string;
	readonly tier: TierName | 'both';
	/** Ranked definitions from the lowest ratio to the highest, then those with too few people. */
	readonly points: readonly Point[];
	/** For the chosen tiers and windows. */
	readonly groups: readonly DefinitionGroup[];
	/** For both tiers in the chosen windows. */
	readonly allGroups: readonly DefinitionGroup[];
	readonly reversals: readonly ChoiceReversal[];
}

export type RobustnessData = ChartData<Robustness>;
