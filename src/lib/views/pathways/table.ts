import type { InCountry } from '$lib/analysis/in-country';
import type { PathwayBar } from '$lib/analysis/pathway-bars';
import { spanInWords } from '$lib/analysis/spans';
import { scale, type Interval } from '$lib/metrics/interval';
import { monthText } from '$lib/metrics/month';
import { dayMonthYear } from '$lib/text/dates';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { fiscalYearsInWords } from './text';
import type { Pathways } from './types';

/** People let in by one pathway or by all, or given something inside the country. */
interface Row {
	/** The country, with what tells two bars of it apart. */
	readonly from: string;
	readonly label: string;
	readonly kind: string | null;
	readonly when: string;
	readonly people: Interval | null;
	readonly share: Interval | null;
}

const from = column.text<Row>('from', 'From', 'Country of origin', (row) => row.from);
const BOUNDS = ['Lowest', 'Highest'] as const;

const people = <Of extends Pick<Row, 'people'>>(description: string): Column<Of>[] =>
	column.bounded<Of>(column.people('people', 'People', description), (row) => row.people, BOUNDS);

const share = <Of extends Pick<Row, 'share'>>(
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
const totalName = ({ total }: PathwayBar): string => (total.value === 0 ? 'None recorded' : 'All let in');

const KINDS: Readonly<Record<string, string>> = { T1: 'to stay', T2: 'for a limited time' };

const pathwayTable = ({ bars, period }: Pathways): DataTable =>
	column.dataTable<Row>({
		name: 'pathways',
		caption: `People let in by pathway. ${period}`,
		columns: [
			from,
			column.text('pathway', 'Pathway', 'Way in, or all of them together', (row) => row.label),
			column.text('kind', 'Let in', 'To stay, or for a limited time', (row) => row.kind),
			...people<Row>('People let in'),
			...share<Row>('Share of all let in', 3, BOUNDS)
		],
		rows: bars.flatMap((bar) => {
			const row = { from: nameOf(bar), when: period };
			return [
				...bar.parts.map((part) => ({ ...row, ...part, kind: KINDS[part.tier] ?? part.tier })),
				{
					...row,
					label: totalName(bar),
					kind: bar.total.value === 0 ? null : 'both',
					people: bar.total,
					share: null
				}
			];
		})
	});

const inCountryTable = ({ bars }: Pathways): DataTable =>
	column.dataTable<Row>({
		name: 'in-country',
		caption: 'Given to people already in the country: never part of the shares, never added',
		columns: [
			from,
			column.text('kind', 'What', 'Asylum granted, or Temporary Protected Status held', (row) => row.label),
			column.text('when', 'When', 'Fiscal years of the grants, or day of the count', (row) => row.when),
			...people<Row>('Grants, or people who hold the status on the day')
		],
		rows: bars
			.filter(({ straddling }) => straddling?.isIn !== true)
			.flatMap((bar) => givenTo(bar.inCountry, bar.straddling ? bar.name : nameOf(bar)))
	});

const TPS = 'Temporary Protected Status held';

function givenTo({ asylum, tps }: InCountry, from: string): Row[] {
	const row = { from, kind: null, share: null };
	const when = asylum ? fiscalYearsInWords(asylum) : 'not published for these months';
	return [
		{ ...row, label: 'Asylum granted', when, people: asylum && asylum.people },
		...(asylum?.parts ?? []).map(({ label, people }) => ({ ...row, label, when, people })),
		{
			...row,
			label: TPS,
			when: tps ? dayMonthYear(tps.asOf) : 'no figure for these months',
			people: tps && tps.people
		}
	];
}

interface ExportRow extends Pick<Row, 'label' | 'people' | 'share'> {
	readonly bar: PathwayBar;
	readonly pathway: string;
	readonly tier: string | null;
	readonly period: string;
	readonly sourceIds: Iterable<string>;
}

const BAR = 'Identifier of the bar: origin, beginning of the war or way of counting';
const TIER = 'T1 to stay, T2 for a limited time, T3 given in the country and never part of a share';
const COUNTED = 'What tells bars of one origin apart; blank where there is one';

/** Every part of every bar and what stands beside it, in long form. */
export const exportTable = ({ bars, period }: Pathways): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'pathways',
		caption: `People let in by the United States, by pathway. ${period}`,
		columns: [
			column.text('bar_id', 'Bar', BAR, ({ bar }) => bar.id),
			column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3', ({ bar }) => bar.origin),
			column.text('origin_name', 'Country', 'Country of origin, common name', ({ bar }) => bar.name),
			column.text('counted', 'Counted', COUNTED, ({ bar }) => bar.words),
			column.text(
				'pathway',
				'Pathway',
				'Code of the pathway; all for everybody let in',
				(row) => row.pathway
			),
			column.text('pathway_name', 'Name', 'Name of the pathway', (row) => row.label),
			column.text('tier', 'Tier', TIER, (row) => row.tier),
			column.text('period', 'Period', 'Months, fiscal years or day counted', (row) => row.period),
			column.text('first_month', 'First month', 'First month of the bar, YYYY-MM', ({ bar }) =>
				monthText(bar.span.from)
			),
			column.text('last_month', 'Last month', 'Last month of the bar, YYYY-MM', ({ bar }) =>
				monthText(bar.span.to)
			),
			...people<ExportRow>('People let in; for T3 grants, or people who hold a status on a day'),
			...share<ExportRow>('Share of all let in; blank for T3 and for all', 17)
		],
		rows: bars.flatMap(exportRows),
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});

function exportRows(bar: PathwayBar): ExportRow[] {
	const { asylum, tps } = bar.inCountry;
	const period = spanInWords(bar.span);
	const given = { bar, tier: 'T3', share: null };
	const granted = asylum && {
		pathway: 'asylum',
		label: 'Asylum granted',
		people: asylum.people,
		sourceIds: new Set(asylum.parts.flatMap(({ sourceIds }) => sourceIds))
	};
	return [
		...bar.parts.map((part) => ({ ...part, bar, period })),
		{
			...{ bar, period, pathway: 'all', label: totalName(bar), tier: null, share: null },
			people: bar.total,
			sourceIds: bar.sourceIds
		},
		...(granted ? [granted, ...asylum.parts] : []).map((part) => ({
			...given,
			...part,
			period: asylum ? fiscalYearsInWords(asylum) : ''
		})),
		...(tps
			? [
					{
						...given,
						pathway: 'tps',
						label: TPS,
						period: tps.asOf,
						people: tps.people,
						sourceIds: [tps.sourceId]
					}
				]
			: [])
	];
}
