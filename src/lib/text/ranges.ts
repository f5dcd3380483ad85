/** Part of a text; a range such as “2021–2024” or “75–93%” is a part of its own. */
export interface TextPart {
	readonly text: string;
	readonly isRange: boolean;
}

const RANGE = /[−<]?\d[\d.,]*%?–[−<]?\d(?:[\d.,]*\d)?%?/g;

/** Splits a text so that its ranges can be kept on one line. */
export function splitRanges(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const { 0: found, index } of text.matchAll(RANGE)) {
		if (index > end) parts.push({ text: text.slice(end, index), isRange: false });
		parts.push({ text: found, isRange: true });
		end = index + found.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end), isRange: false });
	return parts;
}
