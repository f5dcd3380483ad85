/**
 * Offsets across a line for circles of one radius at the given positions along it, so that none overlap: each is as
 * near to the line as those placed before it allow, from left to right, above the line first.
 * @param gap minimum gap between two circles, in pixels.
 * @returns the offsets in the order of `along`; 0 is on the line.
 */
export function swarm(along: readonly number[], radius: number, gap = 1): number[] {
	const apart = 2 * radius + gap;
	const placed: { readonly x: number; readonly y: number }[] = [];
	const offsets = new Array<number>(along.length).fill(0);
	const order = along.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
	for (const { x, index } of order) {
		const near = placed.filter((other) => x - other.x < apart);
		const touching = near.flatMap((other) => {
			const reach = Math.sqrt(apart ** 2 - (x - other.x) ** 2);
			return [other.y - reach, other.y + reach];
		});
		const isFree = (y: number) => near.every((other) => Math.hypot(x - other.x, y - other.y) >= apart - 1e-6);
		const y = [0, ...touching].filter(isFree).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0] ?? 0;
		placed.push({ x, y });
		offsets[index] = y;
	}
	return offsets;
}
