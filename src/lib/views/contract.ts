import type { Catalogue, NoteText, Source } from '$lib/catalogue/catalogue';
import type { Scene, ViewLink } from '$lib/plot/scene';
import type { Query, ResultSets, Scalar } from '$lib/query/port';
import type { Control, SettingsOf, ViewState } from '$lib/settings/control';
import type { ChartSize, ChartWidth } from '$lib/style/typography';

export type { NoteText } from '$lib/catalogue/catalogue';
export type { Scene, ViewLink } from '$lib/plot/scene';
export type { ViewState } from '$lib/settings/control';
export type { ChartSize, ChartWidth } from '$lib/style/typography';

export interface Field {
	readonly name: string;
	readonly label: string;
	readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
	readonly unit?: string;
	readonly description: string;
	/** Significant figures on screen; downloads and `title` attributes keep every digit. */
	readonly significant?: number;
}

/** Rows with their meaning: a table on screen, or the content of a download of the displayed rows. */
export interface DataTable {
	readonly name: string;
	readonly caption: string;
	readonly fields: readonly Field[];
	readonly rows: readonly (readonly Scalar[])[];
	/** Link of each row header on screen; files contain only the rows. */
	readonly links?: readonly ViewLink[];
}

/** The name of the field that every export carries. */
export const SOURCE_IDS = 'source_ids';

/** Displayed rows in long form, each with the ids of its sources, joined with a tilde. Only `exportTable` creates one. */
export interface ExportTable extends DataTable {
	/** `source_id` if no row has more than one. */
	readonly sourceField: typeof SOURCE_IDS | 'source_id';
}

/** What every view passes to the page around it, in addition to what its own chart draws. Plain data, serialised into the prerendered page. */
export interface ViewModel {
	/** The title of the chart in this state. */
	readonly headline: string;
	/** Computed sentences; the first makes sense on its own. */
	readonly finding: readonly string[];
	readonly altText: string;
	/** What the value axis counts, e.g. "people let in per 1,000 displaced abroad". */
	readonly unit: string;
	readonly period: string;
	readonly dataAsOf: string;
	readonly release: string;
	readonly notes: readonly NoteText[];
	readonly sources: readonly Source[];
	/** Set when the reader's settings leave nothing to draw: one sentence saying why. */
	readonly empty?: string;
}

/** The part of a model that is specific to the view. */
export type ChartData<Model extends ViewModel> = Omit<Model, keyof ViewModel>;

export interface ViewSpec<
	Controls extends readonly Control[] = readonly Control[],
	Names extends string = string
> {
	readonly slug: string;
	readonly title: string;
	/** The reader's question, shown as subtitle. */
	readonly question: string;
	readonly controls: Controls;
	/** Statements by name, with bound parameters. */
	queries(settings: SettingsOf<Controls>): Readonly<Record<Names, Query>>;
	/** Whether a control acts in a state. @default all do */
	acts?(control: string, settings: ViewState): boolean;
}

/** Preserves the literal types of the controls, from which settings are typed. */
export const defineSpec = <const Controls extends readonly Control[], Names extends string>(
	spec: ViewSpec<Controls, Names>
): ViewSpec<Controls, Names> => spec;

/** One folder, one registry line: everything that pages, embeds, pictures and downloads need of a view. */
export interface View<
	Controls extends readonly Control[] = readonly Control[],
	Names extends string = string,
	Model extends ViewModel = ViewModel
> {
	readonly spec: ViewSpec<Controls, Names>;
	/** Pure: builds the model from rows. The same on both engines. */
	buildModel(results: ResultSets<Names>, settings: SettingsOf<Controls>, catalogue: Catalogue): Model;
	/** Everything in the chart as tables, the short form first. */
	tables(model: Model): readonly DataTable[];
	/** The displayed rows for downloads. */
	exportTable(model: Model): ExportTable;
	/**
	 * Lays out the chart, in pixels. Returns a promise if shapes or code have to be fetched first; it rejects with one
	 * sentence for the reader.
	 * @param size Compact charts are at most `compactHeight` high and say what they leave out. The default is full.
	 */
	chart(model: Model, width: ChartWidth, size?: ChartSize): Scene | Promise<Scene>;
}

/** Settings typed by the controls of a spec. */
export type SettingsFor<Spec extends ViewSpec> = SettingsOf<Spec['controls']>;

/** Checks a view against its own types. */
export const defineView = <
	const Controls extends readonly Control[],
	Names extends string,
	Model extends ViewModel
>(
	view: View<Controls, Names, Model>
): View<Controls, Names, Model> => view;

/** Settings created by `parseState` or `initialState` from the same controls. */
export const typedSettings = <Controls extends readonly Control[]>(
	state: ViewState,
	_controls: Controls
): SettingsOf<Controls> => state as SettingsOf<Controls>;
