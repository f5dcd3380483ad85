import { monthCount, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, startSentence } from '$lib/text/words';
import { isCalendar, type Window } from '$lib/metrics/specification';
import type { Definition } from '$lib/analysis/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { OriginComparison as Row, TracedDefinition } from '$lib/analysis/comparison';
import type { RangeWords } from '$lib/analysis/comparison-notes';
import { perHundred, verbOf } from '$lib/text/phrases';
import type { RatioScale } from '$lib/plot/ratio-scale';
import type { LadderData } from './types';

export const RANGE: RangeWords = {
	opening: 'The bar behind a dot runs from the lowest to the highest ratio under all definitions tested',
	isOverBeginnings: true
};

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(data: LadderData): string[] {
	const { reference, rows } = data;
	if (!reference?.rate.defined)
		return [`There is no Ukrainian rate to compare with. ${data.referenceReason}`.trim()];
	const others = rows.filter(({ isReference }) => !isReference);
	return [
		comparisonSentence(data, reference.rate.value, others),
		...sameSide(others, 'below', 'Fewer than the Ukrainians under every definition tested'),
		...sameSide(others, 'above', 'More than the Ukrainians under every definition tested'),
		...withVerdict(others, 'depends on the definition').map(dependence),
		...tooFew(others),
		...otherWay(data)
	];
}

const opening = (window: Window): string =>
	isCalendar(window)
		? `in ${yearRange(window.years.from, window.years.to)}`
		: `in the first ${monthCount(window.months)} of each war`;

/** What the dots show. */
function comparisonSentence({ tier, window }: LadderData, reference: number, others: readonly Row[]): string {
	const named = others.filter(({ isRanked }) => isRanked).map(nameWithRatio);
	const every = formatNumber(100_000 / reference);
	const yearly = isCalendar(window) ? ', a year,' : '';
	const rest = named.length > 0 ? `, and, of as many others, ${listOf(named)}` : '';
	return startSentence(
		`${opening(window)} the United States ${verbOf(tier)}${yearly} 100 of every ${every} displaced Ukrainians${rest}.`
	);
}

function nameWithRatio({ origin, dots }: Row): string {
	const [main, ...further] = dots.filter(({ isRanked }) => isRanked);
	if (!main) return '';
	const words = [
		...(main.words ? [main.words] : []),
		...further.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim())
	];
	const more = words.length > 0 ? ` (${words.join('; ')})` : '';
	return `${perHundred(main.parity.value)} ${peopleFrom(origin)}${more}`;
}

const withVerdict = (rows: readonly Row[], verdict: Row['verdict']) =>
	rows.filter((row) => row.verdict === verdict);

function sameSide(rows: readonly Row[], verdict: 'below' | 'above', opening: string): string[] {
	const group = withVerdict(rows, verdict);
	return group.length > 0 ? [`${opening}: ${listOf(group.map(withRange))}.`] : [];
}

function withRange({ origin, definitions }: Row): string {
	const ratios = definitions.map(({ parity }) => parity.value);
	return `${peopleFrom(origin)} (${formatRange(Math.min(...ratios), Math.max(...ratios), perHundred)})`;
}

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, definitions }: Row): string {
	const sorted = [...definitions].sort((a, b) => a.parity.value - b.parity.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	return `For ${peopleFrom(origin)} the definition decides: ${perHundred(lowest.parity.value)} for every 100 Ukrainians ${under(lowest)}, ${perHundred(highest.parity.value)} ${under(highest)}.`;
}

const under = ({ words, denominator }: Definition): string =>
	`${words} out of the ${DENOMINATOR_WORDS[denominator]}`.trim();

function tooFew(rows: readonly Row[]): string[] {
	const few = rows.filter(({ dots, isRanked }) => dots.length > 0 && !isRanked);
	const counts = few.map(({ origin, dots }) => `${peopleFrom(origin)} (${countRecorded(dots[0])})`);
	const unknown = rows
		.filter(({ dots }) => dots.length === 0)
		.map(({ origin, reason }) => `No ratio for ${peopleFrom(origin)}: ${reason}`);
	return [...(counts.length > 0 ? [`Too few to rank: ${listOf(counts)}.`] : []), ...unknown];
}

/** "none recorded", or "7 people". */
export function countRecorded(dot: TracedDefinition | undefined): string {
	const people = dot?.people.value ?? 0;
	return people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people');
}

/** Said when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rows, window }: LadderData): string[] {
	if (!other.reference?.rate.defined) return [];
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const changed = other.rows.filter(
		({ origin, verdict }) => verdict !== before.get(origin) && verdict !== 'too few to rank'
	);
	const parts = (['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
		const group = withVerdict(changed, verdict);
		if (group.length === 0) return [];
		const names = listOf(group.map(withRange));
		return verdict === 'depends on the definition'
			? [`the definition decides for ${names}`]
			: [`${names} stand ${verdict} the Ukrainians under every definition tested`];
	});
	if (parts.length === 0) return [];
	const yearly = isCalendar(window) ? ' a year' : '';
	const rate = formatNumber(other.reference.rate.value);
	const start =
		other.tier === 'resettled'
			? `Durable resettlement alone gives another picture: it reached ${rate} of every 1,000 displaced Ukrainians${yearly}`
			: `With those let in for a limited time the picture changes: together they are ${rate} of every 1,000 displaced Ukrainians${yearly}`;
	return [`${start}. Counted for every 100 of them, ${parts.join('; ')}.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, window, tier }: LadderData): string {
	return `Dots with ranges, one row per country of origin: how many people the United States ${verbOf(tier)} ${opening(window)} for every 100 Ukrainians, out of equally many displaced; a line marks 100. ${rows.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, dots, isRanked, range }: Row): string {
	if (!isRanked) return `${originName}: ${dots.length > 0 ? countRecorded(dots[0]) : 'not available'}`;
	const values = dots.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim()).join(', ');
	const span =
		range && range.low < range.high ? `, range ${formatRange(range.low, range.high, perHundred)}` : '';
	return `${originName}: ${values}${span}`;
}

export const axisTitle = ({ tier }: Pick<LadderData, 'tier'>, { title }: RatioScale): string =>
	`People ${verbOf(tier)}, ${title}`;

/** Beside a dot. */
export function dotLabel(dot: TracedDefinition, { dots }: Row, scale: RatioScale): string {
	if (!dot.isRanked) return `${countRecorded(dot)}: too few to rank`;
	return `${scale.format(dot.parity.value)} ${dots.length > 1 ? dot.words : ''}`.trim();
}

/** In place of a dot. */
export const absence = ({ dots, reason }: Row): string =>
	dots.length > 0 ? 'none recorded' : `not available: ${reason.toLowerCase()}`;

export function tooltip({ parity, people, words, isRanked }: TracedDefinition): string {
	const count = `${formatExact(people.value)} people`;
	return [
		words,
		isRanked ? `${perHundred(parity.value)} for every 100 Ukrainians (${count})` : `${count}: too few to rank`
	]
		.filter((part) => part !== '')
		.join(': ');
}
