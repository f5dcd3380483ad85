import { afterMonths, monthCount } from '$lib/describe/dates';
import { formatNumber, formatRange } from '$lib/describe/numbers';
import { peopleFrom } from '$lib/describe/people';
import { countOf, listOf, numberInWords, startSentence } from '$lib/describe/words';
import type { DefinedParity, Line, Shown, Standing } from './series';

/** Sentences from the numbers; none is written in advance, and a range that crosses the Ukrainian rate is said to. */
export function finding(shown: Shown): string[] {
	const { referenceRate, standings } = shown;
	if (!referenceRate.defined) return [`There is no Ukrainian rate to compare with. ${referenceRate.reason}`];
	const verb = shown.tier === 'resettled' ? 'resettled' : 'let in';
	return [
		reading(shown, referenceRate.value, verb),
		...sameSide(standings, 'below', `Measured against Ukrainians, it ${verb} fewer of every 1,000`),
		...sameSide(standings, 'above', `Measured against Ukrainians, it ${verb} more of every 1,000`),
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
	const group = of(standings, verdict);
	if (group.length === 0) return [];
	return [`${opening} ${listOf(group.map(withRates))}, under every definition tested.`];
}

function withRates({ origin, definitions }: Standing): string {
	const rates = definitions.map(({ rate }) => rate);
	return `${peopleFrom(origin)} (${formatRange(Math.min(...rates), Math.max(...rates))})`;
}

/** The extreme definitions on either side of parity. */
function dependence({ origin, definitions }: Standing): string {
	const sorted = [...definitions].sort((a, b) => a.parity - b.parity);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	return `For ${peopleFrom(origin)} the definition decides: ${under(lowest, 'times the Ukrainian rate')}, ${under(highest, 'times')}.`;
}

const DENOMINATOR_WORDS = {
	peak: 'largest number displaced',
	'onset-year': 'number displaced at the first year-end',
	'newly-displaced': 'number newly displaced'
} as const;

const under = ({ parity, onsetLabel, denominator }: DefinedParity, unit: string): string =>
	`${formatNumber(parity, Math.abs(parity - 1) < 0.1 ? 3 : 2)} ${unit} counted from ${fromOnset(onsetLabel)} on the ${DENOMINATOR_WORDS[denominator]}`;

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
		const group = of(changed, verdict);
		if (group.length === 0) return [];
		return verdict === 'depends on the definition'
			? [`for ${peopleOf(group)} the definition decides`]
			: [`${peopleOf(group)} stand ${verdict} the Ukrainians under every definition`];
	});
	if (parts.length === 0) return [];
	return [
		`Durable resettlement alone gives another picture: it reached ${formatNumber(resettledOnly.referenceRate.value)} of every 1,000 Ukrainians, and ${parts.join('; ')}.`
	];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ lines, comparedAfter, tier }: Shown): string {
	const verb = tier === 'resettled' ? 'resettled' : 'let in';
	return `Step lines, one per beginning of a war: people ${verb} by the United States per 1,000 displaced abroad, by months since the war began. ${startSentence(afterMonths(comparedAfter))}: ${lines.map(valueOf).join('; ')}.`;
}

const valueOf = ({ label, rate }: Line): string =>
	`${label}: ${rate.defined ? formatNumber(rate.value) : 'not available'}`;
