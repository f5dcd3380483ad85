import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import {
	causesOf,
	isSteady,
	referenceChange,
	sinceLast,
	uncompared,
	wholeYears,
	type ReferenceChange
} from '$lib/analysis/years/reference-changes';
import { byWay, extremePaths, type Movement, type Way } from '$lib/analysis/years/year-movements';
import { sideOf } from '$lib/metrics/parity';
import { monthsOf, yearRange } from '$lib/text/dates';
import { formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { fittingHeadline, inEveryWay, perHundred, verbOf } from '$lib/text/phrases';
import { shortList } from '$lib/text/stock-phrases';
import { ifAny, listOf, startSentence } from '$lib/text/words';
import type { OverTimeData } from '../types';

interface Change extends ReferenceChange {
	readonly data: OverTimeData;
}

const changeOf = (data: OverTimeData, first: number, last: number): Change => ({
	data,
	...referenceChange(data, first, last)
});

const names = (moved: readonly Pick<Movement, 'line'>[]): string[] =>
	moved.map(({ line }) => peopleFrom(line.origin));

const people = (moved: readonly Pick<Movement, 'line'>[]): string => listOf(names(moved));

/** “45 to 13”. */
const rates = (from: number, to: number): string => `${formatNumber(from)} to ${formatNumber(to)}`;

const ratios = ({ from, to }: Pick<Movement, 'from' | 'to'>): string =>
	`${perHundred(from.parity.value)} to ${perHundred(to.parity.value)}`;

/** "stayed at about 45", "fell from 45 to 13"; empty without a rate in both years. */
function referenceMoved({ before, after }: Change): string {
	if (!before || !after) return '';
	return isSteady(before, after)
		? `stayed at about ${formatNumber(after)}`
		: `${after < before ? 'fell' : 'rose'} from ${rates(before, after)}`;
}

const GAP: Partial<Readonly<Record<Way, string>>> = {
	closer: 'the gap narrowed',
	'further above': 'the gap widened',
	'further below': 'the gap widened'
};

export function headline(data: OverTimeData, title: string): string {
	const years = wholeYears(data.years);
	if (!years) return title;
	const change = changeOf(data, years.first, years.last);
	const { moved } = change;
	const reference = `the Ukrainian rate ${referenceMoved(change)}`;
	if (!referenceMoved(change)) return title;
	const [main, ...others] = byWay(moved);
	const isAgreed = main && others.length === 0 && main.group.length === moved.length;
	const when = yearRange(years.first, years.last);
	const gap = isAgreed ? GAP[main.way] : undefined;
	return gap
		? fittingHeadline(
				`${when}: ${gap} as ${reference} per 1,000 displaced`,
				`${startSentence(gap)} as ${reference} per 1,000 displaced`,
				`${startSentence(gap)} as ${reference} per 1,000`,
				`${when}: ${gap} as ${reference.replace(/ from .*/, '')}`
			)
		: fittingHeadline(
				`${when}: ${reference} per 1,000 displaced`,
				`${when}: ${reference} per 1,000`,
				`${when}: ${reference}`
			);
}

/** Sentences computed from the points; the direction and cause of a change are computed, never fixed text. */
export function finding(data: OverTimeData): string[] {
	const years = wholeYears(data.years);
	if (!years) return ['There are not yet two whole years to compare.'];
	const { first, second, last } = years;
	const change = changeOf(data, first, last);
	const [direction, ...numbers] = directions(change);
	const sentences = [
		...(direction ? [direction] : []),
		...aboveLatest(change),
		...numbers,
		...causes(change),
		...(second < last ? afterFirst(changeOf(data, second, last)) : []),
		...begun(change),
		...change.moved.filter(({ move }) => move === null).map((one) => dependence(one, change)),
		...tooFew(change)
	];
	return sentences.length > 0 ? sentences : ['Too few people are recorded to compare years.'];
}

const WAYS: Readonly<Record<Way, string>> = {
	closer: 'came closer to the Ukrainian rate',
	'further above': 'moved further above the Ukrainian rate',
	'further below': 'fell further below the Ukrainian rate',
	'past parity': 'crossed the Ukrainian rate',
	unchanged: 'stayed as far from the Ukrainian rate'
};

/** The direction of each ratio under every definition tested, with the change of the rates, followed by the numbers. */
function directions(change: Change): string[] {
	const { moved, first, last } = change;
	const [main, ...others] = byWay(moved);
	if (!main) return referenceAlone(change);
	const ways = inEveryWay(
		main.group.map(({ paths }) => paths.length),
		false
	);
	const all = [main, ...others].flatMap(({ group }) => group);
	const [top, low] = [all[0], all.at(-1)];
	return [
		`From ${first} to ${last}, ${shortList(names(main.group), 2)} ${WAYS[main.way]}${referenceWay(change)}.`,
		...(ways.startsWith('in') ? [`The change from ${first} to ${last} holds ${ways}.`] : []),
		...others.map(({ way, group }) => `${people(group)} ${WAYS[way]}.`),
		...(top && low
			? [
					`For every 100 Ukrainians, per person displaced, ${peopleFrom(top.line.origin)} went from ${ratios(top)}${low === top ? '' : ` and ${peopleFrom(low.line.origin)} from ${ratios(low)}`}.`
				]
			: [])
	];
}

/** Where no other group can be compared. */
function referenceAlone(change: Change): string[] {
	const moved = referenceMoved(change);
	return moved
		? [`From ${change.first} to ${change.last}, the Ukrainian rate ${moved} of every 1,000 displaced.`]
		: [];
}

function referenceWay(change: Change): string {
	const moved = referenceMoved(change);
	return moved ? `, which ${moved} of every 1,000 displaced` : '';
}

/** How many groups have their numbers in a sentence. */
const NAMED = 2;

/** "Afghans (3.6 to 8.4 per 1,000), Iraqis (1.4 to 5.5) and five others". */
const withRates = (group: readonly Movement[]): string =>
	shortList(
		group.map(({ line, rateBefore, rateAfter }, i) =>
			i >= NAMED
				? peopleFrom(line.origin)
				: `${peopleFrom(line.origin)} (${rates(rateBefore, rateAfter)}${i === 0 ? ' per 1,000' : ''})`
		),
		NAMED
	);

/** How much of the change is due to the reference. */
function causes(change: Change): string[] {
	const found = causesOf(change);
	if (!found) return [];
	const { hasFallen, factor, rose, roseLess, fell, raised } = found;
	return [
		...(factor === null
			? []
			: [
					`The ${hasFallen ? 'fall' : 'rise'} of the Ukrainian rate alone makes every other ratio ${formatNumber(factor)} times ${hasFallen ? 'as large' : 'smaller'}.`
				]),
		...firstYear(change),
		...ifAny(rose, () => `Rates rose for ${withRates(rose)}.`),
		...ifAny(
			roseLess,
			() => `For ${people(roseLess)}, the fall of the Ukrainian rate did more than the rise of their own.`
		),
		...ifAny(fell, () => `Rates fell for ${withRates(fell)}.`),
		...ifAny(
			raised,
			() => `The ratio of ${people(raised)} rose all the same, because the Ukrainian rate fell more.`
		)
	];
}

/** The effect of the average over the year on the year in which most Ukrainians fled. */
const firstYear = ({ data: { firstYearEnds: ends }, first }: Change): string[] =>
	ends?.year === first
		? [
				`The count makes the Ukrainian rate of ${first} high: most fled that spring, so ${formatPeople(ends.average)} were displaced on average and ${formatPeople(ends.end)} at the end. Out of the latter the rate would be ${formatNumber(ends.rateByEnd)}.`
			]
		: [];

/** The change without the first year, in which most Ukrainians fled within weeks. */
function afterFirst({ moved, first, last, before, after }: Change): string[] {
	if (before === null || after === null || moved.length === 0) return [];
	const open = moved.filter(({ move }) => move === null);
	const isSame = formatNumber(before) === formatNumber(after);
	return [
		`Without the first year, from ${first} to ${last}, the Ukrainian rate ${isSame ? `stayed at ${formatNumber(after)}` : `went from ${rates(before, after)}`}.`,
		...byWay(moved).map(({ way, group }) => `In those years ${people(group)} ${WAYS[way]}.`),
		...ifAny(open, () => `For ${people(open)} the direction then depends on the count.`)
	];
}

/** Groups named in a sentence on the incomplete year. */
const MOST_ABOVE = 4;

/** Who is above the Ukrainian rate in the incomplete year, which the comparison of whole years leaves out. */
function aboveLatest({ data, last, after }: Change): string[] {
	const since = sinceLast(data, last);
	const above = (since?.compared ?? []).filter(({ parity }) => sideOf(parity) === 'above');
	if (!since) return [];
	const hasChanged = above.some(({ before }) => after === null || before <= after);
	return ifAny(
		above,
		() =>
			`${hasChanged ? 'But in' : 'In'} ${monthsOf(since.partial)}, ${shortList(names(above), MOST_ABOVE)} were above the Ukrainian rate.`
	);
}

/** The incomplete year. */
function begun({ data, last, after: before }: Change): string[] {
	const since = sinceLast(data, last);
	if (!since || since.rate === null || before === null) return [];
	const when = monthsOf(since.partial);
	const top = since.compared
		.slice(0, 3)
		.map(({ line, parity }) => `${perHundred(parity)} ${peopleFrom(line.origin)}`);
	const passed = since.compared.filter((one) => one.parity > 1 && one.rate < one.before);
	return [
		`In ${when} the Ukrainian rate was ${formatNumber(since.rate)} of every 1,000 displaced, at a yearly pace, after ${formatNumber(before)} in ${last}.`,
		...ifAny(
			top,
			() => `For every 100 Ukrainians, per person displaced, ${listOf(top)} were ${verbOf(data.tier)} then.`
		),
		...ifAny(passed, () => `The rates of ${people(passed)} had fallen too, but less.`)
	];
}

/** The extremes of the change between two definitions. */
function dependence(movement: Movement, { first, last }: Change): string {
	const paths = extremePaths(movement);
	if (!paths) return '';
	const path = (one: (typeof paths)[number]): string =>
		`Measured against ${DENOMINATOR_WORDS[one.from.denominator]}, they went from ${ratios(one)} for every 100 Ukrainians.`;
	const [most, least] = paths.map(path);
	return `For ${peopleFrom(movement.line.origin)} the direction between ${first} and ${last} depends on the count. ${most ?? ''} ${least ?? ''}`;
}

function tooFew(change: Change): string[] {
	const few = uncompared(change.data.lines, change).map(({ origin }) => peopleFrom(origin));
	return ifAny(few, () => `Too few people to say which way the ratio went: ${shortList(few)}.`);
}
