/** A note on a chart where it applies, for lists of them. */
export const note = (id: string, text: string, applies = true): { id: string; text: string }[] =>
	applies ? [{ id, text }] : [];
