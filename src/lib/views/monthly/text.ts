import type { NoteText } from '$lib/catalogue/catalogue';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import {
	comparedMonths,
	highestMonth,
	type Month,
	type PeriodTotal
} from '$lib/analysis/entries/monthly-admissions';
import { notesFrom } from '$lib/text/notes';
import { REFERENCE } from '$lib/analysis/figures';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import { monthName, monthsBetween, yearRange } from '$lib/text/dates';
import { monthEventsText } from '$lib/text/month-events';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { fittingHeadline, programmeName, verbOf } from '$lib/text/phrases';
import { countOf, listOf, numberInWords, sentences } from '$lib/text/words';
import type { MonthlyData, Panel } from './types';

export const periodOf = ({ startMonth, endMonth }: Pick<PeriodTotal, 'startMonth' | 'endMonth'>): string =>
	monthsBetween(startMonth, endMonth);

export const pathwayName = ({ pathwayNames }: MonthlyData, pathway: string): string =>
	programmeName(pathwayNames[pathway] ?? pathway);

export const unitOf = ({ tier }: MonthlyData): string => `people ${verbOf(tier)} a month`;

/** When most people came. @param title where nobody is recorded. */
export function headline(data: MonthlyData, title: string): string {
	const pair = pairOf(data.panels);
	const ofAll = pair.filter(({ isPeakOfAll }) => isPeakOfAll);
	if (pair.length === 0) return title;
	if (ofAll.length === pair.length || pair.some(({ peak }) => peak.length > 1))
		return peakHeadline(ofAll.length > 0 ? ofAll : pair.slice(0, 1), data);
	const counts = pair.map((panel) => `${formatPeople(mostIn(panel))} ${peopleFrom(panel.origin)}`);
	return `${pair.length > 1 ? 'Peak months' : 'Peak month'} since ${sinceText(data.firstMonth)}: ${counts.join(', ')} ${verbOf(data.tier)}`;
}

const mostIn = (panel: Panel): number => highestMonth(panel)?.people.value ?? 0;

/** Ukrainians and Afghans where they are chosen, else those with the highest months. */
function pairOf(panels: readonly Panel[]): Panel[] {
	const ranked = panels.filter(({ peak }) => peak.length > 0).sort((a, b) => mostIn(b) - mostIn(a));
	const first = [REFERENCE, 'AFG'];
	const place = ({ origin }: Panel) => (first.indexOf(origin) + first.length + 1) % (first.length + 1);
	return ranked.sort((a, b) => place(a) - place(b)).slice(0, 2);
}

/** "Ukrainian arrivals peaked in April 2022, Afghan ones in late 2021". */
function peakHeadline([first, second]: readonly Panel[], { tier }: MonthlyData): string {
	if (!first) return '';
	const noun = tier === 'resettled' ? 'resettlement' : 'arrivals';
	const whose = ({ origin, originName }: Panel) => adjectiveOf(origin) ?? originName;
	const written = (when: (peak: readonly MonthIndex[]) => string, ones: string): string =>
		`${whose(first)} ${noun} peaked in ${when(first.peak)}${second ? `, ${whose(second)}${ones} in ${when(second.peak)}` : ''}`;
	return fittingHeadline(
		written(peakText, tier === 'resettled' ? '' : ' ones'),
		written(peakText, ''),
		written(yearsText, '')
	);
}

/** "April 2022", "late 2021". */
function peakText(peak: readonly MonthIndex[]): string {
	const [from, to] = [peak[0] ?? 0, peak.at(-1) ?? 0];
	if (from === to) return monthName(from);
	if (yearOf(from) !== yearOf(to)) return yearsText(peak);
	const half = from % 12 >= 6 ? 'late ' : to % 12 < 6 ? 'early ' : '';
	return `${half}${yearOf(from)}`;
}

const yearsText = (peak: readonly MonthIndex[]): string =>
	yearRange(yearOf(peak[0] ?? 0), yearOf(peak.at(-1) ?? 0));

const sinceText = (month: MonthIndex): string =>
	month % 12 === 0 ? String(yearOf(month)) : monthName(month);

export function finding(data: MonthlyData): string[] {
	const compared = comparison(data);
	const all = sentences(compared, highest(data, compared.length > 0 ? MOST : MOST_AT_FIRST), totals(data));
	return all.length > 0 ? all : [nobody(data)];
}

const nobody = ({ panels, tier, firstMonth, lastMonth }: MonthlyData): string =>
	`No ${listOf(
		panels.map(({ origin }) => peopleFrom(origin)),
		'or'
	)} are recorded as ${verbOf(tier)} ${periodSince(firstMonth, lastMonth)}.`;

const periodSince = (first: MonthIndex, last: MonthIndex): string =>
	first === last ? `since ${monthName(first)}` : `from ${periodOf({ startMonth: first, endMonth: last })}`;

/** Numbers in a sentence, and in the first one. */
const MOST = 5;
const MOST_AT_FIRST = 3;

