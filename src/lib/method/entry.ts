import { formatExact, formatSignificant } from '$lib/text/numbers';
import type { Measured } from '$lib/metrics/quantity';
import type { DataTable } from '$lib/views/contract';

/** An example: a definition applied to published figures. */
export interface Example {
	readonly text: string;
	/** As `readFormula` reads them. */
	readonly formulas?: readonly string[];
	readonly sourceIds: readonly string[];
}

/** One definition or treatment. */
export interface Entry {
	/** Permanent part of the address: `/method#m1`. */
	readonly id: string;
	/** "M1", or absent. */
	readonly code?: string;
	readonly title: string;
	readonly text: readonly string[];
	readonly formulas?: readonly string[];
	readonly examples?: readonly Example[];
	readonly tables?: readonly DataTable[];
	/** Slugs of charts based on it; unregistered ones are not listed. */
	readonly charts?: readonly string[];
}

export interface Section {
	readonly id: string;
	readonly title: string;
	readonly text: readonly string[];
	readonly entries: readonly Entry[];
	readonly tables?: readonly DataTable[];
}

/** Half person-years occur, smaller fractions do not. */
export const exact = (value: number): string => formatExact(Math.round(value * 2) / 2);

/** A result for display next to its inputs. */
export const rounded = (value: number, figures = 3): string => formatSignificant(value, figures);

/** "15.5 (14.8 to 15.5)": the result with the bounds from rounding and proxies, if they differ from it. */
export function withBounds(result: Measured, figures = 3): string {
	if (!result.defined) return result.reason;
	const [low, value, high] = [result.low, result.value, result.high].map((one) => rounded(one, figures));
	return low === value && high === value ? String(value) : `${value} (${low} to ${high})`;
}
