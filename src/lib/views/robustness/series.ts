import type { Catalogue } from '$lib/catalogue/catalogue';
import { isCalendar, type Window } from '$lib/metrics/specification';
import type { Dimension } from '$lib/metrics/agreement';
import type { ResultSets } from '$lib/query/port';
import { chosen } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { comparisonOf, specificationsOf, windowOf, type Comparison } from '$lib/analysis/definitions';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { excludedGroups, type ExcludedGroup } from './exclusions';
import { altText, finding } from './finding';
import { groupsOf, turnsOf, type Group, type Turn } from './groups';
import { choicesOf } from './matrix';
import { dataAsOf, notes, periodOf, sources } from './provenance';
import { pointsOf, type Point, type Unmeasured } from './points';

/** One row of the tick matrix: a choice that some of the definitions make. */
export interface Choice {
	readonly dimension: Dimension | 'bound';
	readonly value: string;
	readonly label: string;
}

export interface Robustness extends ViewModel {
	readonly origin: string;
	readonly originName: string;
	/** 'both', 'let-in' or 'resettled'. */
	readonly tier: string;
	/** Ranked ones from the lowest ratio to the highest, then those with too few people. */
	readonly points: readonly Point[];
	readonly choices: readonly Choice[];
	/** Of the tiers and windows shown. */
	readonly groups: readonly Group[];
	/** Of both tiers in the windows shown. */
	readonly allGroups: readonly Group[];
	readonly turns: readonly Turn[];
	readonly excluded: readonly ExcludedGroup[];
	readonly unmeasured: readonly Unmeasured[];
}

export type Shown = Omit<Robustness, keyof ViewModel>;

export function series(
	results: ResultSets<ComparisonQuery>,
	state: ViewState,
	catalogue: Catalogue
): Robustness {
	const comparison = comparisonOf(results, catalogue);
	const shown = show(state, comparison);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'times the Ukrainian rate',
		period: periodOf(shown, comparison),
		dataAsOf: dataAsOf(shown, catalogue),
		release: catalogue.release,
		notes: notes(shown, comparison),
		sources: sources(shown, catalogue)
	};
}

function show(state: ViewState, comparison: Comparison): Shown {
	const [origin, tier, windows] = [chosen(state, 'origin'), chosen(state, 'tier'), chosen(state, 'windows')];
	const { points, unmeasured } = pointsOf(origin, comparison);
	const isAsked = (window: Window) => windows === 'all' || (windows === 'calendar') === isCalendar(window);
	const bothTiers = points.filter(({ specification }) => isAsked(windowOf(specification, comparison)));
	const drawn = placed(bothTiers.filter((point) => tier === 'both' || point.tier === tier));
	const excluded = specificationsOf(origin, comparison).excluded.filter(({ specification }) =>
		isAsked(windowOf(specification, comparison))
	);
	return {
		origin,
		originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
		tier,
		points: drawn,
		choices: choicesOf(drawn, comparison),
		groups: groupsOf(drawn, comparison),
		allGroups: groupsOf(bothTiers, comparison),
		turns: turnsOf(drawn, comparison),
		excluded: excludedGroups(excluded, comparison),
		unmeasured
	};
}

/** Counted anew among those drawn. */
const placed = (points: readonly Point[]): Point[] =>
	points.map((point, i) => (point.place === null ? point : { ...point, place: i + 1 }));
