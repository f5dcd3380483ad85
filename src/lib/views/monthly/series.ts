import type { Catalogue } from '$lib/catalogue/catalogue';
import { monthRange } from '$lib/text/dates';
import { monthIndex, monthText, type MonthIndex } from '$lib/metrics/month';
import { tiersIn } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { markedMonths, type MarkedMonth } from './events';
import { altText, finding } from './finding';
import { figuresOf, readPart, type Figures } from './months';
import { notes } from './notes';
import type { QueryName } from './spec';

/** One origin. */
export interface Panel extends Figures {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
}

export interface Monthly extends ViewModel {
	readonly panels: readonly Panel[];
	readonly events: readonly MarkedMonth[];
	readonly firstMonth: MonthIndex;
	/** The last month that any panel has a figure for. */
	readonly lastMonth: MonthIndex;
	readonly tier: string;
	readonly isShared: boolean;
	/** What the pathways are called, by id. */
	readonly pathwayNames: Readonly<Record<string, string>>;
}

export type Shown = Omit<Monthly, keyof ViewModel>;

export function series(results: ResultSets<QueryName>, state: ViewState, catalogue: Catalogue): Monthly {
	const tier = chosen(state, 'tier');
	const tiers = tiersIn(tierChoice(tier));
	const origins = chosenSet(state, 'origins');
	const firstMonth = monthIndex(chosen(state, 'since'));
	const panels = origins.map((origin): Panel => {
		const parts = results.flows
			.filter((row) => row.origin === origin && tiers.includes(row.tier as 'T1' | 'T2'))
			.map(readPart);
		return {
			origin,
			originName: catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			...figuresOf(parts, firstMonth)
		};
	});
	const lastMonth = Math.max(firstMonth, ...panels.map((panel) => panel.lastMonth ?? firstMonth));
	const shown: Shown = {
		panels,
		events: markedMonths(results.events, origins, [firstMonth, lastMonth]),
		firstMonth,
		lastMonth,
		tier,
		isShared: chosen(state, 'scale') === 'shared',
		pathwayNames: Object.fromEntries([...catalogue.pathways].map(([id, { label }]) => [id, label]))
	};
	const figureIds = panels.flatMap(({ months, totals }) => [
		...months.flatMap(({ sourceIds }) => sourceIds),
		...totals.map(({ sourceId }) => sourceId)
	]);
	const eventIds = shown.events.flatMap(({ events }) => events.map(({ sourceId }) => sourceId));
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: tier === 'resettled' ? 'people resettled a month' : 'people let in a month',
		period: monthRange(monthText(firstMonth), monthText(lastMonth)),
		dataAsOf: latestAsOf(figureIds, catalogue),
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources: sourcesOf([...figureIds, ...eventIds], catalogue)
	};
}
