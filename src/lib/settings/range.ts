import type { RangeControl } from './control';

type Bounds = Pick<RangeControl, 'min' | 'max'>;

/** Both ends of a range as numbers. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

const PATTERN = /^(\d{1,6})?\.\.(\d{1,6})?$/;

/** Parses `a..b`, `a..`, `..b` or `..`; `null` for anything else, a reversed range or one that exceeds the bounds. */
export function readRange(text: string, bounds: Bounds): string | null {
	const match = PATTERN.exec(text);
	if (!match) return null;
	const from = match[1] === undefined ? bounds.min : Number(match[1]);
	const to = match[2] === undefined ? bounds.max : Number(match[2]);
	const isInside = from >= bounds.min && to <= bounds.max && from <= to;
	return isInside ? rangeText({ from, to }, bounds) : null;
}

/** An end at the bound is omitted, so that it follows the data of later releases. */
export const rangeText = ({ from, to }: Range, { min, max }: Bounds): string =>
	`${from === min ? '' : from}..${to === max ? '' : to}`;

/** @throws {RangeError} when the text is not a range within the bounds. */
export function rangeOf(text: string, bounds: Bounds): Range {
	const match = PATTERN.exec(readRange(text, bounds) ?? '');
	if (!match) throw new RangeError(`Not a range from ${bounds.min} to ${bounds.max}: ${text}`);
	return { from: Number(match[1] ?? bounds.min), to: Number(match[2] ?? bounds.max) };
}
