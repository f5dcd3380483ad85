import { expect, it } from 'vitest';
import { greatCircle } from './great-circle';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

it('is a quarter of the circumference from the equator to a pole, and along a quarter of the equator', () => {
	// π/2 × 6,371.0088 km.
	expect(greatCircle(at(0, 0), at(90, 0))).toBeCloseTo(10_007.56, 2);
	expect(greatCircle(at(0, 170), at(0, -100))).toBeCloseTo(10_007.56, 2);
	expect(greatCircle(at(12, 34), at(12, 34))).toBe(0);
});

it('follows a meridian by 111.2 km a degree', () => {
	// 2π × 6,371.0088 / 360.
	expect(greatCircle(at(-1, 30), at(0, 30))).toBeCloseTo(111.195, 3);
});

it('agrees with the spherical law of cosines', () => {
	// Kyiv and Warsaw: cos d = sin 50.45° sin 52.23° + cos 50.45° cos 52.23° cos 9.51°
	// = 0.771066 × 0.790478 + 0.636754 × 0.612495 × 0.986257 = 0.609511 + 0.384648 = 0.994159, d = 6.195°, × 111.195 km.
	expect(greatCircle(at(50.45, 30.52), at(52.23, 21.01))).toBeCloseTo(689, -1);
});
