import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import { monthText } from '$lib/metrics/month';
import { flow, ratePerThousand, stock } from '$lib/metrics/quantity';
import type { TierChoice } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { emptyReason } from '$lib/analysis/comparison-settings';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import type { DenominatorName } from '$lib/analysis/denominators';
import { beginningsOf, type Comparison } from '$lib/analysis/definitions';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';

import { altText, finding } from './finding';
import { monthsOf } from './words';
import { computedNotes, notesOnRows } from './notes';
import { definitionsIn, FIRST_COMPARED, pointsOf, type YearDefinition, type YearPoint } from './points';
import { spanOf, type Span } from './years';

/** One origin over the years. */
export interface YearLine {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** One for each year. */
	readonly points: readonly YearPoint[];
	/** With a total that lies partly outside its year, where it is drawn besides. */
	readonly further: readonly YearPoint[];
	/** The ratios under every definition tested. */
	readonly definitions: readonly YearDefinition[];
}

export interface AxisYear {
	readonly year: number;
	/** Months counted, from January; 0 where there are no figures. */
	readonly months: number;
}

export interface OverTime extends ViewModel {
	readonly lines: readonly YearLine[];
	/** Ukraine, drawn in the lower panel whether chosen or not. */
	readonly reference: YearLine;
	readonly years: readonly AxisYear[];
	/** `YYYY-MM` of the last month counted. */
	readonly lastMonth: string;
	readonly tier: string;
	readonly denominator: DenominatorName;
	readonly evacuation: string;
	/** Ukrainians displaced at both ends of the first year compared, and their rate out of the later number; `null` where that is not counted. */
	readonly firstYearEnds: {
		readonly year: number;
		readonly start: number;
		readonly end: number;
		readonly rateByEnd: number;
	} | null;
	/** What a total that straddles two years is called. */
	readonly evacuationName: string;
}

export type Shown = Omit<OverTime, keyof ViewModel>;

export function series(
	results: ResultSets<ComparisonQuery>,
	state: ViewState,
	catalogue: Catalogue
): OverTime {
	const tier = chosen(state, 'tier');
	const denominator = chosen(state, 'denominator') as DenominatorName;
	const evacuation = chosen(state, 'evacuation');
	const origins = chosenSet(state, 'origins');
	const span = spanOf(results, tierChoice(tier), Number(chosen(state, 'years')), catalogue);
	const asked = { tier: tierChoice(tier), denominator, evacuation, span };
	const last = span.years.at(-1);
	const empty = last ? whyNot(origins, asked, last.comparison) : 'There are no figures for these years.';

	const lineOf = (origin: string): YearLine => {
		const points = pointsOf(origin, asked);
		const isMain = ({ straddling, year }: YearPoint) =>
			straddling === 'outside' || !points.some((one) => one.year === year && one.straddling === 'outside');
		return {
			origin,
			originName: catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			points: points.filter(isMain),
			further: points.filter((one) => !isMain(one)),
			definitions: span.years.flatMap((year) => definitionsIn(origin, year, asked.tier))
		};
	};
	const reference = lineOf(REFERENCE);
	const shown: Shown = {
		lines: empty ? [] : origins.map(lineOf),
		reference,
		years: span.years.map(({ year, months }) => ({ year, months })),
		lastMonth: monthText(span.lastMonth),
		tier,
		denominator,
		evacuation,
		firstYearEnds: firstYearEnds(reference, denominator, span),
		evacuationName: (catalogue.pathways.get('oaw')?.label ?? 'the evacuation').replace(/ parole$/, '')
	};
	const ids = new Set(
		[...shown.lines, shown.reference].flatMap(({ points, further }) =>
			[...points, ...further].flatMap(({ sourceIds }) => sourceIds)
		)
	);
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: 'ratio to the Ukrainian rate; people let in per 1,000 displaced a year',
		period: periodOf(shown),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: empty ? [] : [...notesOnRows(shown, span, catalogue), ...computedNotes(shown, span, catalogue)],
		sources: sourcesOf(ids, catalogue),
		...(empty ? { empty } : {})
	};
}

const whyNot = (
	origins: readonly string[],
	{ tier, denominator }: { readonly tier: TierChoice; readonly denominator: DenominatorName },
	comparison: Comparison
): string | undefined => {
	const window = comparison.windows.find(({ id }) => id === 'latest-year');
	return window && emptyReason({ tier, denominator, window }, origins, comparison);
};

function periodOf({ years }: Shown): string {
	const counted = years.filter(({ months }) => months > 0);
	const [from, to] = [counted[0], counted.at(-1)];
	if (!from || !to) return '';
	const range = yearRange(from.year, to.year);
	return to.months < 12 ? `${range} (${to.year} to ${monthsOf(to).split(' to ').at(-1) ?? ''})` : range;
}

function firstYearEnds(
	reference: YearLine,
	denominator: string,
	{ years: [any] }: Span
): Shown['firstYearEnds'] {
	const people = reference.points.find(({ year }) => year === FIRST_COMPARED)?.people;
	const stocks = any && beginningsOf(REFERENCE, any.comparison)[0]?.stocks;
	const [start, end] = [FIRST_COMPARED - 1, FIRST_COMPARED].map((year) =>
		stocks?.find((one) => one.year === year)
	);
	if (denominator !== 'abroad' || !people || !start || !end) return null;
	const rate = ratePerThousand(flow(people), stock(end));
	return rate.defined
		? { year: FIRST_COMPARED, start: start.value, end: end.value, rateByEnd: rate.value }
		: null;
}
