import type { Catalogue, Onset } from '$lib/catalogue/catalogue';
import { cumulativeFlow } from '$lib/metrics/event-time';
import type { Interval } from '$lib/metrics/interval';
import { forEveryHundred, parityRatio } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { flow, ratePerThousand, type Measured } from '$lib/metrics/quantity';
import type { ResultSets } from '$lib/query/port';
import {
	curveOf,
	denominatorOf,
	DENOMINATORS,
	figuresByOnset,
	FIRST_YEARLY_MONTH,
	quantityOf,
	rateUnder,
	type DenominatorKind,
	type OnsetFigures
} from '$lib/analysis/event-time/curves';
import type { DenominatorName } from '$lib/analysis/comparison/denominators';
import { REFERENCE_ONSET, type FigureQuery } from '$lib/analysis/figures';
import { memoizeLast } from '$lib/analysis/memoize-last';
import { REASONS } from '../text/reasons';
import type { Line, Part, Point } from '../types';
import { countPoint, emptyPoint } from './points';

/** The denominators of event time by their names in the curves. */
export const EVENT_DENOMINATORS: Readonly<Partial<Record<DenominatorName, DenominatorKind>>> = {
	abroad: 'peak',
	'first-year-end': 'onset-year',
	'newly-displaced': 'newly-displaced',
	'years-since': 'person-years'
};

/** Figures of every onset, with only the flows of the chosen pathways. */
export const onsetFigures = (
	results: ResultSets<FigureQuery>,
	catalogue: Catalogue,
	pathways: readonly string[]
): ReadonlyMap<string, OnsetFigures> =>
	onlyPathways(figuresByOnset(results, catalogue.onsets), pathways.join('~'));

const onlyPathways = memoizeLast(
	(figures: ReadonlyMap<string, OnsetFigures>, pathways: string): ReadonlyMap<string, OnsetFigures> => {
		const included = pathways.split('~');
		const isIncluded = ({ pathway }: { readonly pathway: string }) => included.includes(pathway);
		return new Map(
			[...figures].map(([id, one]) => [
				id,
				{ ...one, flows: one.flows.filter(isIncluded), reaches: one.reaches.filter(isIncluded) }
			])
		);
	}
);

/** One line in event time, with its onset. */
export interface OnsetLine extends Line {
	readonly onset: Onset;
	readonly onsetMonth: number;
}

/** M1 counts people, M2 divides them by one fixed number of displaced people, M3 compares M2 with the reference. */
export type EventMeasure = 'people' | 'rate' | 'parity';

const TIERS = ['T1', 'T2'];

/** Computes the points of every line in event time. */
interface LineOptions {
	readonly measure: EventMeasure;
	readonly denominator: DenominatorKind;
	/** Months after the onset. */
	readonly window: number;
}

/** One line for each default onset of the chosen origins. */
export function onsetLines(
	figures: ReadonlyMap<string, OnsetFigures>,
	origins: readonly string[],
	options: LineOptions
): OnsetLine[] {
	const referenceAt = referenceReader(figures.get(REFERENCE_ONSET), options);
	return [...figures.values()]
		.filter(({ onset }) => onset.is_default && origins.includes(onset.origin))
		.map((one) => {
			const { people } = curveOf(one, TIERS, options.window);
			const pointAt = pointReader(one, people, referenceAt, options);
			return {
				onset: one.onset,
				onsetMonth: one.onsetMonth,
				points: people.map((_, month) => pointAt(month)),
				overall: pointAt(options.window - 1)
			};
		});
}

