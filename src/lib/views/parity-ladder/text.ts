import { holdsEvacuation } from '$lib/analysis/comparison/windows';
import { yearRange } from '$lib/text/dates';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, listSentence, numberInWords, sentences, startSentence } from '$lib/text/words';
import { isCalendar, type Window } from '$lib/metrics/specification';
import type { Definition } from '$lib/analysis/comparison/definitions';
import { amongWords, type DenominatorName } from '$lib/analysis/comparison/denominators';
import {
	changedSides,
	type OriginComparison as Row,
	type TracedDefinition
} from '$lib/analysis/comparison/comparison';
import { extremesOf, leadingRow } from '$lib/analysis/comparison/leading';
import type { RangeWords } from '$lib/analysis/comparison/comparison-notes';
import {
	fittingHeadline,
	inFirstYears,
	inWindow,
	noUkrainianRate,
	otherPicture,
	perHundred,
	perHundredRange,
	verbOf,
	waysOfCounting
} from '$lib/text/phrases';
import {
	howOftenSentences,
	MORE_OR_FEWER,
	waysOf,
	withoutNumber,
	withVerdict
} from '$lib/text/verdict-sentences';
import type { RatioScale } from '$lib/plot/ratio-scale';
import { recorded } from '$lib/text/recorded';
import type { LadderData } from './types';

export const RANGE: RangeWords = {
	opening: 'The bar behind a dot runs from the lowest to the highest result',
	holdsBounds: false,
	isOverBeginnings: true
};

const isOther = ({ isReference }: Row): boolean => !isReference;

interface Lead {
	readonly row: Row;
	readonly dot: TracedDefinition;
}

function leadOf(rows: readonly Row[]): Lead | null {
	const row = leadingRow(rows);
	const dot = row?.dots[0];
	return row && dot ? { row, dot } : null;
}

const atLeast = ({ specification }: TracedDefinition): string =>
	specification.isLowerBound ? 'at least ' : '';

const numberOf = (dot: TracedDefinition): string =>
	`${atLeast(dot)}${perHundred(dot.parity.value)} ${peopleFrom(dot.origin)}`;

const PER: Readonly<Partial<Record<DenominatorName, string>>> = {
	'newly-displaced': 'per person newly displaced',
	'years-since': 'per year displaced'
};

const per = ({ denominator }: Pick<LadderData, 'denominator'>): string =>
	PER[denominator] ?? 'per person displaced';

/** Ratios from this on are written as “2.6 times”, not as “260%”. */
const LEAST_IN_TIMES = 2;

/** "51%", "260% or more", "12 times". */
function shareOfRate({ parity: { value }, specification }: TracedDefinition): string {
	const share = value < LEAST_IN_TIMES ? `${perHundred(value)}% of` : `${perHundred(value / 100)} times`;
	return `${specification.isLowerBound ? 'at least ' : ''}${share} the Ukrainian rate`;
}

/** The comparison as a share of the Ukrainian rate, which is per person displaced. */
export function headline(
	data: Pick<LadderData, 'reference' | 'rows' | 'tier' | 'window' | 'denominator'>
): string {
	const lead = leadOf(data.rows);
	if (!data.reference?.rate.defined) return 'There is no Ukrainian rate to compare with';
	if (!lead) return 'Too few people were let in to compare';
	const { tier, window, denominator } = data;
	const rate = shareOfRate(lead.dot);
	const got = tier === 'resettled' ? 'were resettled' : 'got in';
	const claim = `${peopleFrom(lead.dot.origin)} ${got} at ${rate}`;
	const unusual = PER[denominator];
	const whole = unusual ? `${claim}, ${unusual}` : claim;
	const timed = isCalendar(window)
		? []
		: [`In the first ${window.months} months, ${whole}`, `In ${window.months} months, ${whole}`];
	const [first = whole, ...shorter] = [...timed, whole, claim];
	return fittingHeadline(first, ...shorter);
}

/** Sentences computed from the numbers; a range that crosses the Ukrainian rate is said to. */
export function finding(data: LadderData): string[] {
	const { reference, rows, window } = data;
	if (!reference?.rate.defined) return noUkrainianRate(data.referenceReason);
	const others = rows.filter(isOther);
	const lead = leadOf(rows);
	if (!lead) return ['No nationality had enough people let in to compare.', ...tooFew(others)];
	const inAllWays = (['below', 'about equal', 'above'] as const).flatMap((verdict) =>
		listSentence(
			`${MORE_OR_FEWER[verdict]} Ukrainians ${waysOf(withVerdict(others, verdict), !isCalendar(window))}`,
			rangesOf(others, verdict)
		)
	);
	return sentences(
		leadSentence(data, lead),
		lead.row.verdict === 'depends on the definition' && dependence(lead.row),
		ratesSentence(data, lead.dot, reference.rate.value),
		COUNTED_AS[data.denominator],
		laterStarts(lead.row),
		othersSentence(others, lead.row, window),
		inAllWays,
		leadRange(lead.row, others, window),
		withVerdict(others, 'depends on the definition')
			.filter((row) => row !== lead.row)
			.map(dependence),
		tooFew(others),
		otherWay(data)
	);
}

