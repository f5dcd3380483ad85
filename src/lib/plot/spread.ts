/** A label centred on a position of an axis, all in pixels. */
interface SpreadItem {
	/** Preferred middle. */
	readonly desired: number;
	readonly width: number;
}

/** Middles of the labels, pushed right to stay `apart` pixels from each other and kept left of `end`. */
export function spreadLabels(items: readonly SpreadItem[], end: number, apart: number): number[] {
	let before = -Infinity;
	const pushed = items.map(({ desired, width }) => {
		const middle = Math.max(desired, before + apart + width / 2);
		before = middle + width / 2;
		return middle;
	});
	let after = end + apart;
	return pushed.reduceRight<number[]>((placed, wish, i) => {
		const half = (items[i]?.width ?? 0) / 2;
		const middle = Math.min(wish, after - apart - half);
		after = middle - half;
		return [middle, ...placed];
	}, []);
}
