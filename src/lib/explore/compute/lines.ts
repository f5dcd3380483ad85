import type { Catalogue } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import type { Row } from '$lib/query/port';
import { REFERENCE } from '$lib/analysis/figures';
import { isAll, pathwaysOf, type Asked } from '../settings/settings';
import type { Published } from '../settings/coverage';
import { flowLine, hostLine, rateLine as protectionRateLine, stockLine, type Line } from './counts';
import { entryLine, type EntryContext, type EntryLine } from './entries';
import { isCount, WORDS } from '../settings/fields';
import { ALL } from '../settings/places';
import { unitOf } from './queries';
import {
	definedRatios,
	divisor,
	parityLine,
	perResidentLine,
	personYearsOf,
	ratedYears,
	rateLine,
	residentsTogether,
	shareLine,
	stocksByOrigin,
	type Clock,
	type Rated,
	type Stocks
} from './rates';
import { byKey, number, sourcesIn, text } from './rows';

/** Rows of every statement by its name; a statement that was not asked has none. */
export type Answers = Readonly<Record<string, readonly Row[]>>;

/** Lines by series, and what only one of them can tell. */
export interface Lines {
	readonly lines: ReadonlyMap<string, Line>;
	/** Ratios of M3 over every admissible definition, by origin. */
	readonly ratios?: ReadonlyMap<string, readonly number[]>;
	/** The last time of which stocks are read. */
	readonly last?: number;
	/** Years of which totals and rates are made. */
	readonly common?: readonly number[];
	/** Decisions and applications published in cases, which are left out. */
	readonly cases?: number;
	/** Cells that were not reported. */
	readonly missing?: number;
}

const rowsOf = (answers: Answers, name: string): readonly Row[] => answers[name] ?? [];
const together = (answers: Answers): readonly Row[] => [
	...rowsOf(answers, 'counts'),
	...rowsOf(answers, 'total')
];
const mapLines = (
	rows: readonly Row[],
	line: (own: readonly Row[], key: string) => Line
): Map<string, Line> => new Map([...byKey(rows)].map(([key, own]) => [key, line(own, key)]));
const lastTime = (rows: readonly Row[]): number =>
	rows.reduce((last, row) => Math.max(last, number(row, 't')), 0);

export function linesOf(answers: Answers, asked: Asked, published: Published, catalogue: Catalogue): Lines {
	const { measure } = asked;
	if (measure === 'entries') return entryLines(answers, asked, published, catalogue);
	if (measure === 'rate' || measure === 'parity') return dividedLines(answers, asked, published, catalogue);
	const rows = together(answers);
	const last = lastTime(rows);
	if (measure === 'protection-rate') {
		const cases = rows.filter((row) => text(row, 'unit') === 'cases');
		const decided = ['convention', 'complementary', 'rejected'];
		return {
			lines: mapLines(rows, protectionRateLine),
			cases: cases.reduce(
				(all, row) => all + decided.reduce((some, column) => some + number(row, column), 0),
				0
			)
		};
	}
	if (measure === 'protected') {
		const line = asked.by === 'origin' && asked.protection === 'eu_tp' ? hostLine : stockLine;
		return { lines: mapLines(rows, (own) => line(own, last)), last };
	}
	if (measure === 'per-resident') return { ...residentLines(answers, asked, last), last };
	if (measure === 'protected-share') return { lines: shareLines(answers, asked, last), last };
	const counted = {
		cases: rows.reduce((all, row) => all + number(row, 'cases'), 0),
		missing: rows.reduce((all, row) => all + number(row, 'missing'), 0)
	};
	return isCount(measure) && WORDS[measure].nature === 'stock'
		? { lines: mapLines(withBoth(rows, asked), (own) => stockLine(own, last)), last, ...counted }
		: { lines: mapLines(rows, flowLine), ...counted };
}

