import { expect, test } from 'vitest';
import { textWidth, wrapText } from './text-width';

test('adds up the advance widths of the font', () => {
	// A 543, f 292, g 504, h 544, a 504, n 547 thousandths of an em.
	expect(textWidth('Afghan', { size: 10 })).toBeCloseTo(29.34);
	expect(textWidth('', { size: 10 })).toBe(0);
});

test('digits have one width', () => {
	const widths = [...'0123456789'].map((digit) => textWidth(digit, { size: 100 }));
	expect(new Set(widths).size).toBe(1);
});

test('bold is wider, size scales, parts add up', () => {
	const text = 'Côte d’Ivoire, Türkiye, Łódź';
	const plain = textWidth(text, { size: 14 });
	expect(textWidth(text, { size: 14, weight: 600 })).toBeGreaterThan(plain);
	expect(textWidth(text, { size: 28 })).toBeCloseTo(2 * plain);
	expect(textWidth(text + text, { size: 14 })).toBeCloseTo(2 * plain);
});

test('composed and decomposed letters have equal widths', () => {
	const text = 'Türkiye';
	expect(textWidth(text.normalize('NFD'), { size: 14 })).toBe(textWidth(text, { size: 14 }));
});

test('letters outside the table count as wide ones', () => {
	expect(textWidth('日', { size: 10 })).toBe(6);
});

test('wraps at spaces, and never inside a word', () => {
	expect(wrapText('Iraq, from March 2003', 70, { size: 14 })).toEqual(['Iraq, from', 'March 2003']);
	expect(wrapText('Afghanistan', 10, { size: 14 })).toEqual(['Afghanistan']);
});
