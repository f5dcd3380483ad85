import { textWidth } from '$lib/style/text-width';
import type { AtTheUkrainianRate } from './series';

export type KeyKind = 'durable' | 'temporary' | 'difference' | 'rate' | 'range';

export interface PlacedKey {
	readonly kind: KeyKind;
	readonly x: number;
	/** Baseline of its words. */
	readonly y: number;
	readonly textX: number;
	readonly text: string;
}

const WORDS: Readonly<Record<KeyKind, string>> = {
	durable: 'resettled',
	temporary: 'let in for a limited time',
	rate: 'number at the Ukrainian rate',
	range: 'its range over the denominators tested',
	difference: 'difference'
};

/** Length of the mark of a key. */
export const SWATCH = 26;

/** What the marks mean, in as many lines as it needs; only of marks that are drawn. */
export function placeKeys(
	{ rows }: Pick<AtTheUkrainianRate, 'rows'>,
	width: number,
	size: number,
	top: number
): { keys: PlacedKey[]; bottom: number } {
	const bars = rows.flatMap(({ bars }) => bars);
	const kinds: KeyKind[] = [
		...(bars.some(({ durable }) => durable > 0) ? (['durable'] as const) : []),
		...(bars.some(({ durable, people }) => people.value > durable) ? (['temporary'] as const) : []),
		'rate',
		'range',
		'difference'
	];
	const line = size * 1.2 + 4;
	let [x, y] = [0, top + size];
	const keys = kinds.map((kind) => {
		const text = WORDS[kind];
		const needs = SWATCH + 6 + textWidth(text, { size });
		if (x > 0 && x + needs > width) [x, y] = [0, y + line];
		const key = { kind, x, y, textX: x + SWATCH + 6, text };
		x += needs + 16;
		return key;
	});
	return { keys, bottom: y + 6 };
}
