import type { NoteText } from '$lib/catalogue/catalogue';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import {
	comparedMonths,
	highestMonth,
	type Month,
	type PeriodTotal
} from '$lib/analysis/entries/monthly-admissions';
import { notesFrom } from '$lib/text/notes';
import { monthText, type MonthIndex } from '$lib/metrics/month';
import { monthAndYear, monthRange } from '$lib/text/dates';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { programmeName, verbOf } from '$lib/text/phrases';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import type { MonthlyData, Panel } from './types';

export const periodOf = ({ startMonth, endMonth }: Pick<PeriodTotal, 'startMonth' | 'endMonth'>): string =>
	monthRange(monthText(startMonth), monthText(endMonth));

const monthName = (month: MonthIndex): string => monthAndYear(monthText(month));

export const pathwayName = ({ pathwayNames }: MonthlyData, pathway: string): string =>
	programmeName(pathwayNames[pathway] ?? pathway);

export const unitOf = ({ tier }: MonthlyData): string => `people ${verbOf(tier)} a month`;

export const finding = (data: MonthlyData): string[] => [
	...comparison(data),
	...highest(data),
	...totals(data)
];

/** In how many months Ukrainians outnumber the others. */
function comparison({ panels, tier }: MonthlyData): string[] {
	const reference = panels.find(({ isReference }) => isReference);
	const others = panels.filter(({ isReference, months }) => !isReference && months.length > 0);
	if (!reference || others.length === 0) return [];
	const compared = comparedMonths(reference, others);
	const [first, last] = [compared[0], compared.at(-1)];
	if (!first || !last) return ['No month has figures for Ukrainians and for all the others.'];
	const all = compared.length;
	const [more = 0, fewer = 0, open = 0] = [true, false, null].map(
		(side) => compared.filter(({ isMore }) => isMore === side).length
	);
	const [other] = others;
	const who =
		others.length === 1 && other
			? peopleFrom(other.origin)
			: `people from the ${numberInWords(others.length)} other countries together`;
	const inMonths = (count: number) => (count === all ? 'in all of them' : `in ${count}`);
	const isMore = more >= fewer;
	const parts = [
		`${isMore ? 'more' : 'fewer'} Ukrainians than ${who} were ${verbOf(tier)} ${inMonths(isMore ? more : fewer)}`,
		...(isMore && fewer > 0 ? [`fewer ${inMonths(fewer)}`] : []),
		...(!isMore && more > 0 ? [`more ${inMonths(more)}`] : []),
		...(open > 0 ? [`and ${inMonths(open)} the figures leave it open`] : [])
	];
	return [
		`Of the ${countOf(String(all), 'month', 'months')} from ${monthName(first.month)} to ${monthName(last.month)} that can be compared, ${parts.join(', ')}.`
	];
}

function highest({ panels }: MonthlyData): string[] {
	const parts = panels
		.map((panel) => ({ ...panel, most: highestMonth(panel) }))
		.sort((a, b) => (b.most?.people.value ?? 0) - (a.most?.people.value ?? 0))
		.flatMap(({ origin, most }) =>
			most ? [`${formatPeople(most.people.value)} ${peopleFrom(origin)} (${monthName(most.month)})`] : []
		);
	return parts.length > 0 ? [`The highest month of each: ${listOf(parts)}.`] : [];
}

const totals = (data: MonthlyData): string[] =>
	data.panels.flatMap(({ origin, totals }) =>
		totals.map((total) =>
			startSentence(
				`${pathwayName(data, total.pathway)}, ${periodOf(total)}, is one total of ${formatExact(total.people.value)} ${peopleFrom(origin)} without months: the dashed frame stands at its mean, ${formatPeople(total.perMonth)} a month, and its months are not compared.`
			)
		)
	);

/** What the chart shows, for those who cannot see it. */
export function altText({ panels, isShared, firstMonth, lastMonth, tier }: MonthlyData): string {
	const each = panels.map((panel) => {
		const most = highestMonth(panel);
		return most
			? `${panel.originName}: at most ${formatExact(most.people.value)}, in ${monthName(most.month)}`
			: `${panel.originName}: none recorded`;
	});
	return `${countOf(String(panels.length), 'panel', 'panels')} of people ${verbOf(tier)} by the United States month by month, ${periodOf({ startMonth: firstMonth, endMonth: lastMonth })}, ${isShared ? 'on one scale' : 'each on its own scale'}. ${each.join('; ')}. The table gives every month.`;
}

export function computedNotes(data: MonthlyData): NoteText[] {
	const ending = data.panels.flatMap(({ origin, lastMonth, endedBy }) =>
		endedBy && lastMonth !== null
			? [`${peopleFrom(origin)} in ${monthName(lastMonth)} (${pathwayName(data, endedBy)})`]
			: []
	);
	return notesFrom({
		'free-scale':
			!data.isShared &&
			'Every panel has a scale of its own: a tall shape in one panel may be fewer people than a low one in another.',
		ends:
			ending.length > 0 &&
			`Sums end where the figures of a pathway end that held more than a hundredth of them: those of ${listOf(ending)}. What came after by other ways alone would look like a fall.`,
		gaps: 'A month without a published figure is left open; a month at the base line is a published zero. Refugees are counted by arrival, special immigrant visas by issue.'
	});
}

export const LEGEND = {
	durable: 'resettled',
	temporary: 'let in for a limited time',
	total: 'a total without months, at its mean',
	ended: 'figures of a part have ended'
} as const;

export const axisTitle = ({ tier, isShared }: MonthlyData): string =>
	`People ${verbOf(tier)} a month${isShared ? '' : '; every panel has a scale of its own'}`;

/** Below the name of a panel. */
export function highestLabel(panel: Panel): string {
	const most = highestMonth(panel);
	return most ? `at most ${formatExact(most.people.value)}, ${monthName(most.month)}` : 'none recorded';
}

export function monthTooltip({ month, durable, temporary, people }: Month, { tier }: MonthlyData): string {
	const all = `${monthName(month)}: ${formatExact(people.value)} ${verbOf(tier)}`;
	return temporary > 0
		? `${all}, ${formatExact(durable)} of them resettled and ${formatExact(temporary)} for a limited time`
		: all;
}

export const totalTooltip = (total: PeriodTotal, data: MonthlyData): string =>
	`${periodOf(total)}: ${pathwayName(data, total.pathway)}, ${formatExact(total.people.value)} in all, ${formatExact(Math.round(total.perMonth))} a month in the mean`;

/** "August 2021: Kabul falls to the Taliban (Afghanistan)". */
export function eventText({ month, events }: MarkedMonth, { panels }: MonthlyData): string {
	const whose = (origins: readonly string[]): string => {
		const names = panels.filter(({ origin }) => origins.includes(origin)).map(({ originName }) => originName);
		return origins.length === panels.length ? '' : ` (${names.join(', ')})`;
	};
	return `${monthName(month)}: ${events.map(({ text, origins }) => `${text}${whose(origins)}`).join('; ')}`;
}
