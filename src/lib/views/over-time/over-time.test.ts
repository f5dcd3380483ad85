import { describe, expect, it } from 'vitest';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import type { GroupMark, Scene } from '$lib/plot/scene';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { OverTime } from './types';

type Settings = Partial<SettingsFor<typeof spec>>;

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (changes: Settings = {}, rows: ResultSets<ComparisonQuery> = results): OverTime =>
	buildModel(rows, settingsWith(changes), catalogue);

/** The lines of one panel, in painting order; names are in `data`. */
const linesIn = (scene: Scene, panel: 'ratios' | 'rates'): GroupMark[] => {
	const lines = marksOf(scene, 'group');
	const first = scene.series.length;
	return panel === 'rates' ? lines.slice(0, first) : lines.slice(first);
};

const lineOf = (scene: Scene, panel: 'ratios' | 'rates', origin: string) =>
	linesIn(scene, panel).find(({ data }) => data?.series === origin) ?? { marks: [] };

/** The vertical axes: rates, then ratios. */
const axesOf = (scene: Scene) => marksOf(scene, 'axis').filter(({ side }) => side === 'left');

function pointIn(model: OverTime, origin: string, year: number) {
	const line = model.lines.find((candidate) => candidate.origin === origin);
	const point = line?.points.find((one) => one.year === year);
	if (!point) throw new Error(`There is no ${year} of ${origin}.`);
	return point;
}

const findingOf = (model: OverTime): string => model.finding.join(' ');

/** Multiplies people of one origin let in during some years by a factor. */
const changed = (origin: string, years: readonly number[], factor: number): ResultSets<ComparisonQuery> => ({
	...results,
	flows: results.flows.map((row: Row): Row => {
		const isOfOrigin = String(row.onset_id).startsWith(origin);
		if (!isOfOrigin || !years.includes(Math.floor(Number(row.start_month) / 12))) return row;
		const times = (column: string) => Number(row[column]) * factor;
		return { ...row, low: times('low'), value: times('value'), high: times('high') };
	})
});

// Expected figures: the publishers’ own rows, summed by hand independently of this program.
describe('rates and ratios of a year, compared with the publishers’ figures', () => {
	it('2022: refugees, airport encounters since May, two months at the Mexican border, divided by the mean of two year-ends or by counts within the year', () => {
		const point = pointIn(modelWith({ denominator: 'abroad-mean' }), 'UKR', 2022);
		// 1,800 refugees + 103,233 met at airports + 3,274 + 20,118 at the border.
		expect(point.people?.value).toBe(1800 + 103_233 + 23_392);
		// Displaced at the ends of 2021 and 2022: 46,988 and 5,718,814.
		expect(point.displaced?.value).toBe((46_988 + 5_718_814) / 2);
		expect(point.rate).toMatchObject({ value: expect.closeTo(44.547, 3) });
		// By counts within the year 3,653,584 person-years, worked in the test of these.
		const counted = pointIn(modelWith(), 'UKR', 2022);
		expect(counted.displaced?.value).toBeCloseTo(3_653_584, -1);
		expect(counted.rate).toMatchObject({ value: expect.closeTo(35.15, 2) });
	});

	it('Afghans in 2024: 54,229 of 6.43 million person-years, 71 for every 100 Ukrainians', () => {
		const point = pointIn(modelWith(), 'AFG', 2024);
		expect(point.people?.value).toBe(54_229);
		// Year-ends and 30 June.
		expect(point.displaced?.value).toBe((6_699_177 + 2 * 6_425_594 + 6_151_318) / 4);
		// (54,229 / 6,425,420.75) / (69,885 / 5,842,993.75)
		expect(point.parity).toMatchObject({ value: expect.closeTo(0.70564, 5) });
	});

	it('the evacuation counts in 2021, and 2022 has at most the 3,566 who may have come later', () => {
		expect(pointIn(modelWith(), 'AFG', 2022).people).toEqual({
			low: 16_051,
			value: 16_051,
			high: 16_051 + 3566
		});
		const earlier = pointIn(modelWith({ years: '2015' }), 'AFG', 2021);
		expect(earlier.people?.value).toBe(934 + 8286 + 73_566);
		expect(modelWith().notes.find(({ id }) => id === 'evacuation')?.text).toMatch(/fell into 2021/);
	});

	it('resettled only: no parole on either side', () => {
		const model = modelWith({ tier: 'resettled' });
		expect(pointIn(model, 'UKR', 2024).people?.value).toBe(1264);
		// (10,396 / 6,371,879.5) / (1,264 / 5,842,993.75)
		expect(pointIn(model, 'SYR', 2024).parity).toMatchObject({ value: expect.closeTo(7.542, 3) });
	});
});

