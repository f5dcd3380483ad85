const small = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen'
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 999 in words: 36 → "thirty-six". Other numbers are returned as digits. */
export function numberInWords(value: number): string {
	if (!Number.isInteger(value) || value < 0 || value > 999) return String(value);
	if (value < 20) return small[value] ?? '';
	if (value < 100) {
		const unit = value % 10;
		return `${tens[Math.floor(value / 10)] ?? ''}${unit ? `-${small[unit] ?? ''}` : ''}`;
	}
	const rest = value % 100;
	const hundreds = `${small[Math.floor(value / 100)] ?? ''} hundred`;
	return rest ? `${hundreds} and ${numberInWords(rest)}` : hundreds;
}

/** Makes text start like a sentence: a capital, and a leading whole number up to 999 in words. */
export function startSentence(text: string): string {
	const worded = text.replace(/^\d{1,3}(?![\d,.%×]|[.,]\d)/, (digits) => numberInWords(Number(digits)));
	return worded.charAt(0).toUpperCase() + worded.slice(1);
}

/** "Iraqis, Syrians and Yemenis". */
export function listOf(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
	if (items.length < 2) return items[0] ?? '';
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}

/** A sentence on the listed items; empty when there are none. */
export const sentenceOn = (items: readonly string[], write: (list: string) => string): string =>
	items.length > 0 ? write(listOf(items)) : '';

/** Sentences in order, without empty ones. */
export const sentences = (
	...all: readonly (string | readonly string[] | false | null | undefined)[]
): string[] => all.flatMap((one) => one || []).filter((one) => one !== '');

/** "1 person", "2 people", "240,000 people": a formatted number with its noun. */
export function countOf(written: string, one: string, many: string): string {
	return `${written} ${written === '1' ? one : many}`;
}

/** A list with one sentence about the items, or an empty list when there are none. */
export const ifAny = <Item>(items: readonly Item[], write: (items: readonly Item[]) => string): string[] =>
	items.length > 0 ? [write(items)] : [];

/** "Too few to rank: Iraqis and Syrians."; nothing when there are no items. */
export const listSentence = (opening: string, items: readonly string[]): string[] =>
	ifAny(items, () => `${opening}: ${listOf(items)}.`);
