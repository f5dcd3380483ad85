import { formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf } from '$lib/text/words';
import { perHundred, verbOf } from '$lib/text/phrases';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { causes, rateAt, rates } from './causes';
import { byWay, directions, WAY_WORDS } from './directions';
import { movementOf, type Moved } from './moved';
import { FIRST_COMPARED, type YearPoint } from './points';
import type { Shown } from './series';
import { monthsOf } from './words';

/** Sentences from the points; which way a gap went, and why, is counted and never written in advance. */
export function finding(shown: Shown): string[] {
	const compared = shown.years.filter(({ year, months }) => year >= FIRST_COMPARED && months === 12);
	const [first, second, last] = [compared[0], compared[1], compared.at(-1)];
	if (!first || !second || !last) return ['There are not yet two whole years to compare.'];
	const moved = movementOf(shown, first.year, last.year);
	const sentences = [
		...directions(shown, moved, first.year, last.year),
		...causes(shown, moved, first.year, last.year),
		...(second.year < last.year ? afterFirst(shown, second.year, last.year) : []),
		...begun(shown, last.year),
		...moved.filter(({ move }) => move === null).map((one) => dependence(one, first.year, last.year)),
		...tooFew(shown, moved, first.year, last.year)
	];
	return sentences.length > 0 ? sentences : ['Too few people are recorded to compare years.'];
}

/** The same without the first year, in which most Ukrainians fled within weeks. */
function afterFirst(shown: Shown, second: number, last: number): string[] {
	const [before, after] = [rateAt(shown.reference, second), rateAt(shown.reference, last)];
	if (before === null || after === null) return [];
	const moved = movementOf(shown, second, last);
	const parts = byWay(moved).map(
		({ way, group }) => `${listOf(group.map(({ line }) => peopleFrom(line.origin)))} ${WAY_WORDS[way]}`
	);
	const open = moved.filter(({ move }) => move === null).map(({ line }) => peopleFrom(line.origin));
	if (open.length > 0) parts.push(`for ${listOf(open)} the definition decides`);
	if (parts.length === 0) return [];
	return [
		`Without the first year, from ${second} to ${last}, the Ukrainian rate ${formatNumber(before) === formatNumber(after) ? `stayed at ${formatNumber(after)}` : `went from ${rates(before, after)}`}; ${parts.join('; ')}.`
	];
}

/** The year that the figures do not reach to its end. */
function begun({ lines, reference, years, tier }: Shown, last: number): string[] {
	const partial = years.find(({ months }) => months > 0 && months < 12);
	if (!partial) return [];
	const own = rateAt(reference, partial.year);
	const before = rateAt(reference, last);
	if (own === null || before === null) return [];
	const read = lines.flatMap((line) => {
		const point = line.points.find(({ year }) => year === partial.year);
		const earlier = rateAt(line, last);
		return !line.isReference &&
			point?.isRanked &&
			point.parity.defined &&
			point.rate.defined &&
			earlier !== null
			? [{ line, parity: point.parity.value, rate: point.rate.value, earlier }]
			: [];
	});
	const sorted = read.sort((a, b) => b.parity - a.parity);
	const list = listOf(sorted.map(({ line, parity }) => `${perHundred(parity)} ${peopleFrom(line.origin)}`));
	const passed = sorted.filter(({ parity, rate, earlier }) => parity > 1 && rate < earlier);
	const despite = listOf(
		passed.map(({ line, earlier, rate }) => `${peopleFrom(line.origin)} (${rates(earlier, rate)})`)
	);
	return [
		`${monthsOf(partial)}, at a yearly pace: ${formatNumber(own)} of every 1,000 displaced Ukrainians, after ${formatNumber(before)} in ${last}${list ? `; for every 100 of them ${list}` : ''}.`,
		...(passed.length > 0
			? [
					`That is above the Ukrainian rate although fewer were ${verbOf(tier)} of 1,000 displaced than in ${last}: ${despite}.`
				]
			: [])
	];
}

/** The extreme ways between two definitions. */
function dependence({ line, paths }: Moved, first: number, last: number): string {
	const sorted = [...paths].sort(
		(a, b) => b.to.parity.value / b.from.parity.value - a.to.parity.value / a.from.parity.value
	);
	const [most, least] = [sorted[0], sorted.at(-1)];
	if (!most || !least) return '';
	const path = ({ from, to }: (typeof paths)[number]) =>
		`from ${perHundred(from.parity.value)} to ${perHundred(to.parity.value)} for every 100 Ukrainians ${from.words} out of the ${DENOMINATOR_WORDS[from.denominator]}`.replace(
			/ {2,}/,
			' '
		);
	return `For ${peopleFrom(line.origin)} the definition decides which way the ratio went between ${first} and ${last}: ${path(most)}, ${path(least)}.`;
}

function tooFew({ lines }: Shown, moved: readonly Moved[], first: number, last: number): string[] {
	const few = lines.filter((line) => !line.isReference && !moved.some((one) => one.line === line));
	const counted = few.map((line) => {
		const counts = [first, last].map((year) => countIn(line.points.find((point) => point.year === year)));
		return `${peopleFrom(line.origin)} (${[...new Set(counts)].length === 1 ? `${counts[0] ?? ''} in both years` : `${counts[0] ?? ''} in ${first}, ${counts[1] ?? ''} in ${last}`})`;
	});
	return counted.length > 0 ? [`Too few to say which way the ratio went: ${listOf(counted)}.`] : [];
}

const countIn = (point: YearPoint | undefined): string => {
	if (!point?.people) return 'no figure';
	return point.people.value === 0
		? 'none recorded'
		: countOf(formatPeople(point.people.value), 'person', 'people');
};

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const years = shown.years.filter(({ months }) => months > 0);
	const [from, to] = [years[0], years.at(-1)];
	const lines = shown.lines.map((line) => {
		const values = line.points.flatMap((point) => {
			if (!point.rate.defined) return [];
			const rate = `${formatNumber(point.rate.value)} per 1,000`;
			const ratio =
				point.parity.defined && point.isRanked && !line.isReference
					? `, ${formatNumber(point.parity.value)} times`
					: '';
			return [`${point.year} ${rate}${ratio}`];
		});
		return `${line.originName}: ${values.join('; ')}`;
	});
	return `Two panels over the same years, ${from?.year ?? ''} to ${to?.year ?? ''}. Above, on a log scale, the rate at which people of each country were ${verbOf(shown.tier)}, in times the Ukrainian rate; a line marks 1. Below, from zero, the rates themselves per 1,000 displaced a year. ${lines.join('. ')}.`;
}
