export type Grade = 'official' | 'official_second_hand' | 'secondary' | 'derived';

export interface Source {
	readonly id: string;
	readonly publisher: string;
	readonly title: string;
	/** Where links lead: the issuer’s page where known, otherwise the copy read. */
	readonly address: string | null;
	/** Title, number and date; null in releases before 2026-12. */
	readonly document: string | null;
	/** The page that was read, if it is not the issuer’s. */
	readonly copy_address: string | null;
	/** Site of that page. */
	readonly copy_host: string | null;
	readonly licence: string;
	readonly redistributable: boolean;
	readonly vintage: string | null;
	readonly as_of: string | null;
	readonly retrieved: string | null;
	readonly grade: Grade;
}

export interface Country {
	readonly iso3: string;
	readonly name: string;
	readonly formal_name: string;
	readonly is_focus: boolean;
	readonly is_europe32: boolean;
}

/** One dated beginning of one war; a line in event time starts here. */
export interface Onset {
	readonly war_id: string;
	readonly origin: string;
	readonly onset_id: string;
	readonly onset_date: string;
	readonly label: string;
	readonly is_default: boolean;
	readonly source_id: string;
}

export type Tier = 'T1' | 'T2' | 'T3';

export interface Pathway {
	readonly pathway: string;
	readonly tier: Tier;
	readonly label: string;
	readonly permanence: 'durable' | 'temporary' | 'in_country';
}

/** A note on the interpretation of some published rows; null fields match every row. */
export interface Note {
	readonly note_id: string;
	readonly text: string;
	readonly applies_table: string | null;
	readonly origin: string | null;
	readonly destination: string | null;
	readonly pathway: string | null;
	readonly year_from: number | null;
	readonly year_to: number | null;
}

/** The small tables that every view reads: meanings of codes and sources of figures. */
export interface Catalogue {
	readonly release: string;
	readonly dataAsOf: string;
	readonly sources: ReadonlyMap<string, Source>;
	readonly countries: ReadonlyMap<string, Country>;
	readonly onsets: readonly Onset[];
	readonly pathways: ReadonlyMap<string, Pathway>;
	readonly notes: readonly Note[];
}

/** The rows that a view plotted, by the keys of the notes table. */
export interface PlottedRows {
	readonly table: string;
	readonly origin: string;
	readonly destination?: string;
	readonly pathway?: string;
	readonly yearFrom: number;
	readonly yearTo: number;
}

/** Notes that apply to at least one plotted row, in the order of the notes table. */
export function notesFor(notes: readonly Note[], plotted: readonly PlottedRows[]): Note[] {
	const matches = (note: Note, rows: PlottedRows): boolean =>
		(note.applies_table === null || note.applies_table === rows.table) &&
		(note.origin === null || note.origin === rows.origin) &&
		(note.destination === null || note.destination === rows.destination) &&
		(note.pathway === null || note.pathway === rows.pathway) &&
		(note.year_from === null || note.year_from <= rows.yearTo) &&
		(note.year_to === null || note.year_to >= rows.yearFrom);
	// A chart of many definitions plots the same rows many times.
	const distinct = new Map(
		plotted.map((rows) => [
			`${rows.table} ${rows.origin} ${rows.destination} ${rows.pathway} ${rows.yearFrom} ${rows.yearTo}`,
			rows
		])
	);
	const rowsOnce = [...distinct.values()];
	return notes.filter((note) => rowsOnce.some((rows) => matches(note, rows)));
}

/** A remark on a chart, with an id that is stable across releases. */
export interface NoteText {
	readonly id: string;
	readonly text: string;
}
