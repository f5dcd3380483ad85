import type { NumberControl } from './control';

type Steps = Pick<NumberControl, 'min' | 'max' | 'step'>;

const PATTERN = /^\d{1,6}$/;

/** Parses a whole number from an address; `null` if it is not a number, out of bounds or between two steps. */
export function readNumber(text: string, { min, max, step }: Steps): string | null {
	if (!PATTERN.test(text)) return null;
	const value = Number(text);
	return value >= min && value <= max && (value - min) % step === 0 ? String(value) : null;
}

/** @throws {RangeError} when the text is not a valid number for the control. */
export function numberOf(text: string, steps: Steps): number {
	const value = readNumber(text, steps);
	if (value === null) throw new RangeError(`Not a number from ${steps.min} to ${steps.max}: ${text}`);
	return Number(value);
}
