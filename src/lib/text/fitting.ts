/** Longest headline, in characters. */
const LONGEST = 70;

/** The first of several wordings that fits a headline, or the last one. */
export const fitting = (...wordings: readonly [string, ...string[]]): string =>
	wordings.find(({ length }) => length <= LONGEST) ?? wordings.at(-1) ?? wordings[0];
