import { isMissing, parityOf, rateOf, type Comparable } from '$lib/metrics/comparison';
import type { Interval } from '$lib/metrics/interval';
import { monthText, yearOf, type MonthIndex } from '$lib/metrics/month';
import { REFERENCE_ONSET } from '$lib/metrics/exclusions';
import {
	measured,
	PER_THOUSAND,
	undefinedBecause,
	type Measured,
	type NotMeasured,
	type Computed
} from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { tiersIn, type TierChoice, type Window } from '$lib/metrics/specification';
import { straddles, type Straddling } from '$lib/metrics/years';
import { monthAndYear } from '$lib/text/dates';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { caseOf, countedFlows, countedYears, pairInMonths, pairOf, type Case } from '../comparison/cases';
import { isWhole, type ComparedYear, type ComparedYears } from './compared-years';
import { beginningsOf, definitionsOf, referenceCase } from '../comparison/definitions';
import type { DenominatorName } from '../comparison/denominators';
import { REFERENCE } from '../figures';

/** One origin in one year under one way of counting. Plain data. */
export interface YearPoint {
	readonly year: number;
	readonly months: number;
	/** Whether a total partly outside the year counts. */
	readonly straddling: Straddling;
	readonly people: Interval | null;
	/** Person-years of the months counted. */
	readonly displaced: Interval | null;
	/** Per 1,000 displaced and year. */
	readonly rate: Measured;
	/** 1 = the Ukrainian rate of the same months. */
	readonly parity: Measured;
	/** Lowest to highest ratio under all definitions tested, bounds included. */
	readonly range: Interval | null;
	readonly isRanked: boolean;
	/** Some people are known only from a total for many years and are missing here. */
	readonly isLowerBound: boolean;
	readonly sourceIds: readonly string[];
}

/** The ratio of one year under one definition. */
export interface YearDefinition {
	readonly year: number;
	readonly denominator: DenominatorName;
	/** `null` if no total lies partly outside the year. */
	readonly straddling: Straddling | null;
	readonly words: string;
	readonly people: Interval;
	readonly parity: Interval;
}

/** One origin over the years. */
export interface YearLine {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** One per year. */
	readonly points: readonly YearPoint[];
	/** Additional points that include a total partly outside the year. */
	readonly further: readonly YearPoint[];
	/** The ratios under every definition tested. */
	readonly definitions: readonly YearDefinition[];
}

/** Whether the ratio of a year can be drawn: a log scale excludes zero, and fewer than ten people are not compared. */
export const hasRatio = ({ isRanked, parity }: YearPoint): boolean =>
	isRanked && parity.defined && parity.value > 0;

/** Points and additional points together, by year. */
export const allPoints = ({ points, further }: Pick<YearLine, 'points' | 'further'>): YearPoint[] =>
	[...points, ...further].sort((a, b) => a.year - b.year);

export const sourceIdsOf = ({ points, further }: YearLine): string[] =>
	[...points, ...further].flatMap(({ sourceIds }) => sourceIds);

export const pointIn = ({ points }: YearLine, year: number): YearPoint | undefined =>
	points.find((point) => point.year === year);

/** The point of a year that includes a total partly outside it. */
export const furtherIn = ({ further }: YearLine, year: number): YearPoint | undefined =>
	further.find((point) => point.year === year);

/** Per 1,000 displaced and year, as drawn. */
export function rateIn(line: YearLine, year: number): number | null {
	const rate = pointIn(line, year)?.rate;
	return rate?.defined ? rate.value : null;
}

export interface YearSettings {
	readonly tier: TierChoice;
	readonly denominator: DenominatorName;
	/** Ways of counting a total partly outside a year that are drawn. */
	readonly evacuation: Straddling | 'both';
	readonly span: ComparedYears;
}

/** First year with ratios: the onset year of the reference. */
export const FIRST_COMPARED = Number(REFERENCE_ONSET.slice(-4));

