/** A list with the note, or an empty list when it does not apply. */
export const note = (id: string, text: string, applies = true): { id: string; text: string }[] =>
	applies ? [{ id, text }] : [];

/** Notes by their ids, in the order of the ids; leaves out those without a text. */
export const notesFrom = (
	texts: Readonly<Record<string, string | false | null | undefined>>
): { readonly id: string; readonly text: string }[] =>
	Object.entries(texts).flatMap(([id, text]) => (text ? [{ id, text }] : []));
