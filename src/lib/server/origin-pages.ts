import { ORIGINS } from '$lib/analysis/figures';
import { publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { NoteText, Source } from '$lib/catalogue/catalogue';
import { originFigures } from '$lib/origins/figures';
import { FIRST_YEAR, originQueries, type OriginQuery } from '$lib/origins/queries';
import type { OriginFigures } from '$lib/origins/types';
import { once } from '$lib/query/once';
import type { ResultSets } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import { writeState } from '$lib/settings/codec';
import type { DataTable } from '$lib/views/contract';
import { ownRows, type ChartTables } from '$lib/views/origin-rows';
import { loadView, slugs } from '$lib/views/registry';
import { defaultModel } from './default-models';
import { PRESENT, tablesIn } from './tables';

/** A chart with figures of one origin. */
export interface OriginChart {
	readonly slug: string;
	readonly title: string;
	/** Search string that selects the origin; '' if the chart has no such choice. */
	readonly search: string;
	readonly dates: string;
	readonly table: DataTable;
}

export interface OriginPage {
	readonly figures: OriginFigures;
	readonly charts: readonly OriginChart[];
	readonly notes: readonly NoteText[];
	readonly sources: readonly Source[];
}

/** Figures of all origins, queried once per build. */
export const allOrigins: () => Promise<OriginFigures[]> = once(async () => {
	const { engine, catalogue } = await tablesIn(PRESENT);
	const results = await Promise.all(
		Object.entries(originQueries()).map(async ([name, query]) => [name, await engine.run(query)] as const)
	);
	return originFigures(Object.fromEntries(results) as ResultSets<OriginQuery>, catalogue);
});

interface Chart extends ChartTables {
	readonly slug: string;
	readonly title: string;
	readonly controls: readonly Control[];
	readonly dates: string;
}

/** The tables of every chart, built once for all pages. */
const charts: () => Promise<Chart[]> = once(() =>
	Promise.all(
		slugs.map(async (slug) => {
			const [view, model] = await Promise.all([loadView(slug as string), defaultModel(slug)]);
			const { title, controls } = view.spec;
			const dates = `${model.unit} · ${model.period}`;
			return { slug, title, controls, dates, tables: view.tables(model), exported: view.exportTable(model) };
		})
	)
);

const isNamed = (iso3: string): boolean => ORIGINS.some((one) => one === iso3);

/** The chart with this nationality selected, beside the reference. */
function searchFor(iso3: string, controls: readonly Control[]): string {
	const control = controls.find(({ name }) => ['origins', 'origin', 'named'].includes(name));
	if (!control || !('options' in control)) return '';
	if (!control.options.some(({ value }) => value === iso3)) return '';
	const value = control.kind === 'choice' ? iso3 : [...new Set(['UKR', iso3])];
	return writeState({ [control.name]: value }, [control]);
}

/** Everything on the page of one origin; `undefined` if it has no figures. */
export async function originPage(iso3: string): Promise<OriginPage | undefined> {
	const figures = (await allOrigins()).find((one) => one.iso3 === iso3);
	if (!figures) return undefined;
	const { catalogue } = await tablesIn(PRESENT);
	const country = catalogue.countries.get(iso3)?.name ?? figures.name;
	const years = { yearFrom: FIRST_YEAR, yearTo: figures.years.at(-1)?.year ?? FIRST_YEAR };
	const tables = ['displaced_stock', 'decisions'] as const;
	return {
		figures,
		charts: (await charts()).flatMap((chart) => {
			const table = ownRows(chart, iso3, country, isNamed(iso3));
			const { slug, title, dates, controls } = chart;
			return table ? [{ slug, title, dates, search: searchFor(iso3, controls), table }] : [];
		}),
		notes: publishedNotes(
			{ ...catalogue, notes: catalogue.notes.filter(({ origin }) => origin === iso3) },
			tables.map((table) => ({ table, origin: iso3, ...years }))
		),
		sources: sourcesOf(figures.sourceIds, catalogue)
	};
}
