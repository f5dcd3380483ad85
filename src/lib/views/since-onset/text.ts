import { group } from 'd3-array';
import { afterMonths, monthCount } from '$lib/text/dates';
import { formatExact, formatNumber, formatRange, formatSignificant } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { notesFrom } from '$lib/text/notes';
import { verbOf } from '$lib/text/phrases';
import { countOf, ifAny, listOf, numberInWords, startSentence } from '$lib/text/words';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import {
	changedVerdicts,
	type OnsetComparison,
	type OnsetParity
} from '$lib/analysis/event-time/onset-comparison';
import { rateAt, type OnsetLine as Line } from '$lib/analysis/event-time/onset-lines';
import type { NoteText } from '$lib/catalogue/catalogue';
import type { OnsetData } from './types';

export const EMPTY =
	'Nothing is left to draw: none of the chosen beginnings belongs to one of the chosen countries. Choose another country or another beginning.';

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(data: OnsetData): string[] {
	const { referenceRate, comparisons } = data;
	if (!referenceRate.defined) return [`There is no Ukrainian rate to compare with. ${referenceRate.reason}`];
	const verb = verbOf(data.tier);
	return [
		comparisonSentence(data, referenceRate.value, verb),
		...sameSide(comparisons, 'below', `Per 1,000 displaced, the United States ${verb} fewer`),
		...sameSide(comparisons, 'above', `Per 1,000 displaced, the United States ${verb} more`),
		...withVerdict(comparisons, 'depends on the definition').map(dependence),
		...tooFew(comparisons),
		...resettlementAlone(data)
	];
}

/** Lines that reach this many per 1,000 are named in the first sentence. */
const NAMED_FROM = 2;

/** What the lines show where they are compared. */
function comparisonSentence({ lines, comparedAfter }: OnsetData, reference: number, verb: string): string {
	const others = lines.flatMap((line) =>
		line.isReference || !line.rate.defined ? [] : [{ line, rate: line.rate.value }]
	);
	const named = others.filter(({ rate }) => rate >= NAMED_FROM);
	const rest = others.filter(({ rate }) => rate < NAMED_FROM);
	const parts = [
		`${formatNumber(reference)} of every 1,000 displaced Ukrainians`,
		...named.map(nameWithRate),
		...(rest.length > 1 ? [remaining(rest, named.length > 0)] : rest.map(nameWithRate))
	];
	return startSentence(
		`${monthCount(comparedAfter)} after each war began, the United States had ${verb} ${listOf(parts)}.`
	);
}

interface LineRate {
	readonly line: Line;
	readonly rate: number;
}

const nameWithRate = ({ line, rate }: LineRate): string =>
	`${formatNumber(rate)} ${peopleFrom(line.origin)} (${fromOnset(line.label)})`;

function remaining(rest: readonly LineRate[], isOther: boolean): string {
	const highest = formatNumber(Math.max(...rest.map(({ rate }) => rate)));
	return `no more than ${highest} in any of the ${isOther ? 'other ' : ''}${numberInWords(rest.length)} cases`;
}

const withVerdict = (comparisons: readonly OnsetComparison[], verdict: OnsetComparison['verdict']) =>
	comparisons.filter((one) => one.verdict === verdict);

const peopleOf = (comparisons: readonly OnsetComparison[]) =>
	listOf(comparisons.map(({ origin }) => peopleFrom(origin)));

function sameSide(
	comparisons: readonly OnsetComparison[],
	verdict: 'below' | 'above',
	opening: string
): string[] {
	const alike = withVerdict(comparisons, verdict);
	return ifAny(
		alike,
		() => `${opening} ${listOf(alike.map(withRates))} than Ukrainians, under every definition tested.`
	);
}

/** The rates over all definitions, and the people behind them where they are few. */
function withRates({ origin, definitions }: OnsetComparison): string {
	const rates = definitions.map(({ rate }) => rate);
	const fewest = Math.min(...definitions.map(({ people }) => people));
	const few = fewest < FEWEST_UNWARNED ? `; as few as ${fewest} people` : '';
	return `${peopleFrom(origin)} (${formatRange(Math.min(...rates), Math.max(...rates))}${few})`;
}

/** The range of each beginning of the war, over the numbers that it can be divided by. */
function dependence({ origin, definitions }: OnsetComparison): string {
	const ranges = Array.from(
		group(definitions, ({ onsetLabel }) => onsetLabel),
		([label, own]) => underOnset(label, own)
	);
	const divided = 'depending on the number of displaced people by which it is divided';
	return `For ${peopleFrom(origin)} the definition decides: ${listOf(ranges)}, ${divided}.`;
}

function underOnset(label: string, definitions: readonly OnsetParity[]): string {
	const ratios = definitions.map(({ parity }) => parity.value);
	const range = formatRange(Math.min(...ratios), Math.max(...ratios), formatRatio);
	return `${range} times the Ukrainian rate counted from ${fromOnset(label)}`;
}

