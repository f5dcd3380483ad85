import type { Row } from '$lib/query/port';
import type { Asked } from './asked';
import type { Answers } from './lines';

/** Year-ends before the first year that are needed: the mean of a year takes the one before it, a fiscal year two. */
const BEFORE = 2;

/** Rows of the years asked for: statements answer for all years at once. */
export function withinYears(answers: Answers, { years: { from, to }, clock, measure }: Asked): Answers {
	if (clock === 'event') return answers;
	const isMonth = clock === 'month' || measure === 'protected';
	const [first, last] = isMonth ? [from * 12, to * 12 + 11] : [from, to];
	const isWithin = (row: Row): boolean => {
		if (typeof row.first === 'number') return Number(row.last) >= first && row.first <= last;
		if (typeof row.t === 'number') return row.t >= first && row.t <= last;
		if (typeof row.year === 'number') return row.year >= from - BEFORE && row.year <= to;
		return true;
	};
	return Object.fromEntries(Object.entries(answers).map(([name, rows]) => [name, rows.filter(isWithin)]));
}