const BEFORE_REFERENCE = `Before ${FIRST_COMPARED} Ukrainians came through an older family programme: there is no reception since the invasion to compare with.`;
const NOT_BEGUN = 'The war began during this year or later.';

const windowOfYear = (year: number): Window => ({
	id: 'latest-year',
	kind: 'calendar',
	years: { from: year, to: year }
});

export function yearLine(origin: string, settings: YearSettings, { countries }: Catalogue): YearLine {
	const { span, tier } = settings;
	const points = pointsOf(origin, settings);
	const isMain = ({ straddling, year }: YearPoint) =>
		straddling === 'outside' || !points.some((one) => one.year === year && one.straddling === 'outside');
	return {
		origin,
		originName: countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		points: points.filter(isMain),
		further: points.filter((one) => !isMain(one)),
		definitions: span.years.flatMap((year) => definitionsIn(origin, year, tier))
	};
}

const pointsOf = (origin: string, settings: YearSettings): YearPoint[] =>
	settings.span.years.flatMap((year) => {
		const range = rangeOf(definitionsIn(origin, year, settings.tier));
		return straddlingsOf(origin, year, settings).map((straddling) =>
			pointOf(origin, year, straddling, range, settings)
		);
	});

const casesOf = (origin: string, { comparison }: ComparedYear, straddling: Straddling): Case =>
	origin === REFERENCE
		? referenceCase({ onsetId: null }, comparison)
		: caseOf(beginningsOf(origin, comparison), { onsetId: null, straddling });

/** Totals for at most this many months may count in one year; longer ones may not. */
const MOST_MONTHS = 12;

function openTotals(origin: string, { year, comparison }: ComparedYear, tier: TierChoice) {
	const [earliest] = beginningsOf(origin, comparison);
	const open = (earliest?.flows ?? []).filter(
		(part) => tiersIn(tier).includes(part.tier) && straddles(part, { from: year, to: year })
	);
	const isLong = ({ startMonth, endMonth }: { startMonth: MonthIndex; endMonth: MonthIndex }) =>
		endMonth - startMonth + 1 > MOST_MONTHS;
	return { long: open.filter(isLong), short: open.filter((part) => !isLong(part)) };
}

function straddlingsOf(origin: string, year: ComparedYear, { tier, evacuation }: YearSettings): Straddling[] {
	if (openTotals(origin, year, tier).short.length === 0) return ['outside'];
	return evacuation === 'both' ? ['outside', 'inside'] : [evacuation];
}

function pairOfYear(
	origin: string,
	year: ComparedYear,
	straddling: Straddling,
	{ tier, denominator, span }: Pick<YearSettings, 'tier' | 'denominator' | 'span'>
): Comparable | NotMeasured {
	const one = casesOf(origin, year, straddling);
	if (year.year * 12 < one.figures.onsetMonth) return undefinedBecause(NOT_BEGUN, PER_THOUSAND);
	if (year.months === 0)
		return undefinedBecause(
			`The figures of people let in end in ${monthAndYear(monthText(span.lastMonth))}.`,
			PER_THOUSAND
		);
	return isWhole(year)
		? pairOf(one, windowOfYear(year.year), tier, denominator)
		: pairInMonths(one, year.year, year.months, tier, denominator);
}

function pointOf(
	origin: string,
	year: ComparedYear,
	straddling: Straddling,
	range: Interval | null,
	settings: YearSettings
): YearPoint {
	const pair = pairOfYear(origin, year, straddling, settings);
	const people = isMissing(pair) ? null : pair.people;
	const isRanked = people !== null && mayBeRanked(people);
	return {
		year: year.year,
		months: year.months,
		straddling,
		people: people && boundsOf(people),
		displaced: isMissing(pair) ? null : boundsOf(pair.displaced),
		rate: plain(rateOf(pair)),
		parity: parityIn(origin, pair, year, settings),
		range: isRanked ? range : null,
		isRanked,
		isLowerBound: people !== null && openTotals(origin, year, settings.tier).long.length > 0,
		sourceIds: sourcesOf(origin, year, straddling, settings)
	};
}

