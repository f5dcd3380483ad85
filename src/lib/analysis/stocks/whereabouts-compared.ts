import type { Measured } from '$lib/metrics/quantity';
import type { Border, Place } from './places';
import type { Balance, PlaceFigures, Whereabouts } from './whereabouts';

/** The place with the most people of one origin, if there are enough to rank; only the neighbours where those in Europe count as such. */
export const largestPlace = ({ places }: Whereabouts, border: Border): PlaceFigures | undefined =>
	places
		.filter(
			({ place, rankStatus }) => rankStatus === 'ranked' && (border === 'europe' || place === 'neighbours')
		)
		.sort((a, b) => b.people.counted.value - a.people.counted.value)[0];

interface PlaceShare {
	readonly row: Whereabouts;
	/** Per 1,000 of the origin's people counted in all countries. */
	readonly share: Extract<Measured, { readonly defined: true }>;
}

/** The highest and the lowest share in a place of all origins but the reference; `null` unless there are two. */
export function shareRange(
	place: Place,
	rows: readonly Whereabouts[]
): { readonly most: PlaceShare; readonly least: PlaceShare } | null {
	const shares = rows
		.filter(({ isReference }) => !isReference)
		.flatMap((row) => row.places.map((cell) => ({ row, ...cell })))
		.filter((cell) => cell.place === place && cell.exists && cell.rankStatus === 'ranked')
		.flatMap(({ row, share }): PlaceShare[] => (share.defined ? [{ row, share }] : []))
		.sort((a, b) => b.share.value - a.share.value);
	const [most, least] = [shares[0], shares.at(-1)];
	return most && least && most !== least ? { most, least } : null;
}

/** The definitions with the fewest and the most people in neighbouring countries beside Europe and the United States. */
export function extremeBalances({
	balances
}: Whereabouts): { readonly lowest: Balance; readonly highest: Balance } | null {
	const sorted = [...balances].sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	return lowest && highest ? { lowest, highest } : null;
}