/** What counts as displaced, where it is not everyone displaced abroad. */
const COUNTED_AS: Readonly<Partial<Record<DenominatorName, string>>> = {
	'abroad-mean': 'Each year’s displaced are the mean of two year-ends.',
	'abroad-year-end': 'The displaced are counted at the end of each year.',
	elsewhere: 'The displaced leave out those already in the United States.',
	anywhere: 'The displaced include people who fled within their own country.',
	'first-year-end': 'The displaced are those abroad at the end of the year in which the war began.',
	'newly-displaced': 'The displaced are those who fled across a border since the war began.',
	'years-since': 'The result is per year spent displaced abroad since the war began.'
};

/** The number of the headline with its years; for all let in, with those that stand beside them. */
function leadSentence({ tier, window, beside, denominator }: LadderData, { row, dot }: Lead): string {
	const number = `${verbOf(tier)} ${numberOf(dot)}`;
	const people = peopleFrom(dot.origin);
	const range =
		row.range && row.verdict === 'depends on the definition'
			? `, or ${perHundredRange(row.range)} counted otherwise`
			: '';
	if (!isCalendar(window))
		return `${startSentence(inFirstYears(window.months))} the U.S. ${number} (${dot.words}) for every 100 Ukrainians${range || `, ${per({ denominator })}`}.`;
	const years = `in ${yearRange(window.years.from, window.years.to)}`;
	const start = `${startSentence(per({ denominator }))}, the U.S. ${number} for every 100 Ukrainians ${years}`;
	const same = beside?.rows.find(({ origin, isRanked }) => origin === row.origin && isRanked)?.dots[0];
	if (!beside || !same) return `${start}${range}.`;
	const which = holdsEvacuation(beside.window) ? 'with' : 'after';
	const evacuation = row.origin === 'AFG' ? `, ${which} the Kabul evacuation` : '';
	return `${start}; ${perHundred(same.parity.value)} ${people} ${inWindow(beside.window)}${evacuation}.`;
}

/** Whether rates are per year. */
const isYearly = ({ window, denominator }: Pick<LadderData, 'window' | 'denominator'>): boolean =>
	isCalendar(window) || denominator === 'years-since';

/** Both rates: "That is 18 of every 1,000 displaced Ukrainians a year and 9.2 of every 1,000 displaced Afghans." */
function ratesSentence(data: LadderData, { rate, origin }: TracedDefinition, reference: number): string {
	if (!rate.defined) return '';
	const yearly = isYearly(data) ? ' a year' : '';
	return `That is ${formatNumber(reference)} of every 1,000 displaced Ukrainians${yearly} and ${formatNumber(rate.value)} of every 1,000 displaced ${peopleFrom(origin)}.`;
}

/** The same nationality from other starts of its wars. */
const laterStarts = ({ dots }: Row): string[] =>
	dots
		.slice(1)
		.filter(({ isRanked }) => isRanked)
		.map((dot) => startSentence(`${dot.words} it was ${numberOf(dot)}.`));

/** More nationalities than this are named by the lowest and the highest alone. */
const MOST_NAMED = 5;

function othersSentence(others: readonly Row[], lead: Row, window: Window): string {
	const dots = others.filter((row) => row !== lead && row.isRanked).flatMap(({ dots: [main] }) => main ?? []);
	const extremes = extremesOf(dots);
	if (!extremes) return '';
	const { lowest, highest } = extremes;
	const each = isCalendar(window) ? '' : ', each from the start of its war';
	if (dots.length > MOST_NAMED)
		return `The other ${numberInWords(dots.length)} nationalities range from ${numberOf(lowest)} to ${numberOf(highest)} for every 100 Ukrainians${each}.`;
	return dots.length > 1
		? `The others for every 100 Ukrainians${each}: ${listOf(dots.map(numberOf))}.`
		: `For every 100 Ukrainians there were ${numberOf(highest)}.`;
}

