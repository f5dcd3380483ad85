import type { Catalogue } from '$lib/catalogue/catalogue';
import { januaryOf, yearOf, type MonthIndex } from '$lib/metrics/month';
import { tiersIn, windowsFor, type TierChoice } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import type { ComparisonQuery } from '../comparison/comparison-queries';
import { comparisonOf, type Comparison } from '../comparison/definitions';
import { memoizeLast } from '../memoize-last';

/** One calendar year in which all origins are compared. */
export interface ComparedYear {
	readonly year: number;
	/** Number of months from January with figures of all programmes; 12 in a whole year. */
	readonly months: number;
	/** Comparison whose latest year is this one or, for an incomplete year, the last whole one. */
	readonly comparison: Comparison;
}

export interface ComparedYears {
	readonly years: readonly ComparedYear[];
	/** Last month counted, for every origin. */
	readonly lastMonth: MonthIndex;
	/** The pathway whose figures end there. */
	readonly endedBy: string;
}

export const isWhole = ({ months }: Pick<ComparedYear, 'months'>): boolean => months === 12;

/** The incomplete year, if any. */
export const partialYear = <Year extends Pick<ComparedYear, 'months'>>(
	years: readonly Year[]
): Year | undefined => years.find((one) => one.months > 0 && !isWhole(one));

/** The years from `since` to the newest figure; the last month is common to all origins, so that both sides of a ratio cover the same months. */
export function comparedYears(
	results: ResultSets<ComparisonQuery>,
	tier: TierChoice,
	since: number,
	catalogue: Catalogue
): ComparedYears {
	const ends = results.reaches.flatMap((row) =>
		row.last_month === null
			? []
			: [{ tier: String(row.tier), pathway: String(row.pathway), month: Number(row.last_month) }]
	);
	const counted = ends.filter((end) => tiersIn(tier).includes(end.tier));
	const lastMonth = Math.min(...counted.map(({ month }) => month));
	const newest = yearOf(Math.max(...counted.map(({ month }) => month)));
	const ofYear = comparisons(comparisonOf(results, catalogue));
	const years = Array.from({ length: Math.max(0, newest - since + 1) }, (_, i): ComparedYear => {
		const year = since + i;
		const months = Math.min(12, Math.max(0, lastMonth - januaryOf(year) + 1));
		return { year, months, comparison: ofYear(months === 12 ? year : yearOf(lastMonth + 1) - 1) };
	});
	return { years, lastMonth, endedBy: counted.find(({ month }) => month === lastMonth)?.pathway ?? '' };
}

/** Cached for the same figures, since finding the admissible definitions of a year is expensive. */
const comparisons = memoizeLast((all: Comparison) => {
	const known = new Map<number, Comparison>();
	return (year: number): Comparison => {
		const own = known.get(year) ?? { ...all, windows: windowsFor(year) };
		known.set(year, own);
		return own;
	};
});
