import { styleOf, isOrigin, type SeriesStyle } from '$lib/style/series-style';
import type { Option, SetControl } from '$lib/settings/control';

export interface OptionGroup {
	/** Undefined for options without a group. */
	readonly label: string | undefined;
	readonly options: readonly Option[];
}

/** Adjacent options of the same group, in the order of the control. */
export function groupsOf(options: readonly Option[]): readonly OptionGroup[] {
	const groups: { label: string | undefined; options: Option[] }[] = [];
	for (const option of options) {
		const last = groups.at(-1);
		if (last && last.label === option.group) last.options.push(option);
		else groups.push({ label: option.group, options: [option] });
	}
	return groups;
}

/**
 * Returns the series style of an option for a nationality (`AFG`) or for an onset of its war (`AFG-2001`);
 * undefined for any other option. The order within a group is the order of the onsets.
 */
export function optionStyle(option: Option, siblings: readonly Option[]): SeriesStyle | undefined {
	const [iso3 = ''] = option.value.split('-');
	if (!isOrigin(iso3)) return undefined;
	const onset = option.group === undefined ? 0 : siblings.indexOf(option);
	return styleOf(iso3, Math.max(0, onset));
}

/**
 * The set after options were switched on or off, in the order of the control.
 * @returns undefined if none would be left: at least one option is always on.
 */
export function withOptions(
	control: SetControl,
	value: readonly string[],
	changed: readonly string[],
	on: boolean
): readonly string[] | undefined {
	const remaining = control.options
		.map((option) => option.value)
		.filter((option) => (changed.includes(option) ? on : value.includes(option)));
	return remaining.length > 0 ? remaining : undefined;
}

/** How many options of a group are on. */
export function countOn(options: readonly Option[], value: readonly string[]): 'none' | 'some' | 'all' {
	const on = options.filter((option) => value.includes(option.value)).length;
	return on === 0 ? 'none' : on === options.length ? 'all' : 'some';
}
