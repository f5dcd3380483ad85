import type { Excluded } from '$lib/metrics/admissible';
import { exactly, widened, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { Specification } from '$lib/metrics/specification';
import type { ComparisonSettings } from './comparison-settings';
import { caseOf, countedFlows, countedYears, type Case } from './cases';
import {
	beginningsOf,
	define,
	definitionsOf,
	referenceCase,
	windowOf,
	type Comparison,
	type Defined,
	type Definition
} from './definitions';
import { denominatorId } from './denominators';
import { REFERENCE, REFERENCE_ONSET } from '../figures';

/** A definition with its sources. */
export interface TracedDefinition extends Definition {
	readonly isRanked: boolean;
	/** Sources of the figures, including those of the reference. */
	readonly sourceIds: readonly string[];
	/** Document that dates the onset. */
	readonly onsetSourceId: string | null;
}

/** All admissible and excluded definitions of one origin in the chosen tier and window. */
export interface TestedDefinitions {
	readonly traced: readonly TracedDefinition[];
	readonly excluded: readonly Excluded[];
}

/** One origin. */
export interface OriginComparison {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** The definitions drawn; the first determines the sort order of the row. */
	readonly dots: readonly TracedDefinition[];
	readonly isRanked: boolean;
	/** All admissible definitions with enough people to rank. */
	readonly definitions: readonly TracedDefinition[];
	/** Lowest to highest ratio of all definitions, which every chart, sentence and table prints; `null` when the row is not ranked. */
	readonly range: Interval | null;
	readonly verdict: Verdict | 'too few to rank';
	/** Reason for a missing dot. */
	readonly reason: string;
}

/** The reference under the chosen definition, with ratio 1. */
export const referenceDefinition = (
	{ tier, window, denominator }: ComparisonSettings,
	comparison: Comparison
) =>
	define(
		REFERENCE,
		{
			tier,
			window: window.id,
			denominator: denominatorId(denominator, window),
			onsetId: window.kind === 'event' ? REFERENCE_ONSET : null,
			referenceOnsetId: window.kind === 'event' ? REFERENCE_ONSET : null,
			isLowerBound: false
		},
		comparison
	);

export function testDefinitions(
	origin: string,
	settings: ComparisonSettings,
	comparison: Comparison
): TestedDefinitions {
	const { definitions, excluded } =
		origin === REFERENCE
			? ofReference(settings, comparison)
			: definitionsOf(origin, comparison, idsOf(settings));
	return { traced: definitions.map((defined) => trace(defined, comparison)), excluded };
}

export function compareOrigin(
	origin: string,
	{ traced, excluded }: TestedDefinitions,
	settings: ComparisonSettings,
	comparison: Comparison
): OriginComparison {
	const definitions = traced.filter(({ isRanked }) => isRanked);
	const chosen = traced.filter(({ denominator }) => denominator === settings.denominator);
	const dots = chosen
		.filter(({ specification }) => settings.isDrawn(specification))
		.sort((a, b) => laterBeginningFirst(a, b, comparison));
	const [main] = dots;
	return {
		origin,
		originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		dots,
		isRanked: main?.isRanked ?? false,
		definitions,
		range: main?.isRanked ? rangeOf(main, definitions) : null,
		verdict:
			definitions.length > 0 ? verdictOf(definitions.map(({ parity }) => parity.value)) : 'too few to rank',
		reason: dots.length > 0 ? '' : reasonFor(excluded, settings)
	};
}

interface Judged {
	readonly origin: string;
	readonly verdict: Verdict | 'too few to rank' | null;
}

/** The rows whose side of parity changed; rows with too few people have no side. */
export function changedSides<Row extends Judged>(before: readonly Judged[], now: readonly Row[]): Row[] {
	const verdicts = new Map(before.map(({ origin, verdict }) => [origin, verdict]));
	return now.filter(
		({ origin, verdict }) =>
			verdict !== null && verdict !== 'too few to rank' && verdict !== verdicts.get(origin)
	);
}

/** The cases of the drawn definitions, including that of the reference. */
export function drawnCases(rows: readonly Pick<OriginComparison, 'dots'>[], comparison: Comparison): Case[] {
	const dots = rows.flatMap(({ dots }) => dots);
	const [first] = dots;
	if (!first) return [];
	return [
		referenceCase(first.specification, comparison),
		...dots
			.filter(({ origin }) => origin !== REFERENCE)
			.map(({ origin, specification }) => caseOf(beginningsOf(origin, comparison), specification))
	];
}

const idsOf = ({ tier, window }: ComparisonSettings) => ({ tier, window: window.id });

/** The reference under every denominator, as the ratios divide by it. */
function ofReference(settings: ComparisonSettings, comparison: Comparison): Defined {
	const { definitions } = definitionsOf(REFERENCE, comparison, idsOf(settings));
	const isReference = ({ onsetId }: Specification) => onsetId === null || onsetId === REFERENCE_ONSET;
	return { definitions: definitions.filter(({ specification }) => isReference(specification)), excluded: [] };
}

/** The table's reason for excluding these settings for an origin. */
const reasonFor = (excluded: readonly Excluded[], { denominator, window }: ComparisonSettings): string =>
	excluded.find(({ specification }) => specification.denominator === denominatorId(denominator, window))
		?.reason ?? 'No figure is published.';

/** Definitional: rounding and proxies widen each ratio, not the range. */
const rangeOf = (main: Definition, definitions: readonly Definition[]): Interval =>
	widened(
		exactly(main.parity.value),
		definitions.map(({ parity }) => exactly(parity.value))
	);

function laterBeginningFirst(a: Definition, b: Definition, comparison: Comparison): number {
	const dateOf = ({ origin, specification }: Definition) =>
		caseOf(beginningsOf(origin, comparison), specification).onset?.onset_date ?? '';
	return dateOf(b).localeCompare(dateOf(a));
}

export function trace(defined: Definition, comparison: Comparison): TracedDefinition {
	const { tier } = defined.specification;
	const window = windowOf(defined.specification, comparison);
	const own = caseOf(beginningsOf(defined.origin, comparison), defined.specification);
	const ids = [own, referenceCase(defined.specification, comparison)].flatMap((one) => [
		...countedFlows(one, window, tier).map(({ sourceId }) => sourceId),
		...countedYears(one, window, defined.denominator).map(({ sourceId }) => sourceId)
	]);
	return {
		...defined,
		isRanked: mayBeRanked(defined.people),
		sourceIds: [...new Set(ids)],
		onsetSourceId: own.onset?.source_id ?? null
	};
}