describe('missing figures have a reason', () => {
	it('a year after the end of figures', () => {
		expect(pointIn(modelWith(), 'SYR', 2026).rate).toMatchObject({
			defined: false,
			reason: 'The figures of people let in end in May 2025.'
		});
	});

	it('a ratio before there are Ukrainian admissions to compare with', () => {
		const model = modelWith({ years: '2015' });
		expect(pointIn(model, 'IRQ', 2015).rate.defined).toBe(true);
		expect(pointIn(model, 'IRQ', 2015).parity).toMatchObject({
			defined: false,
			reason: expect.stringContaining('older family programme') as string
		});
		expect(wordsIn(chart(model, 'narrow')).join(' ')).toMatch(/No ratio before 2022/);
	});

	it('too few people: neither ranked nor drawn above', () => {
		const model = modelWith();
		expect(pointIn(model, 'LBY', 2023)).toMatchObject({ isRanked: false, range: null });
		const libyans = lineOf(chart(model, 'wide'), 'ratios', 'LBY');
		expect(marksOf(libyans, 'dot')).toHaveLength(2);
		expect(marksOf(libyans, 'line').every(({ d }) => !d.includes('L'))).toBe(true);
		const reasons = exportTable(model).rows.filter(([origin]) => origin === 'PHL');
		expect(reasons.map((row) => row[17])).toContain('None recorded.');
	});

	it('no comparison by a denominator that the tier excludes', () => {
		expect(modelWith({ denominator: 'elsewhere' }).empty).toMatch(
			/Choose “Displaced abroad”, “Abroad, mean of year-ends”/
		);
		expect(modelWith({ denominator: 'elsewhere', tier: 'resettled' }).empty).toBeUndefined();
		expect(modelWith({ origins: ['UKR'] }).empty).toMatch(/at least one other country/);
	});
});

describe('a pathway published only as part of a total for many years', () => {
	it('makes the years up to 2017 lower bounds, only for Afghans and Iraqis', () => {
		const bounded = modelWith({ years: '2015' }).lines.flatMap(({ origin, points }) =>
			points.flatMap(({ year, isLowerBound }) => (isLowerBound ? [`${origin} ${year}`] : []))
		);
		expect(bounded).toEqual(
			['AFG', 'IRQ'].flatMap((origin) => [2015, 2016, 2017].map((year) => `${origin} ${year}`))
		);
	});
});

describe('the finding depends on the figures', () => {
	it('as published: closer, with the falling reference mentioned', () => {
		const { headline, finding } = modelWith();
		expect(headline).toBe('The gap narrowed as the Ukrainian rate fell from 35 to 12 per 1,000');
		expect(finding[0]).toBe(
			'From 2022 to 2024, Afghans, Iraqis and five others came closer to the Ukrainian rate, which fell from 35 to 12 of every 1,000 displaced.'
		);
		expect(finding[1]).toBe(
			'But in January to May 2025, Yemenis, Afghans, Somalis and Iraqis were above the Ukrainian rate.'
		);
		expect(finding[2]).toBe('The change from 2022 to 2024 holds in all four ways of counting the displaced.');
		expect(finding).toContain(
			'Rates rose for Afghans (3.6 to 8.4 per 1,000), Iraqis (1.4 to 5.5) and five others.'
		);
	});

	it('says the opposite when Ukrainians were let in more and the others less', () => {
		const rows = {
			...results,
			flows: changed('UKR', [2024], 20).flows.map((row) =>
				String(row.onset_id).startsWith('UKR') || Math.floor(Number(row.start_month) / 12) !== 2024
					? row
					: {
							...row,
							low: Number(row.low) / 200,
							value: Number(row.value) / 200,
							high: Number(row.high) / 200
						}
			)
		};
		const model = modelWith({ origins: ['UKR', 'AFG', 'SYR'] }, rows);
		const text = findingOf(model);
		expect(model.headline).toBe('The gap widened as the Ukrainian rate rose from 35 to 239 per 1,000');
		expect(text).toMatch(
			/Afghans and Syrians fell further below the Ukrainian rate|Syrians and Afghans fell further below/
		);
		expect(text).toMatch(/which rose from 35 to 239 of every 1,000 displaced\./);
		expect(text).toMatch(/Rates fell for (Afghans|Syrians) /);
		expect(text).not.toContain('Rates rose');
		expect(text).not.toMatch(/closer/);
	});

	it('says that a ratio rose only because the reference fell', () => {
		const text = findingOf(modelWith({ origins: ['UKR', 'SYR'] }, changed('SYR', [2024], 0.3)));
		expect(text).toMatch(
			/Rates fell for Syrians \(0.63 to 0.49 per 1,000\)\. The ratio of Syrians rose all the same, because the Ukrainian rate fell more\./
		);
		expect(findingOf(modelWith({ origins: ['UKR', 'SYR'] }))).not.toMatch(/all the same/);
	});

	it('says that the direction depends on the count when definitions disagree', () => {
		// Out of those abroad from 8.1 to 8.5 for every 100 Ukrainians: closer; internally displaced too from 8.8 to 8.5.
		const text = findingOf(modelWith({ origins: ['UKR', 'AFG'] }, changed('AFG', [2024], 0.126)));
		expect(text).toMatch(
			/For Afghans the direction between 2022 and 2024 depends on the count\. Measured against people displaced abroad/
		);
	});

	it('says that a ratio crosses parity when it does', () => {
		expect(findingOf(modelWith({ origins: ['UKR', 'AFG'] }, changed('AFG', [2024], 3)))).toMatch(
			/Afghans crossed the Ukrainian rate/
		);
	});
});

it('every row of the download has sources, and every source is listed', () => {
	const cases: Settings[] = [
		{},
		{ tier: 'resettled', denominator: 'elsewhere' },
		{ years: '2015', denominator: 'anywhere' }
	];
	for (const changes of cases) {
		const model = modelWith(changes);
		const named = new Set(model.sources.map(({ id }) => id));
		for (const row of exportTable(model).rows)
			for (const id of String(row.at(-1)).split('~')) expect(named, JSON.stringify(row)).toContain(id);
		expect(tables(model)[0]?.rows.length).toBe(exportTable(model).rows.length);
	}
});

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
