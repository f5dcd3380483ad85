import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Row } from '$lib/query/port';
import type { Published } from '../settings/coverage';
import { pathwaysOf, type ExploreSettings } from '../settings/settings';
import type { ComputedLines, Line, Results } from '../types';
import { entryLine, type EntryContext } from './entries';
import { unitOf } from './queries';
import { byKey, rowsOf } from './rows';

/** Rows of people let in for one series, and the all-time total of each of its pathways. */
export interface EntrySeries {
	readonly key: string;
	readonly own: readonly Row[];
	readonly totals: readonly Row[];
}

/** @param prefix Prefix of the query names of another set of series, e.g. `reference`. */
export function entrySeries(results: Results, prefix = ''): EntrySeries[] {
	const name = (own: string) => (prefix ? `${prefix}${own.charAt(0).toUpperCase()}${own.slice(1)}` : own);
	const rows = [...rowsOf(results, name('entries')), ...rowsOf(results, name('total'))];
	const totals = byKey([...rowsOf(results, name('shares')), ...rowsOf(results, name('totalShares'))]);
	return [...byKey(rows)].map(([key, own]) => ({ key, own, totals: totals.get(key) ?? [] }));
}

export function contextOf(
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue,
	key: string
): EntryContext {
	const destinations = settings.by === 'destination' ? [key] : settings.destinations;
	return {
		unit: unitOf(settings),
		years: settings.years,
		coverage: pathwaysOf(settings.tier, destinations, published),
		tierOf: (pathway) => catalogue.pathways.get(pathway)?.tier ?? ''
	};
}

/** Times common to every series that has any, so that totals are comparable. */
export function commonTimes(lines: readonly (readonly number[])[]): ReadonlySet<number> {
	const [first = [], ...rest] = lines.filter((times) => times.length > 0);
	return new Set(first.filter((t) => rest.every((times) => times.includes(t))));
}

export const ascending = (times: ReadonlySet<number>): number[] => [...times].sort((a, b) => a - b);

const knownTimes = ({ points }: Line): number[] => points.flatMap(({ t, result }) => (result ? [t] : []));

/** People let in by series. Pathways need no common times: each has its own total. */
export function entryLines(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedLines {
	const series = entrySeries(results).map(({ key, own, totals }) => {
		const context = contextOf(settings, published, catalogue, key);
		return { key, own, totals, context, line: entryLine(own, totals, context) };
	});
	const common =
		settings.by === 'kind' ? new Set<number>() : commonTimes(series.map(({ line }) => knownTimes(line)));
	const lines = series.map(({ key, own, totals, context, line }): [string, Line] => [
		key,
		common.size > 0 ? entryLine(own, totals, { ...context, only: common }) : line
	]);
	return { lines: new Map(lines), common: ascending(common) };
}
