import { textSize } from '$lib/style/typography';
import { textWidth } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { verbOf } from '$lib/text/phrases';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { ShareOf } from './series';

/** What a mark means. */
export interface PlacedKey {
	readonly kind: 'tick' | 'dot' | 'hollow';
	/** Centre of the mark. */
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly textX: number;
}

const GAP = 18;
const PITCH = 20;

/** Beside each other where they fit. */
export function placeKey(
	{ rows, tier, denominator }: ShareOf,
	width: ChartWidth
): { readonly placed: readonly PlacedKey[]; readonly height: number } {
	const size = textSize[width].small;
	const right = { wide: 760, narrow: 346 }[width];
	const further = rows[0]?.parts[1];
	const entries: readonly (readonly [PlacedKey['kind'], string])[] = [
		['tick', `share of the ${DENOMINATOR_WORDS[denominator]}`],
		['dot', `share of those ${verbOf(tier)}`],
		...(further ? ([['hollow', further.words]] as const) : [])
	];
	const left = width === 'wide' ? 8 : 20;
	let [x, y] = [left, 12];
	const placed = entries.map(([kind, text]): PlacedKey => {
		const room = 12 + textWidth(text, { size });
		if (x > left && x + room > right) [x, y] = [left, y + PITCH];
		const one = { kind, x, y, text, textX: x + 12 };
		x += room + GAP;
		return one;
	});
	return { placed, height: y + 14 };
}
