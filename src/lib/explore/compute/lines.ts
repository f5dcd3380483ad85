import { numberOf, textOf } from '$lib/analysis/rows';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Row } from '$lib/query/port';
import type { Published } from '../settings/coverage';
import { isCount } from '../settings/fields';
import { MEASURES } from '../settings/measures';
import type { ExploreSettings } from '../settings/settings';
import type { ComputedLines, Line, Results } from '../types';
import { flowLine, hostLine, protectionRateLine, stockLine } from './counts';
import { entryLines } from './entry-lines';
import { perResidentLine, residentsTogether, shareLine } from './protected-shares';
import { rateLines } from './rate-lines';
import { byKey, rowsOf } from './rows';
import { isAbroad, stocksByOrigin } from './year-ends';

/** The lines of every measure except those in event time. Pure: the same on both engines. */
export function linesOf(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedLines {
	const { measure } = settings;
	if (measure === 'entries') return entryLines(results, settings, published, catalogue);
	if (measure === 'rate' || measure === 'parity') return rateLines(results, settings, published, catalogue);
	const rows = countedRows(results);
	const last = rows.reduce((latest, row) => Math.max(latest, numberOf(row, 't')), 0);
	switch (measure) {
		case 'protection-rate':
			return { lines: mapLines(rows, protectionRateLine), cases: decisionsInCases(rows) };
		case 'protected':
			return { lines: protectedLines(rows, settings, last), last };
		case 'per-resident':
			return { lines: residentLines(results, settings, last), last, missing: missingIn(rows) };
		case 'protected-share':
			return { lines: shareLines(results, settings, last), last, missing: missingIn(rows) };
		default:
			return countLines(rows, settings, last);
	}
}

/** Rows of every series, with the series of all members together last. */
const countedRows = (results: Results): readonly Row[] => [
	...rowsOf(results, 'counts'),
	...rowsOf(results, 'total')
];

const mapLines = (
	rows: readonly Row[],
	line: (own: readonly Row[], key: string) => Line
): Map<string, Line> => new Map([...byKey(rows)].map(([key, own]) => [key, line(own, key)]));

/** Number of figures without a value. */
const missingIn = (rows: readonly Row[]): number =>
	rows.reduce((sum, row) => sum + numberOf(row, 'missing'), 0);

function countLines(rows: readonly Row[], settings: ExploreSettings, last: number): ComputedLines {
	const { measure } = settings;
	const excluded = {
		cases: rows.reduce((sum, row) => sum + numberOf(row, 'cases'), 0),
		missing: missingIn(rows)
	};
	return isCount(measure) && MEASURES[measure].nature === 'stock'
		? { lines: mapLines(withBoth(rows, settings), (own) => stockLine(own, last)), last, ...excluded }
		: { lines: mapLines(rows, flowLine), ...excluded };
}

/** A sum of people abroad and internally displaced people exists for the years in which both are published. */
function withBoth(rows: readonly Row[], { kinds, by }: ExploreSettings): readonly Row[] {
	if (by === 'kind' || kinds.length < 2 || !kinds.includes('idp_idmc')) return rows;
	const isWithin = (row: Row): boolean => textOf(row, 'source_id') === 'unhcr-idmc';
	const placeOf = (row: Row): string => `${textOf(row, 'key')} ${textOf(row, 't')}`;
	const within = new Set(rows.filter(isWithin).map(placeOf));
	const abroad = new Set(rows.filter((row) => !isWithin(row)).map(placeOf));
	return rows.filter((row) => within.has(placeOf(row)) && abroad.has(placeOf(row)));
}

function decisionsInCases(rows: readonly Row[]): number {
	const outcomes = ['convention', 'complementary', 'rejected'];
	return rows
		.filter((row) => textOf(row, 'unit') === 'cases')
		.reduce((all, row) => all + outcomes.reduce((sum, outcome) => sum + numberOf(row, outcome), 0), 0);
}

function protectedLines(rows: readonly Row[], { by, protection }: ExploreSettings, last: number) {
	const line = by === 'origin' && protection === 'eu_tp' ? hostLine : stockLine;
	return mapLines(rows, (own) => line(own, last));
}

function residentLines(results: Results, { by, destinations }: ExploreSettings, last: number) {
	const residents = rowsOf(results, 'residents');
	const byCountry = byKey(residents);
	const all = residentsTogether(residents, destinations);
	return mapLines(countedRows(results), (own, key) =>
		perResidentLine(
			stockLine(own, last),
			by === 'destination' ? residentsTogether(byCountry.get(key) ?? [], [key]) : all
		)
	);
}

function shareLines(results: Results, { by, origins }: ExploreSettings, last: number) {
	const displaced = stocksByOrigin(rowsOf(results, 'stocks').filter(isAbroad));
	return mapLines(countedRows(results), (own, key) =>
		shareLine(stockLine(own, last), displaced.get(by === 'origin' ? key : (origins[0] ?? '')) ?? [])
	);
}
