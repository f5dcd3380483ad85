import { textWidth } from '$lib/style/text-width';
import { lineHeight } from '$lib/style/typography';

/** A swatch with its words. */
export interface PlacedKey<Kind extends string> {
	readonly kind: Kind;
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export const SWATCH = { width: 20, height: 12, gap: 6 } as const;
const BETWEEN = 18;

/** Swatches in rows, as many as fit beside each other. */
export function placeKeys<Kind extends string>(
	entries: readonly (readonly [kind: Kind, text: string])[],
	{ top, width, size }: { readonly top: number; readonly width: number; readonly size: number }
): { keys: PlacedKey<Kind>[]; bottom: number } {
	const step = size * lineHeight + 4;
	let [x, y] = [0, top];
	const keys = entries.map(([kind, text]): PlacedKey<Kind> => {
		const own = SWATCH.width + SWATCH.gap + textWidth(text, { size });
		if (x > 0 && x + own > width) [x, y] = [0, y + step];
		const key = { kind, x, y: y + step / 2, text };
		x += own + BETWEEN;
		return key;
	});
	return { keys, bottom: entries.length > 0 ? y + step : top };
}
