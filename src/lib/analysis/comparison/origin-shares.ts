import { interval, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import type { Comparison } from './definitions';
import type { DenominatorName } from './denominators';
import { REFERENCE } from '../figures';
import { composition, sharedDenominators, type CompositionSettings, type OriginShare } from './composition';

/** The shares of one origin. */
export interface OriginShares {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** The first determines the sort order of the row. */
	readonly drawn: readonly OriginShare[];
	/** Out of every denominator, with enough people. */
	readonly definitions: readonly OriginShare[];
	/** Lowest to highest index of `definitions`; `null` when there are too few people. */
	readonly range: Interval | null;
	readonly verdict: Verdict | null;
}

/** Highest index first; those with too few people last. `null` where a figure of one origin is missing. */
export function sharesByOrigin(
	origins: readonly string[],
	settings: CompositionSettings,
	denominator: DenominatorName,
	comparison: Comparison
): OriginShares[] | null {
	const all = sharedDenominators(origins, settings, comparison).flatMap(
		(name) => composition(origins, settings, name, comparison) ?? []
	);
	const rows = origins.map((origin): OriginShares => {
		const own = all.filter((part) => part.origin === origin);
		const drawn = own.filter((part) => part.denominator === denominator);
		const definitions = own.filter(({ isRanked, index }) => isRanked && index.defined);
		const isRanked = drawn[0]?.isRanked ?? false;
		return {
			origin,
			originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			drawn,
			definitions,
			range: isRanked ? rangeOf(drawn[0], definitions) : null,
			verdict: isRanked ? verdictOf(valuesOf(definitions)) : null
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

const valuesOf = (definitions: readonly OriginShare[]): number[] =>
	definitions.flatMap(({ index }) => (index.defined ? [index.value] : []));

function rangeOf(main: OriginShare | undefined, definitions: readonly OriginShare[]): Interval | null {
	if (!main?.index.defined) return null;
	const values = [main.index.value, ...valuesOf(definitions)];
	return interval(Math.min(...values), main.index.value, Math.max(...values));
}
