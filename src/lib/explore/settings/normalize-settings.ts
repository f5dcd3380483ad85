import type { Control, ViewState } from '$lib/settings/control';
import type { Published } from './coverage';
import { NINE } from './places';
import { isRelevant, refusalOf } from './rules';
import { isOf, type Rule } from './rules/rule';
import { settingsOf, type ExploreSettings } from './settings';

type Fallback = (settings: ExploreSettings, controls: readonly Control[]) => readonly string[];

/** Replaces a selection when the rules reject all of its members. */
const FALLBACKS: Readonly<Record<string, Fallback>> = {
	destinations: ({ measure }, controls) => {
		const isOfEurope = isOf(measure, 'per-resident', 'protected-share');
		const europe = controls
			.flatMap((control) => (control.kind === 'members' ? control.presets : []))
			.find(({ value }) => value === 'europe32')?.members;
		return isOfEurope && europe ? europe : ['USA'];
	},
	origins: ({ measure }) => (measure === 'protected' ? ['UKR'] : NINE)
};

/** Why irreparable settings have no chart: the reason of the first rule that rejects them, or `null`. */
export function emptyReason(
	settings: ExploreSettings,
	state: ViewState,
	controls: readonly Control[],
	published: Published
): string | null {
	for (const control of controls) {
		if (control.kind === 'range' || !isRelevant(control.name, settings)) continue;
		const value = state[control.name] ?? control.initial;
		const all = typeof value === 'string' ? [value] : value;
		const rule = all
			.map((one) => refusalOf(control.name, one, settings, published))
			.find((one) => one !== null);
		if (rule) return rule.reason;
	}
	return null;
}

export interface NormalizedSettings {
	readonly state: ViewState;
	/** Settings that were changed because a rule rejects them. */
	readonly changed: readonly { readonly control: string; readonly reason: string }[];
}

type StateValue = ViewState[string];
interface Replacement {
	/** `undefined` when no value is left. */
	readonly value: StateValue | undefined;
	readonly reason: string;
}

/** The nearest compatible settings: control by control, each within what the previous ones allow. */
export function normalizeSettings(
	state: ViewState,
	controls: readonly Control[],
	published: Published
): NormalizedSettings {
	let normalized = state;
	const changed: { control: string; reason: string }[] = [];
	for (const control of controls) {
		const settings = settingsOf(normalized, published);
		if (!isRelevant(control.name, settings)) {
			normalized = { ...normalized, [control.name]: control.initial };
			continue;
		}
		if (control.kind === 'range') continue;
		const refuses = (one: string) => refusalOf(control.name, one, settings, published);
		const value = normalized[control.name] ?? control.initial;
		const replacement =
			typeof value === 'string'
				? replacedChoice(value, control, refuses)
				: replacedSelection(value, refuses, () => fallbackOf(control, settings, controls));
		if (!replacement) continue;
		changed.push({ control: control.name, reason: replacement.reason });
		if (replacement.value !== undefined) normalized = { ...normalized, [control.name]: replacement.value };
	}
	return { state: normalized, changed };
}

type Refuses = (value: string) => Rule | null;

/** The first option that no rule rejects; `null` when the value is valid. */
function replacedChoice(value: string, { options }: Control, refuses: Refuses): Replacement | null {
	const rule = refuses(value);
	if (!rule) return null;
	return { value: options.find((option) => !refuses(option.value))?.value, reason: rule.reason };
}

/** The members that no rule rejects, or the fallback if none is left; `null` when all are valid. */
function replacedSelection(
	members: readonly string[],
	refuses: Refuses,
	fallback: () => readonly string[]
): Replacement | null {
	const [first] = members.flatMap((one) => refuses(one) ?? []);
	if (!first) return null;
	const allowed = members.filter((one) => !refuses(one));
	return {
		value: allowed.length > 0 ? allowed : fallback().filter((one) => !refuses(one)),
		reason: first.reason
	};
}

const fallbackOf = (
	control: Control,
	settings: ExploreSettings,
	controls: readonly Control[]
): readonly string[] =>
	FALLBACKS[control.name]?.(settings, controls) ?? control.options.map((option) => option.value);
