import { verbOf } from '$lib/text/phrases';
import type { MarkedMonth } from '$lib/analysis/entries/marked-events';
import { endsIn } from '$lib/analysis/recent/month-totals';
import { DIVIDED_BY } from '$lib/analysis/recent/queries';
import { changeSince } from '$lib/analysis/recent/turns';
import type { PartKind, Reversal } from '$lib/analysis/recent/types';
import { OTHERS } from '$lib/analysis/sql';
import type { NoteText } from '$lib/catalogue/catalogue';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import { monthName, monthsBetween } from '$lib/text/dates';
import { monthEventsText } from '$lib/text/month-events';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { startSentence } from '$lib/text/words';
import type { Panel, Since2025Data } from './types';

export const EMPTY =
	'Nothing is left to draw: no figures by month are published for the chosen nationalities.';

const shortMonth = (month: MonthIndex): string => monthName(month).slice(0, 3);
const shortMonthAndYear = (month: MonthIndex): string => `${shortMonth(month)} ${yearOf(month)}`;

type Months = Since2025Data['sinceMonths'];
export const monthsOf = ({ first, last }: Months): string => monthsBetween(first, last);

/** "Jan–May 2025", "Jan 2025–Jul 2026". */
export const shortMonths = ({ first, last }: Months): string =>
	yearOf(first) === yearOf(last)
		? `${shortMonth(first)}–${shortMonthAndYear(last)}`
		: `${shortMonthAndYear(first)}–${shortMonthAndYear(last)}`;

export const periodOf = ({ firstMonth, lastMonth }: Since2025Data): string =>
	monthsOf({ first: firstMonth, last: lastMonth });

export const unitOf = ({ tier, measure }: Since2025Data): string =>
	measure === 'people'
		? `people ${verbOf(tier)} a month`
		: `people ${verbOf(tier)} a month per 1,000 displaced at the end of ${DIVIDED_BY}`;

export const KIND_FIGURES: Readonly<Record<PartKind, string>> = {
	refugees: 'refugee figures',
	leading: 'refugee figures',
	visas: 'visa figures',
	parole: 'parole figures'
};

/** "down 94%", "up 12%", "unchanged", of the monthly mean. */
export function changeText(panel: Panel): string {
	const share = changeSince(panel);
	const percent = Math.round(100 * Math.abs(share));
	if (percent === 0) return 'unchanged';
	if (share < 0 && panel.since.people.value > 0 && percent === 100) return 'down over 99%';
	return `${share < 0 ? 'down' : 'up'} ${percent > 999 ? `over 999%` : `${percent}%`}`;
}

/** Alternative text of the chart. */
export function altText(data: Since2025Data): string {
	const each = data.panels.map((panel) => `${panel.originName}: ${headLines(panel, data).join(', ')}`);
	return `${startSentence(String(data.panels.length))} ${data.panels.length === 1 ? 'panel' : 'panels'} of ${unitOf(data)}, ${periodOf(data)}, ${data.isShared ? 'on one scale' : 'each on its own scale'}. ${each.join('; ')}. The table lists every month.`;
}

const perMonthText = (value: number | null): string =>
	value === null ? 'no figure' : value === 0 ? '0' : formatNumber(value, value >= 99.5 ? 3 : 2);

/** Below the name of a panel: monthly means of 2024 and since, and where figures end. */
export function headLines(panel: Panel, { measure, sinceMonths }: Since2025Data): string[] {
	const of = (period: Panel['before']) => perMonthText(measure === 'people' ? period.perMonth : period.rate);
	return [`2024: ${of(panel.before)} a month`, `${shortMonths(sinceMonths)}: ${of(panel.since)}`];
}

export const KIND_NAMES: Readonly<Record<PartKind, string>> = {
	refugees: 'refugees',
	leading: 'refugees',
	visas: 'visas',
	parole: 'parole'
};

/** "visas: until Sep 2025"; of all others only refugees are held. */
export const endLine = ({ origin, ends }: Panel, { tier }: Since2025Data): string =>
	origin === OTHERS && tier !== 'resettled'
		? 'refugees only'
		: ends
				.map(({ kind, lastMonth }) => `${KIND_NAMES[kind]}: until ${shortMonthAndYear(lastMonth)}`)
				.join(', ');

