import { matching, numberIn, type Evidence } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { sumOf } from './claim';

/** Fiscal years: each begins in October of the year before. */
export interface FiscalSpan {
	readonly from: number;
	readonly to: number;
}

/** Part of a calendar year before October. */
const BEFORE_OCTOBER = 273 / 365;

/** Weights of year-ends, by year. */
type Weights = ReadonlyMap<number, number>;

function weightsOf(parts: readonly (readonly [year: number, weight: number])[]): Weights {
	const weights = new Map<number, number>();
	for (const [year, weight] of parts) weights.set(year, (weights.get(year) ?? 0) + weight);
	return weights;
}

const yearsIn = (from: number, to: number): number[] =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The number on 30 September of a year, by straight line between the year-ends around it. */
const onLastDayOf = (fiscalYear: number, weight: number): (readonly [number, number])[] => [
	[fiscalYear - 1, weight * (1 - BEFORE_OCTOBER)],
	[fiscalYear, weight * BEFORE_OCTOBER]
];

/** Ways to count how many were displaced during some U.S. fiscal years, from year-ends. */
const CONVENTIONS: readonly { readonly words: string; readonly weights: (span: FiscalSpan) => Weights }[] = [
	{
		words: 'at the year-ends inside the fiscal years',
		weights: ({ from, to }) => weightsOf(yearsIn(from - 1, to - 1).map((year) => [year, 1]))
	},
	{
		words: 'over the fiscal years',
		weights: ({ from, to }) =>
			weightsOf(
				yearsIn(from, to).flatMap((year) => [...onLastDayOf(year - 1, 0.5), ...onLastDayOf(year, 0.5)])
			)
	},
	{
		words: 'over the calendar years',
		weights: ({ from, to }) =>
			weightsOf(
				yearsIn(from, to).flatMap((year) => [
					[year - 1, 0.5],
					[year, 0.5]
				])
			)
	},
	{
		words: 'at the ends of the calendar years',
		weights: ({ from, to }) => weightsOf(yearsIn(from, to).map((year) => [year, 1]))
	}
];

/** A share of all displaced abroad, with the convention by which they are counted. */
export interface ShareOfDisplaced {
	readonly words: string;
	/** 0 to 1. */
	readonly share: number;
}

/** The share of the eight among all displaced abroad in some fiscal years, under each convention. */
export function sharesOfDisplaced({ rows: { worldAbroad } }: Evidence, span: FiscalSpan): ShareOfDisplaced[] {
	const at = (rows: readonly Row[], weights: Weights): number =>
		[...weights].reduce((sum, [year, weight]) => sum + weight * sumOf(matching(rows, { year }), 'value'), 0);
	const eight = matching(worldAbroad, { is_eight: true });
	return CONVENTIONS.map(({ words, weights }) => {
		const own = weights(span);
		return { words, share: at(eight, own) / at(worldAbroad, own) };
	});
}

/** The share of the eight among the refugees whom the United States resettled. @param rows of the chart of ceilings. */
export function shareOfResettled(rows: readonly Row[], { from, to }: FiscalSpan): number {
	const own = rows.filter(
		(row) => numberIn(row, 'fiscal_year') >= from && numberIn(row, 'fiscal_year') <= to
	);
	return (
		sumOf(matching(own, { kind: 'part', part: 'eight' }), 'people') /
		sumOf(matching(own, { kind: 'arrivals' }), 'people')
	);
}
