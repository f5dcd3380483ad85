import { initialState } from '../../src/lib/settings/codec';
import type { Control, ViewState } from '../../src/lib/settings/control';

export interface NamedState {
	readonly name: string;
	readonly state: ViewState;
}

/** Values of a control, one at a time: all there are, and of a number both ends and the middle. */
function valuesOf(control: Control): string[] {
	if (control.kind !== 'number') return control.options.map(({ value }) => value);
	const { min, max, step } = control;
	const middle = min + step * Math.floor((max - min) / step / 2);
	return [min, middle, max].map(String);
}

/** The author's state, and one state for every value of every control, the others being as the author set them. */
export function statesCovering(controls: readonly Control[]): NamedState[] {
	const initial = initialState(controls);
	const single = controls.flatMap((control) =>
		valuesOf(control).map((value) => ({
			name: `${control.name}=${value}`,
			state: {
				...initial,
				[control.name]: control.kind === 'choice' || control.kind === 'number' ? value : [value]
			}
		}))
	);
	return [{ name: 'as published', state: initial }, ...single];
}
