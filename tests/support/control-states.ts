import { initialState } from '../../src/lib/settings/codec';
import type { Control, SettingsOf } from '../../src/lib/settings/control';
import { typedSettings } from '../../src/lib/views/contract';

export interface NamedState<Controls extends readonly Control[]> {
	readonly name: string;
	readonly state: SettingsOf<Controls>;
}

/** Values of a control, one at a time: all options, or both ends and the middle of a number. */
function valuesOf(control: Control): string[] {
	if (control.kind !== 'number') return control.options.map(({ value }) => value);
	const { min, max, step } = control;
	const middle = min + step * Math.floor((max - min) / step / 2);
	return [min, middle, max].map(String);
}

/** The default state, and one state for every value of every control, with the other controls at their defaults. */
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
