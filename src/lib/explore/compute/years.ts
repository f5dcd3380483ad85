import type { Row } from '$lib/query/port';
import type { Asked } from '../settings/settings';
import type { Answers } from './lines';

/** Year-ends before the first year that are needed: the mean of a year takes the one before it, a fiscal year two. */
const BEFORE = 2;

/** Statements whose rows are people let in, and the name of their pathways' totals. */
const TOTALS = {
	entries: 'shares',
	total: 'totalShares',
	referenceEntries: 'referenceShares',
	referenceTotal: 'referenceTotalShares'
} as const;

/** How many people each pathway ever let in: what holds more than 1 % of a series must have figures for all of it. */
export function withTotals(answers: Answers): Answers {
	const added = Object.entries(TOTALS).flatMap(([name, totals]): [string, readonly Row[]][] => {
		const rows = answers[name]?.filter(({ pathway }) => pathway !== undefined) ?? [];
		return rows.length > 0 ? [[totals, totalsOf(rows)]] : [];
	});
	return { ...answers, ...Object.fromEntries(added) };
}

function totalsOf(rows: readonly Row[]): Row[] {
	const totals = new Map<string, { key: Row['key']; pathway: Row['pathway']; value: number }>();
	for (const { key = null, pathway = null, value } of rows) {
		const name = `${key} ${pathway}`;
		const known = totals.get(name) ?? { key, pathway, value: 0 };
		totals.set(name, { ...known, value: known.value + Number(value) });
	}
	return [...totals.values()].map(({ key = null, pathway = null, value }) => ({ key, pathway, value }));
}

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
