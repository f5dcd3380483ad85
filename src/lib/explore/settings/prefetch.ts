import type { Control, ViewState } from '$lib/settings/control';
import { neighbouringStates } from '$lib/settings/neighbouring-states';
import type { Published } from './coverage';
import { offered } from './available-options';
import { settle } from './normalize-settings';

/** States that are near, as the page settles them: one step away, and every figure by every kind of time. */
export function likelyStates(
	state: ViewState,
	controls: readonly Control[],
	published: Published
): readonly ViewState[] {
	const near = (of: ViewState, isTaken: (name: string) => boolean): readonly ViewState[] => {
		const taken = offered(controls, of, published).controls.filter(({ name }) => isTaken(name));
		return neighbouringStates(of, taken).map((next) => settle(next, controls, published).state);
	};
	const figures = near(state, (name) => name === 'measure');
	return [
		...figures,
		...near(state, (name) => name !== 'measure'),
		...figures.flatMap((figure) => near(figure, (name) => name === 'clock'))
	];
}
