/** Words of the longest sentences: the first one, and those after it. */
export const MOST_WORDS = { first: 25, further: 30 } as const;

/** A sentence with as many items as fit. @param write for a number of items, from `most` down to 1. */
export function fitting(most: number, words: number, write: (count: number) => string): string {
	for (let count = most; count > 1; count--) {
		const sentence = write(count);
		if (sentence.split(/\s+/).length <= words) return sentence;
	}
	return write(1);
}

/** "So were A in B; C in D.", as few sentences as hold all items with at most `most` words each. */
export function inSentences(
	start: string,
	items: readonly string[],
	most: number = MOST_WORDS.further
): string[] {
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
