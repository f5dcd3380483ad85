import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swarm } from './swarm';

it('leaves circles with enough room on the line', () => {
	expect(swarm([0, 20, 40], 4)).toEqual([0, 0, 0]);
	expect(swarm([], 4)).toEqual([]);
});

it('stacks circles at equal positions', () => {
	expect(swarm([10, 10, 10], 4, 0)).toEqual([0, -8, 8]);
});

it('never lets circles overlap, and returns offsets in the order of its input', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }), (along) => {
			const offsets = swarm(along, 3);
			along.forEach((x, i) => {
				for (let j = 0; j < i; j++)
					expect(Math.hypot(x - (along[j] ?? 0), (offsets[i] ?? 0) - (offsets[j] ?? 0))).toBeGreaterThan(
						6.99
					);
			});
		})
	);
});
