import type { Control, ViewState } from '$lib/settings/control';
import { neighbouringStates } from '$lib/settings/neighbouring-states';
import type { Published } from './coverage';
import { availableOptions } from './available-options';
import { normalizeSettings } from './normalize-settings';

/** Normalised states that the reader is likely to choose next: one step away, and every measure with every clock. */
export function likelyStates(
	state: ViewState,
	controls: readonly Control[],
	published: Published
): readonly ViewState[] {
	const near = (of: ViewState, isIncluded: (name: string) => boolean): readonly ViewState[] =>
		neighbouringStates(of, availableOptions(controls, of, published, isIncluded).controls).map(
			(next) => normalizeSettings(next, controls, published).state
		);
	const measures = near(state, (name) => name === 'measure');
	return [
		...measures,
		...near(state, (name) => name !== 'measure'),
		...measures.flatMap((one) => near(one, (name) => name === 'clock'))
	];
}