/** Near parity one more figure, so that 1.06 does not read as 1.1. */
const formatRatio = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "Afghanistan, August 2021" → "August 2021". */
const fromOnset = (label: string): string => label.slice(label.lastIndexOf(',') + 1).trim();

function tooFew(comparisons: readonly OnsetComparison[]): string[] {
	const counts = withVerdict(comparisons, 'too few to rank').map(
		({ origin, people }) =>
			`${peopleFrom(origin)} (${people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people')})`
	);
	return ifAny(counts, () => `Too few to rank: ${listOf(counts)}.`);
}

/** Said when durable resettlement alone puts a group on another side of the Ukrainian rate than everyone let in does. */
function resettlementAlone({ resettledOnly, comparisons }: OnsetData): string[] {
	if (!resettledOnly?.referenceRate.defined) return [];
	const changed = changedVerdicts(comparisons, resettledOnly.comparisons);
	const parts = (['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
		const alike = withVerdict(changed, verdict);
		if (alike.length === 0) return [];
		return verdict === 'depends on the definition'
			? [`for ${peopleOf(alike)} the definition decides`]
			: [`${peopleOf(alike)} stand ${verdict} the Ukrainians under every definition`];
	});
	if (parts.length === 0) return [];
	return [
		`Durable resettlement alone gives another picture: it reached ${formatNumber(resettledOnly.referenceRate.value)} of every 1,000 displaced Ukrainians, and ${parts.join('; ')}.`
	];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ lines, comparedAfter, tier }: OnsetData): string {
	return `Step lines, one per beginning of a war: people ${verbOf(tier)} by the United States per 1,000 displaced abroad, by months since the war began. ${startSentence(afterMonths(comparedAfter))}: ${lines.map(valueOf).join('; ')}.`;
}

const valueOf = ({ label, rate }: Line): string =>
	`${label}: ${rate.defined ? formatNumber(rate.value) : 'not available'}`;

/** Notes that follow from what is drawn, not from a row. */
export function notes({ lines, axisMonths, comparedAfter }: OnsetData): NoteText[] {
	const labels = (of: readonly Line[]) => of.map(({ label }) => label).join('; ');
	const ending = lines.filter(({ people, endedBy }) => endedBy && people.length < axisMonths);
	const past = lines.filter(({ denominator }) => denominator.reachesPastLastYear);
	const ranged = lines.filter(({ peopleThen }) => peopleThen && peopleThen.high > peopleThen.value * 1.1);
	const few = lines.filter(
		({ peopleThen }) => peopleThen && peopleThen.value > 0 && peopleThen.value < FEWEST_UNWARNED
	);
	return notesFrom({
		'fixed-denominator':
			'Each line is divided by one fixed number of displaced people, so a line can only rise. The table names the year-end used for each.',
		'line-ends':
			ending.length > 0 &&
			`Lines stop with the last month for which every larger programme has figures: ${labels(ending)}.`,
		'past-last-stock':
			past.length > 0 &&
			`The window reaches past the last published year of displacement, which is used instead: ${labels(past)}.`,
		ranged:
			ranged.length > 0 &&
			`The shaded range is what is known while a programme has only a total for a longer period; after ${comparedAfter} months it is still open for ${labels(ranged)}.`,
		few: few.length > 0 && `Fewer than 100 people stand behind these lines: ${labels(few)}.`
	});
}

export function periodText(lines: readonly Line[]): string {
	if (lines.length === 0) return '';
	const first = Math.min(...lines.map(({ onsetMonth }) => onsetMonth));
	const last = Math.max(...lines.map(({ onsetMonth, people }) => onsetMonth + people.length - 1));
	return `${yearOf(first)}–${yearOf(last)}`;
}

export const yTitle = (tier: OnsetData['tier']): string =>
	`People ${verbOf(tier)} per 1,000 displaced abroad`;
export const X_TITLE = 'Months since the war began';
/** At a band that is wide enough to need words. */
export const BAND_LABEL = 'Only a total is known';

export function tooltip(line: Line, tau: number): string {
	const people = formatExact(line.people[tau]?.value ?? 0);
	return `after ${monthCount(tau + 1)}: ${formatSignificant(rateAt(line, tau)?.value ?? 0, 3)} per 1,000 (${people} people)`;
}

/** The country's name; with the beginning when the same country has several lines. */
export function lineLabel(line: Line, lines: readonly Line[], isShort: boolean): string {
	const several = lines.filter((other) => other.origin === line.origin).length > 1;
	if (!several) return line.originName;
	return isShort ? `${line.originName} ${line.onsetDate.slice(0, 4)}` : line.label;
}

/** One label for all lines that stay low. */
export const groupLabel = (grouped: readonly Line[], lines: readonly Line[], below: number): string =>
	`Below ${below}: ${grouped.map((line) => lineLabel(line, lines, true)).join(', ')}`;
