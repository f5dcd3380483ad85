import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ResultSets } from '$lib/query/port';
import type { ViewModel } from '../contract';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { notes } from './notes';
import { latestYear, rowOf, TOTAL, warOrigins, type DisplacedRow } from './rows';
import { EDITIONS, type Edition, type QueryName, type Split } from './spec';

export interface Displaced extends ViewModel {
	/** All wars together. */
	readonly total: DisplacedRow;
	/** Most people ever displaced first; countries without a cumulative figure last. */
	readonly rows: readonly DisplacedRow[];
	readonly editions: readonly Edition[];
	readonly split: Split;
	/** Of the figures of one day. */
	readonly year: number;
	/** How many countries' wars Costs of War counts. */
	readonly wars: number;
}

export type Shown = Omit<Displaced, keyof ViewModel>;

export function series(results: ResultSets<QueryName>, state: ViewState, catalogue: Catalogue): Displaced {
	const edition = chosen(state, 'edition');
	const year = chosen(state, 'year');
	const asked = {
		editions: EDITIONS.filter((one) => edition === 'both' || edition === one),
		split: chosen(state, 'split') as Split,
		year: year === 'latest' ? latestYear(results) : Number(year)
	};
	const shown: Shown = {
		...asked,
		total: rowOf(TOTAL, asked, results, catalogue),
		rows: chosenSet(state, 'origins')
			.map((origin) => rowOf(origin, asked, results, catalogue))
			.sort(byFigureThenName),
		wars: warOrigins(results).length
	};
	const ids = figureIds(shown);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'people',
		period: periodOf(shown),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources: sourcesOf(ids, catalogue)
	};
}

const largestOf = ({ ever }: DisplacedRow): number => Math.max(-1, ...ever.map(({ people }) => people.value));
const onTheDay = ({ onOneDay }: DisplacedRow): number =>
	Math.max(...[onOneDay.abroad, onOneDay.within].map((figure) => figure?.people.value ?? 0));

const byFigureThenName = (a: DisplacedRow, b: DisplacedRow): number =>
	Number(b.since !== null) - Number(a.since !== null) ||
	largestOf(b) - largestOf(a) ||
	onTheDay(b) - onTheDay(a) ||
	a.name.localeCompare(b.name, 'en');

const figureIds = ({ total, rows }: Shown): string[] =>
	[total, ...rows].flatMap(({ ever, returned, onOneDay }) => [
		...[...ever, ...returned].map(({ sourceId }) => sourceId),
		...(onOneDay.abroad?.sourceIds ?? []),
		...(onOneDay.within?.sourceIds ?? [])
	]);

function periodOf({ total, rows, year }: Shown): string {
	const spans = [total, ...rows].flatMap(({ ever }) => ever);
	if (spans.length === 0) return `End of ${year}`;
	const span = yearRange(
		Math.min(...spans.map(({ startYear }) => startYear)),
		Math.max(...spans.map(({ endYear }) => endYear))
	);
	return `Ever displaced ${span}; on one day, end of ${year}`;
}
