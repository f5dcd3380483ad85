import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import { bullets } from './bullets';
import type { Bullet, BulletRow } from './row';
import { framedTarget, ruledTarget, type TargetStyle } from './target';

const bullet = (more: Partial<Bullet> = {}): Bullet => ({
	words: '',
	label: ['strong', 'plain'],
	...{ solid: 40, hatched: 20, colour: 'red' },
	target: { low: 80, value: 90, high: 100 },
	tooltip: 'tooltip',
	...more
});

const row = (...own: readonly Bullet[]): BulletRow => ({
	...{ id: 'row', name: 'Row', colour: 'red', ink: 'darkred', labelInk: 'black' },
	bullets: own,
	absence: 'no number'
});

const sceneOf = (style: TargetStyle, rows: readonly BulletRow[], room = 0) =>
	bullets(
		{
			title: 'Title',
			legend: [
				{ id: 'solid', text: 'solid', mark: 'solid' },
				{ id: 'hatched', text: 'hatched', mark: 'hatched' },
				{ id: 'target', text: 'target', mark: 'target' }
			],
			rows,
			style,
			series: [],
			room,
			ticks: () => [0, 50, 100],
			format: (value) => `${value} million`
		},
		'wide',
		'full'
	);

const inRow = (style: TargetStyle, ...own: readonly Bullet[]) => {
	const scene = sceneOf(style, [row(...own)]);
	return { marks: scene.marks.slice(-1), scene };
};

describe('bars with a target', () => {
	it('are as long as their parts on an axis that ends at the highest value, here 620 px for 100', () => {
		const { marks } = inRow(framedTarget, bullet());
		const [frame, solid, hatched] = marksOf({ marks }, 'bar');
		expect([frame?.width, solid?.width, hatched?.width].map((one) => Math.round(one ?? 0))).toEqual([
			558, 248, 124
		]);
		expect(hatched?.hatch?.colour).toBe('red');
		expect(marksOf({ marks }, 'interval')).toMatchObject([{ from: 614, to: 738 }]);
	});

	it('have a line at the target and an outline of the difference, here 600 px for 100', () => {
		const { marks } = inRow(ruledTarget('blue'), bullet());
		const [line] = marksOf({ marks }, 'rule');
		expect(line?.at).toBeCloseTo(672);
		const difference = marksOf({ marks }, 'bar').at(-1);
		expect(difference?.x).toBeCloseTo(492);
		expect(difference?.width).toBeCloseTo(180);
		expect(difference?.outlined).toBe(true);
	});

	it('have no mark of a range without one, nor of a target', () => {
		const exact = { low: 90, value: 90, high: 90 };
		expect(marksOf(inRow(framedTarget, bullet({ target: exact })).scene, 'interval')).toEqual([]);
		expect(marksOf({ marks: inRow(framedTarget, bullet({ target: null })).marks }, 'bar')).toHaveLength(2);
	});

	it('are explained as far as they are drawn', () => {
		expect(inRow(framedTarget, bullet({ hatched: 0 })).scene.legend.map(({ id }) => id)).toEqual([
			'solid',
			'target'
		]);
	});

	it('have both parts of a label on one line if there is room', () => {
		const at = (words: string) => {
			const { scene } = inRow(framedTarget, bullet({ label: ['strong', words] }));
			return marksOf(scene, 'text').find(({ text }) => String(text).startsWith('plain'))?.x;
		};
		expect(at('plain')).toBeGreaterThan(118);
		expect(at(`plain ${'and very long '.repeat(20)}`)).toBe(118);
	});

	it('are replaced by words where there is none', () => {
		const scene = sceneOf(ruledTarget('blue'), [row()]);
		expect(wordsIn(scene)).toContain('no number');
		expect(scene.cursor).toEqual([]);
	});

	it('leave out a tick whose label would be cut off, unless there is room', () => {
		const ticks = (room: number) =>
			sceneOf(framedTarget, [row(bullet())], room).marks.flatMap((mark) =>
				mark.kind === 'axis' ? mark.ticks.map(({ label }) => label) : []
			);
		expect(ticks(0)).toEqual(['0 million', '50 million']);
		expect(ticks(0.02)).toHaveLength(3);
	});
});
