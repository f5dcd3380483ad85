import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import { parityRatio } from '$lib/metrics/parity';
import { flow, ratePerThousand, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import {
	curveOf,
	denominatorOf,
	quantityOf,
	type ChosenDenominator,
	type OnsetFigures,
	type Specification
} from './curves';
import { REFERENCE_ONSET } from '../figures';
import type { OnsetWindow } from './onset-comparison';
import { onsetIndexOf } from './onsets';
import { plottedAdmissions } from '../provenance';

/** People let in since one onset. Plain data. */
export interface OnsetLine {
	readonly onsetId: string;
	readonly origin: string;
	readonly label: string;
	readonly originName: string;
	readonly onsetDate: string;
	readonly onsetMonth: MonthIndex;
	/** Index among the origin's listed onsets; determines the style of the line, independent of the filter. */
	readonly beginning: number;
	readonly isReference: boolean;
	/** People let in up to each month since the onset. */
	readonly people: readonly Interval[];
	readonly denominator: ChosenDenominator;
	readonly endedBy: string | null;
	/** Rate at the end of the months compared. */
	readonly rate: Measured;
	readonly peopleThen: Interval | null;
	readonly parity: Measured;
	/** Pathways counted. */
	readonly pathways: readonly string[];
	/** Sources of the figures. */
	readonly sourceIds: readonly string[];
	/** Document that dates the onset. */
	readonly onsetSourceId: string;
}

interface LineSettings extends OnsetWindow, Pick<Specification, 'denominator'> {
	/** Maximum number of months drawn. */
	readonly axisMonths: number;
	readonly referenceRate: Measured;
}

/** `null` when no denominator is published for the line. */
export function onsetLine(
	figures: OnsetFigures,
	{ tiers, months, windowMonths, denominator: kind, axisMonths, referenceRate }: LineSettings,
	{ countries }: Catalogue
): OnsetLine | null {
	const { onset, onsetMonth } = figures;
	const denominator = denominatorOf(figures, kind, windowMonths);
	if (!denominator) return null;
	const { people, endedBy } = curveOf(figures, tiers, axisMonths);
	const peopleThen = people[months - 1] ?? null;
	const rate: Measured = peopleThen
		? ratePerThousand(flow(peopleThen), quantityOf(denominator))
		: { defined: false, unit: referenceRate.unit, reason: 'The figures end earlier.' };
	const flows = figures.flows.filter(
		(part) => tiers.includes(part.tier) && part.startMonth <= onsetMonth + people.length - 1
	);
	return {
		onsetId: onset.onset_id,
		origin: onset.origin,
		label: onset.label,
		originName: countries.get(onset.origin)?.name ?? onset.origin,
		onsetDate: onset.onset_date,
		onsetMonth,
		beginning: onsetIndexOf(onset.onset_id),
		isReference: onset.onset_id === REFERENCE_ONSET,
		people: people.map(({ low, value, high }) => ({ low, value, high })),
		denominator,
		endedBy,
		rate,
		peopleThen,
		parity: isRanked(peopleThen)
			? parityRatio(rate, referenceRate)
			: undefinedBecause(`Fewer than ${FEWEST_RANKED} people are never ranked.`, '×'),
		pathways: [...new Set(flows.map(({ pathway }) => pathway))],
		sourceIds: [...new Set([...flows.map(({ sourceId }) => sourceId), denominator.sourceId])],
		onsetSourceId: onset.source_id
	};
}

const isRanked = (people: Interval | null): boolean => (people?.value ?? 0) >= FEWEST_RANKED;

/** Highest rate first, unranked lines last. */
export const byRateThenName = (a: OnsetLine, b: OnsetLine): number =>
	Number(isRanked(b.peopleThen)) - Number(isRanked(a.peopleThen)) ||
	(b.rate.defined ? b.rate.value : -1) - (a.rate.defined ? a.rate.value : -1) ||
	a.label.localeCompare(b.label, 'en');

/** People let in per 1,000 displaced up to the month with this index, bounds included; `null` after the end of the line. */
export function rateAt({ people, denominator }: OnsetLine, tau: number): Interval | null {
	const one = people[tau];
	if (!one) return null;
	return {
		low: (1000 * one.low) / denominator.high,
		value: (1000 * one.value) / denominator.value,
		high: (1000 * one.high) / denominator.low
	};
}

/** The published rows that the lines sum and divide by. */
export const plottedRows = (lines: readonly OnsetLine[]): PlottedRows[] =>
	lines.flatMap(({ origin, onsetMonth, people, denominator, pathways }) => {
		const yearFrom = yearOf(onsetMonth);
		const yearTo = yearOf(onsetMonth + Math.max(0, people.length - 1));
		const isFlow = denominator.kind === 'newly-displaced';
		return [
			{
				origin,
				table: isFlow ? 'displaced_flow' : 'displaced_stock',
				yearFrom: isFlow ? yearFrom : denominator.year,
				yearTo: denominator.year
			},
			...plottedAdmissions(pathways, { origin, yearFrom, yearTo })
		];
	});
