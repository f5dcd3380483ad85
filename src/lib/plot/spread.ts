/** Words in the middle of a place on an axis, all in pixels. */
interface SpreadItem {
	/** Where its middle would like to be. */
	readonly desired: number;
	readonly width: number;
}

/** Middles of words over their places, pushed to the right where they would come nearer than `apart`, and kept left of `end`. */
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
