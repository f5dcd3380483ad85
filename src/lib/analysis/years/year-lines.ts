import { isMissing, parityOf, rateOf, type Comparable } from '$lib/metrics/comparison';
import type { Interval } from '$lib/metrics/interval';
import { monthText, yearOf } from '$lib/metrics/month';
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
import { monthAndYear } from '$lib/text/dates';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { caseOf, countedFlows, countedYears, pairInMonths, pairOf, type Case } from '../comparison/cases';
import { isWhole, type ComparedYear, type ComparedYears } from './compared-years';
import { beginningsOf, definitionsOf } from '../comparison/definitions';
import type { DenominatorName } from '../comparison/denominators';
import { REFERENCE } from '../figures';

/** One origin in one year. Plain data. */
export interface YearPoint {
	readonly year: number;
	readonly months: number;
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
	/** Some people count in the upper bound alone. */
	readonly isLowerBound: boolean;
	readonly sourceIds: readonly string[];
}

/** The ratio of one year under one definition. */
export interface YearDefinition {
	readonly year: number;
	readonly denominator: DenominatorName;
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
	/** The ratios under every definition tested. */
	readonly definitions: readonly YearDefinition[];
}

/** Whether the ratio of a year can be drawn: a log scale excludes zero, and fewer than ten people are not compared. */
export const hasRatio = ({ isRanked, parity }: YearPoint): boolean =>
	isRanked && parity.defined && parity.value > 0;

export const sourceIdsOf = ({ points }: YearLine): string[] => points.flatMap(({ sourceIds }) => sourceIds);

export const pointIn = ({ points }: YearLine, year: number): YearPoint | undefined =>
	points.find((point) => point.year === year);

/** Per 1,000 displaced and year, as drawn. */
export function rateIn(line: YearLine, year: number): number | null {
	const rate = pointIn(line, year)?.rate;
	return rate?.defined ? rate.value : null;
}

export interface YearSettings {
	readonly tier: TierChoice;
	readonly denominator: DenominatorName;
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

export const yearLine = (origin: string, settings: YearSettings, { countries }: Catalogue): YearLine => ({
	origin,
	originName: countries.get(origin)?.name ?? origin,
	isReference: origin === REFERENCE,
	points: settings.span.years.map((year) => pointOf(origin, year, settings)),
	definitions: settings.span.years.flatMap((year) => definitionsIn(origin, year, settings.tier))
});

const caseIn = (origin: string, { comparison }: ComparedYear): Case =>
	caseOf(beginningsOf(origin, comparison), { onsetId: null });

/** Whether people who count in the upper bound alone may have come in the year. */
const isBounded = (one: Case, { year }: ComparedYear, tier: TierChoice): boolean =>
	countedFlows(one, windowOfYear(year), tier).some(({ isBound }) => isBound);

function pairOfYear(
	origin: string,
	year: ComparedYear,
	{ tier, denominator, span }: Pick<YearSettings, 'tier' | 'denominator' | 'span'>
): Comparable | NotMeasured {
	const one = caseIn(origin, year);
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

function pointOf(origin: string, year: ComparedYear, settings: YearSettings): YearPoint {
	const pair = pairOfYear(origin, year, settings);
	const people = isMissing(pair) ? null : pair.people;
	const isRanked = people !== null && mayBeRanked(people);
	return {
		year: year.year,
		months: year.months,
		people: people && boundsOf(people),
		displaced: isMissing(pair) ? null : boundsOf(pair.displaced),
		rate: plain(rateOf(pair)),
		parity: parityIn(origin, pair, year, settings),
		range: isRanked ? rangeOf(definitionsIn(origin, year, settings.tier)) : null,
		isRanked,
		isLowerBound: people !== null && isBounded(caseIn(origin, year), year, settings.tier),
		sourceIds: sourcesOf(origin, year, settings)
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
	return plain(parityOf(pair, pairOfYear(REFERENCE, year, settings)));
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
	const tested = definitions.flatMap(({ denominator, people, parity }): YearDefinition[] => {
		const named = { year: year.year, denominator };
		if (isWhole(year)) return [{ ...named, people: boundsOf(people), parity }];
		// The same denominators, for the available months.
		const pair = (of: string) => pairInMonths(caseIn(of, year), year.year, year.months, tier, denominator);
		const own = pair(origin);
		const ratio = parityOf(own, pair(REFERENCE));
		return ratio.defined && !isMissing(own)
			? [{ ...named, people: boundsOf(own.people), parity: boundsOf(ratio) }]
			: [];
	});
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
function sourcesOf(origin: string, year: ComparedYear, settings: YearSettings): string[] {
	const { tier, denominator, span } = settings;
	const window = windowOfYear(year.months === 0 ? yearOf(span.lastMonth) : year.year);
	const sides = [caseIn(origin, year), ...(year.year < FIRST_COMPARED ? [] : [caseIn(REFERENCE, year)])];
	const ids = sides.flatMap((one) => {
		const counted = countedFlows(one, window, tier);
		// If nobody is recorded, cite the sources that count the origin in other years.
		const flows =
			counted.length > 0 ? counted : one.figures.flows.filter((part) => tiersIn(tier).includes(part.tier));
		return [...flows, ...countedYears(one, window, denominator)].map(({ sourceId }) => sourceId);
	});
	return [...new Set(ids)];
}
