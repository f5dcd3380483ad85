import { dayMonthYear } from '$lib/text/dates';
import { monthText } from '$lib/metrics/month';
import type { Interval } from '$lib/metrics/interval';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField } from '../fields';
import type { Bar, Part } from './bars';
import { spanInWords } from './periods';
import type { Shown } from './series';
import { fiscalYearsInWords } from './words';

const KINDS: Readonly<Record<string, string>> = { T1: 'to stay', T2: 'for a limited time' };

const nameOf = ({ name, words }: Bar): string => (words === '' ? name : `${name}, ${words}`);
const percent = (share: number): number => 100 * share;

export const tables = (shown: Shown): DataTable[] => [pathwayTable(shown), inCountryTable(shown)];

function pathwayTable({ bars, period }: Shown): DataTable {
	return {
		name: 'pathways',
		caption: `People let in by pathway. ${period}`,
		fields: [
			textField('from', 'From', 'Country of origin'),
			textField('pathway', 'Pathway', 'Way in, or all of them together'),
			textField('kind', 'Let in', 'To stay, or for a limited time'),
			peopleField('people', 'People', 'People let in'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people'),
			numberField('share', 'Share', '%', 'Share of all let in'),
			numberField('share_low', 'Lowest', '%', 'Lower bound of the share'),
			numberField('share_high', 'Highest', '%', 'Upper bound of the share')
		],
		rows: bars.flatMap((bar): Scalar[][] => [
			...bar.parts.map((part) => [
				nameOf(bar),
				part.label,
				KINDS[part.tier] ?? part.tier,
				...valueLowHigh(part.people),
				...shareCells(part)
			]),
			[
				nameOf(bar),
				bar.total.value === 0 ? 'None recorded' : 'All let in',
				bar.total.value === 0 ? null : 'both',
				...valueLowHigh(bar.total),
				null,
				null,
				null
			]
		])
	};
}

const valueLowHigh = ({ low, value, high }: Interval): number[] => [value, low, high];
const shareCells = ({ share }: Part): number[] => valueLowHigh(share).map(percent);

function inCountryTable({ bars }: Shown): DataTable {
	return {
		name: 'in-country',
		caption: 'Given to people already in the country: never part of the shares, never added',
		fields: [
			textField('from', 'From', 'Country of origin'),
			textField('kind', 'What', 'Asylum granted, or Temporary Protected Status held'),
			textField('when', 'When', 'Fiscal years of the grants, or day of the count'),
			peopleField('people', 'People', 'Grants, or people who hold the status on the day'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people')
		],
		rows: bars
			.filter(({ straddling }) => straddling?.isIn !== true)
			.flatMap((bar) => givenTo(bar, bar.straddling ? bar.name : nameOf(bar)))
	};
}

function givenTo({ inCountry: { asylum, tps } }: Bar, name: string): Scalar[][] {
	const none = [null, null, null];
	const granted = asylum
		? [
				[name, 'Asylum granted', fiscalYearsInWords(asylum), ...valueLowHigh(asylum.people)],
				...asylum.parts.map(({ label, people }) => [
					name,
					label,
					fiscalYearsInWords(asylum),
					...valueLowHigh(people)
				])
			]
		: [[name, 'Asylum granted', 'not published for these months', ...none]];
	return [
		...granted,
		tps
			? [name, 'Temporary Protected Status held', dayMonthYear(tps.asOf), ...valueLowHigh(tps.people)]
			: [name, 'Temporary Protected Status held', 'no figure for these months', ...none]
	];
}

const DISPLAYED_FIELDS: readonly Field[] = [
	textField('bar_id', 'Bar', 'Identifier of the bar: origin, beginning of the war or way of counting'),
	textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
	textField('origin_name', 'Country', 'Country of origin, common name'),
	textField('counted', 'Counted', 'What tells bars of one origin apart; blank where there is one'),
	textField('pathway', 'Pathway', 'Code of the pathway; all for everybody let in'),
	textField('pathway_name', 'Name', 'Name of the pathway'),
	textField(
		'tier',
		'Tier',
		'T1 to stay, T2 for a limited time, T3 given in the country and never part of a share'
	),
	textField('period', 'Period', 'Months, fiscal years or day counted'),
	textField('first_month', 'First month', 'First month of the bar, YYYY-MM'),
	textField('last_month', 'Last month', 'Last month of the bar, YYYY-MM'),
	peopleField('people', 'People', 'People let in; for T3 grants, or people who hold a status on a day'),
	peopleField('people_low', 'Lowest', 'Lower bound of people'),
	peopleField('people_high', 'Highest', 'Upper bound of people'),
	numberField('share', 'Share', '%', 'Share of all let in; blank for T3 and for all', 17),
	numberField('share_low', 'Lowest share', '%', 'Lower bound of the share', 17),
	numberField('share_high', 'Highest share', '%', 'Upper bound of the share', 17),
	textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
];

/** Every part of every bar and what stands beside it, in long form. */
export function displayed({ bars, period }: Shown): DataTable {
	return {
		name: 'pathways',
		caption: `People let in by the United States, by pathway. ${period}`,
		fields: DISPLAYED_FIELDS,
		rows: bars.flatMap(rowsOf)
	};
}

function rowsOf(bar: Bar): Scalar[][] {
	const months = [monthText(bar.span.from), monthText(bar.span.to)];
	const row = (
		[pathway, name, tier, period]: readonly [string, string, string | null, string],
		people: Interval,
		share: Scalar[],
		ids: readonly string[]
	): Scalar[] => [
		bar.id,
		bar.origin,
		bar.name,
		bar.words,
		pathway,
		name,
		tier,
		period,
		...months,
		...valueLowHigh(people),
		...share,
		ids.join('~')
	];
	const none = [null, null, null];
	const { asylum, tps } = bar.inCountry;
	const span = spanInWords(bar.span);
	const asylumIds = [...new Set(asylum?.parts.flatMap(({ sourceIds }) => sourceIds))];
	return [
		...bar.parts.map((part) =>
			row([part.pathway, part.label, part.tier, span], part.people, shareCells(part), part.sourceIds)
		),
		row(
			['all', bar.total.value === 0 ? 'None recorded' : 'All let in', null, span],
			bar.total,
			none,
			bar.sourceIds
		),
		...(asylum
			? [
					{ pathway: 'asylum', label: 'Asylum granted', people: asylum.people, sourceIds: asylumIds },
					...asylum.parts
				]
			: []
		).map(({ pathway, label, people, sourceIds }) =>
			row([pathway, label, 'T3', asylum ? fiscalYearsInWords(asylum) : ''], people, none, sourceIds)
		),
		...(tps
			? [row(['tps', 'Temporary Protected Status held', 'T3', tps.asOf], tps.people, none, [tps.sourceId])]
			: [])
	];
}
