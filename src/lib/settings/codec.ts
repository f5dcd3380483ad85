import type { Control, MembersControl, OptionControl, SetControl, ViewState } from './control';
import { readNumber } from './number';
import { readRange } from './range';
import { RETIRED } from './retired';

/** A parameter of the address that is invalid; it is ignored and reported to the reader. */
export interface InvalidParameter {
	readonly name: string;
	readonly value: string;
	readonly reason: string;
}

export interface ParsedState {
	readonly state: ViewState;
	readonly invalid: readonly InvalidParameter[];
}

/** The default chart: every control at its initial value. */
export function initialState(controls: readonly Control[]): ViewState {
	return Object.fromEntries(controls.map((control) => [control.name, control.initial]));
}

/** The initial value of a control in a state. */
export function initialIn(state: ViewState, control: Control): string | readonly string[] {
	if (control.kind !== 'choice' || !control.initialBy) return control.initial;
	return control.initialBy.values[String(state[control.initialBy.control])] ?? control.initial;
}

/** The author's chart with some settings changed; those not named take their initial values beside these. */
export function stateWith(changes: ViewState, controls: readonly Control[]): ViewState {
	const state = { ...initialState(controls), ...changes };
	return followInitials(initialState(controls), state, controls, (name) => !(name in changes));
}

/** `after` with the settings that keep their initial value of `before` moved to that of `after`. */
export function followInitials(
	before: ViewState,
	after: ViewState,
	controls: readonly Control[],
	isKept = (name: string) => after[name] === before[name]
): ViewState {
	const following = controls.filter(
		(control) => isKept(control.name) && same(before[control.name] ?? '', initialIn(before, control))
	);
	return {
		...after,
		...Object.fromEntries(following.map((control) => [control.name, initialIn(after, control)]))
	};
}

/** Reads the address. Any text parses; parameters of no control are ignored, and former ones are named. */
export function parseState(parameters: URLSearchParams, controls: readonly Control[]): ParsedState {
	const invalid: InvalidParameter[] = [];
	const given: Record<string, string | readonly string[]> = {};
	for (const control of controls) {
		const text = parameters.get(control.name);
		if (text === null) continue;
		const read = readValue(text, control);
		if (read.refused.length > 0) {
			invalid.push({
				name: control.name,
				value: text.slice(0, 80),
				reason: `${control.label}: ${refusedParts(read.refused)} is not ${validValues(control)}.`
			});
		}
		if (read.value !== null) given[control.name] = read.value;
	}
	for (const [name, reason] of Object.entries(RETIRED)) {
		const value = parameters.get(name);
		if (value !== null && !controls.some((control) => control.name === name))
			invalid.push({ name, value: value.slice(0, 80), reason });
	}
	return { state: stateWith(given, controls), invalid };
}

/** The valid values of a control, to follow "is not". */
function validValues(control: Control): string {
	if (control.kind === 'range') return `from ${control.min} to ${control.max}`;
	if (control.kind !== 'number') return 'one of the options';
	const kind = control.step === 1 ? 'a whole number' : `a number in steps of ${control.step}`;
	return `${kind} from ${control.min} to ${control.max}`;
}

/** Number of invalid parts listed by name; the rest are counted. */
const MAX_NAMED = 5;

function refusedParts(refused: readonly string[]): string {
	const named = refused.slice(0, MAX_NAMED).map((part) => `“${part.slice(0, 40)}”`);
	const more = refused.length - named.length;
	return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

interface ParsedValue {
	/** `null` when no part is valid. */
	readonly value: string | readonly string[] | null;
	readonly refused: readonly string[];
}

function readValue(text: string, control: Control): ParsedValue {
	if (control.kind === 'choice') return readChoice(text, control);
	if (control.kind === 'range') {
		const value = readRange(text, control);
		return { value, refused: value === null ? [text] : [] };
	}
	if (control.kind === 'number') {
		const value = readNumber(text, control);
		return { value, refused: value === null ? [text] : [] };
	}
	return control.kind === 'set' ? readSet(text, control) : readMembers(text, control);
}

function readMembers(text: string, control: MembersControl): ParsedValue {
	const requested = new Set(text.split('~'));
	const presets = control.presets.filter((preset) => requested.has(preset.value));
	const wanted = new Set([...requested, ...presets.flatMap(({ members }) => members)]);
	const value = control.options.flatMap((option) => (wanted.has(option.value) ? [option.value] : []));
	const known = new Set([...value, ...presets.map((preset) => preset.value)]);
	const refused = [...requested].filter((part) => !known.has(part));
	return { value: value.length > 0 ? value : null, refused };
}

function readChoice(text: string, control: OptionControl): ParsedValue {
	const known = control.options.some((option) => option.value === text);
	return known ? { value: text, refused: [] } : { value: null, refused: [text] };
}

function readSet(text: string, control: SetControl): ParsedValue {
	const requested = new Set(text.split('~'));
	const value = control.options.map((option) => option.value).filter((option) => requested.has(option));
	const refused = [...requested].filter((part) => !value.includes(part));
	return { value: value.length > 0 ? value : null, refused };
}

/** The query of a state: its differences from the default chart, `''` when there are none. Lists are joined with `~`. */
export function writeState(state: ViewState, controls: readonly Control[]): string {
	const parts = controls.flatMap((control) => {
		const value = state[control.name];
		if (value === undefined || same(value, initialIn(state, control))) return [];
		const text = typeof value === 'string' ? value : listText(value, control);
		return [`${control.name}=${encodeURIComponent(text)}`];
	});
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** A preset's name replaces exactly its members. */
function listText(value: readonly string[], control: Control): string {
	const presets = control.kind === 'members' ? control.presets : [];
	return presets.find(({ members }) => same(members, value))?.value ?? value.join('~');
}

export const sameState = (a: ViewState, b: ViewState, controls: readonly Control[]): boolean =>
	writeState(a, controls) === writeState(b, controls);

function same(a: string | readonly string[], b: string | readonly string[]): boolean {
	if (typeof a === 'string' || typeof b === 'string') return a === b;
	const other = new Set(b);
	return a.length === b.length && a.every((value) => other.has(value));
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
