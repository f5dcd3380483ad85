/** The first of these sentences with at most `most` words, or else the last. */
export const fittingSentence = (most: number, sentences: readonly string[]): string =>
	sentences.find((one) => one.split(/\s+/).length <= most) ?? sentences.at(-1) ?? '';
