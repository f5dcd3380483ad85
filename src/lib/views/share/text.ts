import { ANYWHERE, fewNotes, PERSON_YEARS } from '$lib/analysis/comparison/comparison-notes';
import { changedSides } from '$lib/analysis/comparison/comparison';
import type { OriginShare } from '$lib/analysis/comparison/composition';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import {
	formatExact,
	formatNumber,
	formatPercent as percent,
	formatRange,
	formatTimes
} from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { otherPicture, verbOf } from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { listOf, listSentence, numberInWords } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { SharesData } from './types';

export const EMPTY = {
	tooFewOrigins: 'One country alone is all of both. Choose at least two.',
	missingFigure:
		'A figure of one of these countries is missing for these years, so that there is no sum to take shares of.'
} as const;

/** Sentences from the shares; which group has the larger share of which is counted and never written in advance. */
export const finding = (data: SharesData): string[] => [
	largest(data),
	...sameSide(data, 'above'),
	...sameSide(data, 'below'),
	...data.rows.filter(({ verdict }) => verdict === 'depends on the definition').map(dependence),
	...withoutReference(data),
	...otherWay(data),
	...rates(data),
	...tooFew(data)
];

/** How many groups the first sentence names. */
const NAMED = 3;

const years = ({ window: { years } }: SharesData): string => yearRange(years.from, years.to);

/** Both shares of the groups with the most displaced. */
function largest(data: SharesData): string {
	const { rows, tier, denominator } = data;
	const parts = rows
		.flatMap(({ drawn: [main] }) => main ?? [])
		.sort((a, b) => b.shareOfDisplaced.value - a.shareOfDisplaced.value)
		.slice(0, NAMED);
	const both = ({ origin, shareOfDisplaced, shareOfPeople }: OriginShare, i: number) => {
		const [before, after] = [percent(shareOfDisplaced.value), percent(shareOfPeople.value)];
		return i === 0
			? `${peopleFrom(origin)} were ${before} of the ${DENOMINATOR_WORDS[denominator]} and ${after} of those the United States ${verbOf(tier)}`
			: `${peopleFrom(origin)} ${before} and ${after}`;
	};
	const which = rows.length > 2 ? `these ${numberInWords(rows.length)}` : 'these two';
	return `In ${years(data)}, among people from ${which} countries, ${listOf(parts.map(both))}.`;
}

const valueOf = ({ index }: OriginShare): number => (index.defined ? index.value : 0);
const perThousand = ({ rate }: OriginShare): string => (rate.defined ? formatNumber(rate.value) : 'none');
const times = ({ index }: OriginShare): string => (index.defined ? twoFigures(index.value) : 'none');
const twoFigures = (index: number): string => formatNumber(index, 2);

function indexRange({ definitions }: OriginShares): string {
	const values = definitions.flatMap(({ index }) => (index.defined ? [index.value] : []));
	return formatRange(Math.min(...values), Math.max(...values), twoFigures);
}

const withRange = (row: OriginShares): string => `${peopleFrom(row.origin)} (${indexRange(row)})`;

function sameSide({ rows, tier }: SharesData, side: 'above' | 'below'): string[] {
	const group = rows.filter(({ verdict }) => verdict === side);
	const [first, ...further] = group;
	if (!first) return [];
	const start = `${side === 'above' ? 'Larger' : 'Smaller'} among those ${verbOf(tier)} than among the displaced, under every definition tested`;
	const explained = `${peopleFrom(first.origin)} (${indexRange(first)} times their share of the displaced)`;
	return listSentence(start, [explained, ...further.map(withRange)]);
}

function dependence({ origin, definitions }: OriginShares): string {
	const sorted = [...definitions].sort((a, b) => valueOf(a) - valueOf(b));
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	const under = (share: OriginShare) =>
		`${times(share)} times their share${share.words && ` ${share.words}`} out of the ${DENOMINATOR_WORDS[share.denominator]}`;
	return `For ${peopleFrom(origin)} the definition decides: ${under(lowest)}, ${under(highest)}.`;
}

