import type { Catalogue } from '$lib/catalogue/catalogue';
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
	quantityOf,
	rateUnder,
	type DenominatorKind,
	type OnsetFigures
} from '$lib/analysis/curves';
import type { DenominatorName } from '$lib/analysis/denominators';
import { REFERENCE_ONSET, type FigureQuery } from '$lib/analysis/figures';
import { memoizeLast } from '$lib/analysis/memoize-last';
import { emptyPoint, type Point } from '../types';

/** What the shared curves call the denominators of event time. */
export const EVENT_DENOMINATORS: Readonly<Partial<Record<DenominatorName, DenominatorKind>>> = {
	abroad: 'peak',
	'first-year-end': 'onset-year',
	'newly-displaced': 'newly-displaced'
};

/** Figures of every beginning of a war, with the flows of the chosen pathways alone. */
export const onsetFigures = (
	results: ResultSets<FigureQuery>,
	catalogue: Catalogue,
	pathways: readonly string[]
): ReadonlyMap<string, OnsetFigures> =>
	onlyPathways(figuresByOnset(results, catalogue.onsets), pathways.join('~'));

const onlyPathways = memoizeLast(
	(figures: ReadonlyMap<string, OnsetFigures>, pathways: string): ReadonlyMap<string, OnsetFigures> => {
		const kept = pathways.split('~');
		const isKept = ({ pathway }: { readonly pathway: string }) => kept.includes(pathway);
		return new Map(
			[...figures].map(([id, one]) => [
				id,
				{ ...one, flows: one.flows.filter(isKept), reaches: one.reaches.filter(isKept) }
			])
		);
	}
);

export interface OnsetLine {
	readonly onsetId: string;
	readonly origin: string;
	readonly label: string;
	readonly onsetMonth: number;
	readonly points: readonly Point[];
	readonly overall: Point;
	readonly endedBy: string | null;
	readonly denominator: {
		readonly year: number;
		readonly value: number;
		readonly reachesPastLastYear: boolean;
	} | null;
}

const TIERS = ['T1', 'T2'];
type Shown = 'people' | 'rate' | 'parity';

/** One line for each default beginning of the chosen origins' wars: people, M2, or M3 of M2. */
export function onsetLines(
	figures: ReadonlyMap<string, OnsetFigures>,
	origins: readonly string[],
	shown: Shown,
	kind: DenominatorKind,
	window: number
): OnsetLine[] {
	const reference = figures.get(REFERENCE_ONSET);
	return [...figures.values()]
		.filter(({ onset }) => onset.is_default && origins.includes(onset.origin))
		.map((one) => {
			const curve = curveOf(one, TIERS, window);
			const chosen = shown === 'people' ? null : denominatorOf(one, kind, window);
			const partsAt = tiersOf(one, curve.people.length);
			const pointAt = (tau: number): Point => {
				const people = curve.people[tau] ?? null;
				const sourceIds = sourcesUpTo(one, tau, chosen?.sourceId);
				if (!people) return emptyPoint(tau, 'The figures end before.', sourceIds);
				const shared = {
					t: tau,
					people,
					base: chosen && bounds(chosen),
					parts: partsAt(tau),
					sourceIds
				};
				if (shown === 'people') return { ...shared, result: people, reason: null, people: null, base: null };
				if (!chosen)
					return {
						...shared,
						result: null,
						reason: 'No number of displaced people is published for these years.'
					};
				const rate = ratePerThousand(flow(people), quantityOf(chosen));
				const measured = shown === 'rate' ? rate : parityAt(rate, people, reference, kind, window, tau);
				return measured.defined
					? { ...shared, result: bounds(measured), reason: null }
					: { ...shared, result: null, reason: measured.reason };
			};
			const points = curve.people.map((_, tau) => pointAt(tau));
			return {
				onsetId: one.onset.onset_id,
				origin: one.onset.origin,
				label: one.onset.label,
				onsetMonth: one.onsetMonth,
				points,
				overall: pointAt(window - 1),
				endedBy: curve.endedBy,
				denominator: chosen
			};
		});
}

const bounds = ({ low, value, high }: Interval): Interval => ({ low, value, high });

function parityAt(
	rate: Measured,
	people: Interval,
	reference: OnsetFigures | undefined,
	denominator: DenominatorKind,
	windowMonths: number,
	tau: number
): Measured {
	if (!mayBeRanked(people))
		return { defined: false, unit: '×', reason: 'Fewer than 10 people are never compared.' };
	if (!reference) return { defined: false, unit: '×', reason: 'There is no Ukrainian rate to compare with.' };
	return forEveryHundred(
		parityRatio(
			rate,
			rateUnder({ figures: reference, tiers: TIERS, denominator, windowMonths, months: tau + 1 })
		)
	);
}

/** People of each tier up to each month of a line. */
function tiersOf({ flows, onsetMonth }: OnsetFigures, months: number) {
	const curves = TIERS.map((tier) => ({
		tier,
		people: cumulativeFlow(
			flows.filter((part) => part.tier === tier),
			onsetMonth,
			onsetMonth + months - 1
		)
	}));
	return (tau: number) =>
		curves
			.map(({ tier, people }) => ({ tier, people: people[tau]?.value ?? 0 }))
			.filter(({ people }) => people > 0);
}

function sourcesUpTo({ flows, onsetMonth }: OnsetFigures, tau: number, stock: string | undefined): string[] {
	const used = flows
		.filter(({ startMonth }) => startMonth <= onsetMonth + tau)
		.map(({ sourceId }) => sourceId);
	return [...new Set([...used, ...(stock ? [stock] : [])])];
}

/** Ratios to the reference over every admissible denominator, for each beginning of the origins' wars. */
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