const boundsOf = ({ low, value, high }: Interval): Interval => ({ low, value, high });
const plain = ({ inputs: _inputs, ...result }: Computed): Measured => result;

function parityIn(
	origin: string,
	pair: Comparable | NotMeasured,
	year: ComparedYear,
	settings: YearSettings
): Measured {
	if (year.year < FIRST_COMPARED) return undefinedBecause(BEFORE_REFERENCE, '×');
	if (isMissing(pair)) return undefinedBecause(pair.reason, '×');
	if (origin === REFERENCE) return measured({ low: 1, value: 1, high: 1 }, '×');
	return plain(parityOf(pair, pairOfYear(REFERENCE, year, 'outside', settings)));
}

const known = new WeakMap<ComparedYear['comparison'], Map<string, YearDefinition[]>>();

/** The ratio of a year under every admissible definition with enough people to rank. */
function definitionsIn(origin: string, year: ComparedYear, tier: TierChoice): YearDefinition[] {
	const own = known.get(year.comparison) ?? new Map<string, YearDefinition[]>();
	known.set(year.comparison, own);
	const key = [origin, year.year, year.months, tier].join(' ');
	const definitions = own.get(key) ?? compute(origin, year, tier);
	own.set(key, definitions);
	return definitions;
}

function compute(origin: string, year: ComparedYear, tier: TierChoice): YearDefinition[] {
	if (origin === REFERENCE || year.year < FIRST_COMPARED || year.months === 0) return [];
	const { definitions } = definitionsOf(origin, year.comparison, { tier, window: 'latest-year' });
	const tested = definitions.flatMap(
		({ denominator, specification: { straddling }, words, people, parity }): YearDefinition[] => {
			const named = { year: year.year, denominator, straddling, words };
			if (isWhole(year)) return [{ ...named, people: boundsOf(people), parity }];
			// The same denominators, for the available months.
			if (straddling === 'inside') return [];
			const pair = (of: string) =>
				pairInMonths(casesOf(of, year, 'outside'), year.year, year.months, tier, denominator);
			const own = pair(origin);
			const ratio = parityOf(own, pair(REFERENCE));
			return ratio.defined && !isMissing(own)
				? [{ ...named, straddling: null, people: boundsOf(own.people), parity: boundsOf(ratio) }]
				: [];
		}
	);
	return tested.filter(({ people }) => mayBeRanked(people));
}

function rangeOf(definitions: readonly YearDefinition[]): Interval | null {
	const [first] = definitions;
	if (!first) return null;
	return {
		low: Math.min(...definitions.map(({ parity }) => parity.low)),
		value: first.parity.value,
		high: Math.max(...definitions.map(({ parity }) => parity.high))
	};
}

/** Sources of both sides of a ratio or, in years before ratios, of the rate alone. A year without figures has those of the last year with figures. */
function sourcesOf(
	origin: string,
	year: ComparedYear,
	straddling: Straddling,
	settings: YearSettings
): string[] {
	const { tier, denominator, span } = settings;
	const window = windowOfYear(year.months === 0 ? yearOf(span.lastMonth) : year.year);
	const sides = [
		casesOf(origin, year, straddling),
		...(year.year < FIRST_COMPARED ? [] : [casesOf(REFERENCE, year, 'outside')])
	];
	const ids = sides.flatMap((one) => {
		const counted = countedFlows(one, window, tier);
		// If nobody is recorded, cite the sources that count the origin in other years.
		const flows =
			counted.length > 0 ? counted : one.figures.flows.filter((part) => tiersIn(tier).includes(part.tier));
		return [...flows, ...countedYears(one, window, denominator)].map(({ sourceId }) => sourceId);
	});
	return [...new Set(ids)];
}
