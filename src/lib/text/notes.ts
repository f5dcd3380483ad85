/** Notes by their ids, in the order given; those without a text are left out. */
export const notesFrom = (
	texts: Readonly<Record<string, string | null>>
): { readonly id: string; readonly text: string }[] =>
	Object.entries(texts).flatMap(([id, text]) => (text === null ? [] : [{ id, text }]));
