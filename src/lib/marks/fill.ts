import type { Hatch } from '$lib/plot/scene';

/** Turns a colour or a hatch into a value of the attribute `fill`. */
export type Fill = (colour: string | Hatch) => string;

/** `data-…` attributes of an element. */
export const dataAttributes = (
	data: Readonly<Record<string, string>> | undefined
): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(data ?? {}).map(([name, value]) => [`data-${name}`, value]));