/** Computes the point of one onset at a month, counted from 0. */
function pointReader(
	figures: OnsetFigures,
	curve: readonly Interval[],
	referenceAt: (month: number) => Measured | null,
	{ measure, denominator, window }: LineOptions
): (month: number) => Point {
	const divisorAfter = (months: number) =>
		measure === 'people' ? null : denominatorOf(figures, denominator, months);
	const fixed = divisorAfter(window);
	const partsAt = tiersOf(figures, curve.length);
	const sourcesUpTo = sourceReader(figures);
	return (month) => {
		const people = curve[month];
		const divisor = denominator === 'person-years' ? divisorAfter(month + 1) : fixed;
		const sourceIds = sourcesUpTo(month, divisor?.sourceId);
		if (!people) return emptyPoint(month, REASONS.figuresEnd, sourceIds);
		const parts = partsAt(month);
		if (measure === 'people') return countPoint(month, people, sourceIds, parts);
		const shared = { t: month, people, base: divisor && bounds(divisor), parts, sourceIds };
		if (!divisor) return { ...shared, result: null, reason: REASONS.noDisplaced };
		if (denominator === 'person-years' && month + 1 < FIRST_YEARLY_MONTH)
			return { ...shared, result: null, reason: REASONS.fewYears };
		const rate = ratePerThousand(flow(people), quantityOf(divisor));
		const measured = measure === 'rate' ? rate : parityOf(rate, people, referenceAt(month));
		return measured.defined
			? { ...shared, result: bounds(measured), reason: null }
			: { ...shared, result: null, reason: measured.reason };
	};
}

const bounds = ({ low, value, high }: Interval): Interval => ({ low, value, high });

/** The rate of the reference at each month, computed once for all lines; `null` without a reference. */
function referenceReader(
	reference: OnsetFigures | undefined,
	{ denominator, window }: LineOptions
): (month: number) => Measured | null {
	const known = new Map<number, Measured>();
	return (month) => {
		if (!reference) return null;
		const rate =
			known.get(month) ??
			rateUnder({
				figures: reference,
				tiers: TIERS,
				denominator,
				windowMonths: window,
				months: month + 1
			});
		known.set(month, rate);
		return rate;
	};
}

function parityOf(rate: Measured, people: Interval, reference: Measured | null): Measured {
	if (!mayBeRanked(people)) return { defined: false, unit: '×', reason: REASONS.tooFew };
	if (!reference) return { defined: false, unit: '×', reason: REASONS.noReference };
	return forEveryHundred(parityRatio(rate, reference));
}

/** Cumulative people of each tier at each month of a line. */
function tiersOf({ flows, onsetMonth }: OnsetFigures, months: number): (month: number) => Part[] {
	const curves = TIERS.map((tier) => ({
		tier,
		people: cumulativeFlow(
			flows.filter((part) => part.tier === tier),
			onsetMonth,
			onsetMonth + months - 1
		)
	}));
	return (month) =>
		curves
			.map(({ tier, people }) => ({ tier, people: people[month]?.value ?? 0 }))
			.filter(({ people }) => people > 0);
}

/** Sources of the flows up to a month, which are in the order of time, and of the stock. */
function sourceReader({ flows, onsetMonth }: OnsetFigures) {
	const begins = new Map<string, number>();
	for (const { sourceId, startMonth } of flows)
		if (!begins.has(sourceId)) begins.set(sourceId, startMonth - onsetMonth);
	return (month: number, stockSource: string | undefined): string[] => {
		const used = [...begins].flatMap(([id, begin]) => (begin <= month ? [id] : []));
		return [...new Set([...used, ...(stockSource ? [stockSource] : [])])];
	};
}

/** Ratios to the reference under every admissible denominator, for each onset of the origins. */
export function eventRatios(
	figures: ReadonlyMap<string, OnsetFigures>,
	origins: readonly string[],
	windowMonths: number,
	months: number
): ReadonlyMap<string, readonly number[]> {
	const reference = figures.get(REFERENCE_ONSET);
	if (!reference) return new Map();
	return new Map(
		[...figures.values()]
			.filter(({ onset }) => origins.includes(onset.origin))
			.map((one) => [
				one.onset.onset_id,
				DENOMINATORS.flatMap((denominator) => {
					const under = { tiers: TIERS, denominator, windowMonths, months };
					const rate = rateUnder({ ...under, figures: one });
					if (!rate.people || !mayBeRanked(rate.people)) return [];
					const parity = parityRatio(rate, rateUnder({ ...under, figures: reference }));
					return parity.defined ? [parity.value] : [];
				})
			])
	);
}
