import { notesFor, type Catalogue, type PlottedRows, type Source } from '$lib/catalogue/catalogue';
import type { NoteText } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { withFirst } from '$lib/text/notes';
import { startSentence } from '$lib/text/words';
import { DESTINATION } from './figures';

/** The distinct sources with these ids, in the given order, without unknown ids. */
export const sourcesOf = (ids: Iterable<string>, catalogue: Catalogue): Source[] =>
	[...new Set(ids)].flatMap((id) => catalogue.sources.get(id) ?? []);

/** Latest date covered by these sources; that of the release if none states one. */
export const latestAsOf = (ids: Iterable<string>, catalogue: Catalogue): string =>
	[...ids]
		.map((id) => catalogue.sources.get(id)?.as_of ?? '')
		.sort()
		.at(-1) || catalogue.dataAsOf;

/** Published notes on the plotted rows. */
export const publishedNotes = (catalogue: Catalogue, plotted: readonly PlottedRows[]): NoteText[] =>
	notesFor(catalogue.notes, plotted).map(({ note_id, text }) => ({ id: note_id, text }));

/** Published rows of people whom the United States let in by some pathways. */
export const plottedAdmissions = (
	pathways: Iterable<string>,
	years: Pick<PlottedRows, 'origin' | 'yearFrom' | 'yearTo'>
): PlottedRows[] =>
	[...new Set(pathways)].map((pathway) => ({
		...years,
		table: 'admissions',
		destination: DESTINATION,
		pathway
	}));

interface DrawnFigures {
	/** Sources of the figures. */
	readonly ids: Iterable<string>;
	/** Sources of other statements. */
	readonly otherIds?: Iterable<string>;
	readonly plotted?: readonly PlottedRows[];
	/** Notes that follow from the chart, not from a row, placed before or after the published ones. */
	readonly notes?: readonly NoteText[];
	readonly after?: readonly NoteText[];
	/** Ids of the notes that change the picture most. They come before all others. */
	readonly first?: readonly string[];
}

/** Provenance of a view's figures. */
export const provenanceOf = (
	{ ids, otherIds = [], plotted = [], notes = [], after = [], first = [] }: DrawnFigures,
	catalogue: Catalogue
) => ({
	dataAsOf: latestAsOf(ids, catalogue),
	release: catalogue.release,
	notes: withFirst([...notes, ...publishedNotes(catalogue, plotted), ...after], first),
	sources: sourcesOf([...ids, ...otherIds], catalogue)
});

interface YearEndFigures extends Omit<DrawnFigures, 'after'> {
	readonly year: number;
}

/** Provenance of a view's figures at one year-end. */
export const yearEndProvenance = ({ year, notes = [], ...drawn }: YearEndFigures, catalogue: Catalogue) => ({
	period: startSentence(endOfYear(year)),
	...provenanceOf({ ...drawn, after: notes }, catalogue)
});
