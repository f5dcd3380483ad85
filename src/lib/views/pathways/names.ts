import { formatPeople } from '$lib/text/numbers';
import { countOf } from '$lib/text/words';
import { mayBeRanked } from '$lib/metrics/ranking';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import type { Bar } from './bars';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

/** What stands in place of a bar: nobody, or too few for shares. */
export function absenceOf({ total }: Bar, isShares: boolean): string | null {
	if (total.value === 0) return 'none recorded';
	if (!isShares || mayBeRanked(total)) return null;
	return `${countOf(String(total.value), 'person', 'people')}: too few for shares`;
}

/** Widest line under a name in the wide layout, in pixels. */
const NAME_ROOM = 124;

/** How many were let in, and what tells bars of one origin apart: beside the name where it is narrow, else under it. */
export function subtitlesOf(bar: Bar, name: PlacedText, width: ChartWidth): PlacedText[] {
	const size = textSize[width];
	const total = bar.total.value === 0 ? '' : `${formatPeople(bar.total.value)} let in`;
	if (width === 'narrow') {
		const x = name.x + textWidth(bar.name, { size: size.label, weight: 600 }) + 8;
		const whole = [total, bar.words].filter((part) => part !== '').join(', ');
		const text = textWidth(whole, { size: size.small }) <= chartWidth.narrow - x ? whole : bar.words;
		return text === '' ? [] : [{ x, y: name.y, text }];
	}
	const lines = [total, ...wrapText(bar.words, NAME_ROOM, { size: size.small })];
	return lines
		.filter((line) => line !== '')
		.map((text, i) => ({ x: 0, y: name.y + (i + 1) * size.small * lineHeight, text }));
}
