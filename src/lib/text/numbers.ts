/** Thousands separators by hand: Node and browsers ship different locale data. */
function group(digits: string): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function assemble(digits: string): string {
	const negative = digits.startsWith('-');
	const [whole = '0', fraction] = digits.replace('-', '').split('.');
	const text = group(whole) + (fraction ? `.${fraction}` : '');
	return negative && /[1-9]/.test(digits) ? `−${text}` : text;
}

/** Rounded to `figures` significant figures, halves away from zero. */
export function roundSignificant(value: number, figures: number): number {
	return Number(value.toPrecision(figures));
}

/** Plain decimals with thousands separators; trailing zeros stay. */
export function formatFixed(value: number, decimals: number): string {
	return assemble(value.toFixed(decimals));
}

/** Every digit that the number has, with thousands separators. */
export function formatExact(value: number): string {
	const text = String(value);
	return text.includes('e') ? text : assemble(text);
}

/**
 * Significant figures with their trailing zeros, for numbers that stand side by side: "2.0" beside "3.5"; zero is "0".
 * Without `figures`, as many as a sentence has.
 */
export function formatSignificant(value: number, figures = figuresInText(value)): string {
	if (value === 0) return '0';
	const rounded = roundSignificant(value, figures);
	const exponent = Math.floor(Math.log10(Math.abs(rounded)));
	return formatFixed(rounded, Math.min(20, Math.max(0, figures - 1 - exponent)));
}

/** Significant figures in a sentence: two below 100, three from 100. */
function figuresInText(value: number): number {
	return Math.abs(value) < 99.5 ? 2 : 3;
}

/**
 * A number for a sentence: 2 to 3 significant figures, no trailing zeros: 53.94 → "54", 240041 → "240,000".
 * For magnitudes from 1e-18 to 1e21.
 */
export function formatNumber(value: number, figures = figuresInText(value)): string {
	const rounded = roundSignificant(value, figures);
	const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
	const digits = rounded.toFixed(Math.min(20, Math.max(0, figures - 1 - exponent)));
	return assemble(digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);
}

/** People in a sentence: like `formatNumber`, in millions from one million: 5923410 → "5.92 million". */
export function formatPeople(value: number, figures = 3): string {
	const rounded = roundSignificant(value, figures);
	return Math.abs(rounded) >= 1e6
		? `${formatNumber(rounded / 1e6, figures)} million`
		: formatNumber(rounded, figures);
}

/** "54 per 1,000"; the value is already per 1,000. */
export function formatPerThousand(value: number): string {
	return `${formatNumber(value)} per 1,000`;
}

/** A share of 1 as percent: 0.312 → "31%". */
export function formatPercent(share: number): string {
	return `${formatNumber(share * 100)}%`;
}

/** A ratio on an axis or in a label: 2.31 → "2.3×". */
export function formatTimes(ratio: number): string {
	return `${formatNumber(ratio)}×`;
}

/** A parity ratio in the reader's terms: 0.312 → "31", as in "31 for every 100 Ukrainians". */
export function formatPerHundred(ratio: number): string {
	return formatNumber(ratio * 100);
}

/** "0.5 to 1.1"; one number when both ends read alike. */
export function formatRange(
	low: number,
	high: number,
	format: (value: number) => string = (value) => formatNumber(value)
): string {
	const [from, to] = [format(low), format(high)];
	return from === to ? from : `${from} to ${to}`;
}

/** "1st", "22nd", "13th". */
export function ordinal(rank: number): string {
	const teen = rank % 100 >= 11 && rank % 100 <= 13;
	const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
	return `${rank}${ending}`;
}
