import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import { dotStrips } from './dot-strips';
import type { Strip } from './strip';

type StripDot = Strip['dots'][number];

const dotAt = (value: number, more: Partial<StripDot> = {}): StripDot => ({
	...{ value, hollow: false, ringed: false, label: null, tooltip: String(value) },
	...more
});

const strip = (dots: readonly StripDot[], more: Partial<Strip> = {}): Strip => ({
	...{ id: 'one', name: 'One', subtitle: '', colour: 'red', ink: 'darkred', absence: 'no dot' },
	...{ dots, solidLine: null, dashedLine: null },
	...more
});

const sceneOf = (strips: readonly Strip[], size: 'full' | 'compact' = 'full') =>
	dotStrips(
		{
			title: 'Title',
			legend: [
				{ id: 'line', text: 'line', mark: 'solid line' },
				{ id: 'ring', text: 'ring', mark: 'ring' }
			],
			strips,
			domain: [0, 100],
			ticks: [{ value: 0, label: '0%' }],
			series: []
		},
		'wide',
		size
	);

const words = (scene: ReturnType<typeof sceneOf>, own: readonly string[]): string[] =>
	wordsIn(scene).filter((one) => own.includes(one));

describe('strips of dots', () => {
	it('have dots at their values, on an axis from 126 to 738 px', () => {
		const { cursor } = sceneOf([strip([dotAt(0), dotAt(25), dotAt(100)])]);
		expect(cursor.map(({ x }) => x)).toEqual([126, 279, 738]);
	});

	it('move dots apart that would overlap, and become as high as these need', () => {
		const apart = sceneOf([strip([dotAt(0), dotAt(50)])], 'compact');
		const close = sceneOf([strip(Array.from({ length: 9 }, () => dotAt(50)))], 'compact');
		expect(new Set(apart.cursor.map(({ y }) => y)).size).toBe(1);
		expect(new Set(close.cursor.map(({ y }) => y)).size).toBe(9);
		expect(close.height).toBeGreaterThan(apart.height);
	});

	it('have lines across where they are given', () => {
		const { marks } = sceneOf([strip([dotAt(0)], { solidLine: 50 })]);
		expect(marksOf({ marks: marks.slice(-1) }, 'rule').map(({ at }) => at)).toEqual([432]);
	});

	it('explain rings only if there are some', () => {
		expect(sceneOf([strip([dotAt(1)])]).legend.map(({ id }) => id)).toEqual(['line']);
		expect(sceneOf([strip([dotAt(1, { ringed: true })])]).legend.map(({ id }) => id)).toEqual([
			'line',
			'ring'
		]);
	});

	it('leave out labels that are not needed where there is no room for all', () => {
		const long = 'a label that is very long'.repeat(3);
		const labelled = (extra: string) =>
			sceneOf([
				strip([
					dotAt(0, { label: { words: 'lowest', isNeeded: true } }),
					dotAt(50, { label: { words: extra, isNeeded: false } }),
					dotAt(100, { label: { words: 'highest', isNeeded: true } })
				])
			]);
		expect(words(labelled('between'), ['lowest', 'between', 'highest'])).toHaveLength(3);
		expect(words(labelled(long), ['lowest', long, 'highest'])).toHaveLength(3);
		expect(words(labelled(long.repeat(2)), ['lowest', long.repeat(2), 'highest'])).toHaveLength(2);
	});

	it('say why there is no dot', () => {
		expect(wordsIn(sceneOf([strip([])]))).toContain('no dot');
	});
});
