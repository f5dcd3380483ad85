import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { yearOf } from '$lib/metrics/month';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { readEntry, readReach } from '$lib/analysis/entries';
import { DESTINATION } from '$lib/analysis/figures';
import { memoizeLast } from '$lib/analysis/memoize-last';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { barsOf, type Bar } from './bars';
import { altText, finding } from './finding';
import { lastAsylumYear, readInCountry } from './in-country';
import { computedNotes } from './notes';
import { spanInWords, spansOf } from './periods';
import type { QueryName } from './spec';

export interface Pathways extends ViewModel {
	/** Most people let in first. */
	readonly bars: readonly Bar[];
	readonly scale: 'shares' | 'people';
	readonly lastAsylumYear: number;
}

export type Shown = Pick<Pathways, 'bars' | 'scale' | 'lastAsylumYear' | 'period'>;

const readEntries = memoizeLast((rows: ResultSets<QueryName>['entries']) => rows.map(readEntry));

export function series(results: ResultSets<QueryName>, state: ViewState, catalogue: Catalogue): Pathways {
	const entries = readEntries(results.entries);
	const reaches = results.reaches.map(readReach);
	const inCountry = readInCountry(results.asylum, results.tps);
	const spans = spansOf(chosen(state, 'period'), chosenSet(state, 'origins'), catalogue.onsets);
	const bars = spans
		.map((counted) => barsOf(counted, { entries, reaches, inCountry }, catalogue))
		.sort((a, b) => mostPeople(b) - mostPeople(a))
		.flat();
	const [first] = spans;
	const isSinceOnset = spans.some(({ onset }) => onset !== null);
	const shown: Shown = {
		bars,
		scale: chosen(state, 'scale') === 'people' ? 'people' : 'shares',
		lastAsylumYear: lastAsylumYear(inCountry),
		period:
			isSinceOnset || !first
				? `First ${first ? first.to - first.from + 1 : 0} months of each war`
				: spanInWords(first)
	};
	const sourceIds = bars.flatMap(idsOf);
	const onsetIds = spans.flatMap(({ onset }) => onset?.source_id ?? []);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: shown.scale === 'people' ? 'people let in' : '% of the people let in',
		dataAsOf: latestAsOf(sourceIds, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, bars.flatMap(plotted)), ...computedNotes(shown)],
		sources: sourcesOf([...sourceIds, ...onsetIds], catalogue),
		...(bars.every(({ total }) => total.value === 0) ? { empty: EMPTY } : {})
	};
}

const EMPTY =
	'Nothing is left to draw: nobody is recorded as let in from the chosen countries in these months. Choose another country or other months.';

const mostPeople = (bars: readonly Bar[]): number => Math.max(0, ...bars.map(({ total }) => total.value));

const idsOf = ({ sourceIds, inCountry }: Bar): string[] => [
	...sourceIds,
	...(inCountry.asylum?.parts.flatMap(({ sourceIds }) => sourceIds) ?? []),
	...(inCountry.tps ? [inCountry.tps.sourceId] : [])
];

function plotted({ origin, parts, span, inCountry }: Bar): PlottedRows[] {
	const rows = { origin, destination: DESTINATION, yearFrom: yearOf(span.from), yearTo: yearOf(span.to) };
	const pathways = [...parts, ...(inCountry.asylum?.parts ?? [])].map(({ pathway }) => pathway);
	// The notes on the status of Ukrainians concern Europe: those of all origins are the ones on the United States.
	const held = { table: 'protection_stock', ...rows, origin: '' };
	return [
		...pathways.map((pathway) => ({ table: 'admissions', pathway, ...rows })),
		...(inCountry.tps ? [held] : [])
	];
}

/** Bars whose shares may be compared. */
export const comparable = (bars: readonly Bar[]): Bar[] => bars.filter(({ total }) => mayBeRanked(total));
