import type { Control, ViewState } from './control';

const values = (control: Control): readonly (string | readonly string[])[] => {
	if (control.kind === 'choice') return control.options.map(({ value }) => value);
	return control.kind === 'members' ? control.presets.map(({ members }) => members) : [];
};

/** States that each choice and each preset leads to, in the order of the settings. Of sets, ranges and numbers there would be too many. */
export const neighbouringStates = (state: ViewState, controls: readonly Control[]): readonly ViewState[] =>
	controls.flatMap((control) => values(control).map((value) => ({ ...state, [control.name]: value })));
