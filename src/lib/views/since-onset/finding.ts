import { capitalise, listOf, numberWords, peopleOf, significant } from '$lib/describe';
import type { DefinedParity, Line, Shown, Standing } from './series';

/** Whose case is put to the reader: sentences from the numbers, none written in advance. */
export function finding(shown: Shown): string[] {
	const { referenceRate, comparedAfter } = shown;
	const verb = shown.tier === 'resettled' ? 'resettled' : 'let in';
	const after = `${comparedAfter} months after its war began`;
	if (!referenceRate.defined) return [`There is no Ukrainian rate to compare with: ${referenceRate.reason}`];
	const opening = `${capitalise(numberWords(comparedAfter))} months after the invasion of February 2022, the United States had ${verb} ${significant(referenceRate.value, 2)} of every 1,000 Ukrainians displaced abroad.`;
	return [
		opening,
		...comparison(shown.standings, after),
		...tooFew(shown.standings),
		...resettlementAlone(shown)
	];
}

const of = (standings: readonly Standing[], verdict: Standing['verdict']) =>
	standings.filter((standing) => standing.verdict === verdict);

const names = (standings: readonly Standing[]) => listOf(standings.map(({ origin }) => peopleOf(origin)));

function comparison(standings: readonly Standing[], after: string): string[] {
	const below = of(standings, 'below');
	const above = of(standings, 'above');
	return [
		...(below.length > 0
			? [`Each group ${after}, the rate was lower for ${names(below)} under every definition tested: ${spread(below)} of every 1,000.`]
			: []),
		...(above.length > 0
			? [`It was higher for ${names(above)} under every definition tested: ${spread(above)} of every 1,000.`]
			: []),
		...of(standings, 'depends on the definition').map(dependence)
	];
}

function spread(standings: readonly Standing[]): string {
	const rates = standings.flatMap(({ definitions }) => definitions.map(({ rate }) => rate));
	return rangeText(Math.min(...rates), Math.max(...rates));
}

function rangeText(low: number, high: number): string {
	const [from, to] = [significant(low, 2), significant(high, 2)];
	return from === to ? from : `${from} to ${to}`;
}

/** The extreme definitions on either side of parity. */
function dependence({ origin, definitions }: Standing): string {
	const sorted = [...definitions].sort((a, b) => a.parity - b.parity);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	return `For ${peopleOf(origin)} the definition decides: from ${times(lowest)} to ${times(highest)}.`;
}

const DENOMINATOR_WORDS = { peak: 'highest year-end', 'onset-year': 'first year-end' } as const;

const times = ({ parity, onsetLabel, denominator }: DefinedParity): string =>
	`${significant(parity, 2)} times the Ukrainian rate (${onsetLabel}, ${DENOMINATOR_WORDS[denominator]} of displacement)`;

function tooFew(standings: readonly Standing[]): string[] {
	const few = of(standings, 'too few to rank');
	if (few.length === 0) return [];
	const most = Math.max(...few.map(({ people }) => people));
	return [
		`${capitalise(names(few))} are too few to rank: ${most === 0 ? 'none recorded' : `at most ${most} ${most === 1 ? 'person' : 'people'} in that time`}.`
	];
}

/** Said when durable resettlement alone puts a group on another side of the Ukrainian rate than everyone let in does. */
function resettlementAlone({ resettledOnly, standings }: Shown): string[] {
	if (!resettledOnly?.referenceRate.defined) return [];
	const before = new Map(standings.map(({ origin, verdict }) => [origin, verdict]));
	const changed = resettledOnly.standings.filter(
		({ origin, verdict }) => verdict !== before.get(origin) && verdict !== 'too few to rank'
	);
	if (changed.length === 0) return [];
	const above = of(changed, 'above');
	const below = of(changed, 'below');
	const depends = of(changed, 'depends on the definition');
	const parts = [
		...(above.length > 0 ? [`${names(above)} stand above it under every definition`] : []),
		...(below.length > 0 ? [`${names(below)} stand below it under every definition`] : []),
		...(depends.length > 0 ? [`for ${names(depends)} the definition decides`] : [])
	];
	const rate = significant(resettledOnly.referenceRate.value, 2);
	return [
		`Durable resettlement alone changes the picture: ${rate} of every 1,000 Ukrainians; ${listOf(parts, ';')}.`
	];
}

/** One sentence for those who cannot see the chart. */
export function altText(shown: Shown): string {
	const { lines, comparedAfter, referenceRate } = shown;
	const others = lines.filter(({ isReference }) => !isReference);
	const reference = referenceRate.defined ? significant(referenceRate.value, 2) : 'not defined';
	return `Step lines, one per war, of people let in by the United States per 1,000 displaced abroad, by months since the war began. After ${comparedAfter} months: Ukraine ${reference}${others.length > 0 ? `; ${others.map(reading).join('; ')}` : ''}.`;
}

const reading = ({ label, rate }: Line): string =>
	`${label} ${rate.defined ? significant(rate.value, 2) : 'not available'}`;

