import type { Control, ViewState } from '$lib/settings/control';
import { askedOf, type Asked } from './settings';
import type { Published } from './coverage';
import { NINE } from './places';
import { isRelevant, refusalOf } from './rules';
import { isOf } from './rules/rule';

/** What takes the place of a setting when none of its values is left. */
const FALLBACKS: Readonly<Record<string, (asked: Asked, controls: readonly Control[]) => readonly string[]>> =
	{
		destinations: ({ measure }, controls) => {
			const isOfEurope = isOf(measure, 'per-resident', 'protected-share');
			const europe = controls
				.flatMap((control) => (control.kind === 'members' ? control.presets : []))
				.find(({ value }) => value === 'europe32')?.members;
			return isOfEurope && europe ? europe : ['USA'];
		},
		origins: ({ measure }) => (measure === 'protected' ? ['UKR'] : NINE)
	};

/** Why settings that no rule could repair give no chart: the first refusal that stands. */
export function whyNothing(
	asked: Asked,
	state: ViewState,
	controls: readonly Control[],
	published: Published
): string | null {
	for (const control of controls) {
		if (control.kind === 'range' || !isRelevant(control.name, asked)) continue;
		const value = state[control.name] ?? control.initial;
		const all = typeof value === 'string' ? [value] : value;
		const rule = all.map((one) => refusalOf(control.name, one, asked, published)).find((one) => one !== null);
		if (rule) return rule.reason;
	}
	return null;
}

export interface Settled {
	readonly state: ViewState;
	/** Settings that were changed because a rule refuses them. */
	readonly changed: readonly { readonly control: string; readonly reason: string }[];
}

/** The nearest settings that go together: control after control, each within what the ones before it allow. */
export function settle(state: ViewState, controls: readonly Control[], published: Published): Settled {
	let settled = state;
	const changed: { control: string; reason: string }[] = [];
	for (const control of controls) {
		const asked = askedOf(settled, published);
		if (!isRelevant(control.name, asked)) {
			settled = { ...settled, [control.name]: control.initial };
			continue;
		}
		const value = settled[control.name] ?? control.initial;
		if (control.kind === 'range') continue;
		const refuses = (one: string) => refusalOf(control.name, one, asked, published);
		if (typeof value === 'string') {
			const rule = refuses(value);
			if (!rule) continue;
			const next = control.options.find((option) => !refuses(option.value));
			changed.push({ control: control.name, reason: rule.reason });
			if (next) settled = { ...settled, [control.name]: next.value };
			continue;
		}
		const refused = value.flatMap((one) => refuses(one) ?? []);
		const [first] = refused;
		if (!first) continue;
		const kept = value.filter((one) => !refuses(one));
		const fallback =
			FALLBACKS[control.name]?.(asked, controls) ?? control.options.map((option) => option.value);
		changed.push({ control: control.name, reason: first.reason });
		settled = {
			...settled,
			[control.name]: kept.length > 0 ? kept : fallback.filter((one) => !refuses(one))
		};
	}
	return { state: settled, changed };
}
