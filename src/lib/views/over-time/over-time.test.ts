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

/** The lines of one panel, in painting order; names stand in `data`. */
const linesIn = (scene: Scene, panel: 'ratios' | 'rates'): GroupMark[] => {
	const lines = marksOf(scene, 'group');
	const first = lines.length - scene.series.length;
	return panel === 'ratios' ? lines.slice(0, first) : lines.slice(first);
};

const lineOf = (scene: Scene, panel: 'ratios' | 'rates', origin: string) =>
	linesIn(scene, panel).find(({ data }) => data?.series === origin) ?? { marks: [] };

/** The vertical axes: ratios, then rates. */
const axesOf = (scene: Scene) => marksOf(scene, 'axis').filter(({ side }) => side === 'left');

function pointIn(model: OverTime, origin: string, year: number, straddling = 'outside') {
	const line = model.lines.find((candidate) => candidate.origin === origin);
	const point = [...(line?.points ?? []), ...(line?.further ?? [])].find(
		(one) => one.year === year && one.straddling === straddling
	);
	if (!point) throw new Error(`There is no ${year} of ${origin}.`);
	return point;
}

const findingOf = (model: OverTime): string => model.finding.join(' ');

/** Everybody of one origin let in during some years, times a factor. */
const changed = (origin: string, years: readonly number[], factor: number): ResultSets<ComparisonQuery> => ({
	...results,
	flows: results.flows.map((row: Row): Row => {
		const isOfOrigin = String(row.onset_id).startsWith(origin);
		if (!isOfOrigin || !years.includes(Math.floor(Number(row.start_month) / 12))) return row;
		const times = (column: string) => Number(row[column]) * factor;
		return { ...row, low: times('low'), value: times('value'), high: times('high') };
	})
});

// Expected figures: the publishers’ own rows, added up by hand outside this program.
describe('rates and ratios of a year, against the publishers’ figures', () => {
	it('2022: refugees, airport encounters since May, two months at the Mexican border, over the mean of two year-ends', () => {
		const point = pointIn(modelWith(), 'UKR', 2022);
		// 1,800 refugees + 103,233 met at airports + 3,274 + 20,118 at the border.
		expect(point.people?.value).toBe(1800 + 103_233 + 23_392);
		// Displaced at the ends of 2021 and 2022: 46,988 and 5,718,814.
		expect(point.displaced?.value).toBe((46_988 + 5_718_814) / 2);
		expect(point.rate).toMatchObject({ value: expect.closeTo(44.547, 3) });
	});

	it('Afghans in 2024: 54,229 of 6.43 million person-years, 67 for every 100 Ukrainians', () => {
		const point = pointIn(modelWith(), 'AFG', 2024);
		expect(point.people?.value).toBe(54_229);
		expect(point.displaced?.value).toBe((6_699_177 + 6_151_318) / 2);
		// (54,229 / 6,425,247.5) / (69,885 / 5,579,367.5)
		expect(point.parity).toMatchObject({ value: expect.closeTo(0.67382, 5) });
	});

	it('the evacuation counts whole in 2022 or not at all', () => {
		const [without, counted] = [
			pointIn(modelWith(), 'AFG', 2022),
			pointIn(modelWith(), 'AFG', 2022, 'inside')
		];
		expect((counted.people?.value ?? 0) - (without.people?.value ?? 0)).toBe(73_566);
		expect(modelWith({ evacuation: 'outside' }).lines.flatMap(({ further }) => further)).toEqual([]);
		const inside = modelWith({ evacuation: 'inside' });
		expect(inside.lines.flatMap(({ further }) => further)).toEqual([]);
		expect(pointIn(inside, 'AFG', 2022, 'inside').people?.value).toBe(16_051 + 73_566);
	});

	it('resettled only: no parole on either side', () => {
		const model = modelWith({ tier: 'resettled' });
		expect(pointIn(model, 'UKR', 2024).people?.value).toBe(1264);
		// (10,396 / 6,329,125) / (1,264 / 5,579,368)
		expect(pointIn(model, 'SYR', 2024).parity).toMatchObject({ value: expect.closeTo(7.2503, 3) });
	});
});

describe('a year that the figures do not reach to its end', () => {
	it('holds the same months for everybody, set against as many twelfths of its person-years', () => {
		const model = modelWith();
		expect(model.lastMonth).toBe('2025-05');
		// January to May 2025: 74 refugees + 1,678 met at airports; displaced 5,164,385 and 5,250,714.
		const ukrainians = pointIn(model, 'UKR', 2025);
		expect(ukrainians).toMatchObject({ months: 5, people: { value: 1752 } });
		expect(ukrainians.displaced?.value).toBeCloseTo(((5_164_385 + 5_250_714) / 2) * (5 / 12), 3);
		expect(pointIn(model, 'AFG', 2025).people?.value).toBe(7059);
		// (7,059 / 5,061,921.5) / (1,752 / 5,207,549.5): the twelfths cancel.
		expect(pointIn(model, 'AFG', 2025).parity).toMatchObject({ value: expect.closeTo(4.145, 3) });
	});

	it('ends with the visas, in September, when parole is left out', () => {
		const model = modelWith({ tier: 'resettled' });
		expect(model.lastMonth).toBe('2025-09');
		expect(pointIn(model, 'AFG', 2025)).toMatchObject({ months: 9, people: { value: 10_531 } });
	});

	it('is marked: hollow, in a band with its months', () => {
		const scene = chart(modelWith(), 'wide');
		expect(wordsIn(scene)).toContain('Jan–May');
		const [band] = marksOf(scene, 'rect');
		const dots = linesIn(scene, 'ratios').flatMap((line) => marksOf(line, 'dot'));
		const hollow = dots.filter(({ hollow, halo }) => hollow && !halo);
		expect(hollow.length).toBeGreaterThan(5);
		expect(new Set(hollow.map(({ x }) => x))).toEqual(new Set([(band?.x ?? NaN) + (band?.width ?? NaN) / 2]));
	});
});

