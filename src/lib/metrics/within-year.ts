import { endOfDay, higherOf, partOfLine, sumOfLines, type Line } from './line';

/** People counted on a day. */
export interface DatedCount {
	readonly date: string;
	readonly people: number;
}

/**
 * The course of a stock over the year in which people began to flee, as a multiple of its year-end: the counts of each
 * country by straight lines from 0 at the onset, the last held to the year-end, added up, and divided by their sum then.
 * @param onset Day before which nobody is counted.
 * @param countries Counts of each country in order of time; those of the next year serve to reach the year-end.
 * @returns `null` when nobody is counted at the year-end.
 */
export function courseSince(onset: string, countries: readonly (readonly DatedCount[])[]): Line | null {
	const year = Number(onset.slice(0, 4));
	const [start, begun, end] = [year * 12, dayBefore(onset), year * 12 + 12];
	const lines = countries.map((counts) => {
		const points = counts.map(({ date, people }) => ({ at: endOfDay(date), value: people }));
		const held = points.every(({ at }) => at < end) ? [{ at: end, value: points.at(-1)?.value ?? 0 }] : [];
		return partOfLine([{ at: start, value: 0 }, { at: begun, value: 0 }, ...points, ...held], start, end);
	});
	const sum = sumOfLines(lines);
	const last = sum.at(-1)?.value ?? 0;
	return last > 0 ? sum.map(({ at, value }) => ({ at, value: value / last })) : null;
}

function dayBefore(onset: string): number {
	const day = new Date(`${onset}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return endOfDay(day.toISOString().slice(0, 10));
}

/**
 * A course that is replaced by another one where that is higher, until the end of June: before the first dated counts
 * it is a straight line from zero, and the other knows the months.
 */
export function withFirstHalf(course: Line, other: Line | null): Line {
	const [first, last] = [course[0], course.at(-1)];
	if (!other || !first || !last) return course;
	const july = first.at + 6;
	return [
		...higherOf(partOfLine(course, first.at, july), partOfLine(other, first.at, july)),
		...partOfLine(course, july, last.at)
	];
}
