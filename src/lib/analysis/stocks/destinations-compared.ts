import type { Destination } from './destinations';

/** Countries with a stable number of one origin, by its side of the Ukrainian share; the highest ratio first. */
export interface Sides {
	readonly origin: string;
	readonly above: readonly Destination[];
	readonly below: readonly Destination[];
}

export function sidesOf(origin: string, destinations: readonly Destination[]): Sides {
	const cells = destinations
		.flatMap((destination) => {
			const cell = destination.cells.find((one) => one.origin === origin);
			return cell?.status === 'coloured' ? [{ destination, ...cell }] : [];
		})
		.sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
	const on = (side: 'above' | 'below') =>
		cells.filter(({ verdict }) => verdict === side).map(({ destination }) => destination);
	return { origin, above: on('above'), below: on('below') };
}

/** How many countries have a stable number on a side. */
export const stableIn = ({ above, below }: Sides): number => above.length + below.length;

/**
 * The origins below the Ukrainian share in the largest and in the smallest part of the countries with a stable number;
 * `null` without any. @param fewest countries with a stable number that an origin must have.
 */
export function mostAndLeastBelow(
	all: readonly Sides[],
	fewest: number
): { readonly most: Sides; readonly least: Sides } | null {
	const part = (sides: Sides) => sides.below.length / stableIn(sides);
	const sorted = all
		.filter((sides) => stableIn(sides) >= fewest)
		.sort((a, b) => part(b) - part(a) || stableIn(b) - stableIn(a));
	const [most, least] = [sorted[0], sorted.at(-1)];
	return most && least ? { most, least } : null;
}