/** More nationalities than this are named without their ranges, which the chart draws. */
const MOST_WITH_RANGE = 2;

function rangesOf(rows: readonly Row[], verdict: Row['verdict']): string[] {
	const alike = withVerdict(rows, verdict);
	return alike.map(({ origin, range }) =>
		range && alike.length <= MOST_WITH_RANGE
			? `${peopleFrom(origin)} (${perHundredRange(range)})`
			: peopleFrom(origin)
	);
}

/** The range of the headline's number, where no other sentence has it. */
function leadRange(
	{ origin, range, verdict, definitions }: Row,
	others: readonly Row[],
	window: Window
): string {
	if (!range || range.low === range.high || verdict === 'depends on the definition') return '';
	if (withVerdict(others, verdict).length <= MOST_WITH_RANGE) return '';
	return `For ${peopleFrom(origin)} the number is ${perHundredRange(range)} across ${waysOfCounting(definitions.length, !isCalendar(window))}.`;
}

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, definitions }: Row): string {
	const extremes = extremesOf(definitions);
	if (!extremes) return '';
	const { lowest, highest } = extremes;
	return `How many ${peopleFrom(origin)} there were for every 100 Ukrainians depends on the way of counting. It is ${perHundred(lowest.parity.value)} ${under(lowest)}, and ${perHundred(highest.parity.value)} ${under(highest)}.`;
}

const under = ({ words, denominator }: Definition): string =>
	`${words ? `${words}, ` : ''}${amongWords(denominator)}`;

function tooFew(rows: readonly Row[]): string[] {
	const few = rows.filter(({ dots, isRanked }) => dots.length > 0 && !isRanked);
	const counts = few.map(({ origin, dots }) => `${peopleFrom(origin)} (${countIn(dots[0])})`);
	const unknown = rows.filter(({ dots }) => dots.length === 0);
	return [...listSentence('Too few to compare', counts), ...withoutNumber(unknown)];
}

/** Used when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay(data: LadderData): string[] {
	const { other, rows, window } = data;
	if (!other.reference?.rate.defined) return [];
	const turned = changedSides(rows, other.rows);
	const changed = other.rows.filter(
		(row) => turned.includes(row) || row.verdict === 'depends on the definition'
	);
	const verb = verbOf(other.tier);
	const parts = howOftenSentences(verb, changed, !isCalendar(window));
	if (parts.length === 0) return [];
	const yearly = isYearly(data) ? ' a year' : '';
	const rate = formatNumber(other.reference.rate.value);
	return [
		`${otherPicture(other.tier)}: ${rate} of every 1,000 displaced Ukrainians were ${verb}${yearly}. ${parts.join(' ')}`
	];
}

const countIn = (dot: TracedDefinition | undefined): string => recorded(dot?.people.value ?? 0);

/** Alternative text of the chart. */
export function altText({ rows, window, tier }: LadderData): string {
	return `Dots with ranges, one row per country of origin: people ${verbOf(tier)} by the United States ${inWindow(window)} for every 100 Ukrainians, per person displaced; a line marks 100. ${rows.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, dots, isRanked, range }: Row): string {
	if (!isRanked) return `${originName}: ${dots.length > 0 ? countIn(dots[0]) : 'not available'}`;
	const values = dots.map((dot) => `${perHundred(dot.parity.value)} ${dot.words}`.trim()).join(', ');
	const span = range && range.low < range.high ? `, range ${perHundredRange(range)}` : '';
	return `${originName}: ${values}${span}`;
}

export const axisTitle = ({ tier }: Pick<LadderData, 'tier'>, { title }: RatioScale): string =>
	title.startsWith('for every')
		? startSentence(`${verbOf(tier)} per person displaced, ${title}`)
		: `People ${verbOf(tier)}, ${title}`;

/** Text next to a dot. */
export function dotLabel(dot: TracedDefinition, { dots }: Row, format: RatioScale['format']): string {
	if (!dot.isRanked) return `${countIn(dot)}: too few to compare`;
	return `${format(dot.parity.value)} ${dots.length > 1 ? dot.words : ''}`.trim();
}

/** Text in place of a dot. */
export const absence = ({ dots }: Row): string =>
	dots.length > 0 ? 'none recorded' : 'not available for these choices';

export function tooltip({ parity, people, words, isRanked }: TracedDefinition): string {
	const count = countOf(formatExact(people.value), 'person', 'people');
	const result = isRanked
		? `${perHundred(parity.value)} for every 100 Ukrainians, per person displaced (${count})`
		: `${count}, too few to compare`;
	return words ? `${words}: ${result}` : result;
}
