import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Manifest } from '$lib/catalogue/manifest';
import type { Runner } from '$lib/query/runner';
import type { View, ViewModel, ViewState } from '$lib/views/contract';
import { behindOf, countBehind, originsBehind, readBehind } from './underlying-rows';
import { fileName, makeFile, type Format, type Scope } from './files';
import { offerOf } from './redistributable-rows';
import { provenanceOf } from './provenance';
import { save } from './save';

/** Rows and tables that a file would hold. */
export interface Counted {
	readonly rows: number;
	readonly tables: readonly string[];
}

/** What can be saved of something that is shown. */
export interface Downloader {
	/** Displayed rows. */
	readonly displayed: number;
	/** How many more rest on a source that may only be cited. */
	readonly withheld: number;
	/** Counts the published rows behind them; this starts the database. Absent where nothing stands behind. */
	readonly countAll?: (() => Promise<Counted>) | undefined;
	/** Writes a file and hands it to the browser. @throws an error whose message is for the reader. */
	save(format: Format, scope: Scope): Promise<void>;
}

export interface Shown {
	readonly view: View;
	readonly model: ViewModel;
	readonly state: ViewState;
	/** Absolute address of the page in this state. */
	readonly url: string;
	readonly runner: Runner;
	readManifest(): Promise<Manifest>;
	readCatalogue(): Promise<Catalogue>;
}

const DISPLAYED = 'The rows that the chart shows in these settings.';
const ALL =
	'All rows of the published tables that the chart is worked out from, for the nationalities it shows; rows that may only be cited are left out.';

/** Displayed rows and the published rows behind them, for a view or the explorer in its present state. */
export function downloaderOf(shown: Shown): Downloader {
	const { view, model, state, url, runner } = shown;
	const { spec } = view;
	const rows = view.displayed(model);
	const offer = offerOf(rows, model.sources);
	const about = { spec, state, url, release: model.release, dataAsOf: model.dataAsOf };
	const queries = spec.queries(state);
	const behind = async () =>
		behindOf(queries, originsBehind(rows, state, queries), await shown.readManifest());

	return {
		displayed: offer.table.rows.length,
		withheld: offer.withheld.reduce((sum, { rows: own }) => sum + own, 0),
		async countAll() {
			const counts = await countBehind(await behind(), runner);
			return { rows: [...counts.values()].reduce((sum, n) => sum + n, 0), tables: [...counts.keys()] };
		},
		async save(format, scope) {
			if (scope === 'displayed') {
				const meta = provenanceOf({ ...about, holds: DISPLAYED, sources: offer.sources });
				const file = await makeFile(format, [offer.table], meta);
				save(file, fileName(spec.slug, model.release, scope, format));
				return;
			}
			const asked = await behind();
			const { tables, sources } = await readBehind(asked, runner, await shown.readCatalogue());
			const meta = provenanceOf({ ...about, holds: ALL, sources, queries: asked.queries });
			const file = await makeFile(format, tables, meta);
			save(file, fileName(spec.slug, model.release, scope, format, tables.length));
		}
	};
}
