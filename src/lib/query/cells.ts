import type { Scalar } from './port';
import { failures } from './failures';

const millisecondsPerDay = 86_400_000;

/** @param days since 1970-01-01, as DATE is stored in both engines. */
export function isoDate(days: number): string {
	return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * Rejects parameters that the two engines would bind differently.
 * @throws {QueryError} on NaN, infinity, `undefined` and anything else that is not a `Scalar`.
 */
export function checkParameters(params: readonly Scalar[]): void {
	for (const [index, value] of params.entries()) {
		const isScalar = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
		if (!isScalar) throw failures.wrongParameter(index + 1);
	}
}