/** A sum of people abroad and internally displaced people exists for the years in which both are published. */
function withBoth(rows: readonly Row[], { kinds, by }: Asked): readonly Row[] {
	if (by === 'kind' || kinds.length < 2 || !kinds.includes('idp_idmc')) return rows;
	const sourceOfWithin = 'unhcr-idmc';
	const keysAt = (is: (source: string) => boolean) =>
		new Set(
			rows.filter((row) => is(text(row, 'source_id'))).map((row) => `${text(row, 'key')} ${text(row, 't')}`)
		);
	const [within, abroad] = [keysAt((id) => id === sourceOfWithin), keysAt((id) => id !== sourceOfWithin)];
	return rows.filter((row) => {
		const at = `${text(row, 'key')} ${text(row, 't')}`;
		return within.has(at) && abroad.has(at);
	});
}

function residentLines(answers: Answers, asked: Asked, last: number): Pick<Lines, 'lines'> {
	const residents = rowsOf(answers, 'residents');
	const source = 'worldbank-population-gdp';
	const byCountry = byKey(residents);
	const all = residentsTogether(residents, asked.destinations);
	return {
		lines: mapLines(together(answers), (own, key) =>
			perResidentLine(
				stockLine(own, last),
				asked.by === 'destination' ? residentsTogether(byCountry.get(key) ?? [], [key]) : all,
				source
			)
		)
	};
}

function shareLines(answers: Answers, asked: Asked, last: number): Map<string, Line> {
	const displaced = stocksByOrigin(rowsOf(answers, 'stocks').filter(isAbroad));
	return mapLines(together(answers), (own, key) =>
		shareLine(
			stockLine(own, last),
			displaced.get(asked.by === 'origin' ? key : (asked.origins[0] ?? '')) ?? []
		)
	);
}

const isAbroad = ({ place }: Row): boolean => place !== 'within';

/** Rows of people let in and totals of their pathways, by series. */
function entrySeries(answers: Answers, prefix = '') {
	const name = (own: string) => (prefix ? `${prefix}${own.charAt(0).toUpperCase()}${own.slice(1)}` : own);
	const rows = [...rowsOf(answers, name('entries')), ...rowsOf(answers, name('total'))];
	const totals = byKey([...rowsOf(answers, name('shares')), ...rowsOf(answers, name('totalShares'))]);
	return [...byKey(rows)].map(([key, own]) => ({ key, own, totals: totals.get(key) ?? [] }));
}

function contextOf(asked: Asked, published: Published, catalogue: Catalogue, key: string): EntryContext {
	const destinations = asked.by === 'destination' ? [key] : asked.destinations;
	return {
		unit: unitOf(asked),
		years: asked.years,
		coverage: pathwaysOf(asked.tier, destinations, published),
		tierOf: (pathway) => catalogue.pathways.get(pathway)?.tier ?? ''
	};
}

/** Totals are made of the times that every series has, so that they compare. */
function commonTimes(lines: readonly (readonly number[])[]): ReadonlySet<number> {
	const known = lines.filter((times) => times.length > 0);
	const [first = [], ...rest] = known;
	return new Set(first.filter((t) => rest.every((times) => times.includes(t))));
}

const knownTimes = ({ points }: Line): number[] => points.flatMap(({ t, result }) => (result ? [t] : []));

function entryLines(answers: Answers, asked: Asked, published: Published, catalogue: Catalogue): Lines {
	const series = entrySeries(answers).map((one) => ({
		...one,
		context: contextOf(asked, published, catalogue, one.key)
	}));
	const first = series.map(({ own, totals, context }) => entryLine(own, totals, context));
	const isSplitByPathway = asked.by === 'kind';
	const common = isSplitByPathway ? new Set<number>() : commonTimes(first.map(knownTimes));
	const lines = series.map(({ key, own, totals, context }, index): [string, Line] => [
		key,
		common.size > 0
			? entryLine(own, totals, { ...context, only: common })
			: (first[index] ?? entryLine(own, totals, context))
	]);
	return { lines: new Map(lines), common: [...common].sort((a, b) => a - b) };
}

