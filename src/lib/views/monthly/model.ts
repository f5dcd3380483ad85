import type { Catalogue } from '$lib/catalogue/catalogue';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { markedMonths } from '$lib/analysis/entries/marked-events';
import { monthlyFigures, plottedMonths } from '$lib/analysis/entries/monthly-admissions';
import { provenanceOf } from '$lib/analysis/provenance';
import { monthIndex } from '$lib/metrics/month';
import { tiersIn } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding, periodOf, unitOf } from './text';
import type { Monthly, MonthlyData, Panel } from './types';

export function buildModel(
	results: ResultSets<'flows' | 'events'>,
	{ tier, origins, since, scale }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Monthly {
	const tiers = tiersIn(tierChoice(tier));
	const firstMonth = monthIndex(since);
	const panels = origins.map((origin): Panel => ({
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
	const figures = {
		ids: panels.flatMap(({ months, totals }) => [
			...months.flatMap(({ sourceIds }) => sourceIds),
			...totals.map(({ sourceId }) => sourceId)
		]),
		otherIds: data.events.flatMap(({ events }) => events.map(({ sourceId }) => sourceId)),
		plotted: plottedMonths(panels, [firstMonth, lastMonth]),
		notes: computedNotes(data)
	};
	return {
		...data,
		...provenanceOf(figures, catalogue),
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: unitOf(data),
		period: periodOf({ startMonth: firstMonth, endMonth: lastMonth })
	};
}
