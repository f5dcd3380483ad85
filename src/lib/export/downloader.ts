import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Manifest } from '$lib/catalogue/manifest';
import type { Runner } from '$lib/query/runner';
import type { DataTable, View, ViewModel, ViewState } from '$lib/views/contract';
import { fileName, makeFile, type Format, type Scope } from './files';
import { ratesSql } from './formulas';
import { longTable } from './long-table';
import { provenanceOf } from './provenance';
import { fileSubject } from './reproduce';
import { redistributableRows } from './redistributable-rows';
import { save } from './save';
import {
	countUnderlyingRows,
	readUnderlyingRows,
	underlyingOrigins,
	underlyingRows
} from './underlying-rows';

/** Rows and tables of a file. */
export interface RowCount {
	readonly rows: number;
	readonly tables: readonly string[];
}

/** Saves the rows of a chart in its current state. */
export interface Downloader {
	readonly displayedRows: number;
	/** Rows of the long form; absent if there is none. */
	readonly longRows?: number | undefined;
	/** Displayed rows excluded from files because their source may only be cited. */
	readonly withheldRows: number;
	/** Counts the published rows that the chart is computed from; starts the database. Absent if there are none. */
	readonly countUnderlyingRows?: (() => Promise<RowCount>) | undefined;
	/** The shown rows, for the clipboard. */
	readonly table?: ((scope: 'displayed' | 'long') => DataTable) | undefined;
	/** Name under which a file of the shown rows is saved; absent if it holds nothing to load by name. */
	readonly nameOf?: ((format: Format, scope: 'displayed' | 'long') => string) | undefined;
	/** Writes a file and hands it to the browser. @throws an error whose message is for the reader. */
	save(format: Format, scope: Scope): Promise<void>;
}

export interface DownloadSource {
	readonly view: View;
	readonly model: ViewModel;
	/** The settings of `model`. */
	readonly settings: ViewState;
	/** Absolute address of the page in this state. */
	readonly url: string;
	/** Address of the same state that keeps the figures of the release. */
	readonly permanent?: string | undefined;
	readonly runner: Runner;
	readManifest(): Promise<Manifest>;
	readCatalogue(): Promise<Catalogue>;
}

const DISPLAYED = 'The rows that the chart shows in these settings.';
const LONG =
	'The figures that the chart shows in these settings, a row each, in the same columns for every chart.';
const ALL =
	'All rows of the published tables that the chart is worked out from, for the nationalities it shows; rows that may only be cited are left out.';

/** Displayed and underlying rows of a view or the explorer in its current state. */
export function downloaderOf(source: DownloadSource): Downloader {
	const { view, model, settings, url, permanent, runner } = source;
	const { spec } = view;
	const table = view.exportTable(model);
	const displayed = redistributableRows(table, model.sources);
	const { release, dataAsOf, notes } = model;
	const about = { spec, state: settings, url, permanent, release, dataAsOf, notes };
	const queries = spec.queries(settings);
	const underlying = async () =>
		underlyingRows(queries, underlyingOrigins(table, settings, queries), await source.readManifest());

	const subject = fileSubject(view, settings);
	const long = longTable(displayed.table, { slug: spec.slug, release });

	async function saveShown(format: Format, scope: 'displayed' | 'long'): Promise<void> {
		const [table, holds] = scope === 'long' ? [long, LONG] : [displayed.table, DISPLAYED];
		const rates = scope === 'long' ? '' : ratesSql(table, fileName(subject, release, scope, 'csv'));
		const meta = provenanceOf({ ...about, holds, sources: displayed.sources, rates });
		save(await makeFile(format, [table], meta), fileName(subject, release, scope, format));
	}
	async function saveUnderlying(format: Format): Promise<void> {
		const rows = await underlying();
		const { tables, sources } = await readUnderlyingRows(rows, runner, await source.readCatalogue());
		const meta = provenanceOf({ ...about, holds: ALL, sources, queries: rows.queries });
		const file = await makeFile(format, tables, meta);
		save(file, fileName(subject, release, 'all', format, tables.length));
	}

	return {
		displayedRows: displayed.table.rows.length,
		longRows: long.rows.length,
		table: (scope) => (scope === 'long' ? long : displayed.table),
		nameOf: (format, scope) => fileName(subject, release, scope, format),
		withheldRows: displayed.withheld.reduce((sum, { rows }) => sum + rows, 0),
		async countUnderlyingRows() {
			const counts = await countUnderlyingRows(await underlying(), runner);
			return { rows: [...counts.values()].reduce((sum, n) => sum + n, 0), tables: [...counts.keys()] };
		},
		save: (format, scope) => (scope === 'all' ? saveUnderlying(format) : saveShown(format, scope))
	};
}
