import { intervalOf, numberOf } from '$lib/analysis/rows';
import { sum, type Interval } from '$lib/metrics/interval';
import type { YearFigure } from '$lib/metrics/event-time';
import type { Quantity } from '$lib/metrics/quantity';
import { displacedAnywhere, displacedElsewhere, fiscalPersonYears, personYears } from '$lib/metrics/years';
import type { Row } from '$lib/query/port';
import type { DenominatorName } from '$lib/analysis/comparison/denominators';
import { byKey } from './rows';

/** Year-end stocks of one origin by place. */
export interface Stocks {
	readonly abroad: readonly YearFigure[];
	readonly inDestination: readonly YearFigure[];
	readonly within: readonly YearFigure[];
}

/** Years from January or from October. */
export type YearClock = 'calendar' | 'fiscal';

export const isAbroad = ({ place }: Row): boolean => place !== 'within';

/** Year-ends of each origin, added up over the rows of a year. */
export function stocksByOrigin(rows: readonly Row[]): ReadonlyMap<string, readonly YearFigure[]> {
	const groups = byKey(rows.map((row) => ({ ...row, key: row.origin ?? '' })));
	return new Map(
		[...groups].map(([origin, own]) => {
			const years = new Map<number, Interval[]>();
			for (const row of own)
				years.set(numberOf(row, 'year'), [...(years.get(numberOf(row, 'year')) ?? []), intervalOf(row)]);
			return [origin, [...years].map(([year, parts]) => ({ year, ...sum(parts) }))];
		})
	);
}

/** Reads the stocks of any origin from rows of the stock query. */
export function stocksReader(rows: readonly Row[]): (origin: string) => Stocks {
	const at = (...places: readonly string[]) =>
		stocksByOrigin(rows.filter(({ place }) => places.includes(String(place))));
	const abroad = at('destination', 'elsewhere');
	const inDestination = at('destination');
	const within = at('within');
	return (origin) => ({
		abroad: abroad.get(origin) ?? [],
		inDestination: inDestination.get(origin) ?? [],
		within: within.get(origin) ?? []
	});
}

/** The year-ends that a denominator counts. */
export function divisorOf(
	denominator: DenominatorName,
	{ abroad, inDestination, within }: Stocks
): readonly YearFigure[] {
	if (denominator === 'elsewhere') return displacedElsewhere(abroad, inDestination);
	return denominator === 'anywhere' ? displacedAnywhere(abroad, within) : abroad;
}

/** Person-years of one year; `null` where a year-end that they need is missing. */
export const personYearsOf = (
	stocks: readonly YearFigure[],
	clock: YearClock,
	year: number
): Quantity<'person_years'> | null =>
	(clock === 'fiscal' ? fiscalPersonYears : personYears)(stocks, { from: year, to: year });

/** Person-years of several years; `null` unless every one of them is known. */
export function personYearsTogether(
	stocks: readonly YearFigure[],
	clock: YearClock,
	years: ReadonlySet<number>
): Interval | null {
	const parts = [...years].map((year) => personYearsOf(stocks, clock, year));
	const known = parts.filter((part) => part !== null);
	return known.length > 0 && known.length === parts.length ? sum(known) : null;
}
