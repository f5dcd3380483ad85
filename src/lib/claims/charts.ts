import type { Row } from '$lib/query/port';
import { initialState, writeState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import type { DataTable } from '$lib/views/contract';

/** The author's chart, or the same with other settings. */
export interface ChartState {
	readonly slug: string;
	readonly settings: ViewState;
}

const at = (slug: string, settings: ViewState = {}): ChartState => ({ slug, settings });

/** The charts that decide the claims, with the settings that do. Claims quote their downloads and link to them. */
export const CHARTS = {
	wars: at('displaced'),
	ukrainiansLetIn: at('pathways', { origins: ['UKR'], period: 'since-onset' }),
	europeAtFirst: at('europe', { year: '2022' }),
	europe: at('europe'),
	sinceOnset: at('parity-ladder', { window: '36' }),
	commonYears: at('parity-ladder'),
	durable: at('parity-ladder', { window: '36', tier: 'resettled' }),
	terms: at('conditions'),
	hosts: at('hosts'),
	ceiling: at('ceiling'),
	sameRate: at('at-the-ukrainian-rate'),
	interveners: at('interveners')
} as const satisfies Record<string, ChartState>;

export type ChartName = keyof typeof CHARTS;

/** The download rows of each chart. */
export type ChartRows = Readonly<Record<ChartName, readonly Row[]>>;

export const stateOf = ({ settings }: ChartState, controls: readonly Control[]): ViewState => ({
	...initialState(controls),
	...settings
});

/** "/charts/europe?year=2022", without the folder that the site may be served from. */
export const addressOf = (chart: ChartState, controls: readonly Control[]): string =>
	`/charts/${chart.slug}${writeState(stateOf(chart, controls), controls)}`;

export const rowsOf = ({ fields, rows }: DataTable): Row[] =>
	rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));