describe('what has no figure says why', () => {
	it('a year after the end of figures', () => {
		expect(pointIn(modelWith(), 'SYR', 2026).rate).toMatchObject({
			defined: false,
			reason: 'The figures of people let in end in May 2025.'
		});
	});

	it('a ratio before there is a reception to compare with', () => {
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
		expect(reasons.map((row) => row[18])).toContain('None recorded.');
	});

	it('nobody may be compared by a denominator that the tier excludes', () => {
		expect(modelWith({ denominator: 'elsewhere' }).empty).toMatch(/Choose people displaced abroad or/);
		expect(modelWith({ denominator: 'elsewhere', tier: 'resettled' }).empty).toBeUndefined();
		expect(modelWith({ origins: ['UKR'] }).empty).toMatch(/at least one other country/);
	});
});

describe('a part that is known only within a total for many years', () => {
	it('makes the years up to 2017 lower bounds, of Afghans and Iraqis alone', () => {
		const bounded = modelWith({ years: '2015' }).lines.flatMap(({ origin, points }) =>
			points.flatMap(({ year, isLowerBound }) => (isLowerBound ? [`${origin} ${year}`] : []))
		);
		expect(bounded).toEqual(
			['AFG', 'IRQ'].flatMap((origin) => [2015, 2016, 2017].map((year) => `${origin} ${year}`))
		);
	});
});

describe('the finding follows the figures', () => {
	it('as published: closer, with the falling reference named', () => {
		expect(findingOf(modelWith())).toMatch(
			/From 2022 to 2024 Afghans.* came closer to the Ukrainian rate under every definition tested; their own rates rose .*and the Ukrainian rate fell from 45 to 13/
		);
		expect(findingOf(modelWith())).toMatch(
			/With Operation Allies Welcome counted in 2022, the rate of Afghans fell instead/
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
		const text = findingOf(modelWith({ origins: ['UKR', 'AFG', 'SYR'] }, rows));
		expect(text).toMatch(
			/Afghans and Syrians fell further below the Ukrainian rate|Syrians and Afghans fell further below/
		);
		expect(text).toMatch(/their own rates fell, and the Ukrainian rate rose from 45 to 251/);
		expect(text).not.toMatch(/closer/);
	});

	it('says that a ratio rose only because the reference fell', () => {
		const text = findingOf(modelWith({ origins: ['UKR', 'SYR'] }, changed('SYR', [2024], 0.3)));
		expect(text).toMatch(
			/Syrians from 0.63 to 0.49; the ratio of Syrians rose all the same, because the Ukrainian rate fell more/
		);
		expect(findingOf(modelWith({ origins: ['UKR', 'SYR'] }))).not.toMatch(/all the same/);
	});

	it('says that the definition decides when definitions disagree', () => {
		// Without the evacuation 8.1 then 20 for every 100 Ukrainians: closer; with it 45 then 20: further below.
		const text = findingOf(modelWith({ origins: ['UKR', 'AFG'] }, changed('AFG', [2024], 0.3)));
		expect(text).toMatch(/For Afghans the definition decides which way the ratio went between 2022 and 2024/);
		expect(text).toMatch(/with Operation Allies Welcome out of the people displaced abroad/);
	});

	it('crosses parity when it does', () => {
		expect(
			findingOf(modelWith({ origins: ['UKR', 'AFG'], evacuation: 'both' }, changed('AFG', [2024], 3)))
		).toMatch(/Afghans crossed the Ukrainian rate/);
	});
});

describe('drawing', () => {
	it('puts a ratio as far above parity as its inverse below: factors, not differences', () => {
		const scene = chart(modelWith(), 'wide');
		const [ratios] = axesOf(scene);
		const [parity] = marksOf(scene, 'rule');
		const at = (label: string) => ratios?.ticks.find((tick) => tick.label === label)?.position ?? NaN;
		expect(at('0.01×') - at('0.1×')).toBeCloseTo(at('0.1×') - at('1×'), 6);
		expect(at('1×')).toBe(parity?.at);
	});

	it('draws rates from zero: double is double', () => {
		const rates = axesOf(chart(modelWith(), 'narrow'))[1];
		const at = (label: string) =>
			(rates?.to ?? NaN) - (rates?.ticks.find((tick) => tick.label === label)?.position ?? NaN);
		expect(at('0')).toBe(0);
		expect(at('40')).toBeCloseTo(2 * at('20'), 6);
	});

	it('has both panels over the same years', () => {
		const scene = chart(modelWith({ origins: ['UKR', 'SYR'] }), 'wide');
		const xs = (panel: 'ratios' | 'rates') => marksOf(lineOf(scene, panel, 'SYR'), 'dot').map(({ x }) => x);
		expect(xs('ratios').length).toBeGreaterThan(0);
		expect(xs('ratios')).toEqual(xs('rates'));
	});

	it('keeps the reference in the lower panel when it is not chosen', () => {
		const scene = chart(modelWith({ origins: ['SYR'] }), 'wide');
		expect(linesIn(scene, 'ratios').map(({ data }) => data)).toEqual([{ series: 'SYR' }]);
		expect(linesIn(scene, 'rates').map(({ data }) => data)).toEqual([{ series: 'SYR' }, { reference: '' }]);
		expect(scene.series.map(({ id }) => id)).toEqual(['SYR', 'UKR']);
	});

	it('draws ranges for few groups, that hold the point', () => {
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

it('every row of the download has sources, and every source is named', () => {
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
