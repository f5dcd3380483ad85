export interface DodgeItem {
	/** Preferred centre. */
	readonly desired: number;
	/** Extent along the same axis, gap included. */
	readonly height: number;
}

interface Block {
	sum: number;
	count: number;
}

/**
 * Moves items apart along one axis so that none overlap, keeping their order and the sum of squared
 * displacements as small as possible (isotonic regression, pool adjacent violators).
 * Items that do not fit between `min` and `max` together are squeezed evenly: they overlap, but stay inside.
 * @returns the placed centres, in the order of `items`. Items that prefer the same centre keep their order.
 */
export function dodge(
	items: readonly DodgeItem[],
	{ min = -Infinity, max = Infinity }: { readonly min?: number; readonly max?: number } = {}
): number[] {
	const total = items.reduce((sum, item) => sum + item.height, 0);
	const squeeze = total > max - min ? (max - min) / total : 1;
	const order = items
		.map((item, index) => ({ index, desired: item.desired, height: item.height * squeeze }))
		.sort((a, b) => a.desired - b.desired || a.index - b.index);

	// After subtracting the extents, "no overlap" becomes "never decreasing".
	let room = 0;
	const offsets: number[] = [];
	const blocks: Block[] = [];
	for (const item of order) {
		const offset = room + item.height / 2;
		room += item.height;
		offsets.push(offset);
		let block: Block = { sum: item.desired - offset, count: 1 };
		for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
			block = { sum: last.sum + block.sum, count: last.count + block.count };
			blocks.pop();
		}
		blocks.push(block);
	}

	const starts = blocks.flatMap((block) => Array.from({ length: block.count }, () => mean(block)));
	const placed = new Array<number>(items.length).fill(0);
	order.forEach((item, rank) => {
		const start = Math.max(min, Math.min(starts[rank] ?? 0, max - room));
		placed[item.index] = start + (offsets[rank] ?? 0);
	});
	return placed;
}

function mean(block: Block): number {
	return block.sum / block.count;
}
