import { formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { perHundred } from '$lib/text/phrases';
import type { Moved } from './moved';
import type { Shown, YearLine } from './series';

/** Per 1,000 displaced a year, in the way that is drawn. */
export const rateAt = ({ points }: YearLine, year: number): number | null => {
	const rate = points.find((point) => point.year === year)?.rate;
	return rate?.defined ? rate.value : null;
};

/** “45 to 13”. */
export const rates = (from: number, to: number): string => `${formatNumber(from)} to ${formatNumber(to)}`;

/** How much of it is the reference’s own doing. */
export function causes(shown: Shown, moved: readonly Moved[], first: number, last: number): string[] {
	const [before, after] = [rateAt(shown.reference, first), rateAt(shown.reference, last)];
	if (!before || !after) return [];
	const hasFallen = before > after;
	const factor = hasFallen ? before / after : after / before;
	const own = moved.flatMap((one) => {
		const [from, to] = [rateAt(one.line, first), rateAt(one.line, last)];
		return from !== null && to !== null ? [{ one, from, to }] : [];
	});
	const rose = own.filter(({ from, to }) => to > from);
	const fell = own.filter(({ from, to }) => to < from);
	const small = rose.filter(({ from, to }) => hasFallen && to / from < factor);
	const list = (group: typeof own) =>
		listOf(group.map(({ one, from, to }) => `${peopleFrom(one.line.origin)} from ${rates(from, to)}`));
	return [
		`With nothing else changed, the ${hasFallen ? 'fall' : 'rise'} of the Ukrainian rate alone ${hasFallen ? 'multiplies' : 'divides'} every other ratio by ${formatNumber(factor)}.`,
		...firstYear(shown, first),
		...(rose.length > 0 ? [`Their own rates per 1,000 rose for ${list(rose)}.`] : []),
		...(small.length > 0
			? [
					`For ${listOf(small.map(({ one }) => peopleFrom(one.line.origin)))} the fall of the Ukrainian rate did more for the ratio than the rise of their own.`
				]
			: []),
		...(fell.length > 0
			? [`Their own rates per 1,000 fell for ${list(fell)}${raised(fell.map(({ one }) => one))}.`]
			: []),
		...withTotal(shown, moved, first, last)
	];
}

/** How much the mean of two year-ends does to the year in which most Ukrainians fled. */
function firstYear({ firstYearEnds: ends }: Shown, first: number): string[] {
	if (ends?.year !== first) return [];
	return [
		`The height of the Ukrainian rate in ${first} owes much to the count: most Ukrainians fled that spring, and the year counts the mean of ${formatPeople(ends.start)} displaced at its beginning and ${formatPeople(ends.end)} at its end; out of the latter the rate would be ${formatNumber(ends.rateByEnd)}.`
	];
}

/** What a total that lies partly outside the first year would change of the rate behind a ratio. */
function withTotal(
	{ evacuationName }: Shown,
	moved: readonly Moved[],
	first: number,
	last: number
): string[] {
	return moved.flatMap(({ line }) => {
		const counted = line.further.find(({ year }) => year === first);
		const [without, to] = [rateAt(line, first), rateAt(line, last)];
		const ratio = line.points.find(({ year }) => year === last)?.parity;
		if (!counted?.rate.defined || !counted.parity.defined || without === null || to === null) return [];
		const from = counted.rate.value;
		const word = to < from ? 'fell' : 'rose';
		const instead = to < from !== to < without ? ' instead' : '';
		return [
			`With ${evacuationName} counted in ${first}, the rate of ${peopleFrom(line.origin)} ${word}${instead}, from ${rates(from, to)}, and their number for every 100 Ukrainians went from ${perHundred(counted.parity.value)} to ${ratio?.defined ? perHundred(ratio.value) : 'none'}.`
		];
	});
}

/** A ratio that rose although fewer were let in. */
function raised(fell: readonly Moved[]): string {
	const despite = fell.filter(({ from, to }) => to.parity.value > from.parity.value);
	if (despite.length === 0) return '';
	return `; the ratio of ${listOf(despite.map(({ line }) => peopleFrom(line.origin)))} rose all the same, because the Ukrainian rate fell more`;
}
