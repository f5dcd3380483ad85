import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../tests/support/scenes';
import { ratioRows, type RatioRow } from './ratio-rows';

const dotAt = (value: number, hollow = false): RatioRow['dots'][number] => ({
	...{ value, hollow, colour: 'red', ink: 'darkred', tooltip: String(value) },
	label: (format) => `label ${format(value)}`
});

const row = (dots: RatioRow['dots'], more: Partial<RatioRow> = {}): RatioRow => ({
	...{ id: 'one', name: 'One', words: '', colour: 'red', ink: 'darkred', shape: 'square' },
	...{ dots, isTall: dots.length > 1, range: null, absence: '' },
	...more
});

const sceneOf = (...rows: readonly RatioRow[]) =>
	ratioRows(
		{
			title: ({ title }) => title,
			rows,
			reference: { name: 'Reference', value: 1, colour: 'blue', ink: 'navy' },
			series: []
		},
		'wide',
		'full'
	);

describe('rows of ratios', () => {
	it('have dots at their values on an axis from zero, here of 596 px for 1.05', () => {
		const { cursor, marks } = sceneOf(row([dotAt(0.5)]));
		expect(cursor[0]?.x).toBeCloseTo(150 + (596 * 0.5) / 1.05);
		const [line] = marksOf({ marks }, 'rule');
		expect(line?.at).toBeCloseTo(150 + 596 / 1.05);
	});

	it('label further dots below the line, and others above it', () => {
		const scene = sceneOf(row([dotAt(0.5), dotAt(0.2, true)]));
		const labels = marksOf(scene, 'text').filter(({ text }) => String(text).startsWith('label'));
		const y = scene.cursor[0]?.y ?? 0;
		expect(labels.map((one) => [one.y - y, one.weight])).toEqual([
			[-15, 600],
			[16, 400]
		]);
	});

	it('have a line from the lowest to the highest result, if these differ', () => {
		const rangeOf = (low: number, high: number) =>
			marksOf(sceneOf(row([dotAt(0.5)], { range: { low, high } })), 'interval');
		expect(rangeOf(0.5, 0.5)).toEqual([]);
		expect(rangeOf(0.25, 0.75)).toHaveLength(1);
	});

	it('make room for long words in the margin', () => {
		const words = 'since the beginning of a war that was long ago';
		const [first] = sceneOf(row([dotAt(0)], { words })).cursor;
		expect(first?.x).toBeGreaterThan(150);
	});

	it('say why a row has no dot', () => {
		expect(wordsIn(sceneOf(row([], { absence: 'no number' })))).toContain('no number');
	});
});
