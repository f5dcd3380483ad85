import { formatExact, formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { recorded } from '$lib/text/recorded';
import { listOf, listSentence, startSentence } from '$lib/text/words';
import { isCalendar } from '$lib/metrics/specification';
import type { Definition } from '$lib/analysis/comparison/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import {
	changedSides,
	type OriginComparison as Row,
	type TracedDefinition
} from '$lib/analysis/comparison/comparison';
import type { RangeWords } from '$lib/analysis/comparison/comparison-notes';
import { inWindow, noUkrainianRate, otherPicture, perHundred, verbOf } from '$lib/text/phrases';
import type { RatioScale } from '$lib/plot/ratio-scale';
import type { LadderData } from './types';

export const RANGE: RangeWords = {
	opening: 'The bar behind a dot runs from the lowest to the highest ratio under all definitions tested',
	isOverBeginnings: true
};

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(data: LadderData): string[] {
	const { reference, rows } = data;
	if (!reference?.rate.defined) return [noUkrainianRate(data.referenceReason)];
	const others = rows.filter(({ isReference }) => !isReference);
	return [
		comparisonSentence(data, reference.rate.value, others),
		...listSentence('Fewer than the Ukrainians under every definition tested', rangesOf(others, 'below')),
		...listSentence('More than the Ukrainians under every definition tested', rangesOf(others, 'above')),
		...withVerdict(others, 'depends on the definition').map(dependence),
		...tooFew(others),
		...otherWay(data)
	];
}

/** What the dots show. */
function comparisonSentence({ tier, window }: LadderData, reference: number, others: readonly Row[]): string {
	const named = others.filter(({ isRanked }) => isRanked).map(nameWithRatio);
	const every = formatNumber(100_000 / reference);
	const yearly = isCalendar(window) ? ', a year,' : '';
	const rest = named.length > 0 ? `, and, of as many others, ${listOf(named)}` : '';
	return startSentence(
		`${inWindow(window)} the United States ${verbOf(tier)}${yearly} 100 of every ${every} displaced Ukrainians${rest}.`
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

const rangesOf = (rows: readonly Row[], verdict: Row['verdict']): string[] =>
	withVerdict(rows, verdict).map(withRange);

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
	const counts = few.map(({ origin, dots }) => `${peopleFrom(origin)} (${countOf(dots[0])})`);
	const unknown = rows
		.filter(({ dots }) => dots.length === 0)
		.map(({ origin, reason }) => `No ratio for ${peopleFrom(origin)}: ${reason}`);
	return [...listSentence('Too few to rank', counts), ...unknown];
}

const countOf = (dot: TracedDefinition | undefined): string => recorded(dot?.people.value ?? 0);

/** Said when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rows, window }: LadderData): string[] {
	if (!other.reference?.rate.defined) return [];
	const changed = changedSides(rows, other.rows);
	const parts = (['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
		const names = listOf(rangesOf(changed, verdict));
		if (names === '') return [];
		return verdict === 'depends on the definition'
			? [`the definition decides for ${names}`]
			: [`${names} stand ${verdict} the Ukrainians under every definition tested`];
	});
	if (parts.length === 0) return [];
	const yearly = isCalendar(window) ? ' a year' : '';
	const rate = formatNumber(other.reference.rate.value);
	const verb = other.tier === 'resettled' ? 'it reached' : 'together they are';
	const start = `${otherPicture(other.tier)}: ${verb} ${rate} of every 1,000 displaced Ukrainians${yearly}`;
	return [`${start}. Counted for every 100 of them, ${parts.join('; ')}.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, window, tier }: LadderData): string {
	return `Dots with ranges, one row per country of origin: how many people the United States ${verbOf(tier)} ${inWindow(window)} for every 100 Ukrainians, out of equally many displaced; a line marks 100. ${rows.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, dots, isRanked, range }: Row): string {
	if (!isRanked) return `${originName}: ${dots.length > 0 ? countOf(dots[0]) : 'not available'}`;
	const values = dots.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim()).join(', ');
	const span =
		range && range.low < range.high ? `, range ${formatRange(range.low, range.high, perHundred)}` : '';
	return `${originName}: ${values}${span}`;
}

export const axisTitle = ({ tier }: Pick<LadderData, 'tier'>, { title }: RatioScale): string =>
	`People ${verbOf(tier)}, ${title}`;

/** Beside a dot. */
export function dotLabel(dot: TracedDefinition, { dots }: Row, scale: RatioScale): string {
	if (!dot.isRanked) return `${countOf(dot)}: too few to rank`;
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