/** Shares are made of each other: what the others come to when the reference is left out. */
function withoutReference({ rows, tier, withoutReference: rest }: SharesData): string[] {
	const [main] = rest
		.flatMap(({ drawn: [first] }) => first ?? [])
		.sort((a, b) => b.shareOfPeople.value - a.shareOfPeople.value);
	if (!main) return [];
	const start = `Leaving the Ukrainians out changes every share: ${peopleFrom(main.origin)} would be ${percent(main.shareOfDisplaced.value)} of the displaced and ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}`;
	const changed = changedSides(rows, rest);
	const parts = (
		[
			['above', 'above their share of the displaced'],
			['below', 'below it'],
			['depends on the definition', 'on a side that the definition decides']
		] as const
	).flatMap(([side, words]) => {
		const group = changed.filter(({ verdict }) => verdict === side);
		return group.length > 0 ? [`${listOf(group.map(withRange))} ${words}`] : [];
	});
	return [parts.length > 0 ? `${start}, which puts ${parts.join(', and ')}.` : `${start}.`];
}

const SIDES = {
	above: 'more than their share of the displaced',
	below: 'less than their share of the displaced',
	'depends on the definition': 'the definition decides'
} as const;

/** Said when the other tier puts a group on another side. */
function otherWay({ rows, other }: SharesData): string[] {
	const parts = changedSides(rows, other.rows).flatMap((row) => {
		const [main] = row.drawn;
		return main && row.verdict
			? `${peopleFrom(row.origin)} ${percent(main.shareOfPeople.value)} (${indexRange(row)} times their share: ${SIDES[row.verdict]})`
			: [];
	});
	if (parts.length === 0) return [];
	const group = other.tier === 'resettled' ? 'Of those resettled' : 'Of all let in';
	return [`${otherPicture(other.tier)}. ${listSentence(group, parts).join('')}`];
}

/** An index never stands without the rates that it compares. */
function rates({ rows, tier }: SharesData): string[] {
	const rateOf = ({ rate }: OriginShare) => (rate.defined ? rate.value : 0);
	const named = rows
		.flatMap(({ drawn: [main], range }) => (main && range ? main : []))
		.sort((a, b) => rateOf(b) - rateOf(a))
		.map((share) => `${perThousand(share)} ${peopleFrom(share.origin)}`);
	return listSentence(`Of every 1,000 displaced, ${verbOf(tier)} a year`, named);
}

const countOfPeople = (share: OriginShare | undefined): string => recorded(share?.people.value ?? 0);

function tooFew({ rows }: SharesData): string[] {
	const few = rows.filter(({ range }) => range === null);
	const counts = few.map(({ origin, drawn: [main] }) => `${peopleFrom(origin)} (${countOfPeople(main)})`);
	return listSentence('Too few to compare', counts);
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: SharesData): string {
	const { rows, tier, denominator } = data;
	const described = rows.map(({ originName, drawn: [main], range }) => {
		if (!main) return originName;
		const shares = `${percent(main.shareOfDisplaced.value)} of the displaced, ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}`;
		return `${originName}: ${shares}, ${range ? `${times(main)} times` : 'too few to compare'}`;
	});
	return `One row per country of origin, ${years(data)}: a tick at its share of the ${DENOMINATOR_WORDS[denominator]} and a dot at its share of the people ${verbOf(tier)}, joined by a line; beside them how many times the first the second is, and the rate per 1,000. ${described.join('; ')}.`;
}

