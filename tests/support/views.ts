import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import type { ResultSets } from '../../src/lib/query/port';
import type { DataTable, ViewModel, ViewSpec, ViewState } from '../../src/lib/views/contract';
import { slugs } from '../../src/lib/views/registry';

/** What a view's folder holds besides its drawing; runs without a compiler for components. */
export interface ViewParts {
	readonly spec: ViewSpec;
	readonly series: (results: ResultSets, state: ViewState, catalogue: Catalogue) => ViewModel;
	readonly tables: (model: ViewModel) => readonly DataTable[];
	readonly displayed: (model: ViewModel) => DataTable;
}

async function partsOf(slug: string): Promise<ViewParts> {
	const folder = `../../src/lib/views/${slug}`;
	const [spec, series, tables] = await Promise.all([
		import(`${folder}/spec`) as Promise<Pick<ViewParts, 'spec'>>,
		import(`${folder}/series`) as Promise<Pick<ViewParts, 'series'>>,
		import(`${folder}/tables`) as Promise<Pick<ViewParts, 'tables' | 'displayed'>>
	]);
	const { tables: twins, displayed } = tables;
	return { spec: spec.spec, series: series.series, tables: twins, displayed };
}

/** Every registered view. */
export const loadViews = (): Promise<ViewParts[]> => Promise.all(slugs.map(partsOf));
