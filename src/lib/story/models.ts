import type { ModelOf } from '$lib/views/registry';

export type AtTheUkrainianRate = ModelOf<'at-the-ukrainian-rate'>;
export type Conditions = ModelOf<'conditions'>;
export type Europe = ModelOf<'europe'>;
export type ParityLadder = ModelOf<'parity-ladder'>;
export type LadderRow = ParityLadder['rows'][number];
export type Robustness = ModelOf<'robustness'>;
export type SinceOnset = ModelOf<'since-onset'>;
export type OnsetLine = SinceOnset['lines'][number];

/** The default state of every chart of the story, by slug. */
export interface Models {
	readonly 'parity-ladder': ParityLadder;
	readonly 'since-onset': SinceOnset;
	readonly 'at-the-ukrainian-rate'?: AtTheUkrainianRate;
	readonly robustness?: Robustness;
	readonly conditions?: Conditions;
	readonly europe?: Europe;
}
