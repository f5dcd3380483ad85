import { notesFor, type Catalogue, type PlottedRows, type Source } from '$lib/catalogue/catalogue';
import type { NoteText } from '$lib/catalogue/catalogue';
import { endOfYear } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';
import { DESTINATION } from './figures';

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
	/** Sources of what is said beside them. */
	readonly otherIds?: Iterable<string>;
	readonly plotted?: readonly PlottedRows[];
	/** Notes that follow from what is drawn, not from a row: before the published ones, or after them. */
	readonly notes?: readonly NoteText[];
	readonly after?: readonly NoteText[];
}

/** What a view says of where its figures come from. */
export const provenanceOf = (
	{ ids, otherIds = [], plotted = [], notes = [], after = [] }: DrawnFigures,
	catalogue: Catalogue
) => ({
	dataAsOf: latestAsOf(ids, catalogue),
	release: catalogue.release,
	notes: [...notes, ...publishedNotes(catalogue, plotted), ...after],
	sources: sourcesOf([...ids, ...otherIds], catalogue)
});

interface YearEndFigures extends Omit<DrawnFigures, 'after'> {
	readonly year: number;
}

/** What a view of figures at one year-end says of where they come from. */
export const yearEndProvenance = ({ year, notes = [], ...drawn }: YearEndFigures, catalogue: Catalogue) => ({
	period: startSentence(endOfYear(year)),
	...provenanceOf({ ...drawn, after: notes }, catalogue)
});