function dividedLines(answers: Answers, asked: Asked, published: Published, catalogue: Catalogue): Lines {
	const clock: Clock = asked.clock === 'fiscal' ? 'fiscal' : 'calendar';
	const isWithinUsed =
		asked.denominator === 'anywhere' || (asked.measure === 'parity' && asked.by !== 'destination');
	const stockRows = rowsOf(answers, 'stocks').filter((row) => isWithinUsed || isAbroad(row));
	const at = (...places: readonly string[]) =>
		stocksByOrigin(stockRows.filter(({ place }) => places.includes(String(place))));
	const abroad = at('destination', 'elsewhere');
	const inDestination = at('destination');
	const within = at('within');
	const stockSources = sourcesIn(stockRows);
	const stocksOf = (origin: string): Stocks => ({
		abroad: abroad.get(origin) ?? [],
		inDestination: inDestination.get(origin) ?? [],
		within: within.get(origin) ?? []
	});
	const byDestination = asked.by === 'destination';
	const originOf = (key: string) => (byDestination ? (asked.origins[0] ?? '') : key);
	const referenceSeries = new Map(entrySeries(answers, 'reference').map((one) => [one.key, one]));
	const series = entrySeries(answers).map((one) => {
		const context = contextOf(asked, published, catalogue, one.key);
		const stocks = divisor(asked.denominator, stocksOf(originOf(one.key)));
		const own = entryLine(one.own, one.totals, context);
		return { ...one, context, stocks, years: ratedYears(own, stocks, clock) };
	});
	const common = commonTimes(series.map(({ years }) => years));
	const rated = (
		one: { own: readonly Row[]; totals: readonly Row[]; context: EntryContext },
		stocks: Stocks['abroad'],
		years: ReadonlySet<number>
	): Rated => rateLine(limited(one, years), stocks, clock, years, stockSources);
	if (asked.measure === 'rate') {
		return {
			lines: new Map(series.map((one) => [one.key, rated(one, one.stocks, common)])),
			common: [...common].sort((a, b) => a - b)
		};
	}
	const referenceStocks = divisor(asked.denominator, stocksOf(REFERENCE));
	const lines = new Map<string, Line>();
	const ratios = new Map<string, number[]>();
	for (const one of series) {
		const other = byDestination ? referenceSeries.get(one.key) : series.find(({ key }) => key === REFERENCE);
		const otherContext = other && { ...other, context: one.context };
		const years =
			byDestination && otherContext
				? commonTimes([
						one.years,
						ratedYears(entryLine(other.own, other.totals, one.context), referenceStocks, clock)
					])
				: common;
		const own = rated(one, one.stocks, years);
		const reference = otherContext ? rated(otherContext, referenceStocks, years) : null;
		if (!reference) continue;
		lines.set(one.key, parityLine(own, reference));
		if (one.key !== REFERENCE) ratios.set(one.key, definedRatios(own, reference, basesOf(one.key)));
		function basesOf(key: string) {
			const kinds = byDestination ? (['abroad'] as const) : denominatorsOf(asked);
			return kinds.map((kind) => ({
				own: together(divisor(kind, stocksOf(originOf(key)))),
				reference: together(divisor(kind, stocksOf(REFERENCE)))
			}));
		}
		function together(stocks: Stocks['abroad']) {
			const parts = [...years].map((year) => personYearsOf(stocks, clock, year));
			const known = parts.filter((part) => part !== null);
			return known.length > 0 && known.length === parts.length ? sum(known) : null;
		}
	}
	return { lines, ratios, common: [...common].sort((a, b) => a - b) };
}

/** Denominators of calendar years that the one table admits: those already in the country are left out for U.S. resettlement alone. */
const denominatorsOf = ({ tier, destinations }: Asked) =>
	tier === 'resettled' && destinations[0] === 'USA'
		? (['abroad', 'elsewhere', 'anywhere'] as const)
		: (['abroad', 'anywhere'] as const);

const limited = (
	one: { own: readonly Row[]; totals: readonly Row[]; context: EntryContext },
	years: ReadonlySet<number>
): EntryLine =>
	entryLine(one.own, one.totals, years.size > 0 ? { ...one.context, only: years } : one.context);

export const isTotal = (key: string, { origins }: Asked): boolean => key === ALL && isAll(origins);
