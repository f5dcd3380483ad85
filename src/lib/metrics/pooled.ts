import { parityOf, pool, type Comparable } from './comparison';
import type { NotMeasured, Computed } from './quantity';
import { undefinedBecause } from './quantity';

/** One origin of the pool. */
interface PooledMember<P extends Comparable> {
	readonly origin: string;
	/** Beginning of the war from which people are counted, such as AFG-2021; `null` in calendar years. */
	readonly onsetId: string | null;
	readonly pair: P | NotMeasured;
}

/** The pooled parity; always display it with each country. */
interface PooledParity {
	/** (ΣF/ΣD) over the rate of the reference. */
	readonly pooled: Computed;
	/** Onset of Afghanistan's war in the pool; `null` in calendar years, or without Afghanistan. */
	readonly afghanistan: string | null;
	readonly members: readonly {
		readonly origin: string;
		readonly onsetId: string | null;
		readonly parity: Computed;
	}[];
}

/** Undefined when a member is, or when an origin would count twice. */
export function pooledParity<P extends Comparable>(
	members: readonly PooledMember<P>[],
	reference: NoInfer<P> | NotMeasured
): PooledParity {
	return {
		pooled: parityOf(together(members), reference),
		afghanistan: members.find(({ origin }) => origin === 'AFG')?.onsetId ?? null,
		members: members.map(({ origin, onsetId, pair }) => ({
			origin,
			onsetId,
			parity: parityOf<P>(pair, reference)
		}))
	};
}

function together<P extends Comparable>(members: readonly PooledMember<P>[]): P | NotMeasured {
	const origins = members.map(({ origin }) => origin);
	if (new Set(origins).size < origins.length)
		return undefinedBecause('An origin would be counted twice.', '×');
	const pairs: P[] = [];
	for (const { origin, pair } of members) {
		if ('reason' in pair) return undefinedBecause(`${origin}: ${pair.reason}`, '×');
		pairs.push(pair);
	}
	return pairs.length > 0 ? pool(pairs) : undefinedBecause('No origin is chosen.', '×');
}
