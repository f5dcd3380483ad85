import { expect, it } from 'vitest';
import { layoutLane } from './lane';

it('lays out any number of equal dots without overlap, within the lane', () => {
	for (const count of [0, 1, 40, 150]) {
		const rates = Array.from({ length: count }, (_, i) => (i % 5) / 10);
		const placed = layoutLane(rates, { y: (rate) => 100 - 10 * rate, x: 100, half: 90, radius: 5 });
		expect(placed.map(({ item }) => item)).toEqual(rates);
		placed.forEach((a, i) =>
			placed.slice(i + 1).forEach((b) => {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * a.radius - 1e-6);
			})
		);
		for (const { x, radius } of placed)
			if (radius > 1.5) expect(Math.abs(x - 100) + radius).toBeLessThanOrEqual(90);
	}
});
