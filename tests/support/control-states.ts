import { initialState } from '../../src/lib/state/codec';
import type { Control, ViewState } from '../../src/lib/state/control';

export interface NamedState {
	readonly name: string;
	readonly state: ViewState;
}

/** The author's state, and one state for every value of every control, the others being as the author set them. */
export function statesCovering(controls: readonly Control[]): NamedState[] {
	const initial = initialState(controls);
	const single = controls.flatMap((control) =>
		control.options.map(({ value }) => ({
			name: `${control.name}=${value}`,
			state: { ...initial, [control.name]: control.kind === 'choice' ? value : [value] }
		}))
	);
	return [{ name: 'as published', state: initial }, ...single];
}
