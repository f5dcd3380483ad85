import { interval, type Interval } from '$lib/metrics/interval';
import { verdictOf, type Verdict } from '$lib/metrics/parity';
import type { Straddling } from '$lib/metrics/years';
import type { Comparison } from '$lib/analysis/definitions';
import type { DenominatorName } from '$lib/analysis/denominators';
import { REFERENCE } from '$lib/analysis/figures';
import { composition, waysOf, type ComparisonSettings, type Part } from './composition';

/** One origin. */
export interface ShareRow {
	readonly origin: string;
	readonly originName: string;
	readonly isReference: boolean;
	/** Drawn; the first is the one by which rows are sorted. */
	readonly parts: readonly Part[];
	/** Under every way of counting with enough people. */
	readonly definitions: readonly Part[];
	/** Lowest to highest index of all of them, bounds included; `null` when there are too few people. */
	readonly range: Interval | null;
	readonly verdict: Verdict | null;
}

interface Drawn {
	readonly denominator: DenominatorName;
	/** 'both', 'inside' or 'outside'. */
	readonly evacuation: string;
}

/** Highest index first; those with too few people last. `null` where a figure of one origin is missing. */
export function rowsOf(
	origins: readonly string[],
	asked: ComparisonSettings,
	{ denominator, evacuation }: Drawn,
	comparison: Comparison
): ShareRow[] | null {
	const { denominators, straddlings } = waysOf(origins, asked, comparison);
	const all = denominators.flatMap((name) =>
		straddlings.flatMap(
			(straddling) => composition(origins, asked, { denominator: name, straddling }, comparison) ?? []
		)
	);
	const isDrawn = (straddling: Straddling) =>
		straddlings.length === 1 || evacuation === 'both' || evacuation === straddling;
	const rows = origins.map((origin): ShareRow => {
		const own = all.filter((part) => part.origin === origin);
		const parts = own.filter((part) => part.denominator === denominator && isDrawn(part.straddling));
		const definitions = own.filter(({ isRanked, index }) => isRanked && index.defined);
		const isRanked = parts[0]?.isRanked ?? false;
		return {
			origin,
			originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
			isReference: origin === REFERENCE,
			parts,
			definitions,
			range: isRanked ? rangeOf(parts[0], definitions) : null,
			verdict: isRanked ? verdictOf(boundsOf(definitions)) : null
		};
	});
	if (rows.some(({ parts }) => parts.length === 0)) return null;
	return rows.sort(
		(a, b) =>
			Number(b.range !== null) - Number(a.range !== null) ||
			indexOf(b) - indexOf(a) ||
			a.originName.localeCompare(b.originName, 'en')
	);
}

const indexOf = ({ parts: [main] }: ShareRow): number => (main?.index.defined ? main.index.value : -1);

const boundsOf = (definitions: readonly Part[]): number[] =>
	definitions.flatMap(({ index }) => (index.defined ? [index.low, index.high] : []));

function rangeOf(main: Part | undefined, definitions: readonly Part[]): Interval | null {
	if (!main?.index.defined) return null;
	const bounds = boundsOf(definitions);
	return interval(Math.min(...bounds), main.index.value, Math.max(...bounds));
}
