/** "So were A in B; C in D.", as few sentences as hold all items with at most `most` words each. */
export function inSentences(start: string, items: readonly string[], most = 30): string[] {
	const groups: string[][] = [];
	const sentenceOf = (group: readonly string[]): string => `${start}${group.join('; ')}.`;
	for (const item of items) {
		const last = groups.at(-1);
		if (last && sentenceOf([...last, item]).split(/\s+/).length <= most) last.push(item);
		else groups.push([item]);
	}
	return groups.map(sentenceOf);
}

/** The first of these sentences with at most `most` words, or else the last. */
export const fittingSentence = (most: number, sentences: readonly string[]): string =>
	sentences.find((one) => one.split(/\s+/).length <= most) ?? sentences.at(-1) ?? '';
