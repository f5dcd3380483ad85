import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Manifest } from '$lib/catalogue/manifest';
import type { Runner } from '$lib/query/runner';
import type { View, ViewModel, ViewState } from '$lib/views/contract';
import { fileName, makeFile, type Format, type Scope } from './files';
import { provenanceOf } from './provenance';
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
	/** Displayed rows excluded from files because their source may only be cited. */
	readonly withheldRows: number;
	/** Counts the published rows that the chart is computed from; starts the database. Absent if there are none. */
	readonly countUnderlyingRows?: (() => Promise<RowCount>) | undefined;
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

	async function saveDisplayed(format: Format): Promise<void> {
		const meta = provenanceOf({ ...about, holds: DISPLAYED, sources: displayed.sources });
		const file = await makeFile(format, [displayed.table], meta);
		save(file, fileName(spec.slug, model.release, 'displayed', format));
	}
	async function saveUnderlying(format: Format): Promise<void> {
		const rows = await underlying();
		const { tables, sources } = await readUnderlyingRows(rows, runner, await source.readCatalogue());
		const meta = provenanceOf({ ...about, holds: ALL, sources, queries: rows.queries });
		const file = await makeFile(format, tables, meta);
		save(file, fileName(spec.slug, model.release, 'all', format, tables.length));
	}

	return {
		displayedRows: displayed.table.rows.length,
		withheldRows: displayed.withheld.reduce((sum, { rows }) => sum + rows, 0),
		async countUnderlyingRows() {
			const counts = await countUnderlyingRows(await underlying(), runner);
			return { rows: [...counts.values()].reduce((sum, n) => sum + n, 0), tables: [...counts.keys()] };
		},
		save: (format, scope) => (scope === 'displayed' ? saveDisplayed(format) : saveUnderlying(format))
	};
}
