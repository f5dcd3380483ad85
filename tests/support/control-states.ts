import { initialState } from '../../src/lib/settings/codec';
import type { Control, SettingsOf } from '../../src/lib/settings/control';
import { typedSettings } from '../../src/lib/views/contract';

export interface NamedState<Controls extends readonly Control[]> {
	readonly name: string;
	readonly state: SettingsOf<Controls>;
}

/** Values of a control, one at a time: all there are, and of a number both ends and the middle. */
function valuesOf(control: Control): string[] {
	if (control.kind !== 'number') return control.options.map(({ value }) => value);
	const { min, max, step } = control;
	const middle = min + step * Math.floor((max - min) / step / 2);
	return [min, middle, max].map(String);
}

/** The author's state, and one state for every value of every control, the others being as the author set them. */
export function statesCovering<Controls extends readonly Control[]>(
	controls: Controls
): NamedState<Controls>[] {
	const initial = initialState(controls);
	const single = controls.flatMap((control) =>
		valuesOf(control).map((value) => ({
			name: `${control.name}=${value}`,
			state: typedSettings(
				{
					...initial,
					[control.name]: control.kind === 'choice' || control.kind === 'number' ? value : [value]
				},
				controls
			)
		}))
	);
	return [{ name: 'as published', state: typedSettings(initial, controls) }, ...single];
}
