import type { Control, ViewState } from './control';

/** What is chosen, in a few words: "All let in · 2021–2024 · 5 of 9 countries of origin". Sets with everything on are left out. */
export function settingsSummary(controls: readonly Control[], settings: ViewState): string {
	return controls
		.map((control) => chosenIn(control, settings[control.name]))
		.filter((part) => part !== '')
		.join(' · ');
}

function chosenIn(control: Control, value: string | readonly string[] | undefined): string {
	if (value === undefined || value === '') return '';
	if (control.kind === 'number') return `${String(value)}${control.unit}`;
	if (control.kind === 'range') return String(value).replace('..', '–');
	const chosen = typeof value === 'string' ? [value] : value;
	const labels = control.options.filter((option) => chosen.includes(option.value)).map(({ label }) => label);
	if (control.kind === 'choice') return labels.join(', ');
	if (labels.length === control.options.length) return '';
	const noun = (control.kind === 'set' && control.noun) || 'countries';
	return labels.length > 2 ? `${labels.length} of ${control.options.length} ${noun}` : labels.join(', ');
}
