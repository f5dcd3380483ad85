import { notesFor, type Catalogue, type PlottedRows, type Source } from '$lib/catalogue/catalogue';
import type { NoteText } from '$lib/catalogue/catalogue';

/** The sources with these ids, each once, in the order given; unknown ids are left out. */
export const sourcesOf = (ids: Iterable<string>, catalogue: Catalogue): Source[] =>
	[...new Set(ids)].flatMap((id) => catalogue.sources.get(id) ?? []);

/** The day up to which the newest of these sources reaches; that of the release when none of them says. */
export const latestAsOf = (ids: Iterable<string>, catalogue: Catalogue): string =>
	[...ids]
		.map((id) => catalogue.sources.get(id)?.as_of ?? '')
		.sort()
		.at(-1) || catalogue.dataAsOf;

/** Published notes on the plotted rows. */
export const publishedNotes = (catalogue: Catalogue, plotted: readonly PlottedRows[]): NoteText[] =>
	notesFor(catalogue.notes, plotted).map(({ note_id, text }) => ({ id: note_id, text }));

/** Notes by id, in the order given; those without a text are left out. */
export const notesFrom = (texts: Readonly<Record<string, string | false | null | undefined>>): NoteText[] =>
	Object.entries(texts).flatMap(([id, text]) => (text ? [{ id, text }] : []));
