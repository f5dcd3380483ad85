import { group } from 'd3-array';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import {
	fittingHeadline,
	noUkrainianRate,
	otherPicture,
	perHundred,
	perHundredRange,
	refusalSentences,
	verbOf
} from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { listOf, listSentence, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import {
	changedVerdicts,
	type OnsetComparison,
	type OnsetParity
} from '$lib/analysis/event-time/onset-comparison';
import { howOftenSentences, MORE_OR_FEWER, waysOf, withVerdict } from '$lib/text/verdict-sentences';
import {
	byRatio,
	leadingLine,
	oppositeDefinition,
	ratedLines,
	type LineRate
} from '$lib/analysis/event-time/leading-line';
import { monthCount } from '$lib/text/dates';
import type { OnsetData } from '../types';
import { aYear } from './chart';

export const EMPTY =
	'None of the chosen dates belongs to one of the chosen countries. Choose another country or another date.';

/** Sentences computed from the numbers; a range that crosses the Ukrainian rate is said to. */
export function finding(data: OnsetData): string[] {
	const { lines, referenceRate, comparisons } = data;
	if (lines.length === 0) return refusalSentences(EMPTY);
	if (!referenceRate.defined) return noUkrainianRate(referenceRate.reason);
	const lead = leadingLine(lines);
	const crossing = [...withVerdict(comparisons, 'depends on the definition')].sort(
		(a, b) => Number(b.origin === lead?.line.origin) - Number(a.origin === lead?.line.origin)
	);
	return sentences(
		lead && reversal(lead, data),
		leadSentence(data, referenceRate.value, lead),
		lead?.line.origin === crossing[0]?.origin ? crossing.slice(0, 1).map(dependence) : [],
		lead && othersSentence(data, lead),
		(['below', 'about equal', 'above'] as const).flatMap((verdict) => sameSide(comparisons, verdict)),
		(lead?.line.origin === crossing[0]?.origin ? crossing.slice(1) : crossing).map(dependence),
		fewest(comparisons),
		tooFew(comparisons),
		resettlementAlone(data)
	);
}

/** What the lines show when compared. */
function leadSentence(
	{ comparedAfter, tier, denominator }: OnsetData,
	reference: number,
	lead: LineRate | undefined
): string {
	const isNewly = denominator === 'newly-displaced';
	const start = startSentence(`${timeInWords(comparedAfter)} into each war the U.S. had ${verbOf(tier)}`);
	const ukrainians = `${isNewly ? 'newly ' : ''}displaced Ukrainians`;
	const rate = formatNumber(reference);
	if (!lead)
		return `${start.replace('into each war', 'after February 2022')} ${rate} of every 1,000 ${ukrainians}${aYear(denominator)}.`;
	const { line } = lead;
	const [other, people] = [formatNumber(lead.rate), peopleFrom(line.origin)];
	const since = `(since ${line.onsetDate.slice(0, 4)})`;
	if (denominator === 'person-years')
		return `${start} ${rate} of every 1,000 ${ukrainians} a year and ${other} ${people} ${since}.`;
	return isNewly
		? `${start} ${rate} in every 1,000 ${ukrainians} and ${other} in every 1,000 ${people} ${since}.`
		: `${start} ${rate} of every 1,000 ${ukrainians} and ${other} of every 1,000 displaced ${people} ${since}.`;
}

const COUNTS: Readonly<Record<OnsetParity['denominator'], string>> = {
	peak: 'everyone displaced abroad',
	'onset-year': 'those abroad at the start',
	'newly-displaced': 'only the newly displaced',
	'person-years': 'the years spent displaced'
};

const PER: Readonly<Partial<Record<OnsetParity['denominator'], string>>> = {
	'newly-displaced': 'per person newly displaced',
	'person-years': 'per year displaced'
};

/** A way of counting that puts the people of a line on the opposite side of the Ukrainians. */
function reversal({ line }: LineRate, { comparisons, denominator, tier }: OnsetData): string {
	const other = oppositeDefinition(line, comparisons);
	if (!other || !line.parity.defined) return '';
	const how = [
		...(other.onsetLabel === line.label ? [] : [`from ${fromOnset(other.onsetLabel).slice(-4)}`]),
		...(other.denominator === denominator ? [] : [`counting ${COUNTS[other.denominator]}`])
	].join(', ');
	const per = startSentence(PER[denominator] ?? 'per person displaced');
	const people = `${peopleFrom(line.origin)} (since ${line.onsetDate.slice(0, 4)})`;
	return `${per}, ${perHundred(line.parity.value)} ${people} were ${verbOf(tier)} for every 100 Ukrainians; ${how}, ${perHundred(other.parity.value)}.`;
}

/** More lines than this are named by the lowest and the highest alone. */
const MOST_NAMED = 5;

function othersSentence({ lines, denominator }: OnsetData, lead: LineRate): string {
	const per = `per 1,000${aYear(denominator)}`;
	const others = ratedLines(lines).filter(({ line }) => line !== lead.line);
	const named = others.map(
		({ line, rate }) => `${formatNumber(rate)} ${peopleFrom(line.origin)} (${fromOnset(line.label)})`
	);
	if (named.length <= MOST_NAMED)
		return sentenceOn(named, (list) => `Others, per 1,000 displaced${aYear(denominator)}: ${list}.`);
	const lowest = named.at(-1) ?? '';
	return `The other ${numberInWords(named.length)} lines range from ${lowest} to ${named[0] ?? ''} ${per}.`;
}

const namesOf = (comparisons: readonly OnsetComparison[]) =>
	comparisons.map(({ origin }) => peopleFrom(origin));

function sameSide(comparisons: readonly OnsetComparison[], verdict: keyof typeof MORE_OR_FEWER): string[] {
	const alike = withVerdict(comparisons, verdict);
	return listSentence(`${MORE_OR_FEWER[verdict]} Ukrainians ${waysOf(alike, true)}`, namesOf(alike));
}

/** More starts of a war than this are named by the lowest and the highest result alone. */
const MOST_STARTS = 2;

/** The results for every 100 Ukrainians from each start of the war. */
function dependence({ origin, definitions }: OnsetComparison): string {
	const opening = `How ${peopleFrom(origin)} compare depends on the way of counting. For every 100 Ukrainians there were`;
	const starts = [...group(definitions, ({ onsetLabel }) => onsetLabel)];
	if (starts.length <= MOST_STARTS)
		return `${opening} ${listOf(starts.map(([label, own]) => `${rangeOf(own)} from ${fromOnset(label)}`))}.`;
	const sorted = byRatio(definitions);
	const ends = [sorted[0], sorted.at(-1)].flatMap((one) =>
		one ? [`${perHundred(one.parity.value)} (from ${fromOnset(one.onsetLabel)})`] : []
	);
	return `${opening} ${ends.join(' to ')}.`;
}

function rangeOf(definitions: readonly OnsetParity[]): string {
	const ratios = definitions.map(({ parity }) => parity.value);
	return perHundredRange({ low: Math.min(...ratios), high: Math.max(...ratios) });
}

/** "Afghanistan, August 2021" → "August 2021". */
const fromOnset = (label: string): string => label.slice(label.lastIndexOf(',') + 1).trim();

/** People counted in the smallest results that are compared. */
function fewest(comparisons: readonly OnsetComparison[]): string {
	const few = comparisons.flatMap(({ origin, definitions }) => {
		const people = Math.min(...definitions.map((one) => one.people));
		return people < FEWEST_UNWARNED ? [`${people} ${peopleFrom(origin)}`] : [];
	});
	return sentenceOn(few, (list) => `Some results rest on few people: as few as ${list}.`);
}

const tooFew = (comparisons: readonly OnsetComparison[]): string[] =>
	listSentence(
		'Too few to compare',
		withVerdict(comparisons, 'too few to rank').map(
			({ origin, people }) => `${peopleFrom(origin)} (${recorded(people)})`
		)
	);

/** Used when resettlement alone puts a group on another side of the Ukrainian rate than everyone let in does. */
function resettlementAlone({ resettledOnly, comparisons, denominator }: OnsetData): string[] {
	if (!resettledOnly?.referenceRate.defined) return [];
	const turned = changedVerdicts(comparisons, resettledOnly.comparisons);
	const changed = resettledOnly.comparisons.filter(
		(one) => turned.includes(one) || one.verdict === 'depends on the definition'
	);
	const parts = howOftenSentences('resettled', changed, true);
	if (parts.length === 0) return [];
	const rate = formatNumber(resettledOnly.referenceRate.value);
	return [
		`${otherPicture('resettled')}: ${rate} of every 1,000 displaced Ukrainians were resettled${aYear(denominator)}. ${parts.join(' ')}`
	];
}

/** "two years", "40 months". */
function timeInWords(months: number): string {
	if (months % 12 !== 0) return monthCount(months);
	return months === 12 ? 'one year' : `${numberInWords(months / 12)} years`;
}

/** "2 years", "40 months". */
const timeInDigits = (months: number): string =>
	months % 12 === 0 && months > 12 ? `${months / 12} years` : monthCount(months);

export function headline(data: OnsetData): string {
	const { lines, referenceRate, comparedAfter, tier, denominator } = data;
	if (lines.length === 0) return 'There is nothing to draw with these choices';
	if (!referenceRate.defined) return 'There is no Ukrainian rate to compare with';
	const lead = leadingLine(lines);
	const newly = denominator === 'newly-displaced' ? 'newly ' : '';
	const time = startSentence(timeInWords(comparedAfter));
	const ukrainians = formatNumber(referenceRate.value);
	const others = lead ? `, ${formatNumber(lead.rate)} ${peopleFrom(lead.line.origin)}` : '';
	if (denominator === 'person-years') return yearlyHeadline(data, ukrainians, others);
	if (tier === 'resettled')
		return fittingHeadline(
			`${time} in, ${ukrainians} of 1,000 ${newly}displaced Ukrainians were resettled${others}`,
			`${time} in: ${ukrainians} of 1,000 ${newly}displaced Ukrainians resettled${others}`,
			`Resettled in ${timeInDigits(comparedAfter)} per 1,000 ${newly}displaced: ${ukrainians} Ukrainians${others}`,
			`Resettled per 1,000 ${newly}displaced: ${ukrainians} Ukrainians${others}`
		);
	return fittingHeadline(
		`${time} in, ${ukrainians} of every 1,000 ${newly}displaced Ukrainians had got in${others}`,
		`${time} in, ${ukrainians} of 1,000 ${newly}displaced Ukrainians had got in${others}`,
		`In ${timeInDigits(comparedAfter)}, ${ukrainians} of 1,000 ${newly}displaced Ukrainians got in${others}`,
		`${ukrainians} of 1,000 ${newly}displaced Ukrainians got in${others}`
	);
}

/** Of the years spent displaced. */
function yearlyHeadline(
	{ tier, comparedAfter }: Pick<OnsetData, 'tier' | 'comparedAfter'>,
	ukrainians: string,
	others: string
): string {
	const [verb, got] = tier === 'resettled' ? ['Resettled', 'were resettled'] : ['Let in', 'got in'];
	return fittingHeadline(
		`Over ${timeInWords(comparedAfter)}, ${ukrainians} of 1,000 displaced Ukrainians ${got} a year${others}`,
		`${verb} a year per 1,000 displaced: ${ukrainians} Ukrainians${others}`
	);
}