/** Notes that follow from what is drawn, not from a row. */
export function notes({ rows, denominator }: SharesData): NoteText[] {
	const used = [...new Set(rows.flatMap(({ definitions }) => definitions.map((share) => share.denominator)))];
	const few = rows.flatMap(({ origin, range, drawn: [main] }) =>
		range && main && main.people.value < FEWEST_UNWARNED
			? [`${peopleFrom(origin)} (${formatExact(main.people.value)})`]
			: []
	);
	return notesFrom({
		compositional:
			'Shares add up to 100% among the countries chosen: where one group’s share rises, others fall, though no fewer of them may have come. Leaving a country out changes all of them; the rates per 1,000 stay as they are.',
		index: 'The index is the share of those let in over the share of the displaced: 1 where both are alike.',
		division: PERSON_YEARS,
		range: `The range of the index is that of all definitions tested: ${listOf(used.map((name) => DENOMINATOR_WORDS[name]))}, and totals that lie partly outside the years, in or out. The bounds of rounded and stand-in figures widen it.`,
		anywhere: denominator === 'anywhere' && ANYWHERE
	}).concat(fewNotes(few));
}

export const legendWords = ({ rows, tier, denominator }: SharesData) => ({
	displaced: `share of the ${DENOMINATOR_WORDS[denominator]}`,
	people: `share of those ${verbOf(tier)}`,
	further: rows[0]?.drawn[1]?.words
});

/** Heads of the columns of `figures`, in two lines each. */
export const columnHeads = ({ tier }: SharesData): readonly (readonly string[])[] => [
	['Of the', 'displaced'],
	['Of those', verbOf(tier)],
	['Times', '(range)'],
	['Per 1,000', 'a year']
];

export const tickLabel = (share: number): string => `${formatNumber(100 * share)}%`;

const indexLabel = ({ index }: OriginShare): string =>
	index.defined ? formatTimes(Number(index.value.toPrecision(2))) : '';

/** Empty where all definitions give the same. */
function rangeLabel({ range }: OriginShares): string {
	const words = range ? formatRange(range.low, range.high, twoFigures) : '';
	return words.includes(' to ') ? words.replace(' to ', '–') : '';
}

/** What the second way of counting gives, where it differs. */
function orFurther([main, further]: OriginShares['drawn'], words: (share: OriginShare) => string): string {
	return main && further && words(further) !== words(main) ? `or ${words(further)}` : '';
}

const ofPeople = ({ shareOfPeople }: OriginShare): string => percent(shareOfPeople.value);

/** The cells beside a row: a figure, and a smaller one that may be empty. */
export function figures(row: OriginShares): readonly (readonly [main: string, below: string])[] {
	const [main] = row.drawn;
	if (!main) return [];
	return [
		[percent(main.shareOfDisplaced.value), ''],
		[ofPeople(main), orFurther(row.drawn, ofPeople)],
		row.range ? [indexLabel(main), rangeLabel(row)] : ['', ''],
		row.range ? [perThousand(main), orFurther(row.drawn, perThousand)] : [countOfPeople(main), '']
	];
}

/** The same where there is no room for columns: behind the name, at the right end, and below the marks. */
export function figureLines(row: OriginShares, { tier }: SharesData) {
	const [main, further] = row.drawn;
	if (!main) return null;
	const range = rangeLabel(row);
	const or =
		further && further.shareOfPeople.value !== main.shareOfPeople.value ? ` or ${ofPeople(further)}` : '';
	return {
		rate: row.range ? `${perThousand(main)} per 1,000` : '',
		index: row.range ? `${indexLabel(main)}${range ? ` (${range})` : ''}` : countOfPeople(main),
		shares: `${percent(main.shareOfDisplaced.value)} of the displaced, ${ofPeople(main)}${or} of those ${verbOf(tier)}`
	};
}

export const displacedTooltip = ({ shareOfDisplaced, displaced }: OriginShare): string =>
	`${percent(shareOfDisplaced.value)} of the displaced (${formatExact(Math.round(displaced.value))} person-years)`;

export function peopleTooltip(share: OriginShare, { tier }: SharesData): string {
	const { words, people, isRanked, index } = share;
	const start = words === '' ? '' : `${words}: `;
	const more = isRanked && index.defined ? `, ${indexLabel(share)} its share of the displaced` : '';
	return `${start}${ofPeople(share)} of those ${verbOf(tier)}${more} (${formatExact(people.value)} people; ${perThousand(share)} per 1,000 displaced a year)`;
}
