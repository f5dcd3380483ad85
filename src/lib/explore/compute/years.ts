import type { Row } from '$lib/query/port';
import { perYearOf, type ExploreSettings } from '../settings/settings';
import type { Results } from '../types';

/** Year-ends needed before the first year: one for the mean of a calendar year, two for a fiscal year. */
const YEAR_ENDS_BEFORE = 2;

/** Queries whose rows are people let in, with the name of the query of their pathway totals. */
const TOTALS = {
	entries: 'shares',
	total: 'totalShares',
	referenceEntries: 'referenceShares',
	referenceTotal: 'referenceTotalShares'
} as const;

/** Adds the all-time total of each pathway, which decides the pathways required for a sum. */
export function withTotals(results: Results): Results {
	const added = Object.entries(TOTALS).flatMap(([name, totals]): [string, readonly Row[]][] => {
		const rows = results[name]?.filter(({ pathway }) => pathway !== undefined) ?? [];
		return rows.length > 0 ? [[totals, totalsOf(rows)]] : [];
	});
	return { ...results, ...Object.fromEntries(added) };
}

function totalsOf(rows: readonly Row[]): Row[] {
	const totals = new Map<string, { key: Row['key']; pathway: Row['pathway']; value: number }>();
	for (const { key = null, pathway = null, value } of rows) {
		const name = `${key} ${pathway}`;
		const total = totals.get(name) ?? { key, pathway, value: 0 };
		totals.set(name, { ...total, value: total.value + Number(value) });
	}
	return [...totals.values()].map(({ key = null, pathway = null, value }) => ({ key, pathway, value }));
}

/** Rows of the chosen years; queries return every year, so that a change of years needs no query. */
export function withinYears(
	results: Results,
	{ years: { from, to }, clock, measure }: ExploreSettings
): Results {
	if (clock === 'event') return results;
	const perYear = measure === 'protected' ? perYearOf('month') : perYearOf(clock);
	const [first, last] = [from * perYear, (to + 1) * perYear - 1];
	const isWithin = (row: Row): boolean => {
		if (typeof row.first === 'number') return Number(row.last) >= first && row.first <= last;
		if (typeof row.t === 'number') return row.t >= first && row.t <= last;
		if (typeof row.year === 'number') return row.year >= from - YEAR_ENDS_BEFORE && row.year <= to;
		return true;
	};
	return Object.fromEntries(
		Object.entries(results).map(([name, rows]) => {
			const included = rows.filter(isWithin);
			// The same array, so that what is computed from all of its rows is known.
			return [name, included.length === rows.length ? rows : included];
		})
	);
}
