import type { Control, ViewState } from '$lib/settings/control';

/** The value of a choice, range or number; '' for controls with several values. */
export function singleValue(control: Control, settings: ViewState): string {
	const value = settings[control.name] ?? control.initial;
	return typeof value === 'string' ? value : '';
}

/** The values of a set or a list of members; empty for controls with a single value. */
export function multipleValues(control: Control, settings: ViewState): readonly string[] {
	const value = settings[control.name] ?? control.initial;
	return typeof value === 'string' ? [] : value;
}
