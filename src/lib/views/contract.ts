import type { Component } from 'svelte';
import type { Catalogue, Source } from '$lib/catalogue/catalogue';
import type { Query, ResultSets, Scalar } from '$lib/query/port';
import type { Control, ViewState } from '$lib/settings/control';
import type { ChartWidth } from '$lib/style/typography';

export type { ViewState } from '$lib/settings/control';

export interface Field {
	readonly name: string;
	readonly label: string;
	readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean';
	readonly unit?: string;
	readonly description: string;
	/** Significant figures on screen; downloads and `title` attributes keep every digit. */
	readonly significant?: number;
}

/** A state of a view, e.g. of another one that shows a point in its own surroundings. Plain data: the page around it makes the address. */
export interface ViewLink {
	readonly slug: string;
	/** As `writeState` writes it with the controls of that view. */
	readonly search: string;
}

/** Rows with their meaning: the table twin on screen, and what a download of the displayed rows holds. */
export interface DataTable {
	readonly name: string;
	readonly caption: string;
	readonly fields: readonly Field[];
	readonly rows: readonly (readonly Scalar[])[];
	/** Where the head of each row leads, on screen; files hold the rows alone. */
	readonly links?: readonly ViewLink[];
}

export interface NoteText {
	readonly id: string;
	readonly text: string;
}

/** What every view hands to the page around it, besides what its own chart draws. Plain data: it is serialised into the prerendered page. */
export interface ViewModel {
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

export type { ChartWidth } from '$lib/style/typography';

export interface ViewSpec<Names extends string = string> {
	readonly slug: string;
	readonly title: string;
	/** The reader's question, shown as subtitle. */
	readonly question: string;
	readonly controls: readonly Control[];
	queries(state: ViewState): Readonly<Record<Names, Query>>;
}

/** One folder, one registry line: everything the pages, embeds, pictures and downloads need of a view. */
export interface View<Names extends string = string, Model extends ViewModel = ViewModel> {
	readonly spec: ViewSpec<Names>;
	/** Pure: rows in, meaning out. The same on both engines. */
	series(results: ResultSets<Names>, state: ViewState, catalogue: Catalogue): Model;
	/** The table twin: everything that the chart shows, first the short form. */
	tables(model: Model): readonly DataTable[];
	/** The displayed rows in long form, each with its source ids, for downloads. */
	displayed(model: Model): DataTable;
	readonly Chart: Component<{ model: Model; width: ChartWidth }>;
}

/** Checks a view against its own types, then hands it out as any view: the registry need not know what its chart draws. */
export const defineView = <Names extends string, Model extends ViewModel>(view: View<Names, Model>): View =>
	view as unknown as View;
