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
