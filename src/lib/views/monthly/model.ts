import type { Catalogue } from '$lib/catalogue/catalogue';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { markedMonths } from '$lib/analysis/entries/marked-events';
import { monthlyFigures, peakMonths, plottedMonths } from '$lib/analysis/entries/monthly-admissions';
import { provenanceOf } from '$lib/analysis/provenance';
import { monthIndex } from '$lib/metrics/month';
import { tiersIn } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, computedNotes, finding, headline, periodOf, unitOf } from './text';
import type { Monthly, MonthlyData, Panel } from './types';

/** The first month of the longest choice. */
const FIRST_MONTH = monthIndex('2000-10');

export function buildModel(
	results: ResultSets<'flows' | 'events'>,
	{ tier, origins, since, scale }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Monthly {
	const tiers = tiersIn(tierChoice(tier));
	const firstMonth = monthIndex(since);
	const panels = origins.map((origin): Panel => {
		const figures = monthlyFigures(results.flows, origin, tiers, firstMonth);
		const peak = peakMonths(figures);
		const ofAll = peakMonths(monthlyFigures(results.flows, origin, tiers, FIRST_MONTH));
		return {
			originName: catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			peak,
			isPeakOfAll: peak.join() === ofAll.join(),
			...figures
		};
	});
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
		headline: headline(data, spec.title),
		finding: finding(data),
		altText: altText(data),
		unit: unitOf(data),
		period: periodOf({ startMonth: firstMonth, endMonth: lastMonth })
	};
}
