import type { PlottedRows } from '$lib/catalogue/catalogue';
import { yearOf } from '$lib/metrics/month';
import { flow, ratePerThousand, stock } from '$lib/metrics/quantity';
import { tiersIn } from '$lib/metrics/specification';
import { beginningsOf } from '../comparison/definitions';
import type { DenominatorName } from '../comparison/denominators';
import { DESTINATION, REFERENCE } from '../figures';
import { FIRST_COMPARED, type YearLine, type YearSettings } from './year-lines';

/** The published rows that the years of some origins and of the reference count and divide by. */
export function plottedRows(
	origins: readonly string[],
	{ span, tier, denominator }: YearSettings
): PlottedRows[] {
	const [first] = span.years;
	const counted = span.years.filter(({ months }) => months > 0).map(({ year }) => year);
	if (!first || counted.length === 0) return [];
	const [yearFrom, yearTo] = [Math.min(...counted), Math.max(...counted)];
	return [...new Set([...origins, REFERENCE])].flatMap((origin): PlottedRows[] => {
		const flows = (beginningsOf(origin, first.comparison)[0]?.flows ?? [])
			.filter((part) => tiersIn(tier).includes(part.tier))
			.filter(({ startMonth, endMonth }) => yearOf(endMonth) >= yearFrom && yearOf(startMonth) <= yearTo);
		const displaced = { origin, table: 'displaced_stock', yearFrom: yearFrom - 1, yearTo };
		const admissions = { origin, table: 'admissions', destination: DESTINATION, yearFrom, yearTo };
		return [
			displaced,
			...(denominator === 'elsewhere' ? [{ ...displaced, destination: DESTINATION }] : []),
			...[...new Set(flows.map(({ pathway }) => pathway))].map((pathway) => ({ ...admissions, pathway }))
		];
	});
}

/** People displaced on average over a year and at its end, and the rate per the latter. */
export interface YearEnds {
	readonly year: number;
	/** People displaced. */
	readonly average: number;
	readonly end: number;
	/** Per 1,000 displaced. */
	readonly rateByEnd: number;
}

/** The reference in the first year compared; `null` unless rates divide by the average of people displaced abroad. */
export function firstYearEnds({ points }: YearLine, { denominator, span }: YearSettings): YearEnds | null {
	const [first] = span.years;
	const point = points.find(({ year }) => year === FIRST_COMPARED);
	const stocks = first && beginningsOf(REFERENCE, first.comparison)[0]?.stocks;
	const end = stocks?.find((one) => one.year === FIRST_COMPARED);
	if (!AVERAGES.includes(denominator) || !point?.people || !point.displaced || !end) return null;
	const rate = ratePerThousand(flow(point.people), stock(end));
	return rate.defined
		? { year: FIRST_COMPARED, average: point.displaced.value, end: end.value, rateByEnd: rate.value }
		: null;
}

const AVERAGES: readonly DenominatorName[] = ['abroad', 'abroad-mean'];
