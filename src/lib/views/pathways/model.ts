import { readEntry, readReach } from '$lib/analysis/entries/entries';
import { lastAsylumYear, readInCountry, type InCountryQuery } from '$lib/analysis/entries/in-country';
import { memoizeLast } from '$lib/analysis/memoize-last';
import { barOf } from '$lib/analysis/entries/pathway-bars';
import { barSources, plottedPathways } from '$lib/analysis/entries/pathway-figures';
import { provenanceOf } from '$lib/analysis/provenance';
import {
	calendarYears,
	fiscalYears,
	spansSinceOnset,
	type CountedSpan,
	type Span
} from '$lib/analysis/entries/spans';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec, WINDOW_MONTHS } from './spec';
import { altText, EMPTY, finding, firstNotes, headline, lastNotes, periodOf } from './text';
import type { Pathways, PathwaysData } from './types';

export type PathwaysQuery = 'entries' | 'reaches' | InCountryQuery;
type Settings = SettingsFor<typeof spec>;

const readEntries = memoizeLast((rows: ResultSets<PathwaysQuery>['entries']) => rows.map(readEntry));

export function buildModel(
	results: ResultSets<PathwaysQuery>,
	settings: Settings,
	catalogue: Catalogue
): Pathways {
	const entries = readEntries(results.entries);
	const reaches = results.reaches.map(readReach);
	const inCountry = readInCountry(results);
	const spans = spansOf(settings, catalogue);
	const bars = spans
		.map((counted) => barOf(counted, { entries, reaches, inCountry }, catalogue))
		.sort((a, b) => b.total.value - a.total.value);
	const data: PathwaysData = {
		bars,
		scale: settings.scale,
		lastAsylumYear: lastAsylumYear(inCountry),
		period: periodOf(spans)
	};
	return {
		...data,
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: data.scale === 'people' ? 'people let in' : '% of the people let in',
		...provenanceOf(
			{
				ids: bars.flatMap(barSources),
				otherIds: spans.flatMap(({ onset }) => onset?.source_id ?? []),
				plotted: bars.flatMap(plottedPathways),
				notes: firstNotes(data),
				after: lastNotes(data)
			},
			catalogue
		),
		...(bars.every(({ total }) => total.value === 0) ? { empty: EMPTY } : {})
	};
}

const SPANS: Readonly<Record<Exclude<Settings['period'], 'since-onset'>, Span>> = {
	'2021-2024': calendarYears(2021, 2024),
	'2022-2024': calendarYears(2022, 2024),
	'fiscal-2018-2023': fiscalYears(2018, 2023),
	'2001-2024': calendarYears(2001, 2024)
};

const spansOf = ({ period, origins }: Settings, { onsets }: Catalogue): CountedSpan[] =>
	period === 'since-onset'
		? spansSinceOnset(WINDOW_MONTHS, origins, onsets)
		: origins.map((origin) => ({ origin, onset: null, ...SPANS[period] }));
