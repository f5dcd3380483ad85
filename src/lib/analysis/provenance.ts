import { notesFor, type Catalogue, type PlottedRows, type Source } from '$lib/catalogue/catalogue';
import type { NoteText } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';

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

interface Figures {
	readonly period: string;
	/** Sources of the figures. */
	readonly ids: readonly string[];
	/** Sources of what is said beside them. */
	readonly otherIds?: readonly string[];
	readonly plotted?: readonly PlottedRows[];
	/** Notes that follow from what is drawn, not from a row. */
	readonly notes?: readonly NoteText[];
}

/** What a view says of where its figures come from. */
export const figureProvenance = (
	{ period, ids, otherIds = [], plotted = [], notes = [] }: Figures,
	catalogue: Catalogue
) => ({
	period,
	dataAsOf: latestAsOf(ids, catalogue),
	release: catalogue.release,
	notes: [...publishedNotes(catalogue, plotted), ...notes],
	sources: sourcesOf([...ids, ...otherIds], catalogue)
});

/** The same of figures at one year-end. */
export const yearEndProvenance = (
	{ year, ...figures }: Omit<Figures, 'period'> & { readonly year: number },
	catalogue: Catalogue
) => figureProvenance({ ...figures, period: startSentence(endOfYear(year)) }, catalogue);
