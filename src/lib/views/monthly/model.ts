import type { Catalogue } from '$lib/catalogue/catalogue';
import { DESTINATION, REFERENCE, tierChoice } from '$lib/analysis/figures';
import { markedMonths } from '$lib/analysis/marked-events';
import { monthlyFigures } from '$lib/analysis/monthly-admissions';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { monthIndex, monthText, yearOf } from '$lib/metrics/month';
import { tiersIn } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { monthRange } from '$lib/text/dates';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding, unitOf } from './text';
import type { Monthly, MonthlyData, Panel } from './types';

export function buildModel(
	results: ResultSets<'flows' | 'events'>,
	{ tier, origins, since, scale }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Monthly {
	const tiers = tiersIn(tierChoice(tier));
	const firstMonth = monthIndex(since);
	const panels = origins.map((origin): Panel => ({
		origin,
		originName: catalogue.countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		...monthlyFigures(results.flows, origin, tiers, firstMonth)
	}));
	const lastMonth = Math.max(firstMonth, ...panels.map((panel) => panel.lastMonth ?? firstMonth));
	const data: MonthlyData = {
		panels,
		events: markedMonths(results.events, origins, [firstMonth, lastMonth]),
		firstMonth,
		lastMonth,
		tier,
		isShared: scale === 'shared',
		pathwayNames: Object.fromEntries([...catalogue.pathways].map(([id, { label }]) => [id, label]))
	};
	const figureIds = panels.flatMap(({ months, totals }) => [
		...months.flatMap(({ sourceIds }) => sourceIds),
		...totals.map(({ sourceId }) => sourceId)
	]);
	const eventIds = data.events.flatMap(({ events }) => events.map(({ sourceId }) => sourceId));
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: unitOf(data),
		period: monthRange(monthText(firstMonth), monthText(lastMonth)),
		dataAsOf: latestAsOf(figureIds, catalogue),
		release: catalogue.release,
		notes: [...computedNotes(data), ...publishedNotes(catalogue, plottedRows(data))],
		sources: sourcesOf([...figureIds, ...eventIds], catalogue)
	};
}

const plottedRows = ({ panels, firstMonth, lastMonth }: MonthlyData) =>
	panels.flatMap(({ origin, pathways }) =>
		pathways.map((pathway) => ({
			table: 'admissions',
			origin,
			destination: DESTINATION,
			pathway,
			yearFrom: yearOf(firstMonth),
			yearTo: yearOf(lastMonth)
		}))
	);