/** Whether the nationality changed places with Ukrainians in the measure of the chart. */
export const hasReversed = ({ origin }: Panel, { compared, measure }: Since2025Data): boolean =>
	compared.some((one) => one.origin === origin && one[measure].isReversed);

/** What bold names mean: "now more than Ukrainians", or "fewer", or either. */
function turnedLegend({ panels, compared, measure }: Since2025Data): string[] {
	const sides = new Set(
		compared
			.filter((one) => one[measure].isReversed && panels.some(({ origin }) => origin === one.origin))
			.map((one) => one[measure].since)
	);
	if (sides.size === 0) return [];
	const words = (['more', 'fewer'] as const).filter((side) => sides.has(side));
	return [`bold: now ${words.join(' or ')} than Ukrainians`];
}

export const axisTitle = (data: Since2025Data): string =>
	[
		startSentence(unitOf(data)),
		...(data.isShared ? [] : ['every panel has its own scale']),
		...turnedLegend(data)
	].join('; ');

export const legendWords = ({ refugees }: Since2025Data) =>
	({
		refugees: 'refugees resettled',
		visas: 'special immigrant visas issued',
		parole: 'paroled for a limited time (estimate)',
		leading: `refugees from ${refugees?.leadingName ?? 'one country'}`,
		ended: 'no data published after this month'
	}) as const;

/** One month in words, with its range and what is missing. */
export function monthTooltip(panel: Panel, month: MonthIndex, { measure, tier }: Since2025Data): string {
	const known = panel.parts.flatMap((part) => {
		const found = part.months.find((one) => one.month === month);
		return found ? [{ part, people: found.people }] : [];
	});
	const total = known.reduce((sum, { people }) => sum + people.value, 0);
	const parts = known
		.filter(({ people }) => people.value > 0)
		.map(({ part, people }) => {
			const range =
				people.low < people.high ? ` (${formatExact(people.low)} to ${formatExact(people.high)})` : '';
			return `${part.label} ${formatExact(people.value)}${range}`;
		});
	const missing = panel.ends
		.filter(({ lastMonth }) => month > lastMonth)
		.map(({ kind }) => `no ${KIND_FIGURES[kind]} for this month`);
	const rate =
		measure === 'rate' && panel.displaced
			? `, ${formatNumber((1000 * total) / panel.displaced, 2)} per 1,000 displaced`
			: '';
	const detail = [...(total > 0 ? parts : []), ...missing];
	return `${monthName(month)}: ${formatExact(total)} ${verbOf(tier)}${rate}${detail.length > 0 ? `; ${detail.join(', ')}` : ''}`;
}

/** "January 2025: Order suspends U.S. refugee admissions from 27 January 2025". */
export const eventText = (event: MarkedMonth, { panels }: Since2025Data): string =>
	monthEventsText(event, panels);

/** Notes that change the picture most. */
export const firstNotes = ({ panels, measure, sinceMonths }: Since2025Data): NoteText[] =>
	notesFrom({
		ends:
			endsIn(panels).length > 0 &&
			'Grey: one way in has no published figures for these months, so only the others are drawn.',
		compared: `Comparisons set all of 2024 against ${monthsOf(sinceMonths)}, the months for which every figure of the chosen groups is published. January 2025 is among them, although admissions were suspended only on the 27th.`,
		divided:
			measure === 'rate' &&
			`Every month is divided by the people displaced abroad at the end of ${DIVIDED_BY}. A change of places counts only if the year-ends before and after agree.`
	});

export const furtherNotes = ({ panels, isShared }: Since2025Data): NoteText[] =>
	notesFrom({
		scale:
			!isShared &&
			'Every panel has its own scale: a tall shape can be fewer people than a low one beside it.',
		others:
			panels.some(({ origin }) => origin === OTHERS) &&
			'All others are refugees resettled alone. People of other nationalities who were paroled are missing.',
		status:
			'Temporary Protected Status lets nobody in. Its ends are marked too: they decide who can stay, not who comes.'
	});

export const changeWords = (panel: Panel): string | null =>
	panel.before.people.value > 0 ? changeText(panel) : null;

export const reversalWords = (turn: Reversal | undefined): string | null => {
	if (!turn || turn.before === null || turn.since === null) return null;
	if (!turn.isReversed) return 'no';
	return turn.isCertain ? 'yes' : 'yes, by the best figures';
};

export const sinceHead = ({ sinceMonths }: Since2025Data): string => monthsOf(sinceMonths);
