import { group } from 'd3-array';
import { markedMonths } from '$lib/analysis/entries/marked-events';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { numberOf, textOf } from '$lib/analysis/rows';
import { tierChoice } from '$lib/analysis/figures';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { tiersIn } from '$lib/metrics/specification';
import { yearOf } from '$lib/metrics/month';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { comparedWith } from './compare';
import { finding, headline } from './finding';
import { othersPanel, panelOf, withPeriods } from './panels';
import { AFTER_SUSPENSION, DIVIDED_BY, FIRST_MONTH, OTHERS, SINCE, type QueryName } from './queries';
import { spec } from './spec';
import { altText, EMPTY, firstNotes, furtherNotes, periodOf, unitOf } from './text';
import type { Ceiling, Chnv, Panel, Refugees, Since2025, Since2025Data } from './types';

type Results = ResultSets<QueryName>;

export function buildModel(
	results: Results,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Since2025 {
	const data = dataFor(results, settings, catalogue);
	const empty = data.panels.length + data.small.length > 0 ? undefined : EMPTY;
	return {
		...data,
		headline: empty ? spec.title : headline(data),
		finding: empty ? [empty] : finding(data),
		altText: empty ?? altText(data),
		unit: unitOf(data),
		period: periodOf(data),
		...provenance(data, catalogue),
		...(empty ? { empty } : {})
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
			origin === OTHERS ? othersPanel(results, catalogue) : panelOf(results, origin, tiers, catalogue)
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

/** Refugees of all nationalities, whichever are chosen. */
function refugeesIn({ entries, others }: Results, { countries }: Catalogue): Refugees | null {
	const [first] = others;
	if (!first) return null;
	const rows = [
		...entries
			.filter((row) => row.pathway === 'usrap')
			.map((row) => ({ month: numberOf(row, 'month'), people: numberOf(row, 'value') })),
		...others.map((row) => ({ month: numberOf(row, 'month'), people: numberOf(row, 'people') }))
	];
	const sumOf = (some: readonly { readonly people: number }[]) =>
		some.reduce((total, { people }) => total + people, 0);
	const after = rows.filter(({ month }) => month >= AFTER_SUSPENSION);
	const leading = textOf(first, 'largest');
	return {
		january: sumOf(rows.filter(({ month }) => month === SINCE)),
		after: sumOf(after),
		months: new Set(after.map(({ month }) => month)).size,
		leading,
		leadingName: countries.get(leading)?.name ?? leading,
		leadingPeople: others
			.filter((row) => numberOf(row, 'month') >= AFTER_SUSPENSION)
			.reduce((total, row) => total + numberOf(row, 'largest_people'), 0)
	};
}

const ceilingsIn = ({ ceilings }: Results): Ceiling[] =>
	[...group(ceilings, (row) => numberOf(row, 'fiscal_year'))].flatMap(([fiscalYear, rows]) => {
		const chosen = rows.find((row) => row.is_default === true);
		if (!chosen) return [];
		const value = numberOf(chosen, 'value');
		const earlier = rows.find((row) => numberOf(row, 'value') !== value);
		return {
			fiscalYear,
			value,
			first: earlier ? numberOf(earlier, 'value') : null,
			sourceIds: [chosen, earlier].flatMap((row) => (row ? [textOf(row, 'source_id')] : []))
		};
	});

const chnvIn = ({ chnv: [row] }: Results): Chnv | null =>
	row
		? {
				people: numberOf(row, 'value'),
				lastMonth: numberOf(row, 'last_month'),
				sourceId: textOf(row, 'source_id')
			}
		: null;

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
