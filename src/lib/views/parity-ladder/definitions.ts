import { group } from 'd3-array';
import type { Onset } from '$lib/catalogue/catalogue';
import { inYears, type Comparable } from '$lib/metrics/comparison';
import type { YearFigure } from '$lib/metrics/event-time';
import { decemberOf, lastWholeYear } from '$lib/metrics/month';
import { flow, PER_THOUSAND, undefinedBecause, type NotMeasured } from '$lib/metrics/quantity';
import {
	displacedAnywhere,
	displacedElsewhere,
	peopleInYears,
	personYears,
	straddles,
	type CalendarYears,
	type Straddling
} from '$lib/metrics/years';
import type { ResultSets, Row } from '$lib/query/port';
import {
	curveOf,
	denominatorOf,
	figuresByOnset,
	quantityOf,
	type DenominatorKind,
	type OnsetFigures,
	type SourcedYear,
	type TieredFlow
} from '../shared/curves';
import { isCalendar, type DenominatorName, type Window } from './admissible';
import type { LadderQuery } from './spec';

const SINCE_ONSET: Readonly<Partial<Record<DenominatorName, DenominatorKind>>> = {
	abroad: 'peak',
	'first-year-end': 'onset-year',
	'newly-displaced': 'newly-displaced'
};

/** One way of counting the people of an origin: from which beginning, or with which totals that lie partly outside the years. */
export interface Case {
	readonly id: string;
	readonly figures: LadderFigures;
	/** Calendar windows only. */
	readonly straddling: Straddling | null;
	/** Event windows only. */
	readonly onset: Onset | null;
}

export interface LadderFigures extends OnsetFigures {
	readonly inDestination: readonly SourcedYear[];
	readonly within: readonly SourcedYear[];
}

const yearRows = (rows: readonly Row[]): ReadonlyMap<string, SourcedYear[]> =>
	new Map(
		[...group(rows, (row) => String(row.origin))].map(([origin, own]) => [
			origin,
			own.map((row) => ({
				year: Number(row.year),
				sourceId: String(row.source_id),
				low: Number(row.low),
				value: Number(row.value),
				high: Number(row.high)
			}))
		])
	);

/** Figures of every beginning of the asked origins' wars, by origin, the earliest beginning first: its flows hold those of the later ones. */
export function figuresByOrigin(
	results: ResultSets<LadderQuery>,
	onsets: readonly Onset[]
): ReadonlyMap<string, readonly LadderFigures[]> {
	const inDestination = yearRows(results.inDestination);
	const within = yearRows(results.within);
	const all = [...figuresByOnset(results, onsets).values()].map((figures) => ({
		...figures,
		inDestination: inDestination.get(figures.onset.origin) ?? [],
		within: within.get(figures.onset.origin) ?? []
	}));
	return group(
		all.sort((a, b) => a.onsetMonth - b.onsetMonth),
		({ onset }) => onset.origin
	);
}

/** The last calendar year that all monthly figures of these tiers cover, of every origin. */
export function latestYear(rows: readonly Row[], tiers: readonly string[]): CalendarYears {
	const ends = rows
		.filter((row) => row.last_month !== null && tiers.includes(String(row.tier)))
		.map((row) => lastWholeYear(Number(row.last_month)));
	const year = Math.min(...ends);
	return { from: year, to: year };
}

const inTiers = (flows: readonly TieredFlow[], tiers: readonly string[]): TieredFlow[] =>
	flows.filter(({ tier }) => tiers.includes(tier));

/** The ways of counting an origin in a window: every beginning of its wars, or with and without totals that straddle the years. */
export function casesOf(
	beginnings: readonly LadderFigures[],
	window: Window,
	tiers: readonly string[]
): readonly Case[] {
	const [earliest] = beginnings;
	if (!earliest) return [];
	if (!isCalendar(window))
		return beginnings.map((figures) => ({
			id: figures.onset.onset_id,
			figures,
			straddling: null,
			onset: figures.onset
		}));
	const isOpen = inTiers(earliest.flows, tiers).some((part) => straddles(part, window.years));
	const straddlings: readonly Straddling[] = isOpen ? ['outside', 'inside'] : ['outside'];
	return straddlings.map((straddling) => ({ id: straddling, figures: earliest, straddling, onset: null }));
}

/** People and displaced people of one case; the rates and the ratio follow from it. */
export function pairOf(
	one: Case,
	window: Window,
	tiers: readonly string[],
	denominator: DenominatorName
): Comparable | NotMeasured {
	const { figures } = one;
	if (isCalendar(window)) {
		const last = figures.reaches
			.filter(({ tier, lastMonth }) => tiers.includes(tier) && lastMonth !== null)
			.map(({ lastMonth }) => lastMonth ?? 0);
		return inYears(
			peopleInYears(
				inTiers(figures.flows, tiers),
				window.years,
				one.straddling ?? 'outside',
				last.length > 0 ? Math.min(...last) : decemberOf(window.years.to)
			),
			personYears(stocksOf(figures, denominator), window.years)
		);
	}
	const people = curveOf(figures, tiers, window.months).people[window.months - 1];
	if (!people)
		return undefinedBecause(`The figures end before ${window.months} months have passed.`, PER_THOUSAND);
	const kind = SINCE_ONSET[denominator];
	const displaced = kind && denominatorOf(figures, kind, window.months);
	if (!displaced)
		return undefinedBecause('No number of displaced people is published for these years.', PER_THOUSAND);
	return { people: flow(people), displaced: quantityOf(displaced) } as Comparable;
}

function stocksOf(figures: LadderFigures, denominator: DenominatorName): readonly YearFigure[] {
	if (denominator === 'elsewhere') return displacedElsewhere(figures.stocks, figures.inDestination);
	return denominator === 'anywhere' ? displacedAnywhere(figures.stocks, figures.within) : figures.stocks;
}

/** The flows that a case counts, for its sources and notes. */
export function countedFlows(one: Case, window: Window, tiers: readonly string[]): TieredFlow[] {
	const flows = inTiers(one.figures.flows, tiers);
	if (!isCalendar(window)) {
		const last = one.figures.onsetMonth + window.months - 1;
		return flows.filter((part) => part.startMonth <= last && part.endMonth >= one.figures.onsetMonth);
	}
	const { from, to } = window.years;
	const touches = (part: TieredFlow) => part.endMonth >= from * 12 && part.startMonth <= decemberOf(to);
	return flows.filter(
		(part) => touches(part) && (one.straddling === 'inside' || !straddles(part, window.years))
	);
}

/** The year figures that a case divides by, for its sources and notes. */
export function countedYears(one: Case, window: Window, denominator: DenominatorName): SourcedYear[] {
	const { figures } = one;
	if (!isCalendar(window)) {
		const chosen = denominatorOf(figures, SINCE_ONSET[denominator] ?? 'peak', window.months);
		return chosen ? [chosen] : [];
	}
	const { from, to } = window.years;
	const added =
		denominator === 'elsewhere' ? figures.inDestination : denominator === 'anywhere' ? figures.within : [];
	return [...figures.stocks, ...added].filter(({ year }) => year >= from - 1 && year <= to);
}
