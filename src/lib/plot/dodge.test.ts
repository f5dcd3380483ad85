import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge, type DodgeItem } from './dodge';

const items = fc.array(
	fc.record({
		desired: fc.double({ min: -500, max: 500, noNaN: true }),
		height: fc.double({ min: 1, max: 40, noNaN: true })
	}),
	{ maxLength: 12 }
);
const slack = 1e-6;
const rank = (all: readonly DodgeItem[]): number[] =>
	all.map((_, i) => i).sort((a, b) => (all[a]?.desired ?? 0) - (all[b]?.desired ?? 0) || a - b);
const cost = (all: readonly DodgeItem[], placed: readonly number[]): number =>
	all.reduce((sum, { desired }, i) => sum + ((placed[i] ?? 0) - desired) ** 2, 0);

function overlaps(all: readonly DodgeItem[], placed: readonly number[]): boolean {
	const order = rank(all);
	return order.slice(1).some((item, i) => {
		const before = order[i] ?? 0;
		const apart = ((all[item]?.height ?? 0) + (all[before]?.height ?? 0)) / 2;
		return (placed[item] ?? 0) - (placed[before] ?? 0) < apart - slack;
	});
}

describe('dodge', () => {
	test('leaves items that do not touch in place', () => {
		const far = [
			{ desired: 50, height: 10 },
			{ desired: 10, height: 10 }
		];
		expect(dodge(far, { min: 0, max: 100 })).toEqual([50, 10]);
	});

	test('moves two that collide by the same distance', () => {
		const pair = [
			{ desired: 20, height: 10 },
			{ desired: 22, height: 10 }
		];
		expect(dodge(pair)).toEqual([16, 26]);
	});

	test('stays inside its bounds', () => {
		const low = [
			{ desired: 0, height: 10 },
			{ desired: 1, height: 10 }
		];
		expect(dodge(low, { min: 0, max: 100 })).toEqual([5, 15]);
		expect(dodge(low, { min: 0, max: 10 })).toEqual([2.5, 7.5]);
	});

	test('never overlaps and keeps the order', () => {
		fc.assert(fc.property(items, (all) => !overlaps(all, dodge(all))));
	});

	test('keeps inside the bounds, overlapping only when there is no room', () => {
		fc.assert(
			fc.property(items, fc.double({ min: 20, max: 600, noNaN: true }), (all, max) => {
				const placed = dodge(all, { min: 0, max });
				const room = all.reduce((sum, { height }) => sum + height, 0);
				const fits = room <= max;
				const squeeze = fits ? 1 : max / room;
				all.forEach(({ height }, i) => {
					expect(placed[i]).toBeGreaterThanOrEqual((height * squeeze) / 2 - slack);
					expect(placed[i]).toBeLessThanOrEqual(max - (height * squeeze) / 2 + slack);
				});
				if (fits) expect(overlaps(all, placed)).toBe(false);
			})
		);
	});

	test('no small move of one item or of a run is an improvement', () => {
		fc.assert(
			fc.property(items, fc.nat(), fc.nat(), fc.constantFrom(-0.01, 0.01), (all, a, b, by) => {
				const placed = dodge(all);
				const order = rank(all);
				const [from, to] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y);
				const run = new Set(order.slice(from, to));
				const moved = placed.map((centre, i) => (run.has(i) ? centre + by : centre));
				if (!overlaps(all, moved)) expect(cost(all, moved)).toBeGreaterThanOrEqual(cost(all, placed) - 1e-3);
			})
		);
	});
});
