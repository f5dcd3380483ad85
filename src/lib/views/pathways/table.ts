import type { PathwayBar } from '$lib/analysis/entries/pathway-bars';
import { pathwayFigures, totalName, type PathwayFigure } from '$lib/analysis/entries/pathway-figures';
import { STATUS_NAMES, statusFigures } from '$lib/analysis/entries/statuses';
import { scale, type Interval } from '$lib/metrics/interval';
import { monthText } from '$lib/metrics/month';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { Pathways } from './types';

/** People let in by one pathway or by all, or granted a status inside the country. */
interface Row {
	/** The country, with text that distinguishes two bars of it. */
	readonly from: string;
	readonly label: string;
	readonly kind?: string | null;
	readonly when?: string;
	readonly people: Interval | null;
	readonly share?: Interval;
}

const from = column.text<Row>('from', 'From', 'Country of origin', (row) => row.from);

const people = <Of extends Pick<Row, 'people'>>(description: string): Column<Of>[] =>
	column.bounded<Of>(column.people('people', 'People', description), (row) => row.people, column.BOUNDS);

const share = <Of extends { readonly share?: Interval | null }>(
	description: string,
	significant: number,
	labels?: readonly [string, string]
): Column<Of>[] =>
	column.bounded<Of>(
		column.number('share', 'Share', '%', description, undefined, significant),
		(row) => row.share && scale(row.share, 100),
		labels,
		'the share'
	);

export const tables = (model: Pathways): DataTable[] => [pathwayTable(model), inCountryTable(model)];

const nameOf = ({ name, words }: PathwayBar): string => (words === '' ? name : `${name}, ${words}`);

const KINDS: Readonly<Record<string, string>> = { T1: 'to stay', T2: 'for a limited time' };

const pathwayTable = ({ bars, period }: Pathways): DataTable =>
	column.dataTable<Row>({
		name: 'pathways',
		caption: `People let in by pathway. ${period}`,
		columns: [
			from,
			column.text('pathway', 'Pathway', 'Pathway, or all pathways together', (row) => row.label),
			column.text('kind', 'Let in', 'To stay, or for a limited time', (row) => row.kind),
			...people<Row>('People let in'),
			...share<Row>('Share of all let in', 3, column.BOUNDS)
		],
		rows: bars.flatMap((bar): Row[] => {
			const kind = bar.total.value === 0 ? null : 'both';
			const all = { label: totalName(bar), kind, people: bar.total };
			const parts = bar.parts.map((part) => ({ ...part, kind: KINDS[part.tier] ?? part.tier }));
			return [...parts, all].map((row) => ({ ...row, from: nameOf(bar) }));
		})
	});

const inCountryTable = ({ bars }: Pathways): DataTable =>
	column.dataTable<Row>({
		name: 'in-country',
		caption: 'Granted to people already in the country; not part of the shares, and never added',
		columns: [
			from,
			column.text('kind', 'What', 'Asylum granted, or Temporary Protected Status held', (row) => row.label),
			column.text('when', 'When', 'Fiscal years of the grants, or day of the count', (row) => row.when),
			...people<Row>('People granted asylum, or holding the status on the day')
		],
		rows: bars.flatMap((bar): Row[] => {
			const { asylum, tps } = bar.inCountry;
			const missing = (label: string, when: string) => ({ label, when, people: null });
			return [
				...(asylum ? [] : [missing(STATUS_NAMES.asylum, 'not published for these months')]),
				...statusFigures(bar.inCountry),
				...(tps ? [] : [missing(STATUS_NAMES.tps, 'no figure for these months')])
			].map((row) => ({ ...row, from: nameOf(bar) }));
		})
	});

interface ExportRow extends PathwayFigure {
	readonly bar: PathwayBar;
	readonly origin: string;
	readonly originName: string;
}

const BAR = 'Identifier of the bar: origin, beginning of the war or way of counting';
const PATHWAY = 'Code of the pathway; “all” for everybody let in';
const TIER = 'T1 to stay, T2 for a limited time, T3 granted inside the country and never part of a share';
const COUNTED = 'Distinguishes several bars of one origin; blank where there is only one';
const FIRST_MONTH = 'First month of the bar, YYYY-MM';
const LAST_MONTH = 'Last month of the bar, YYYY-MM';

/** Every part of every bar and the figures next to it, in long form. */
export const exportTable = ({ bars, period }: Pathways): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'pathways',
		caption: `People let in by the United States, by pathway. ${period}`,
		columns: [
			column.text('bar_id', 'Bar', BAR, ({ bar }) => bar.id),
			...column.origin<ExportRow>(),
			column.text('counted', 'Counted', COUNTED, ({ bar }) => bar.words),
			column.text('pathway', 'Pathway', PATHWAY, (row) => row.pathway),
			column.text('pathway_name', 'Name', 'Name of the pathway', (row) => row.label),
			column.text('tier', 'Tier', TIER, (row) => row.tier),
			column.text('period', 'Period', 'Months, fiscal years or day counted', (row) => row.period),
			column.text('first_month', 'First month', FIRST_MONTH, ({ bar }) => monthText(bar.span.from)),
			column.text('last_month', 'Last month', LAST_MONTH, ({ bar }) => monthText(bar.span.to)),
			...people<ExportRow>('People let in; for T3, people granted asylum or holding a status on a day'),
			...share<ExportRow>('Share of all let in; blank for T3 and for all', 17)
		],
		rows: bars.flatMap((bar) =>
			pathwayFigures(bar).map((figure) => ({ ...figure, bar, origin: bar.origin, originName: bar.name }))
		),
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
