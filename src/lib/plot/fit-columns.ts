/** A bar with a label `label` pixels wide. */
interface LabelledBar {
	readonly value: number;
	readonly label: number;
}

export interface FittedColumns {
	/** Pixels. */
	readonly widths: readonly number[];
	/** Pixels of a value of one, the same in every column. */
	readonly perUnit: number;
}

interface Fit {
	/** Pixels between a bar and the label after it; `null` for labels above the bars. */
	readonly labelGap: number | null;
	/** Least width of a column, in pixels. */
	readonly least: number;
}

const STEPS = 40;

/** Columns of bars on one scale from zero, as long as their labels allow, in `room` pixels. */
export function fitColumns(
	columns: readonly (readonly LabelledBar[])[],
	room: number,
	{ labelGap, least }: Fit
): FittedColumns {
	const widthsAt = (perUnit: number): number[] =>
		columns.map((bars) =>
			Math.max(
				least,
				...bars.map(({ value, label }) =>
					labelGap === null ? Math.max(value * perUnit, label) : value * perUnit + labelGap + label
				)
			)
		);
	const most = Math.max(1, ...columns.flatMap((bars) => bars.map(({ value }) => value)));
	let [fits, over] = [0, room / most];
	for (let i = 0; i < STEPS; i += 1) {
		const middle = (fits + over) / 2;
		const needed = widthsAt(middle).reduce((sum, one) => sum + one, 0);
		if (needed <= room) fits = middle;
		else over = middle;
	}
	return { widths: widthsAt(fits), perUnit: fits };
}