/** Number of months in which Ukrainians outnumber the others. */
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
	const whence =
		others.length === 1 && other
			? countryInSentence(other.origin, other.originName)
			: `the ${numberInWords(others.length)} other countries together`;
	const isMore = more >= fewer;
	const [most, least] = isMore ? [more, fewer] : [fewer, more];
	const [side, opposite] = isMore ? ['more', 'fewer'] : ['fewer', 'more'];
	const statement = `${side} people were ${verbOf(tier)} from Ukraine than from ${whence}`;
	const rest = least + most === all ? 'the other ' : '';
	const contrast = least > 0 ? `; in ${rest}${monthsOf(least)} ${opposite} came` : '';
	const inMonths = most === all ? `In all ${monthsOf(all)} compared` : `In ${most} of ${monthsOf(all)}`;
	return [
		`${inMonths} ${statement}${contrast}.`,
		...(open > 0
			? [
					`In ${open === 1 ? 'one other month' : `${open} other months`} the ranges overlap, so either is possible.`
				]
			: []),
		`The months compared are those from ${monthName(first.month)} to ${monthName(last.month)} with a monthly figure for every country.`
	];
}

const monthsOf = (count: number): string => countOf(String(count), 'month', 'months');

function highest({ panels }: MonthlyData, most: number): string[] {
	const ranked = panels
		.filter((panel) => highestMonth(panel))
		.sort((a, b) => mostIn(b) - mostIn(a))
		.slice(0, most);
	const parts = ranked.map((panel) => {
		const month = highestMonth(panel)?.month ?? 0;
		return `${countOf(formatPeople(mostIn(panel)), personFrom(panel), peopleFrom(panel.origin))} (${monthName(month)})`;
	});
	return parts.length > 0
		? [`The highest ${parts.length > 1 ? 'months' : 'month'} with a figure brought ${listOf(parts)}.`]
		: [];
}

const personFrom = ({ origin, originName }: Panel): string =>
	`person from ${countryInSentence(origin, originName)}`;

const totals = (data: MonthlyData): string[] =>
	data.panels.flatMap(({ origin, totals }) =>
		totals.map(
			(total) =>
				`${programmeInSentence(data, total.pathway)} brought ${formatExact(total.people.value)} ${peopleFrom(origin)} from ${periodOf(total)}; how many in each month is not known. The dashed frame shows the average, ${formatPeople(total.perMonth)} a month.`
		)
	);

const programmeInSentence = (data: MonthlyData, pathway: string): string =>
	pathway === 'oaw' ? 'The evacuation from Kabul (Operation Allies Welcome)' : pathwayName(data, pathway);

/** Alternative text of the chart. */
export function altText({ panels, isShared, firstMonth, lastMonth, tier }: MonthlyData): string {
	const each = panels.map((panel) => `${panel.originName}: ${peakOf(panel, ' ')}`);
	return `${countOf(String(panels.length), 'panel', 'panels')} of people ${verbOf(tier)} by the United States month by month, ${periodOf({ startMonth: firstMonth, endMonth: lastMonth })}, ${isShared ? 'on one scale' : 'each on its own scale'}. ${each.join('; ')}. The table has every month.`;
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
			'Every panel has its own scale. A tall shape in one panel can be fewer people than a low one in another.',
		ends:
			ending.length > 0 &&
			`The shape ends where figures of a large pathway end: ${listOf(ending)}. Drawing the rest alone would look like a fall.`,
		totals:
			data.panels.some(({ totals }) => totals.length > 0) &&
			'A dashed frame is a total for several months, drawn at its monthly average. One of its months may have been higher than any other month drawn.',
		gaps: 'A month without a published figure is left blank; a month on the base line is a published zero.',
		counted:
			'Refugees are counted in the month they arrive, special immigrant visas in the month they are issued.'
	});
}

export const LEGEND = {
	durable: 'resettled',
	temporary: 'let in for a limited time',
	total: 'only a total for several months is known; drawn as a monthly average',
	ended: 'no data published after this month'
} as const;

export const axisTitle = ({ tier, isShared }: MonthlyData): string =>
	`People ${verbOf(tier)} a month${isShared ? '' : '; every panel has its own scale'}`;

/** Text below the name of a panel. */
export const highestLabel = (panel: Panel): string => peakOf(panel, ': ');

/** "peak: 20,223 in April 2022"; a known peak where a month within a total for several may have had more. */
function peakOf(panel: Panel, colon: string): string {
	const most = highestMonth(panel);
	const peak = panel.peak.length > 1 ? 'known peak' : 'peak';
	return most
		? `${peak}${colon}${formatExact(most.people.value)} in ${monthName(most.month)}`
		: 'none recorded';
}

export function monthTooltip({ month, durable, temporary, people }: Month, { tier }: MonthlyData): string {
	const all = `${monthName(month)}: ${formatExact(people.value)} ${verbOf(tier)}`;
	return temporary > 0
		? `${all}, ${formatExact(durable)} of them resettled and ${formatExact(temporary)} for a limited time`
		: all;
}

export const totalTooltip = (total: PeriodTotal, data: MonthlyData): string =>
	`${periodOf(total)}: ${pathwayName(data, total.pathway)}, ${formatExact(total.people.value)} in all, ${formatExact(Math.round(total.perMonth))} a month on average`;

export const eventText = (event: MarkedMonth, { panels }: MonthlyData): string =>
	monthEventsText(event, panels);
