import type { Catalogue } from '$lib/catalogue/catalogue';
import { divisionNote } from '$lib/analysis/comparison/comparison-notes';
import { comparisonOf } from '$lib/analysis/comparison/definitions';
import { comparedYears, type ComparedYear } from '$lib/analysis/years/compared-years';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { emptyReason } from '$lib/analysis/comparison/comparison-settings';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { provenanceOf } from '$lib/analysis/provenance';
import { sourceIdsOf, yearLine, type YearSettings } from '$lib/analysis/years/year-lines';
import { firstYearEnds, plottedRows } from '$lib/analysis/years/year-provenance';
import { monthText } from '$lib/metrics/month';
import type { ResultSets } from '$lib/query/port';
import { verbOf } from '$lib/text/phrases';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import { spec } from './spec';
import { altText, computedNotes, FIRST_NOTES, NO_YEARS, periodText } from './text/chart';
import { finding, headline } from './text/finding';
import type { OverTime, OverTimeData } from './types';

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	{ origins, tier, denominator, years }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): OverTime {
	const span = comparedYears(results, tierChoice(tier), Number(years), catalogue);
	const settings = { tier: tierChoice(tier), denominator, span };
	const last = span.years.at(-1);
	const empty = last ? emptyReasonIn(last, origins, settings) : NO_YEARS;
	const reference = yearLine(REFERENCE, settings, catalogue);
	const data: OverTimeData = {
		lines: empty ? [] : origins.map((origin) => yearLine(origin, settings, catalogue)),
		reference,
		years: span.years.map(({ year, months }) => ({ year, months })),
		lastMonth: monthText(span.lastMonth),
		tier,
		denominator,
		firstYearEnds: firstYearEnds(reference, settings)
	};
	const endedBy = catalogue.pathways.get(span.endedBy)?.label ?? span.endedBy;
	const division = divisionNote('calendar', denominator, comparisonOf(results, catalogue));
	const figures = {
		ids: [...data.lines, reference].flatMap(sourceIdsOf),
		plotted: empty ? [] : plottedRows(origins, settings),
		after: empty ? [] : computedNotes(data, { endedBy, division }),
		first: FIRST_NOTES
	};
	return {
		...data,
		...provenanceOf(figures, catalogue),
		...pageWords(data, empty, { headline: (drawn) => headline(drawn, spec.title), finding, altText }),
		unit: `times the Ukrainian rate; people ${verbOf(tier)} per 1,000 displaced a year`,
		period: periodText(data)
	};
}

function emptyReasonIn({ comparison }: ComparedYear, origins: readonly string[], settings: YearSettings) {
	const window = comparison.windows.find(({ id }) => id === 'latest-year');
	return window && emptyReason({ ...settings, window }, origins, comparison);
}
