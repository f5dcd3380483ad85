import { followInitials } from './codec';
import type { Control, ViewState } from './control';

const values = (control: Control): readonly (string | readonly string[])[] => {
	if (control.kind === 'choice') return control.options.map(({ value }) => value);
	return control.kind === 'members' ? control.presets.map(({ members }) => members) : [];
};

/** States one choice or one preset away, in the order of the controls; sets, ranges and numbers would have too many. */
export const neighbouringStates = (state: ViewState, controls: readonly Control[]): readonly ViewState[] =>
	controls.flatMap((control) =>
		values(control).map((value) => followInitials(state, { ...state, [control.name]: value }, controls))
	);
