/** A straight line through the logarithms of pairs of positive numbers, by least squares. */
export interface LogFit {
	/** Exponent: y changes by this power of a factor of x. */
	readonly slope: number;
	/** Share of the variation of log y along the line, 0–1. */
	readonly r2: number;
	/** Value of the line at x. */
	at(x: number): number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * Ordinary least squares of log y on log x; every pair counts once.
 * @throws {RangeError} for a number that is not positive, or fewer than two different x.
 */
export function fitLogLog(pairs: readonly (readonly [x: number, y: number])[]): LogFit {
	if (pairs.some(([x, y]) => !(x > 0 && y > 0)))
		throw new RangeError('Only positive numbers have logarithms.');
	const xs = pairs.map(([x]) => Math.log(x));
	const ys = pairs.map(([, y]) => Math.log(y));
	const [meanX, meanY] = [mean(xs), mean(ys)];
	const products = (us: readonly number[], meanU: number, vs: readonly number[], meanV: number) =>
		us.reduce((sum, u, i) => sum + (u - meanU) * ((vs[i] ?? 0) - meanV), 0);
	const sxx = products(xs, meanX, xs, meanX);
	if (!(sxx > 0)) throw new RangeError('A line needs two different positions.');
	const sxy = products(xs, meanX, ys, meanY);
	const syy = products(ys, meanY, ys, meanY);
	const slope = sxy / sxx;
	return {
		slope,
		r2: syy > 0 ? (slope * sxy) / syy : 1,
		at: (x) => Math.exp(meanY + slope * (Math.log(x) - meanX))
	};
}
