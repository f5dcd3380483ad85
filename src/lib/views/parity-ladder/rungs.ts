import type { Catalogue } from '$lib/catalogue/catalogue';
import { isMissing, parityOf, rateOf } from '$lib/metrics/comparison';
import { exactly, widened, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { undefinedBecause, type Measured, type NotMeasured, type Worked } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { straddles } from '$lib/metrics/years';
import { REFERENCE, REFERENCE_ONSET } from '../shared/figures';
import { admissible, isCalendar, type DenominatorName, type Window } from './admissible';
import { casesOf, countedFlows, countedYears, pairOf, type Case, type LadderFigures } from './definitions';

/** One admissible way of asking, and what it gives. Plain data. */
export interface Definition {
	readonly origin: string;
	/** Onset, or `inside` or `outside`. */
	readonly caseId: string;
	/** "since August 2021", or "with Operation Allies Welcome"; empty when nothing needs saying. */
	readonly words: string;
	readonly denominator: DenominatorName;
	readonly people: Interval;
	readonly displaced: Interval;
	/** Per 1,000 displaced; a year, in calendar windows. */
	readonly rate: Measured;
	/** 1 = the Ukrainian rate. */
	readonly parity: Interval;
}

/** One definition as the controls ask for it. */
export interface Dot extends Definition {
	readonly isRanked: boolean;
	/** Sources of the figures, those of the reference included. */
	readonly sourceIds: readonly string[];
	/** Document that dates the onset. */
	readonly onsetSourceId: string | null;
}

/** One origin. */
export interface Rung {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** The first is the one by which the row is sorted. */
	readonly dots: readonly Dot[];
	readonly isRanked: boolean;
	/** All admissible ones with enough people to rank. */
	readonly definitions: readonly Definition[];
	/** Lowest to highest ratio of all definitions, their rounding and stand-in bounds included; `null` when the row is not ranked. */
	readonly range: Interval | null;
	readonly verdict: Verdict | 'too few to rank';
	/** Why there is no dot. */
	readonly reason: string;
}

/** What is held equal on both sides of every ratio of a chart. */
export interface Comparison {
	readonly window: Window;
	readonly tiers: readonly string[];
	readonly isResettlementAlone: boolean;
	readonly reference: Case;
	readonly catalogue: Catalogue;
}

/** @throws when the wars table lacks the reference onset. */
export function comparisonOf(
	figures: ReadonlyMap<string, readonly LadderFigures[]>,
	window: Window,
	tiers: readonly string[],
	catalogue: Catalogue
): Comparison {
	const own = casesOf(figures.get(REFERENCE) ?? [], window, tiers);
	const reference = own.find(({ onset }) => !onset || onset.onset_id === REFERENCE_ONSET);
	if (!reference) throw new Error(`The wars table holds no ${REFERENCE_ONSET}.`);
	return { window, tiers, isResettlementAlone: !tiers.includes('T2'), reference, catalogue };
}

/** One case under one denominator, against the reference under the same one. */
export function define(
	one: Case,
	denominator: DenominatorName,
	comparison: Comparison
): Definition | NotMeasured {
	const { window, tiers, reference } = comparison;
	const pair = pairOf(one, window, tiers, denominator);
	if (isMissing(pair)) return pair;
	const against = pairOf(reference, window, tiers, denominator);
	const parity = one === reference ? null : parityOf(pair, against);
	if (parity && !parity.defined) return undefinedBecause(parity.reason, parity.unit);
	const { people, displaced } = pair;
	return {
		origin: one.figures.onset.origin,
		caseId: one.id,
		words: wordsOf(one, comparison),
		denominator,
		people,
		displaced,
		rate: withoutInputs(rateOf(pair)),
		parity: parity ? { low: parity.low, value: parity.value, high: parity.high } : exactly(1)
	};
}

const withoutInputs = ({ inputs: _inputs, ...result }: Worked): Measured => result;

export const isUndefined = (one: Definition | NotMeasured): one is NotMeasured => 'reason' in one;

export interface Choice {
	readonly denominator: DenominatorName;
	readonly isShown: (one: Case, isOnly: boolean) => boolean;
}

export function rungOf(
	origin: string,
	beginnings: readonly LadderFigures[],
	comparison: Comparison,
	{ denominator, isShown }: Choice
): Rung {
	const cases = casesFor(origin, beginnings, comparison);
	const definitions = cases.flatMap((one) =>
		admissible(comparison.window, comparison.isResettlementAlone)
			.map((name) => define(one, name, comparison))
			.flatMap((defined) => (isUndefined(defined) || !mayBeRanked(defined.people) ? [] : [defined]))
	);
	const shown = cases
		.filter((one) => isShown(one, cases.length === 1))
		.sort(laterBeginningFirst)
		.map((one) => ({ one, defined: define(one, denominator, comparison) }));
	const dots = shown.flatMap(({ one, defined }) =>
		isUndefined(defined) ? [] : [dotOf(one, defined, comparison)]
	);
	const [main] = dots;
	return {
		origin,
		originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		dots,
		isRanked: main?.isRanked ?? false,
		definitions,
		range: main?.isRanked ? rangeOf(main, definitions) : null,
		verdict: definitions.length > 0 ? verdictOf(boundsOf(definitions)) : 'too few to rank',
		reason: shown.map(({ defined }) => (isUndefined(defined) ? defined.reason : '')).join('')
	};
}

/** Rounding and stand-in bounds widen the range that decides the words. */
const boundsOf = (definitions: readonly Definition[]): number[] =>
	definitions.flatMap(({ parity }) => [parity.low, parity.high]);

/** The cases of an origin; of the reference only the one that the others are compared with. */
export const casesFor = (
	origin: string,
	beginnings: readonly LadderFigures[],
	{ window, tiers, reference }: Comparison
): readonly Case[] => (origin === REFERENCE ? [reference] : casesOf(beginnings, window, tiers));

const rangeOf = (main: Definition, definitions: readonly Definition[]): Interval =>
	widened(
		main.parity,
		definitions.map(({ parity }) => parity)
	);

const laterBeginningFirst = (a: Case, b: Case): number =>
	(b.onset?.onset_date ?? '').localeCompare(a.onset?.onset_date ?? '');

const dotOf = (one: Case, defined: Definition, comparison: Comparison): Dot => ({
	...defined,
	isRanked: mayBeRanked(defined.people),
	sourceIds: figureSources(one, defined.denominator, comparison),
	onsetSourceId: one.onset?.source_id ?? null
});

/** Sources of the people and of the displaced, on both sides of the ratio. */
function figureSources(own: Case, denominator: DenominatorName, comparison: Comparison): string[] {
	const { window, tiers, reference } = comparison;
	const ids = [own, reference].flatMap((one) => [
		...countedFlows(one, window, tiers).map(({ sourceId }) => sourceId),
		...countedYears(one, window, denominator).map(({ sourceId }) => sourceId)
	]);
	return [...new Set(ids)];
}

function wordsOf(one: Case, { window, tiers, catalogue }: Comparison): string {
	if (one.onset) return `since ${one.onset.label.slice(one.onset.label.lastIndexOf(',') + 1).trim()}`;
	if (!isCalendar(window) || one.straddling !== 'inside') return '';
	const open = countedFlows(one, window, tiers).filter((part) => straddles(part, window.years));
	const labels = new Set(open.map(({ pathway }) => catalogue.pathways.get(pathway)?.label ?? pathway));
	return `with ${[...labels].join(', ').replace(/ parole$/, '')}`;
}

export const byRatioThenName = (a: Rung, b: Rung): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.dots[0]?.parity.value ?? -1) - (a.dots[0]?.parity.value ?? -1) ||
	a.originName.localeCompare(b.originName, 'en');
