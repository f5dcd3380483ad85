import type { Control, ViewState } from './control';

/** A parameter of the address that cannot be used; it is ignored and named to the reader. */
export interface InvalidParameter {
	readonly name: string;
	readonly value: string;
	readonly reason: string;
}

export interface ParsedState {
	readonly state: ViewState;
	readonly invalid: readonly InvalidParameter[];
}

/** The author's chart: every control at its initial setting. */
export function initialState(controls: readonly Control[]): ViewState {
	return Object.fromEntries(controls.map((control) => [control.name, control.initial]));
}

/** Reads the address. Any text parses; parameters that no control owns are none of our business. */
export function parseState(parameters: URLSearchParams, controls: readonly Control[]): ParsedState {
	const invalid: InvalidParameter[] = [];
	const entries = controls.map((control): [string, string | readonly string[]] => {
		const text = parameters.get(control.name);
		if (text === null) return [control.name, control.initial];
		const read = control.kind === 'choice' ? readChoice(text, control) : readSet(text, control);
		if (read.refused.length > 0) {
			invalid.push({
				name: control.name,
				value: text.slice(0, 80),
				reason: `${control.label}: ${read.refused.map((part) => `“${part.slice(0, 40)}”`).join(', ')} is not one of the options.`
			});
		}
		return [control.name, read.value ?? control.initial];
	});
	return { state: Object.fromEntries(entries), invalid };
}

function readChoice(text: string, control: Control) {
	const known = control.options.some((option) => option.value === text);
	return known ? { value: text, refused: [] } : { value: null, refused: [text] };
}

function readSet(text: string, control: Control) {
	const asked = new Set(text.split('~'));
	const value = control.options.map((option) => option.value).filter((option) => asked.has(option));
	const refused = [...asked].filter((part) => !value.includes(part));
	return { value: value.length > 0 ? value : null, refused };
}

/** The address of a state: its difference from the author's chart, `''` when there is none. Lists are joined by `~`. */
export function writeState(state: ViewState, controls: readonly Control[]): string {
	const parts = controls.flatMap((control) => {
		const value = state[control.name];
		if (value === undefined || same(value, control.initial)) return [];
		const text = typeof value === 'string' ? value : value.join('~');
		return [`${control.name}=${encodeURIComponent(text)}`];
	});
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

export const sameState = (a: ViewState, b: ViewState, controls: readonly Control[]): boolean =>
	writeState(a, controls) === writeState(b, controls);

function same(a: string | readonly string[], b: string | readonly string[]): boolean {
	if (typeof a === 'string' || typeof b === 'string') return a === b;
	return a.length === b.length && a.every((value) => b.includes(value));
}

/** The setting of a choice control. @throws {TypeError} when the control is a set. */
export function chosen(state: ViewState, name: string): string {
	const value = state[name];
	if (typeof value !== 'string') throw new TypeError(`${name} is not a choice.`);
	return value;
}

/** The settings of a set control. @throws {TypeError} when the control is a choice. */
export function chosenSet(state: ViewState, name: string): readonly string[] {
	const value = state[name];
	if (value === undefined || typeof value === 'string') throw new TypeError(`${name} is not a set.`);
	return value;
}
