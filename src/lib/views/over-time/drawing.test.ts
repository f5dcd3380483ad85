import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import { chart } from './chart';
import { modelWith, linesIn, lineOf, axesOf, pointIn } from './testing';

describe('a year whose figures are incomplete', () => {
	it('covers the same months for everybody, divided by the person-years of these months', () => {
		const model = modelWith();
		expect(model.lastMonth).toBe('2025-05');
		// January to May 2025: 74 refugees + 1,678 met at airports. Displaced: from 5,164,385 to 5,349,871 on 30 June, so
		// that the mean of the five months lies 2.5 sixths of the way; five twelfths of a year.
		const of = (start: number, midyear: number) => start + (2.5 / 6) * (midyear - start);
		const ukrainians = pointIn(model, 'UKR', 2025);
		expect(ukrainians).toMatchObject({ months: 5, people: { value: 1752 } });
		expect(ukrainians.displaced?.value).toBeCloseTo(of(5_164_385, 5_349_871) * (5 / 12), 3);
		expect(pointIn(model, 'AFG', 2025).people?.value).toBe(7059);
		const ratio = 7059 / of(6_151_318, 5_164_770) / (1752 / of(5_164_385, 5_349_871));
		expect(pointIn(model, 'AFG', 2025).parity).toMatchObject({ value: expect.closeTo(ratio, 9) });
	});

	it('ends with the visas, in September, when parole is left out', () => {
		const model = modelWith({ tier: 'resettled' });
		expect(model.lastMonth).toBe('2025-09');
		expect(pointIn(model, 'AFG', 2025)).toMatchObject({ months: 9, people: { value: 10_531 } });
	});

	it('is marked: hollow, in a band labelled with its months', () => {
		const scene = chart(modelWith(), 'wide');
		expect(wordsIn(scene)).toContain('Jan–May');
		const [band] = marksOf(scene, 'rect');
		const dots = linesIn(scene, 'ratios').flatMap((line) => marksOf(line, 'dot'));
		const hollow = dots.filter(({ hollow, halo }) => hollow && !halo);
		expect(hollow.length).toBeGreaterThan(5);
		expect(new Set(hollow.map(({ x }) => x))).toEqual(new Set([(band?.x ?? NaN) + (band?.width ?? NaN) / 2]));
	});
});

describe('drawing', () => {
	it('puts a ratio as far above parity as its inverse below: factors, not differences', () => {
		const scene = chart(modelWith(), 'wide');
		const [, ratios] = axesOf(scene);
		const [parity] = marksOf(scene, 'rule');
		const at = (label: string) => ratios?.ticks.find((tick) => tick.label === label)?.position ?? NaN;
		expect(at('0.01×') - at('0.1×')).toBeCloseTo(at('0.1×') - at('1×'), 6);
		expect(at('1×')).toBe(parity?.at);
	});

	it('draws rates from zero: double is double', () => {
		const [rates] = axesOf(chart(modelWith(), 'narrow'));
		const at = (label: string) =>
			(rates?.to ?? NaN) - (rates?.ticks.find((tick) => tick.label === label)?.position ?? NaN);
		expect(at('0')).toBe(0);
		expect(at('40')).toBeCloseTo(2 * at('20'), 6);
	});

	it('begins with the rates and names every line in both panels', () => {
		const scene = chart(modelWith(), 'narrow');
		const [rates, ratios] = axesOf(scene);
		expect(rates?.to ?? NaN).toBeLessThan(ratios?.from ?? NaN);
		for (const panel of ['rates', 'ratios'] as const)
			expect(wordsIn({ marks: linesIn(scene, panel) }), panel).toContain('Afghanistan');
	});

	it('has the same years in both panels', () => {
		const scene = chart(modelWith({ origins: ['UKR', 'SYR'] }), 'wide');
		const right = axesOf(scene)[0]?.grid?.[1] ?? NaN;
		const xs = (panel: 'ratios' | 'rates') =>
			marksOf(lineOf(scene, panel, 'SYR'), 'dot')
				.map(({ x }) => x)
				.filter((x) => x < right);
		expect(xs('ratios').length).toBeGreaterThan(0);
		expect(xs('ratios')).toEqual(xs('rates'));
	});

	it('keeps the reference among the rates when it is not chosen', () => {
		const scene = chart(modelWith({ origins: ['SYR'] }), 'wide');
		expect(linesIn(scene, 'ratios').map(({ data }) => data)).toEqual([{ series: 'SYR' }]);
		expect(linesIn(scene, 'rates').map(({ data }) => data)).toEqual([{ series: 'SYR' }, { reference: '' }]);
		expect(scene.series.map(({ id }) => id)).toEqual(['SYR', 'UKR']);
	});

	it('draws ranges that contain the point, for few groups', () => {
		const few = lineOf(chart(modelWith({ origins: ['UKR', 'IRQ'] }), 'wide'), 'ratios', 'IRQ');
		const ranges = marksOf(few, 'interval');
		expect(ranges.length).toBe(4);
		ranges.forEach(({ from, to }, i) => {
			const y = marksOf(few, 'dot')[i]?.y ?? NaN;
			expect(from).toBeGreaterThanOrEqual(y);
			expect(to).toBeLessThanOrEqual(y);
		});
		expect(marksOf(chart(modelWith(), 'wide'), 'interval')).toEqual([]);
	});
});
