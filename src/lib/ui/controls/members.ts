import type { MembersControl, Option } from '$lib/settings/control';

/** Lower case, without accents and points, with straight apostrophes and saints written out. */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\p{M}.]/gu, '')
		.replaceAll('’', "'")
		.toLowerCase()
		.replace(/\bst\b/g, 'saint');

/** How well an option matches: its own name or code, another name in full, the beginning of its name, any part. */
function rankOf({ label, value, alias = '' }: Option, typed: string): number {
	const name = plain(label);
	if (name === typed || plain(value) === typed) return 0;
	if (` ${plain(alias)} `.includes(` ${typed} `)) return 1;
	return name.startsWith(typed) ? 2 : 3;
}

/** Orders names by the reader's alphabet. */
const READERS = new Intl.Collator(undefined, { sensitivity: 'base' });

/**
 * Options whose label, code or other names contain every typed word, best match first, and each kind by the alphabet.
 * Options that stand for all others come first in the whole list.
 */
export function matching(
	options: readonly Option[],
	typed: string,
	collator: Pick<Intl.Collator, 'compare'> = READERS
): readonly Option[] {
	const words = plain(typed).split(/\s+/).filter(Boolean);
	const found = options.filter(({ label, value, alias = '' }) => {
		const text = plain(`${label} ${value} ${alias}`);
		return words.every((word) => text.includes(word));
	});
	const phrase = words.join(' ');
	const rank = (option: Option) => (phrase === '' ? Number(!option.isTotal) : rankOf(option, phrase));
	return found
		.map((option) => ({ option, rank: rank(option) }))
		.sort((a, b) => a.rank - b.rank || collator.compare(a.option.label, b.option.label))
		.map(({ option }) => option);
}

/** The members in the order of the control after some were switched on or off; undefined if none would be left. */
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

/** The preset with exactly these members. */
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
