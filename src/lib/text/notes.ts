/** Notes by their ids, in the order of the ids; leaves out those without a text. */
export const notesFrom = (
	texts: Readonly<Record<string, string | false | null | undefined>>
): { readonly id: string; readonly text: string }[] =>
	Object.entries(texts).flatMap(([id, text]) => (text ? [{ id, text }] : []));
