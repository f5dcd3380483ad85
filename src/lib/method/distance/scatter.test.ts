import { expect, it } from 'vitest';
import type { FarOrigin } from '$lib/analysis/controls/distance';
import { fitLogLog } from '$lib/metrics/log-fit';
import type { DotMark, PathMark, TextMark } from '$lib/plot/scene';
import { scatter } from './scatter';

const far = (origin: string, kilometres: number, rate: number): FarOrigin => ({
	origin,
	name: origin,
	kilometres,
	rate,
	timesLine: 1,
	isNeighbour: false,
	isVisaFree: false
});

const draw = (origins: readonly FarOrigin[]) =>
	scatter(
		{
			origins,
			line: fitLogLog(origins.map(({ kilometres, rate }) => [kilometres, rate])),
			lineOfOthers: fitLogLog([
				[1, 1],
				[2, 1]
			]),
			others: 0,
			omitted: []
		},
		{ title: 'Rate', below: 'km', kilometres: [100, 1000, 10000], rates: [1, 10, 100], rateText: String }
	);

it('places equal factors at equal distances on both scales', () => {
	const { marks } = draw([far('UKR', 100, 100), far('AFG', 1000, 10), far('IRQ', 10000, 1)]);
	const dots = marks.filter((mark): mark is DotMark => mark.kind === 'dot');
	const [a, b, c] = dots;
	if (!a || !b || !c) throw new RangeError('Three dots are needed.');
	expect(b.x - a.x).toBeCloseTo(c.x - b.x, 0);
	expect(b.y - a.y).toBeCloseTo(c.y - b.y, 0);
	expect(b.y).toBeGreaterThan(a.y);
});

it('draws countries without names as one path, filled for neighbours', () => {
	const { marks } = draw([
		far('AAA', 100, 100),
		far('BBB', 1000, 10),
		{ ...far('CCC', 5000, 1), isNeighbour: true }
	]);
	const paths = marks.filter((mark): mark is PathMark => mark.kind === 'path');
	expect(paths.map(({ d, fill }) => [fill, d.split('M').length - 1])).toEqual([
		['var(--other)', 1],
		['var(--paper)', 2]
	]);
});

it('writes a name where it hides no dot, and in the margin for dots on the right', () => {
	const { marks, width } = draw([
		far('UKR', 500, 50),
		// Right of Ukraine, where its name would be.
		far('AAA', 700, 50),
		far('BBB', 100, 100),
		far('AFG', 9000, 5)
	]);
	const names = marks.filter((mark): mark is TextMark => mark.kind === 'text');
	const dots = marks.filter((mark): mark is DotMark => mark.kind === 'dot');
	const ukraine = names.find(({ text }) => text === 'Ukrainians');
	// The dot of the same rate is as high as Ukraine’s.
	expect(Math.abs((ukraine?.y ?? NaN) - (dots[0]?.y ?? NaN))).toBeGreaterThan(11);
	const afghans = names.find(({ text }) => text === 'Afghans');
	expect(afghans?.leader).toBeDefined();
	expect(afghans?.x).toBeGreaterThan(width - 88);
});
