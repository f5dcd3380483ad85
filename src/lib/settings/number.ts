import type { NumberControl } from './control';

type Steps = Pick<NumberControl, 'min' | 'max' | 'step'>;

const PATTERN = /^\d{1,6}$/;

/** Parses a whole number from an address; `null` when it is none, out of bounds or between two steps. */
export function readNumber(text: string, { min, max, step }: Steps): string | null {
	if (!PATTERN.test(text)) return null;
	const value = Number(text);
	return value >= min && value <= max && (value - min) % step === 0 ? String(value) : null;
}

/** @throws {RangeError} when the text is no number that the control can be set to. */
export function numberOf(text: string, steps: Steps): number {
	const value = readNumber(text, steps);
	if (value === null) throw new RangeError(`Not a number from ${steps.min} to ${steps.max}: ${text}`);
	return Number(value);
}
