import type { ChangeRow } from '$lib/analysis/controls/change-rows';
import { PERIODS } from '$lib/analysis/controls/changes-around';
import type { YearCeiling } from '$lib/analysis/controls/ceilings-and-orders';
import type { ChartWidth } from '$lib/style/typography';
import { dayMonthYear, monthAndYear, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatSignificant } from '$lib/text/numbers';
import type { BeforeAndAfterData } from './types';

const { before, after } = PERIODS;
const shortYear = (year: number): string => String(year).slice(2);

export const AXIS_TITLE = 'Resettled in the United States per 1,000 displaced a year';

/** Heads above the plot. */
export const SECTIONS = {
	before: {
		wide: `FY ${yearRange(before.from, before.to)}`,
		narrow: `FY ${before.from}–${shortYear(before.to)}`
	},
	gap: { wide: ['Pandemic years,', 'not compared'], narrow: ['Pandemic'] },
	after: { wide: `FY ${yearRange(after.from, after.to)}`, narrow: `FY ${after.from}–${shortYear(after.to)}` }
} as const;

/** Heads of the columns beside the names. */
export const HEADS = [['Change'], ['Against', 'all others']] as const;

/** Beside the rows below the plot. */
export const ROWS = {
	years: 'fiscal year',
	presidents: 'president',
	ceilings: 'ceiling, thousands',
	orders: 'orders and laws:'
} as const;

/** Names of the rows at the cursor. */
export const SERIES = { ceilings: 'Ceiling', orders: 'Orders and laws', presidents: 'President' } as const;

/** Short names of the orders; their texts stand in the table and at the cursor. */
const ORDER_NAMES: Readonly<Record<string, string>> = {
	'entry-ban-2017-january': 'refugee admissions stopped for 120 days',
	'entry-ban-2017-september': 'open-ended entry bans',
	'entry-ban-2020': 'bans on six more countries',
	'entry-ban-revoked': 'entry bans revoked',
	'afghan-siv-2021': 'more Afghan visas'
};

export const yearLabel = (year: number, width: ChartWidth): string =>
	width === 'wide' ? String(year) : `’${shortYear(year)}`;

export const LEGEND = {
	bound: 'up to the rate with visas that are missing by month',
	hollow: 'fewer than ten people',
	other: 'another origin'
} as const;

const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatSignificant(value)}`;

export const tickLabel = (rate: number): string => formatNumber(rate);

const SHORT_NAMES: Readonly<Record<string, string>> = { others: 'All others', eight: 'The eight' };

/** The end of a line. */
export const endLabel = ({ id, name, after }: ChangeRow): string =>
	`${SHORT_NAMES[id] ?? name} ${after ? formatSignificant(after.value) : ''}`.trim();

/** "+1.9", or from the least to the most where the first rate is a lower bound: "+1.2 to +1.9". */
export function changeText({ change, isLowerBound }: Pick<ChangeRow, 'change' | 'isLowerBound'>): string {
	if (!change) return '';
	const [least, most] = [signed(change.low), signed(change.value)];
	return isLowerBound && least !== most ? `${least} to ${most}` : most;
}

/** Empty for the line that others are compared with. */
export const beyondCell = ({ id, beyond, isLowerBound }: ChangeRow): string =>
	beyond && id !== 'others' ? changeText({ change: beyond, isLowerBound }) : '';

/** Unit, counts and caveat of one end of a line. */
export function tooltip(row: ChangeRow, period: 'before' | 'after'): string {
	const rate = row[period];
	const [people, displaced] =
		period === 'before' ? [row.peopleBefore, row.displacedBefore] : [row.peopleAfter, row.displacedAfter];
	const value = rate ? formatSignificant(rate.value) : 'none';
	const bound = period === 'before' && row.isLowerBound ? 'at least ' : '';
	const counts = `${formatExact(people.value)} people over ${formatExact(Math.round(displaced?.value ?? 0))} person-years`;
	const caveat =
		people.value < 10
			? '. Fewer than ten people'
			: bound
				? '. Monthly figures of visas before March 2017 are not published'
				: '';
	return `${SECTIONS[period].wide}: ${bound}${value} per 1,000 displaced a year, ${counts}${caveat}`;
}

export const ceilingLabel = ({ people }: YearCeiling): string => formatNumber(people / 1000, 4);

export function ceilingTooltip({ year, people, document, others }: YearCeiling): string {
	const more = others.map((one) => `; ${formatExact(one.people)} by ${one.document}`).join('');
	return `FY ${year}: ceiling of ${formatExact(people)} refugees by ${document}${more}`;
}

type Order = BeforeAndAfterData['orders'][number];

/** "27 January 2017: …" */
export const orderText = ({ day, text }: Order): string => `${dayMonthYear(day)}: ${text}`;

type President = BeforeAndAfterData['presidents'][number];

/** "Obama". */
export const presidentLabel = ({ name }: President): string => name.slice(name.lastIndexOf(' ') + 1);

export const presidentTooltip = ({ name, from, to }: President): string =>
	`${name}, president from ${dayMonthYear(from)}${to ? ` to ${dayMonthYear(to)}` : ''}`;

/** The numbers of the orders in one paragraph. */
export const ordersText = (orders: readonly Order[]): string =>
	orders
		.map(
			({ id, day, text }, i) =>
				`(${i + 1})\u00a0${monthAndYear(day).replace(/^(...)\w* /, '$1\u00a0')}: ${ORDER_NAMES[id] ?? text}`
		)
		.join(' · ');

/** People alone: the line that Ukraine does not have. */
export const ukraineText = ({ ukraine }: BeforeAndAfterData, width: ChartWidth): string =>
	ukraine
		? `Ukraine, in people: ${formatExact(ukraine.peopleBefore.value)} in ${SECTIONS.before[width]}, ${formatExact(ukraine.peopleAfter.value)} in ${SECTIONS.after[width]}.`
		: '';
