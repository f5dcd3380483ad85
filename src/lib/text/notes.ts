/** Notes by their ids, in the order of the ids; leaves out those without a text. */
export const notesFrom = (
	texts: Readonly<Record<string, string | false | null | undefined>>
): { readonly id: string; readonly text: string }[] =>
	Object.entries(texts).flatMap(([id, text]) => (text ? [{ id, text }] : []));

/** The notes with these ids, in this order, before all others. */
export const withFirst = <Note extends { readonly id: string }>(
	notes: readonly Note[],
	first: readonly string[]
): Note[] => [
	...first.flatMap((id) => notes.filter((note) => note.id === id)),
	...notes.filter(({ id }) => !first.includes(id))
];
