import type { ModelOf, Slug } from '$lib/views/registry';

export type ParityLadder = ModelOf<'parity-ladder'>;
export type LadderRow = ParityLadder['rows'][number];
export type Since2025 = ModelOf<'since-2025'>;
export type SinceOnset = ModelOf<'since-onset'>;

/** The default models that the home page computes sentences from, by slug. */
export interface Models {
	readonly 'parity-ladder': ParityLadder;
	readonly 'since-onset': SinceOnset;
	readonly 'parole-pipeline': ModelOf<'parole-pipeline'>;
	readonly 'since-2025': Since2025;
}

export const MODELS = [
	'parity-ladder',
	'since-onset',
	'parole-pipeline',
	'since-2025'
] as const satisfies readonly Slug[];
