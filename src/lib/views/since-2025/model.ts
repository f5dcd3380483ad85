import { markedMonths } from '$lib/analysis/entries/marked-events';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { tierChoice } from '$lib/analysis/figures';
import { ceilingsIn, chnvIn, refugeesIn } from '$lib/analysis/recent/context';
import { DIVIDED_BY, FIRST_MONTH, type RecentQuery } from '$lib/analysis/recent/queries';
import { recentGroups } from '$lib/analysis/recent/recent-groups';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { tiersIn } from '$lib/metrics/specification';
import { yearOf } from '$lib/metrics/month';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import { finding, headline } from './finding';
import { spec } from './spec';
import { altText, EMPTY, firstNotes, furtherNotes, periodOf, unitOf } from './text';
import type { Since2025, Since2025Data } from './types';

type Results = ResultSets<RecentQuery>;

export function buildModel(
	results: Results,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Since2025 {
	const data = dataFor(results, settings, catalogue);
	const empty = data.panels.length + data.small.length > 0 ? undefined : EMPTY;
	return {
		...data,
		...pageWords(data, empty, { headline, finding, altText, title: spec.title }),
		unit: unitOf(data),
		period: periodOf(data),
		...provenance(data, catalogue)
	};
}

function dataFor(
	results: Results,
	{ origins, tier, measure, scale }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Since2025Data {
	const groups = recentGroups(results, origins, tiersIn(tierChoice(tier)), catalogue);
	const drawn = groups.panels.map(({ origin }) => origin);
	return {
		...groups,
		events: markedMonths(results.events, drawn, [FIRST_MONTH, groups.lastMonth]),
		firstMonth: FIRST_MONTH,
		tier,
		measure,
		isShared: scale === 'shared',
		refugees: refugeesIn(results, catalogue),
		ceilings: ceilingsIn(results),
		chnv: tier === 'let-in' ? chnvIn(results) : null
	};
}

function provenance(data: Since2025Data, catalogue: Catalogue) {
	const all = [...data.panels, ...data.small];
	const years = { yearFrom: yearOf(data.firstMonth), yearTo: yearOf(data.lastMonth) };
	const plotted = all.flatMap(({ origin, parts }): PlottedRows[] => [
		...plottedAdmissions(
			parts.map(({ pathway }) => pathway),
			{ origin, ...years }
		),
		...(data.measure === 'rate'
			? [{ table: 'displaced_stock', origin, yearFrom: DIVIDED_BY - 1, yearTo: DIVIDED_BY + 1 }]
			: [])
	]);
	return provenanceOf(
		{
			ids: all.flatMap(({ parts }) => parts.flatMap(({ months }) => months.map(({ sourceId }) => sourceId))),
			otherIds: [
				...all.flatMap(({ displacedSourceId }) => displacedSourceId ?? []),
				...data.events.flatMap(({ events }) => events.map(({ sourceId }) => sourceId)),
				...data.ceilings.flatMap(({ sourceIds }) => sourceIds),
				...(data.chnv ? [data.chnv.sourceId] : [])
			],
			plotted,
			notes: firstNotes(data),
			after: furtherNotes(data)
		},
		catalogue
	);
}
