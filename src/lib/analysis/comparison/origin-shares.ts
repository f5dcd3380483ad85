import { interval, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import type { Straddling } from '$lib/metrics/years';
import type { Comparison } from './definitions';
import type { DenominatorName } from './denominators';
import { REFERENCE } from '../figures';
import { composition, waysOf, type CompositionSettings, type OriginShare } from './composition';

/** The shares of one origin. */
export interface OriginShares {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** The first determines the sort order of the row. */
	readonly drawn: readonly OriginShare[];
	/** Under every way of counting with enough people. */
	readonly definitions: readonly OriginShare[];
	/** Lowest to highest index of `definitions`, bounds included; `null` when there are too few people. */
	readonly range: Interval | null;
	readonly verdict: Verdict | null;
}

interface DrawnWays {
	readonly denominator: DenominatorName;
	/** 'both', 'inside' or 'outside'. */
	readonly evacuation: string;
}

/** Highest index first; those with too few people last. `null` where a figure of one origin is missing. */
export function sharesByOrigin(
	origins: readonly string[],
	settings: CompositionSettings,
	{ denominator, evacuation }: DrawnWays,
	comparison: Comparison
): OriginShares[] | null {
	const { denominators, straddlings } = waysOf(origins, settings, comparison);
	const all = denominators.flatMap((name) =>
		straddlings.flatMap(
			(straddling) => composition(origins, settings, { denominator: name, straddling }, comparison) ?? []
		)
	);
	const isDrawn = (straddling: Straddling) =>
		straddlings.length === 1 || evacuation === 'both' || evacuation === straddling;
	const rows = origins.map((origin): OriginShares => {
		const own = all.filter((part) => part.origin === origin);
		const drawn = own.filter((part) => part.denominator === denominator && isDrawn(part.straddling));
		const definitions = own.filter(({ isRanked, index }) => isRanked && index.defined);
		const isRanked = drawn[0]?.isRanked ?? false;
		return {
			origin,
			originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			drawn,
			definitions,
			range: isRanked ? rangeOf(drawn[0], definitions) : null,
			verdict: isRanked ? verdictOf(boundsOf(definitions)) : null
		};
	});
	if (rows.some(({ drawn }) => drawn.length === 0)) return null;
	return rows.sort(
		(a, b) =>
			Number(b.range !== null) - Number(a.range !== null) ||
			indexOf(b) - indexOf(a) ||
			a.originName.localeCompare(b.originName, 'en')
	);
}

const indexOf = ({ drawn: [main] }: OriginShares): number => (main?.index.defined ? main.index.value : -1);

const boundsOf = (definitions: readonly OriginShare[]): number[] =>
	definitions.flatMap(({ index }) => (index.defined ? [index.low, index.high] : []));

function rangeOf(main: OriginShare | undefined, definitions: readonly OriginShare[]): Interval | null {
	if (!main?.index.defined) return null;
	const bounds = boundsOf(definitions);
	return interval(Math.min(...bounds), main.index.value, Math.max(...bounds));
}
