import { yearOf } from '$lib/metrics/month';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { FIRST_YEARLY_MONTH, type DenominatorKind } from '$lib/analysis/event-time/curves';
import { rateAt, type OnsetLine as Line } from '$lib/analysis/event-time/onset-lines';
import type { NoteText } from '$lib/catalogue/catalogue';
import { afterMonths, monthCount } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatSignificant } from '$lib/text/numbers';
import { verbOf } from '$lib/text/phrases';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import type { OnsetData } from '../types';

/** " a year" where people let in are divided by the years spent displaced. */
export const aYear = (denominator: DenominatorKind): string =>
	denominator === 'person-years' ? ' a year' : '';

export const unitOf = (denominator: DenominatorKind): string =>
	`per 1,000 displaced abroad${aYear(denominator)}`;

/** Alternative text of the chart. */
export function altText({ lines, comparedAfter, tier, denominator }: OnsetData): string {
	return `Step lines, one per start of a war: people ${verbOf(tier)} by the United States ${unitOf(denominator)}, by months since the war began. ${startSentence(afterMonths(comparedAfter))}: ${lines.map(valueOf).join('; ')}.`;
}

const valueOf = ({ label, rate }: Line): string =>
	`${label}: ${rate.defined ? formatNumber(rate.value) : 'not available'}`;

/** Notes that depend on what is drawn, not on a row. */
export function notes(data: OnsetData): NoteText[] {
	const { lines, axisMonths, comparedAfter, denominator } = data;
	const labels = (of: readonly Line[]) => of.map(({ label }) => label).join('; ');
	const ending = lines.filter(({ people, endedBy }) => endedBy && people.length < axisMonths);
	const withStocks = lines.filter(({ endsWithStocks }) => endsWithStocks);
	const past = lines.filter(({ denominator }) => denominator.reachesPastLastYear);
	const ranged = lines.filter(({ peopleThen }) => peopleThen && peopleThen.high > peopleThen.value * 1.1);
	const few = lines.filter(
		({ peopleThen }) => peopleThen && peopleThen.value > 0 && peopleThen.value < FEWEST_UNWARNED
	);
	return notesFrom({
		'yearly-rate':
			denominator === 'person-years' &&
			`The people let in up to each month are divided by the years that people had spent displaced by then, so a line can fall. Lines start after ${numberInWords(FIRST_YEARLY_MONTH)} months, since earlier there are few years to divide by.`,
		'fixed-denominator':
			denominator !== 'person-years' &&
			'Each line is divided by one fixed number of displaced people, so it can only rise. The table names the year-end used.',
		'longer-window': longerWindowNote(data),
		'line-ends':
			ending.length > 0 &&
			`These lines stop where the figures of a larger programme end${denominator === 'person-years' ? '' : ', and would go on rising'}: ${labels(ending)}.`,
		'stocks-end':
			withStocks.length > 0 &&
			`These lines stop at the last count of displaced people, though more people were let in later: ${labels(withStocks)}.`,
		'past-last-stock':
			past.length > 0 &&
			`For these lines the period runs past the last published count of displaced people, so that count is used: ${labels(past)}.`,
		ranged:
			ranged.length > 0 &&
			`The shaded range shows what dated totals and estimates leave open. After ${comparedAfter} months it reaches more than a tenth above these lines: ${labels(ranged)}.`,
		few:
			few.length > 0 &&
			`These lines rest on fewer than 100 people, and a handful more would change them: ${labels(few)}.`
	});
}

/** Lines named in the note on a longer period. */
const MOST_NAMED = 3;

function longerWindowNote({ shorterWindow, window }: OnsetData): string {
	if (!shorterWindow || shorterWindow.lines.length === 0) return '';
	const { months, lines } = shorterWindow;
	const named = [...lines]
		.sort((a, b) => b.shorterRate - b.rate - (a.shorterRate - a.rate))
		.slice(0, MOST_NAMED)
		.map(
			({ label, rate, shorterRate }) =>
				`${formatNumber(rate)} instead of ${formatNumber(shorterRate)} (${label})`
		);
	const others = lines.length - named.length;
	const list = [...named, ...(others > 0 ? [`${numberInWords(others)} more`] : [])];
	return `Over ${window} months each line is divided by the people displaced in all of them, so it reads lower than over ${months}. After ${months} months: ${listOf(list)}.`;
}

/** Below the title of the axis, when a longer window changes the number divided by. */
export const windowRemark = ({ shorterWindow, window }: OnsetData): string =>
	shorterWindow && shorterWindow.lines.length > 0
		? `Divided by those displaced in ${window} months, not in ${shorterWindow.months}`
		: '';

export function periodText(lines: readonly Line[]): string {
	if (lines.length === 0) return '';
	const first = Math.min(...lines.map(({ onsetMonth }) => onsetMonth));
	const last = Math.max(...lines.map(({ onsetMonth, people }) => onsetMonth + people.length - 1));
	return `${yearOf(first)}–${yearOf(last)}`;
}

export const yTitle = ({ tier, denominator }: Pick<OnsetData, 'tier' | 'denominator'>): string =>
	`People ${verbOf(tier)} ${unitOf(denominator)}`;
export const X_TITLE = 'Months since the war began';
/** At a band that is wide enough to need words. */
export const BAND_LABEL = 'Between two counts';

export const rateText = (line: Line, tau: number): string =>
	formatSignificant(rateAt(line, tau)?.value ?? 0, 3);

export function tooltip(line: Line, tau: number): string {
	const people = countOf(formatExact(line.people[tau]?.value ?? 0), 'person', 'people');
	return `after ${monthCount(tau + 1)}: ${rateText(line, tau)} per 1,000${aYear(line.denominator.kind)} (${people})`;
}

/** The country's name; with the onset if the same country has several lines. */
export function lineLabel(line: Line, lines: readonly Line[], isShort: boolean): string {
	const several = lines.filter((other) => other.origin === line.origin).length > 1;
	if (!several) return line.originName;
	return isShort ? `${line.originName} ${line.onsetDate.slice(0, 4)}` : line.label;
}

/** The common label of all low lines. */
export const lowLabel = (labels: readonly string[], below: number): string =>
	`Below ${below}: ${labels.join(', ')}`;
