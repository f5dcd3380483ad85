import { expect, it } from 'vitest';
import { splitRanges } from './ranges';

it('keeps ranges apart, without the points that follow them', () => {
	expect(splitRanges('In 2021–2024 it was 75–93%, or 1.6–1.8.')).toEqual([
		{ text: 'In ', isRange: false },
		{ text: '2021–2024', isRange: true },
		{ text: ' it was ', isRange: false },
		{ text: '75–93%', isRange: true },
		{ text: ', or ', isRange: false },
		{ text: '1.6–1.8', isRange: true },
		{ text: '.', isRange: false }
	]);
});

it('leaves other texts whole', () => {
	expect(splitRanges('Jan–May 2025 – all of it')).toEqual([
		{ text: 'Jan–May 2025 – all of it', isRange: false }
	]);
	expect(splitRanges('')).toEqual([]);
});
