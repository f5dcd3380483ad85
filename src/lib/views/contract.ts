import type { Catalogue, NoteText, Source } from '$lib/catalogue/catalogue';
import type { Scene, ViewLink } from '$lib/plot/scene';
import type { Query, ResultSets, Scalar } from '$lib/query/port';
import type { Control, SettingsOf, ViewState } from '$lib/settings/control';
import type { ChartWidth } from '$lib/style/typography';

export type { NoteText } from '$lib/catalogue/catalogue';
export type { Scene, ViewLink } from '$lib/plot/scene';
export type { ViewState } from '$lib/settings/control';
export type { ChartWidth } from '$lib/style/typography';

export interface Field {
	readonly name: string;
	readonly label: string;
	readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
	readonly unit?: string;
	readonly description: string;
	/** Significant figures on screen; downloads and `title` attributes keep every digit. */
	readonly significant?: number;
}

/** Rows with their meaning: a table on screen, or what a download of the displayed rows holds. */
export interface DataTable {
	readonly name: string;
	readonly caption: string;
	readonly fields: readonly Field[];
	readonly rows: readonly (readonly Scalar[])[];
	/** Where the head of each row leads, on screen; files hold the rows alone. */
	readonly links?: readonly ViewLink[];
}

/** The name of the field that every export carries. */
export const SOURCE_IDS = 'source_ids';

/** Displayed rows in long form, each with the ids of its sources, joined by a tilde. Only `exportTable` makes one. */
export interface ExportTable extends DataTable {
	/** `source_id` where no row has more than one. */
	readonly sourceField: typeof SOURCE_IDS | 'source_id';
}

/** What every view hands to the page around it, besides what its own chart draws. Plain data: it is serialised into the prerendered page. */
export interface ViewModel {
	/** The title of the chart in this state. */
	readonly headline: string;
	/** Computed sentences; the first can stand alone. */
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

/** The part of a model that is the view's own. */
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
}

/** Keeps the literal types of the controls, by which settings are typed. */
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
	/** Pure: rows in, meaning out. The same on both engines. */
	buildModel(results: ResultSets<Names>, settings: SettingsOf<Controls>, catalogue: Catalogue): Model;
	/** Everything that the chart shows as tables, first the short form. */
	tables(model: Model): readonly DataTable[];
	/** The displayed rows for downloads. */
	exportTable(model: Model): ExportTable;
	/**
	 * Lays the chart out, in pixels. A promise when shapes or code have to be fetched first; it rejects with one
	 * sentence for the reader.
	 */
	chart(model: Model, width: ChartWidth): Scene | Promise<Scene>;
}

/** Settings as the controls of a spec type them. */
export type SettingsFor<Spec extends ViewSpec> = SettingsOf<Spec['controls']>;

/** Checks a view against its own types. */
export const defineView = <
	const Controls extends readonly Control[],
	Names extends string,
	Model extends ViewModel
>(
	view: View<Controls, Names, Model>
): View<Controls, Names, Model> => view;

/** Settings that `parseState` or `initialState` made from the same controls. */
export const typedSettings = <Controls extends readonly Control[]>(
	state: ViewState,
	_controls: Controls
): SettingsOf<Controls> => state as SettingsOf<Controls>;
