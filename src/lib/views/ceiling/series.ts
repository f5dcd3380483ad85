import type { Catalogue } from '$lib/catalogue/catalogue';
import { monthAndYear, yearRange } from '$lib/text/dates';
import { chosen } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ResultSets } from '$lib/query/port';
import type { ViewModel } from '../contract';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { notes } from './notes';
import { RECENT, type QueryName } from './spec';
import { fiscalYears, groupsOf, type FiscalYear, type Group } from './years';

export interface CeilingAndArrivals extends ViewModel {
	readonly stack: string;
	readonly groups: readonly Group[];
	readonly years: readonly FiscalYear[];
}

export type Shown = Omit<CeilingAndArrivals, keyof ViewModel>;

export function series(
	results: ResultSets<QueryName>,
	state: ViewState,
	catalogue: Catalogue
): CeilingAndArrivals {
	const stack = chosen(state, 'stack');
	const all = fiscalYears(results, stack, catalogue);
	const years = chosen(state, 'years') === 'recent' ? all.slice(-RECENT) : all;
	const shown: Shown = { stack, groups: groupsOf(stack, catalogue), years };
	const arrivalIds = years.flatMap(({ sourceIds }) => sourceIds);
	const ceilingIds = years.flatMap(({ ceiling, others }) =>
		[...(ceiling ? [ceiling] : []), ...others].map(({ sourceId }) => sourceId)
	);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'refugees by U.S. fiscal year',
		period: periodOf(years),
		dataAsOf: latestAsOf(arrivalIds, catalogue),
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources: sourcesOf([...arrivalIds, ...ceilingIds], catalogue)
	};
}

function periodOf(years: readonly FiscalYear[]): string {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return '';
	const until = last.isComplete ? '' : `, the last to ${monthAndYear(last.lastDay)}`;
	return `Fiscal years ${yearRange(first.year, last.year)}${until}`;
}
