import { widened, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { Specification, TierChoice, Window } from '$lib/metrics/specification';
import { caseOf, countedFlows, countedYears } from '../shared/cases';
import {
	beginningsOf,
	define,
	definitionsOf,
	referenceCase,
	type Comparison,
	type Defined,
	type Definition
} from '../shared/definitions';
import { denominatorId, type DenominatorName } from '../shared/denominators';
import { REFERENCE, REFERENCE_ONSET } from '../shared/figures';

/** One definition with where its figures come from. */
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
	readonly definitions: readonly Dot[];
	/** Lowest to highest ratio of all definitions, their rounding and stand-in bounds included; `null` when the row is not ranked. */
	readonly range: Interval | null;
	readonly verdict: Verdict | 'too few to rank';
	/** Why there is no dot. */
	readonly reason: string;
}

/** What the controls ask of every row. */
export interface Asked {
	readonly tier: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	/** Which of several ways of counting an origin are drawn. */
	readonly isDrawn: (specification: Specification, isOnly: boolean) => boolean;
}

/** The reference under the asked definition, with ratio 1. */
export const referenceUnder = ({ tier, window, denominator }: Asked, comparison: Comparison) =>
	define(
		REFERENCE,
		{
			tier,
			window: window.id,
			denominator: denominatorId(denominator, window),
			onsetId: window.kind === 'event' ? REFERENCE_ONSET : null,
			referenceOnsetId: window.kind === 'event' ? REFERENCE_ONSET : null,
			straddling: null,
			isLowerBound: false
		},
		comparison
	);

export function rungOf(origin: string, asked: Asked, comparison: Comparison): Rung {
	const all =
		origin === REFERENCE ? ofReference(asked, comparison) : definitionsOf(origin, comparison, idsOf(asked));
	const traced = all.definitions.map((defined) => dotOf(defined, asked, comparison));
	const definitions = traced.filter(({ isRanked }) => isRanked);
	const chosen = traced.filter(({ denominator }) => denominator === asked.denominator);
	const dots = chosen
		.filter(({ specification }) => asked.isDrawn(specification, chosen.length === 1))
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
		verdict: definitions.length > 0 ? verdictOf(boundsOf(definitions)) : 'too few to rank',
		reason: dots.length > 0 ? '' : reasonFor(all, asked)
	};
}

const idsOf = ({ tier, window }: Asked) => ({ tier, window: window.id });

/** The reference under every denominator, as the ratios divide by it. */
function ofReference(asked: Asked, comparison: Comparison): Defined {
	const { definitions } = definitionsOf(REFERENCE, comparison, idsOf(asked));
	const isReference = ({ onsetId }: Specification) => onsetId === null || onsetId === REFERENCE_ONSET;
	return { definitions: definitions.filter(({ specification }) => isReference(specification)), excluded: [] };
}

/** Why an origin cannot be asked in this way, by the table that decides. */
const reasonFor = ({ excluded }: Defined, { denominator, window }: Asked): string =>
	excluded.find(({ specification }) => specification.denominator === denominatorId(denominator, window))
		?.reason ?? 'No figure is published.';

/** Rounding and stand-in bounds widen the range that decides the words. */
const boundsOf = (definitions: readonly Definition[]): number[] =>
	definitions.flatMap(({ parity }) => [parity.low, parity.high]);

const rangeOf = (main: Definition, definitions: readonly Definition[]): Interval =>
	widened(
		main.parity,
		definitions.map(({ parity }) => parity)
	);

function laterBeginningFirst(a: Definition, b: Definition, comparison: Comparison): number {
	const dateOf = ({ origin, specification }: Definition) =>
		caseOf(beginningsOf(origin, comparison), specification).onset?.onset_date ?? '';
	return dateOf(b).localeCompare(dateOf(a)) || Number(a.caseId === 'inside') - Number(b.caseId === 'inside');
}

function dotOf(defined: Definition, { tier, window }: Asked, comparison: Comparison): Dot {
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

export const byRatioThenName = (a: Rung, b: Rung): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.dots[0]?.parity.value ?? -1) - (a.dots[0]?.parity.value ?? -1) ||
	a.originName.localeCompare(b.originName, 'en');
