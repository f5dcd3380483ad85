import { listOf } from '$lib/text/words';
import type { Control, Option, Preset, ViewState } from '$lib/settings/control';
import type { Published } from './coverage';
import { isRelevant, refusalOf } from './rules';
import { settingsOf } from './settings';

export interface AvailableOptions {
	/** The relevant controls, each with the options compatible with the settings before it. */
	readonly controls: readonly Control[];
	/** Labels of unavailable options, grouped by reason. */
	readonly refused: readonly { readonly reason: string; readonly labels: string }[];
}

/** Maximum number of unavailable options listed by name; the rest are counted. */
const MOST_NAMED = 4;

/** @param isWanted Leaves out other controls. */
export function availableOptions(
	controls: readonly Control[],
	state: ViewState,
	published: Published,
	isWanted: (name: string) => boolean = () => true
): AvailableOptions {
	const settings = settingsOf(state, published);
	const refused = new Map<string, string[]>();
	const limited = controls
		.filter(({ name }) => isWanted(name) && isRelevant(name, settings))
		.map((control): Control => {
			if (control.kind === 'range' || control.kind === 'number') return control;
			const isAvailable = (option: Option): boolean => {
				const rule = refusalOf(control.name, option.value, settings, published);
				if (!rule) return true;
				const labels = refused.get(rule.reason);
				if (labels) labels.push(option.label);
				else refused.set(rule.reason, [option.label]);
				return false;
			};
			const options = control.options.filter(isAvailable);
			return control.kind === 'members'
				? { ...control, options, presets: presetsWithin(control.presets, options) }
				: { ...control, options };
		})
		.filter((control) => control.kind === 'range' || control.kind === 'number' || control.options.length > 1);
	return {
		controls: limited,
		refused: [...refused].map(([reason, labels]) => ({ reason, labels: namedOrCounted(labels) }))
	};
}

function presetsWithin(presets: readonly Preset[], options: readonly Option[]): readonly Preset[] {
	const available = new Set(options.map(({ value }) => value));
	return presets
		.map((preset) => ({ ...preset, members: preset.members.filter((member) => available.has(member)) }))
		.filter(({ members }) => members.length > 0);
}

const namedOrCounted = (labels: readonly string[]): string =>
	labels.length > MOST_NAMED
		? `${labels.slice(0, MOST_NAMED).join(', ')} and ${labels.length - MOST_NAMED} more`
		: listOf(labels);
