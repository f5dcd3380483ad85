import { textWidth } from '$lib/style/text-width';

/** Truncates a label with an ellipsis to fit; the tooltip has all of it. @param room In pixels. @param size Text size in pixels. */
export function shorten(label: string, room: number, size: number): string {
	const fits = (text: string) => textWidth(text, { size, weight: 600 }) <= room;
	if (fits(label)) return label;
	let start = label;
	while (start && !fits(`${start}…`)) start = start.slice(0, -1).trimEnd();
	return `${start}…`;
}
