import { markedMonths } from '$lib/analysis/entries/marked-events';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { tierChoice } from '$lib/analysis/figures';
import { comparedWith } from '$lib/analysis/recent/compared-with-reference';
import { ceilingsIn, chnvIn, refugeesIn } from '$lib/analysis/recent/context';
import { entriesOf, entriesOfOthers, withPeriods } from '$lib/analysis/recent/entries-by-pathway';
import { DIVIDED_BY, FIRST_MONTH, SINCE, type RecentQuery } from '$lib/analysis/recent/queries';
import { OTHERS } from '$lib/analysis/sql';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { tiersIn } from '$lib/metrics/specification';
import { yearOf } from '$lib/metrics/month';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import { finding, headline } from './finding';
import { spec } from './spec';
import { altText, EMPTY, firstNotes, furtherNotes, periodOf, unitOf } from './text';
import type { Panel, Since2025, Since2025Data } from './types';

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
	const tiers = tiersIn(tierChoice(tier));
	const drawn = origins
		.map((origin) =>
			origin === OTHERS ? entriesOfOthers(results, catalogue) : entriesOf(results, origin, tiers, catalogue)
		)
		.filter(({ parts }) => parts.length > 0);
	const last = Math.min(...drawn.map(({ lastMonth }) => lastMonth ?? Infinity));
	const all = drawn.map((one) => withPeriods(one, results, last)).sort(byPeople);
	const big = all.filter((panel) => peopleIn(panel) >= FEWEST_UNWARNED);
	const panels = big.length > 0 ? big : all;
	const months = panels.flatMap(({ parts }) =>
		parts.flatMap((part) => part.months.map(({ month }) => month))
	);
	const lastMonth = Math.max(FIRST_MONTH, ...months);
	return {
		panels,
		small: all.filter((panel) => !panels.includes(panel)),
		compared: comparedWith(
			all.find(({ isReference }) => isReference),
			all.filter(({ isReference, origin }) => !isReference && origin !== OTHERS)
		),
		events: markedMonths(
			results.events,
			panels.map(({ origin }) => origin),
			[FIRST_MONTH, lastMonth]
		),
		sinceMonths: { first: SINCE, last: Math.max(SINCE, Number.isFinite(last) ? last : SINCE) },
		firstMonth: FIRST_MONTH,
		lastMonth,
		tier,
		measure,
		isShared: scale === 'shared',
		refugees: refugeesIn(results, catalogue),
		ceilings: ceilingsIn(results),
		chnv: tier === 'let-in' ? chnvIn(results) : null
	};
}

const peopleIn = ({ parts }: Panel): number =>
	parts.reduce((total, { months }) => total + months.reduce((sum, { people }) => sum + people.value, 0), 0);

const byPeople = (a: Panel, b: Panel): number =>
	Number(b.isReference) - Number(a.isReference) ||
	Number(a.origin === OTHERS) - Number(b.origin === OTHERS) ||
	b.before.people.value - a.before.people.value;

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
