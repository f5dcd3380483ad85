import type { Row } from '$lib/query/port';
import { stateWith, writeState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import type { DataTable } from '$lib/views/contract';

/** A chart in its default state or with other settings. */
export interface ChartState {
	readonly slug: string;
	readonly settings: ViewState;
}

const at = (slug: string, settings: ViewState = {}): ChartState => ({ slug, settings });

/** The charts and settings that decide the claims. Claims quote their downloads and link to them. */
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
	interveners: at('interveners'),
	ages: at('women-and-children'),
	agesInEurope: at('women-and-children', { who: 'europe' }),
	agesToUsa: at('women-and-children', { who: 'usa' }),
	recognition: at('recognition', { countries: 'europe', years: '2022-2024' }),
	visas: at('pathways', { origins: ['AFG', 'IRQ'], scale: 'people' }),
	bothLetIn: at('pathways', { origins: ['UKR', 'AFG'], scale: 'people' }),
	durableYears: at('parity-ladder', { tier: 'resettled' }),
	everyoneResettled: at('everyone'),
	everyoneLetIn: at('everyone', { counted: 'let-in' }),
	everyoneInEurope: at('everyone', { counted: 'protected' }),
	agesToUk: at('women-and-children', { who: 'uk' })
} as const satisfies Record<string, ChartState>;

export type ChartName = keyof typeof CHARTS;

/** The download rows of each chart. */
export type ChartRows = Readonly<Record<ChartName, readonly Row[]>>;

export const stateOf = ({ settings }: ChartState, controls: readonly Control[]): ViewState =>
	stateWith(settings, controls);

/** "/charts/europe?year=2022", without the base path of the site. */
export const addressOf = (chart: ChartState, controls: readonly Control[]): string =>
	`/charts/${chart.slug}${writeState(stateOf(chart, controls), controls)}`;

export const rowsOf = ({ fields, rows }: DataTable): Row[] =>
	rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null])));
