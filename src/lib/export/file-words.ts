import { writeState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';

/** Characters of settings in a file name. */
const MOST = 60;
const MOST_MEMBERS = 4;

/** A list of codes, shortened: `UKR-AFG`, `UKR-AFG-and-7-more`. */
function membersOf(text: string): string {
	const members = text.split('~');
	if (members.length <= MOST_MEMBERS) return members.join('-');
	return `${members.slice(0, 2).join('-')}-and-${members.length - 2}-more`;
}

/**
 * The settings of a state that differ from the default, for a file name: `year-2023_origins-UKR-AFG`. Blank for the
 * default.
 */
export function stateWords(state: ViewState, controls: readonly Control[]): string {
	const words = [...new URLSearchParams(writeState(state, controls))].map(
		([name, value]) => `${name}-${membersOf(value)}`
	);
	return words
		.reduce((text, word) => (text.length + word.length < MOST ? `${text}${text && '_'}${word}` : text), '')
		.replaceAll(/[^\w.-]+/g, '-');
}
