import type { MembersControl, Option } from '$lib/settings/control';

/** Lower case, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Options whose label, code or other words hold every word typed; those whose label begins with it first. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
	const words = plain(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return options;
	const found = options.filter(({ label, value, alias = '' }) => {
		const text = plain(`${label} ${value} ${alias}`);
		return words.every((word) => text.includes(word));
	});
	const begins = ({ label }: Option) => plain(label).startsWith(words.join(' '));
	return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

/** The members in the order of the control after some were switched on or off; undefined when nothing would be left. */
export function withMembers(
	control: MembersControl,
	value: readonly string[],
	changed: readonly string[],
	on: boolean
): readonly string[] | undefined {
	const chosen = new Set(value);
	for (const member of changed) {
		if (on) chosen.add(member);
		else chosen.delete(member);
	}
	const remaining = control.options.flatMap((option) => (chosen.has(option.value) ? [option.value] : []));
	return remaining.length > 0 ? remaining : undefined;
}

/** The preset that holds exactly these members. */
export const presetOf = (control: MembersControl, value: readonly string[]) =>
	control.presets.find(
		({ members }) => members.length === value.length && members.every((member) => value.includes(member))
	);

/** "Ukraine, Afghanistan, Iraq and 6 more", or the preset's name. */
export function membersInBrief(control: MembersControl, value: readonly string[], most = 3): string {
	const preset = presetOf(control, value);
	if (preset) return preset.label;
	const labels = control.options.flatMap((option) => (value.includes(option.value) ? [option.label] : []));
	const more = labels.length - most;
	return more > 0 ? `${labels.slice(0, most).join(', ')} and ${more} more` : labels.join(', ');
}
