import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { partialYear } from '$lib/analysis/years/compared-years';
import { FIRST_COMPARED, furtherIn, pointIn, rateIn, type YearPoint } from '$lib/analysis/years/year-lines';
import {
	byWay,
	extremePaths,
	falling,
	ratesSince,
	rising,
	withTotalIn,
	yearChange,
	type Movement,
	type Way,
	type YearChange
} from '$lib/analysis/years/year-movements';
import { monthsOf } from '$lib/text/dates';
import { formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { perHundred, verbOf } from '$lib/text/phrases';
import { countOf, ifAny, listOf } from '$lib/text/words';
import type { OverTimeData } from '../types';

interface Change extends YearChange {
	readonly data: OverTimeData;
	/** Ukrainian rates in both years; `null` where there is none. */
	readonly before: number | null;
	readonly after: number | null;
}

const changeOf = (data: OverTimeData, first: number, last: number): Change => ({
	data,
	before: rateIn(data.reference, first),
	after: rateIn(data.reference, last),
	...yearChange(data.lines, first, last)
});

const people = (moved: readonly Pick<Movement, 'line'>[]): string =>
	listOf(moved.map(({ line }) => peopleFrom(line.origin)));

/** “45 to 13”. */
const rates = (from: number, to: number): string => `${formatNumber(from)} to ${formatNumber(to)}`;

const ratios = ({ from, to }: Pick<Movement, 'from' | 'to'>): string =>
	`${perHundred(from.parity.value)} to ${perHundred(to.parity.value)}`;

/** Sentences from the points; which way a gap went, and why, is counted and never written in advance. */
export function finding(data: OverTimeData): string[] {
	const whole = data.years.filter(({ year, months }) => year >= FIRST_COMPARED && months === 12);
	const [first, second, last] = [whole[0], whole[1], whole.at(-1)];
	if (!first || !second || !last) return ['There are not yet two whole years to compare.'];
	const change = changeOf(data, first.year, last.year);
	const sentences = [
		...directions(change),
		...causes(change),
		...(second.year < last.year ? afterFirst(changeOf(data, second.year, last.year)) : []),
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
	unchanged: 'stood where they had been'
};

/** Which way each ratio went under every definition tested, with what the rates did; the numbers follow. */
function directions(change: Change): string[] {
	const { moved, first, last } = change;
	const [main, ...others] = byWay(moved);
	if (!main) return [];
	const numbers = [main, ...others].flatMap(({ group }) =>
		group.map((one) => `${peopleFrom(one.line.origin)} ${ratios(one)}`)
	);
	return [
		`From ${first} to ${last} ${people(main.group)} ${WAYS[main.way]} under every definition tested${ownWay(main.group, change)}${referenceWay(change)}.`,
		...others.map(({ way, group }) => `${people(group)} ${WAYS[way]}.`),
		`Counted for every 100 Ukrainians out of as many displaced: ${listOf(numbers)}.`
	];
}

/** What their own rates did; and for whom a total that lies partly outside the first year turns it round. */
function ownWay(group: readonly Movement[], { data, first }: Change): string {
	const rose = rising(group);
	const turned = group.filter(({ line, rateAfter }) => {
		const counted = furtherIn(line, first)?.rate;
		return counted?.defined && counted.value > rateAfter;
	});
	const but =
		turned.length > 0 && turned.every((one) => rose.includes(one))
			? ` (that of ${people(turned)} fell if ${data.evacuationName} is counted in ${first})`
			: '';
	const their = group.length > 1 ? 'their own rates' : 'their own rate';
	if (rose.length === group.length) return `; ${their} rose${but}`;
	if (rose.length === 0) return `; ${their} fell`;
	const fell = group.filter((one) => !rose.includes(one));
	return `; of their own rates that of ${people(rose)} rose and that of ${people(fell)} fell${but}`;
}

function referenceWay({ data: { tier }, before, after }: Change): string {
	if (before === null || after === null) return '';
	return `, and the Ukrainian rate ${after < before ? 'fell' : 'rose'} from ${rates(before, after)} of every 1,000 displaced ${verbOf(tier)} a year`;
}

/** How much of it is the reference’s own doing. */
function causes(changed: Change): string[] {
	const { moved, before, after } = changed;
	if (!before || !after) return [];
	const hasFallen = before > after;
	const factor = hasFallen ? before / after : after / before;
	const [rose, fell] = [rising(moved), falling(moved)];
	const small = rose.filter(({ rateBefore, rateAfter }) => hasFallen && rateAfter / rateBefore < factor);
	const change = ({ line, rateBefore, rateAfter }: Movement) =>
		`${peopleFrom(line.origin)} from ${rates(rateBefore, rateAfter)}`;
	const list = (group: readonly Movement[]) => listOf(group.map(change));
	return [
		`With nothing else changed, the ${hasFallen ? 'fall' : 'rise'} of the Ukrainian rate alone ${hasFallen ? 'multiplies' : 'divides'} every other ratio by ${formatNumber(factor)}.`,
		...firstYear(changed),
		...ifAny(rose, () => `Their own rates per 1,000 rose for ${list(rose)}.`),
		...ifAny(
			small,
			() =>
				`For ${people(small)} the fall of the Ukrainian rate did more for the ratio than the rise of their own.`
		),
		...ifAny(fell, () => `Their own rates per 1,000 fell for ${list(fell)}${raised(fell)}.`),
		...withTotal(changed)
	];
}

/** How much the mean of two year-ends does to the year in which most Ukrainians fled. */
const firstYear = ({ data: { firstYearEnds: ends }, first }: Change): string[] =>
	ends?.year === first
		? [
				`The height of the Ukrainian rate in ${first} owes much to the count: most Ukrainians fled that spring, and the year counts the mean of ${formatPeople(ends.start)} displaced at its beginning and ${formatPeople(ends.end)} at its end; out of the latter the rate would be ${formatNumber(ends.rateByEnd)}.`
			]
		: [];

/** What a total that lies partly outside the first year would change of the rate behind a ratio. */
const withTotal = ({ data: { evacuationName }, moved, first }: Change): string[] =>
	moved.flatMap((one) => {
		const { line, rateBefore: without, rateAfter: to } = one;
		const counted = withTotalIn(one, first);
		if (!counted) return [];
		const from = counted.rate;
		const word = to < from ? 'fell' : 'rose';
		const instead = to < from !== to < without ? ' instead' : '';
		return [
			`With ${evacuationName} counted in ${first}, the rate of ${peopleFrom(line.origin)} ${word}${instead}, from ${rates(from, to)}, and their number for every 100 Ukrainians went from ${perHundred(counted.parity)} to ${perHundred(one.to.parity.value)}.`
		];
	});

/** A ratio that rose although fewer were let in. */
function raised(fell: readonly Movement[]): string {
	const despite = fell.filter(({ from, to }) => to.parity.value > from.parity.value);
	return despite.length > 0
		? `; the ratio of ${people(despite)} rose all the same, because the Ukrainian rate fell more`
		: '';
}

/** The same without the first year, in which most Ukrainians fled within weeks. */
function afterFirst({ moved, first, last, before, after }: Change): string[] {
	if (before === null || after === null) return [];
	const open = moved.filter(({ move }) => move === null);
	const parts = [
		...byWay(moved).map(({ way, group }) => `${people(group)} ${WAYS[way]}`),
		...(open.length > 0 ? [`for ${people(open)} the definition decides`] : [])
	];
	if (parts.length === 0) return [];
	const isSame = formatNumber(before) === formatNumber(after);
	return [
		`Without the first year, from ${first} to ${last}, the Ukrainian rate ${isSame ? `stayed at ${formatNumber(after)}` : `went from ${rates(before, after)}`}; ${parts.join('; ')}.`
	];
}

/** The year that the figures do not reach to its end. */
function begun({ data: { lines, reference, years, tier }, last, after: before }: Change): string[] {
	const partial = partialYear(years);
	const own = partial && rateIn(reference, partial.year);
	if (!partial || own == null || before === null) return [];
	const compared = ratesSince(lines, last, partial.year);
	const list = listOf(compared.map(({ line, parity }) => `${perHundred(parity)} ${peopleFrom(line.origin)}`));
	const passed = compared.filter((one) => one.parity > 1 && one.rate < one.before);
	const despite = listOf(
		passed.map((one) => `${peopleFrom(one.line.origin)} (${rates(one.before, one.rate)})`)
	);
	return [
		`${monthsOf(partial)}, at a yearly pace: ${formatNumber(own)} of every 1,000 displaced Ukrainians, after ${formatNumber(before)} in ${last}${list ? `; for every 100 of them ${list}` : ''}.`,
		...ifAny(
			passed,
			() =>
				`That is above the Ukrainian rate although fewer were ${verbOf(tier)} of 1,000 displaced than in ${last}: ${despite}.`
		)
	];
}

/** The extreme ways between two definitions. */
function dependence(movement: Movement, { first, last }: Change): string {
	const paths = extremePaths(movement);
	if (!paths) return '';
	const path = (one: (typeof paths)[number]): string =>
		`from ${ratios(one)} for every 100 Ukrainians ${one.from.words} out of the ${DENOMINATOR_WORDS[one.from.denominator]}`.replace(
			/ {2,}/,
			' '
		);
	const [most, least] = paths.map(path);
	return `For ${peopleFrom(movement.line.origin)} the definition decides which way the ratio went between ${first} and ${last}: ${most ?? ''}, ${least ?? ''}.`;
}

function tooFew({ data: { lines }, moved, first, last }: Change): string[] {
	const few = lines.filter((line) => !line.isReference && !moved.some((one) => one.line === line));
	const counted = few.map((line) => {
		const [before, after] = [countText(pointIn(line, first)), countText(pointIn(line, last))];
		const counts =
			before === after ? `${before} in both years` : `${before} in ${first}, ${after} in ${last}`;
		return `${peopleFrom(line.origin)} (${counts})`;
	});
	return ifAny(counted, (all) => `Too few to say which way the ratio went: ${listOf(all)}.`);
}

function countText(point: YearPoint | undefined): string {
	if (!point?.people) return 'no figure';
	const { value } = point.people;
	return value === 0 ? 'none recorded' : countOf(formatPeople(value), 'person', 'people');
}
