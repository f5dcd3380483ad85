import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { yearOf, type MonthIndex } from '$lib/metrics/month';
import { parityRatio } from '$lib/metrics/parity';
import { flow, ratePerThousand, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import { personYearsSince } from '$lib/metrics/person-years';
import {
	countedBetween,
	curveOf,
	denominatorOf,
	FIRST_YEARLY_MONTH,
	quantityOf,
	type ChosenDenominator,
	type Curve,
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
	/** At the end of the months compared. */
	readonly denominator: ChosenDenominator;
	/** M2y: person-years from the onset through each month; `null` when one number divides every month. */
	readonly personYears: readonly Interval[] | null;
	readonly endedBy: string | null;
	/** M2y: the line ends with the last count of displaced people. */
	readonly endsWithStocks: boolean;
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

type Counted = Pick<Curve, 'people' | 'endedBy'> & Pick<OnsetLine, 'personYears' | 'endsWithStocks'>;

/** People let in up to each month, at most `axisMonths`, as far as a denominator of this kind is known. */
export function countedMonths(
	figures: OnsetFigures,
	{ tiers, denominator, axisMonths }: Pick<LineSettings, 'tiers' | 'denominator' | 'axisMonths'>
): Counted {
	const { people, endedBy } = curveOf(figures, tiers, axisMonths);
	if (denominator !== 'person-years') return { people, endedBy, personYears: null, endsWithStocks: false };
	const upToEach = people.map((_, tau) => personYearsSince(figures, figures.onsetMonth, tau + 1));
	const personYears = upToEach.flatMap((years) => years ?? []);
	const endsWithStocks = personYears.length < people.length;
	return {
		people: people.slice(0, personYears.length),
		endedBy: endsWithStocks ? null : endedBy,
		personYears: personYears.map(({ low, value, high }) => ({ low, value, high })),
		endsWithStocks
	};
}

/** `null` when no denominator is published for the line. */
export function onsetLine(
	figures: OnsetFigures,
	settings: LineSettings,
	{ countries }: Catalogue
): OnsetLine | null {
	const { tiers, months, windowMonths, denominator: kind, referenceRate } = settings;
	const { onset, onsetMonth } = figures;
	const denominator = denominatorOf(figures, kind, kind === 'person-years' ? months : windowMonths);
	if (!denominator) return null;
	const { people, endedBy, personYears, endsWithStocks } = countedMonths(figures, settings);
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
		personYears,
		endedBy,
		endsWithStocks,
		rate,
		peopleThen,
		parity: isRanked(peopleThen)
			? parityRatio(rate, referenceRate)
			: undefinedBecause(`Fewer than ${FEWEST_RANKED} people are never ranked.`, '×'),
		pathways: [...new Set(flows.map(({ pathway }) => pathway))],
		sourceIds: [
			...new Set(
				[...flows, ...dividedBy(figures, denominator, people.length)].map(({ sourceId }) => sourceId)
			)
		],
		onsetSourceId: onset.source_id
	};
}

/** The published figures that a line of so many months divides by. */
const dividedBy = (figures: OnsetFigures, denominator: ChosenDenominator, months: number) =>
	denominator.kind === 'person-years'
		? countedBetween(figures, yearOf(figures.onsetMonth) - 1, yearOf(figures.onsetMonth + months - 1))
		: [denominator];

const isRanked = (people: Interval | null): boolean => (people?.value ?? 0) >= FEWEST_RANKED;

/** Highest rate first, unranked lines last. */
export const byRateThenName = (a: OnsetLine, b: OnsetLine): number =>
	Number(isRanked(b.peopleThen)) - Number(isRanked(a.peopleThen)) ||
	(b.rate.defined ? b.rate.value : -1) - (a.rate.defined ? a.rate.value : -1) ||
	a.label.localeCompare(b.label, 'en');

/** The number that the people let in up to the month with this index are divided by; `null` where there is none. */
export function divisorAt({ denominator, personYears }: OnsetLine, tau: number): Interval | null {
	if (!personYears) return denominator;
	return tau + 1 < FIRST_YEARLY_MONTH ? null : (personYears[tau] ?? null);
}

/**
 * People let in per 1,000 displaced up to the month with this index, in M2y a year, bounds included; `null` after the
 * end of the line.
 */
export function rateAt(line: OnsetLine, tau: number): Interval | null {
	const [one, divisor] = [line.people[tau], divisorAt(line, tau)];
	if (!one || !divisor) return null;
	return {
		low: (1000 * one.low) / divisor.high,
		value: (1000 * one.value) / divisor.value,
		high: (1000 * one.high) / divisor.low
	};
}

/** The published rows that the lines sum and divide by. */
export const plottedRows = (lines: readonly OnsetLine[]): PlottedRows[] =>
	lines.flatMap(({ origin, onsetMonth, people, denominator, pathways }) => {
		const yearFrom = yearOf(onsetMonth);
		const yearTo = yearOf(onsetMonth + Math.max(0, people.length - 1));
		const divided = {
			'newly-displaced': { table: 'displaced_flow', yearFrom, yearTo: denominator.year },
			'person-years': { table: 'displaced_stock', yearFrom: yearFrom - 1, yearTo },
			peak: { table: 'displaced_stock', yearFrom: denominator.year, yearTo: denominator.year },
			'onset-year': { table: 'displaced_stock', yearFrom: denominator.year, yearTo: denominator.year }
		}[denominator.kind];
		return [{ origin, ...divided }, ...plottedAdmissions(pathways, { origin, yearFrom, yearTo })];
	});
