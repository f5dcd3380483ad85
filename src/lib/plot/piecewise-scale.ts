/** A value and its position in pixels. */
interface Stop {
	readonly value: number;
	readonly at: number;
}

/**
 * From values to pixels, linear between two stops: for an axis whose parts have scales of their own. Values outside
 * the stops are placed at the nearest one.
 * @param stops two or more, rising.
 */
export const piecewiseScale =
	(stops: readonly Stop[]) =>
	(value: number): number => {
		const next = stops.findIndex((stop, i) => i > 0 && value < stop.value);
		const [from, to] = next < 0 ? [stops.at(-2), stops.at(-1)] : [stops[next - 1], stops[next]];
		if (!from || !to) return NaN;
		const share = (value - from.value) / (to.value - from.value);
		return from.at + (to.at - from.at) * Math.min(1, Math.max(0, share));
	};
