import { listOf } from '$lib/text/words';
import type { Control, Option, ViewState } from '$lib/settings/control';
import { askedOf } from './settings';
import type { Published } from './coverage';
import { isRelevant, refusalOf } from './rules';

export interface Offered {
	/** The settings that matter here, each with the options that go with the ones before it. */
	readonly controls: readonly Control[];
	/** What is missing, by the reason why. */
	readonly refused: readonly { readonly reason: string; readonly labels: string }[];
}

/** Options that are named where they are refused; more are counted. */
const NAMED = 4;

export function offered(controls: readonly Control[], state: ViewState, published: Published): Offered {
	const asked = askedOf(state, published);
	const refused = new Map<string, string[]>();
	const shown = controls
		.filter(({ name }) => isRelevant(name, asked))
		.map((control): Control => {
			if (control.kind === 'range' || control.kind === 'number') return control;
			const isOffered = (option: Option): boolean => {
				const rule = refusalOf(control.name, option.value, asked, published);
				if (rule) refused.set(rule.reason, [...(refused.get(rule.reason) ?? []), option.label]);
				return rule === null;
			};
			const options = control.options.filter(isOffered);
			if (control.kind !== 'members') return { ...control, options };
			const left = new Set(options.map(({ value }) => value));
			const presets = control.presets
				.map((preset) => ({ ...preset, members: preset.members.filter((member) => left.has(member)) }))
				.filter(({ members }) => members.length > 0);
			return { ...control, options, presets };
		})
		.filter((control) => control.kind === 'range' || control.kind === 'number' || control.options.length > 1);
	return {
		controls: shown,
		refused: [...refused].map(([reason, labels]) => ({
			reason,
			labels:
				labels.length > NAMED
					? `${labels.slice(0, NAMED).join(', ')} and ${labels.length - NAMED} more`
					: listOf(labels)
		}))
	};
}
