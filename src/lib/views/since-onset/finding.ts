import { group } from 'd3-array';
import { afterMonths, monthCount } from '$lib/text/dates';
import { formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { DefinedParity, Line, Shown, Standing } from './series';

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(shown: Shown): string[] {
	const { referenceRate, standings } = shown;
	if (!referenceRate.defined) return [`There is no Ukrainian rate to compare with. ${referenceRate.reason}`];
	const verb = shown.tier === 'resettled' ? 'resettled' : 'let in';
	return [
		reading(shown, referenceRate.value, verb),
		...sameSide(standings, 'below', `Per 1,000 displaced, the United States ${verb} fewer`),
		...sameSide(standings, 'above', `Per 1,000 displaced, the United States ${verb} more`),
		...of(standings, 'depends on the definition').map(dependence),
		...tooFew(standings),
		...resettlementAlone(shown)
	];
}

/** Lines that reach this many per 1,000 are named in the first sentence. */
const NAMED_FROM = 2;

/** What the lines show where they are compared. */
function reading({ lines, comparedAfter }: Shown, reference: number, verb: string): string {
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

const of = (standings: readonly Standing[], verdict: Standing['verdict']) =>
	standings.filter((standing) => standing.verdict === verdict);

const peopleOf = (standings: readonly Standing[]) =>
	listOf(standings.map(({ origin }) => peopleFrom(origin)));

function sameSide(standings: readonly Standing[], verdict: 'below' | 'above', opening: string): string[] {
	const alike = of(standings, verdict);
	if (alike.length === 0) return [];
	return [`${opening} ${listOf(alike.map(withRates))} than Ukrainians, under every definition tested.`];
}

/** The rates over all definitions, and the people behind them where they are few. */
function withRates({ origin, definitions }: Standing): string {
	const rates = definitions.map(({ rate }) => rate);
	const fewest = Math.min(...definitions.map(({ people }) => people));
	const few = fewest < FEWEST_UNWARNED ? `; as few as ${fewest} people` : '';
	return `${peopleFrom(origin)} (${formatRange(Math.min(...rates), Math.max(...rates))}${few})`;
}

/** The range of each beginning of the war, over the numbers that it can be divided by. */
function dependence({ origin, definitions }: Standing): string {
	const ranges = Array.from(
		group(definitions, ({ onsetLabel }) => onsetLabel),
		([label, own]) => underOnset(label, own)
	);
	const divided = 'depending on the number of displaced people by which it is divided';
	return `For ${peopleFrom(origin)} the definition decides: ${listOf(ranges)}, ${divided}.`;
}

function underOnset(label: string, definitions: readonly DefinedParity[]): string {
	const ratios = definitions.map(({ parity }) => parity.value);
	const range = formatRange(Math.min(...ratios), Math.max(...ratios), formatRatio);
	return `${range} times the Ukrainian rate counted from ${fromOnset(label)}`;
}

/** Near parity one more figure, so that 1.06 does not read as 1.1. */
const formatRatio = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "Afghanistan, August 2021" → "August 2021". */
const fromOnset = (label: string): string => label.slice(label.lastIndexOf(',') + 1).trim();

function tooFew(standings: readonly Standing[]): string[] {
	const few = of(standings, 'too few to rank');
	if (few.length === 0) return [];
	const counts = few.map(({ origin, people }) =>
		people === 0
			? `${peopleFrom(origin)} (none recorded)`
			: `${peopleFrom(origin)} (${countOf(String(people), 'person', 'people')})`
	);
	return [`Too few to rank: ${listOf(counts)}.`];
}

/** Said when durable resettlement alone puts a group on another side of the Ukrainian rate than everyone let in does. */
function resettlementAlone({ resettledOnly, standings }: Shown): string[] {
	if (!resettledOnly?.referenceRate.defined) return [];
	const before = new Map(standings.map(({ origin, verdict }) => [origin, verdict]));
	const changed = resettledOnly.standings.filter(
		({ origin, verdict }) => verdict !== before.get(origin) && verdict !== 'too few to rank'
	);
	const parts = (['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
		const alike = of(changed, verdict);
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
export function altText({ lines, comparedAfter, tier }: Shown): string {
	const verb = tier === 'resettled' ? 'resettled' : 'let in';
	return `Step lines, one per beginning of a war: people ${verb} by the United States per 1,000 displaced abroad, by months since the war began. ${startSentence(afterMonths(comparedAfter))}: ${lines.map(valueOf).join('; ')}.`;
}

const valueOf = ({ label, rate }: Line): string =>
	`${label}: ${rate.defined ? formatNumber(rate.value) : 'not available'}`;
