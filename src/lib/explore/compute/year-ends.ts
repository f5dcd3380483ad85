import { group } from 'd3-array';
import { intervalOf, numberOf } from '$lib/analysis/rows';
import { sum, type Interval } from '$lib/metrics/interval';
import type { YearFigure } from '$lib/metrics/event-time';
import type { Quantity } from '$lib/metrics/quantity';
import {
	fiscalPersonYears,
	personYears,
	underlyingStocks,
	type DisplacedFigures
} from '$lib/metrics/person-years';
import type { Row } from '$lib/query/port';
import { personYearKind, type DenominatorName } from '$lib/analysis/comparison/denominators';
import { memoizeLast } from '$lib/analysis/memoize-last';
import { NO_COUNTS, withinYearByOrigin } from '$lib/analysis/years/within-year';

/** Years that start in January or in October. */
export type YearClock = 'calendar' | 'fiscal';

export const isAbroad = ({ place }: Row): boolean => place !== 'within';

/** Year-ends of each origin, summed over the rows of a year. */
export function stocksByOrigin(rows: readonly Row[]): ReadonlyMap<string, readonly YearFigure[]> {
	const groups = group(
		rows,
		({ origin }) => String(origin ?? ''),
		(row) => numberOf(row, 'year')
	);
	return new Map(
		[...groups].map(([origin, years]) => [
			origin,
			[...years].map(([year, own]) => ({ year, ...sum(own.map((row) => intervalOf(row))) }))
		])
	);
}

/** Reads the figures of any origin from rows of the queries of stocks and of counts within a year; one object for each origin. */
export const displacedReader = memoizeLast(readDisplaced);

function readDisplaced(
	rows: readonly Row[],
	withinYearRows: readonly Row[]
): (origin: string) => DisplacedFigures {
	const at = (...places: readonly string[]) =>
		stocksByOrigin(rows.filter(({ place }) => places.includes(String(place))));
	const abroad = at('destination', 'elsewhere');
	const inDestination = at('destination');
	const within = at('within');
	const withinYear = withinYearByOrigin(withinYearRows);
	const known = new Map<string, DisplacedFigures>();
	return (origin) => {
		const figures = known.get(origin) ?? {
			stocks: abroad.get(origin) ?? [],
			inDestination: inDestination.get(origin) ?? [],
			within: within.get(origin) ?? [],
			withinYear: withinYear.get(origin) ?? NO_COUNTS
		};
		known.set(origin, figures);
		return figures;
	};
}

/** Person-years of one year; `null` where a year-end that they need is missing. */
export type Divisor = (year: number) => Quantity<'person_years'> | null;

/** Divisors of the figures of one origin, by clock and kind of person-years. */
const divisors = new WeakMap<DisplacedFigures, Map<string, Divisor>>();

/** Computed once for the same object of figures. */
export function divisorOf(
	denominator: DenominatorName,
	figures: DisplacedFigures,
	clock: YearClock
): Divisor {
	const kind = personYearKind(denominator);
	const known = divisors.get(figures) ?? new Map<string, Divisor>();
	divisors.set(figures, known);
	const divisor = known.get(`${clock} ${kind}`) ?? newDivisor(kind, figures, clock);
	known.set(`${clock} ${kind}`, divisor);
	return divisor;
}

function newDivisor(
	kind: ReturnType<typeof personYearKind>,
	figures: DisplacedFigures,
	clock: YearClock
): Divisor {
	if (clock === 'calendar') return perYear((year) => personYears(kind, figures, { from: year, to: year }));
	const stocks = underlyingStocks(kind, figures);
	return perYear((year) => fiscalPersonYears(stocks, { from: year, to: year }));
}

/** Computes each year once. */
function perYear(divisor: Divisor): Divisor {
	const known = new Map<number, ReturnType<Divisor>>();
	return (year) => {
		const cached = known.get(year);
		if (cached !== undefined) return cached;
		const computed = divisor(year);
		known.set(year, computed);
		return computed;
	};
}

/** Person-years of several years; `null` unless every one of them is known. */
export function personYearsTogether(divisor: Divisor, years: ReadonlySet<number>): Interval | null {
	const parts = [...years].map((year) => divisor(year));
	const known = parts.filter((part) => part !== null);
	return known.length > 0 && known.length === parts.length ? sum(known) : null;
}
