import { monthCount, yearRange } from '$lib/text/dates';
import { formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, startSentence } from '$lib/text/words';
import { isCalendar, type Window } from '$lib/metrics/specification';
import type { Definition } from '$lib/analysis/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Compared as Rung, Traced as Dot } from '$lib/analysis/comparison';
import { perHundred, verbOf } from '$lib/text/phrases';
import type { Shown } from './series';

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(shown: Shown): string[] {
	const { reference, rungs } = shown;
	if (!reference?.rate.defined)
		return [`There is no Ukrainian rate to compare with. ${shown.referenceReason}`.trim()];
	const others = rungs.filter(({ isReference }) => !isReference);
	return [
		reading(shown, reference.rate.value, others),
		...sameSide(others, 'below', 'Fewer than the Ukrainians under every definition tested'),
		...sameSide(others, 'above', 'More than the Ukrainians under every definition tested'),
		...of(others, 'depends on the definition').map(dependence),
		...tooFew(others),
		...otherWay(shown)
	];
}

const opening = (window: Window): string =>
	isCalendar(window)
		? `in ${yearRange(window.years.from, window.years.to)}`
		: `in the first ${monthCount(window.months)} of each war`;

/** What the dots show. */
function reading({ tier, window }: Shown, reference: number, others: readonly Rung[]): string {
	const named = others.filter(({ isRanked }) => isRanked).map(nameWithRatio);
	const every = formatNumber(100_000 / reference);
	const yearly = isCalendar(window) ? ', a year,' : '';
	const rest = named.length > 0 ? `, and, of as many others, ${listOf(named)}` : '';
	return startSentence(
		`${opening(window)} the United States ${verbOf(tier)}${yearly} 100 of every ${every} displaced Ukrainians${rest}.`
	);
}

function nameWithRatio({ origin, dots }: Rung): string {
	const [main, ...further] = dots.filter(({ isRanked }) => isRanked);
	if (!main) return '';
	const words = [
		...(main.words ? [main.words] : []),
		...further.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim())
	];
	const more = words.length > 0 ? ` (${words.join('; ')})` : '';
	return `${perHundred(main.parity.value)} ${peopleFrom(origin)}${more}`;
}

const of = (rungs: readonly Rung[], verdict: Rung['verdict']) =>
	rungs.filter((rung) => rung.verdict === verdict);

function sameSide(rungs: readonly Rung[], verdict: 'below' | 'above', opening: string): string[] {
	const group = of(rungs, verdict);
	return group.length > 0 ? [`${opening}: ${listOf(group.map(withRange))}.`] : [];
}

function withRange({ origin, definitions }: Rung): string {
	const ratios = definitions.map(({ parity }) => parity.value);
	return `${peopleFrom(origin)} (${formatRange(Math.min(...ratios), Math.max(...ratios), perHundred)})`;
}

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, definitions }: Rung): string {
	const sorted = [...definitions].sort((a, b) => a.parity.value - b.parity.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	return `For ${peopleFrom(origin)} the definition decides: ${perHundred(lowest.parity.value)} for every 100 Ukrainians ${under(lowest)}, ${perHundred(highest.parity.value)} ${under(highest)}.`;
}

const under = ({ words, denominator }: Definition): string =>
	`${words} out of the ${DENOMINATOR_WORDS[denominator]}`.trim();

function tooFew(rungs: readonly Rung[]): string[] {
	const few = rungs.filter(({ dots, isRanked }) => dots.length > 0 && !isRanked);
	const counts = few.map(({ origin, dots }) => `${peopleFrom(origin)} (${countRecorded(dots[0])})`);
	const unknown = rungs
		.filter(({ dots }) => dots.length === 0)
		.map(({ origin, reason }) => `No ratio for ${peopleFrom(origin)}: ${reason}`);
	return [...(counts.length > 0 ? [`Too few to rank: ${listOf(counts)}.`] : []), ...unknown];
}

/** "none recorded", or "7 people". */
export function countRecorded(dot: Dot | undefined): string {
	const people = dot?.people.value ?? 0;
	return people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people');
}

/** Said when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rungs, window }: Shown): string[] {
	if (!other.reference?.rate.defined) return [];
	const before = new Map(rungs.map(({ origin, verdict }) => [origin, verdict]));
	const changed = other.rungs.filter(
		({ origin, verdict }) => verdict !== before.get(origin) && verdict !== 'too few to rank'
	);
	const parts = (['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
		const group = of(changed, verdict);
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
export function altText({ rungs, window, tier }: Shown): string {
	return `Dots with ranges, one row per country of origin: how many people the United States ${verbOf(tier)} ${opening(window)} for every 100 Ukrainians, out of equally many displaced; a line marks 100. ${rungs.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, dots, isRanked, range }: Rung): string {
	if (!isRanked) return `${originName}: ${dots.length > 0 ? countRecorded(dots[0]) : 'not available'}`;
	const values = dots.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim()).join(', ');
	const span =
		range && range.low < range.high ? `, range ${formatRange(range.low, range.high, perHundred)}` : '';
	return `${originName}: ${values}${span}`;
}
