import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { openView } from '../../../../tests/support/open-view';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { layout } from './layout';
import { series, type OverTime } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);
const results = await ask();

const show = (changes: ViewState = {}, rows: ResultSets<ComparisonQuery> = results): OverTime =>
	series(rows, stateWith(changes), catalogue);

function pointIn(shown: OverTime, origin: string, year: number, straddling = 'outside') {
	const line = shown.lines.find((candidate) => candidate.origin === origin);
	const point = [...(line?.points ?? []), ...(line?.further ?? [])].find(
		(one) => one.year === year && one.straddling === straddling
	);
	if (!point) throw new Error(`There is no ${year} of ${origin}.`);
	return point;
}

const said = (shown: OverTime): string => shown.finding.join(' ');

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
		const point = pointIn(show(), 'UKR', 2022);
		// 1,800 refugees + 103,233 met at airports + 3,274 + 20,118 at the border.
		expect(point.people?.value).toBe(1800 + 103_233 + 23_392);
		// Displaced at the ends of 2021 and 2022: 46,988 and 5,718,814.
		expect(point.displaced?.value).toBe((46_988 + 5_718_814) / 2);
		expect(point.rate).toMatchObject({ value: expect.closeTo(44.547, 3) });
	});

	it('Afghans in 2024: 54,229 of 6.43 million person-years, 67 for every 100 Ukrainians', () => {
		const point = pointIn(show(), 'AFG', 2024);
		expect(point.people?.value).toBe(54_229);
		expect(point.displaced?.value).toBe((6_699_177 + 6_151_318) / 2);
		// (54,229 / 6,425,247.5) / (69,885 / 5,579,367.5)
		expect(point.parity).toMatchObject({ value: expect.closeTo(0.67382, 5) });
	});

	it('the evacuation counts whole in 2022 or not at all', () => {
		const [without, counted] = [pointIn(show(), 'AFG', 2022), pointIn(show(), 'AFG', 2022, 'inside')];
		expect((counted.people?.value ?? 0) - (without.people?.value ?? 0)).toBe(73_566);
		expect(show({ evacuation: 'outside' }).lines.flatMap(({ further }) => further)).toEqual([]);
		const inside = show({ evacuation: 'inside' });
		expect(inside.lines.flatMap(({ further }) => further)).toEqual([]);
		expect(pointIn(inside, 'AFG', 2022, 'inside').people?.value).toBe(16_051 + 73_566);
	});

	it('resettled only: no parole on either side', () => {
		const shown = show({ tier: 'resettled' });
		expect(pointIn(shown, 'UKR', 2024).people?.value).toBe(1264);
		// (10,396 / 6,329,125) / (1,264 / 5,579,368)
		expect(pointIn(shown, 'SYR', 2024).parity).toMatchObject({ value: expect.closeTo(7.2503, 3) });
	});
});

describe('a year that the figures do not reach to its end', () => {
	it('holds the same months for everybody, set against as many twelfths of its person-years', () => {
		const shown = show();
		expect(shown.lastMonth).toBe('2025-05');
		// January to May 2025: 74 refugees + 1,678 met at airports; displaced 5,164,385 and 5,250,714.
		const ukrainians = pointIn(shown, 'UKR', 2025);
		expect(ukrainians).toMatchObject({ months: 5, people: { value: 1752 } });
		expect(ukrainians.displaced?.value).toBeCloseTo(((5_164_385 + 5_250_714) / 2) * (5 / 12), 3);
		expect(pointIn(shown, 'AFG', 2025).people?.value).toBe(7059);
		// (7,059 / 5,061,921.5) / (1,752 / 5,207,549.5): the twelfths cancel.
		expect(pointIn(shown, 'AFG', 2025).parity).toMatchObject({ value: expect.closeTo(4.145, 3) });
	});

	it('ends with the visas, in September, when parole is left out', () => {
		const shown = show({ tier: 'resettled' });
		expect(shown.lastMonth).toBe('2025-09');
		expect(pointIn(shown, 'AFG', 2025)).toMatchObject({ months: 9, people: { value: 10_531 } });
	});

	it('is marked: hollow, in a band with its months', () => {
		const placed = layout(show(), 'wide');
		expect(placed.partial?.label.text).toBe('Jan–May');
		const hollow = placed.ratios.lines.flatMap(({ points }) => points.filter(({ isHollow }) => isHollow));
		expect(hollow.length).toBeGreaterThan(5);
		expect(new Set(hollow.map(({ x }) => x)).size).toBe(1);
	});
});

describe('what has no figure says why', () => {
	it('a year after the end of figures', () => {
		expect(pointIn(show(), 'SYR', 2026).rate).toMatchObject({
			defined: false,
			reason: 'The figures of people let in end in May 2025.'
		});
	});

	it('a ratio before there is a reception to compare with', () => {
		const shown = show({ years: '2015' });
		expect(pointIn(shown, 'IRQ', 2015).rate.defined).toBe(true);
		expect(pointIn(shown, 'IRQ', 2015).parity).toMatchObject({
			defined: false,
			reason: expect.stringContaining('older family programme') as string
		});
		expect([layout(shown, 'narrow').before?.text].flat().join(' ')).toMatch(/No ratio before 2022/);
	});

	it('too few people: neither ranked nor drawn above', () => {
		const shown = show();
		expect(pointIn(shown, 'LBY', 2023)).toMatchObject({ isRanked: false, range: null });
		const libyans = layout(shown, 'wide').ratios.lines.find(({ line }) => line.origin === 'LBY');
		expect(libyans?.points).toHaveLength(2);
		expect(libyans?.runs.every((run) => run.length === 1)).toBe(true);
		const reasons = displayed(shown).rows.filter(([origin]) => origin === 'PHL');
		expect(reasons.map((row) => row[18])).toContain('None recorded.');
	});

	it('nobody may be compared by a denominator that the tier excludes', () => {
		expect(show({ denominator: 'elsewhere' }).empty).toMatch(/Choose people displaced abroad or/);
		expect(show({ denominator: 'elsewhere', tier: 'resettled' }).empty).toBeUndefined();
		expect(show({ origins: ['UKR'] }).empty).toMatch(/at least one other country/);
	});
});

describe('a part that is known only within a total for many years', () => {
	it('makes the years up to 2017 lower bounds, of Afghans and Iraqis alone', () => {
		const bounded = show({ years: '2015' }).lines.flatMap(({ origin, points }) =>
			points.flatMap(({ year, isLowerBound }) => (isLowerBound ? [`${origin} ${year}`] : []))
		);
		expect(bounded).toEqual(
			['AFG', 'IRQ'].flatMap((origin) => [2015, 2016, 2017].map((year) => `${origin} ${year}`))
		);
	});
});

describe('the finding follows the figures', () => {
	it('as published: closer, with the falling reference named', () => {
		expect(said(show())).toMatch(
			/From 2022 to 2024 Afghans.* came closer to the Ukrainian rate under every definition tested; their own rates rose .*and the Ukrainian rate fell from 45 to 13/
		);
		expect(said(show())).toMatch(
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
		const text = said(show({ origins: ['UKR', 'AFG', 'SYR'] }, rows));
		expect(text).toMatch(
			/Afghans and Syrians fell further below the Ukrainian rate|Syrians and Afghans fell further below/
		);
		expect(text).toMatch(/their own rates fell, and the Ukrainian rate rose from 45 to 251/);
		expect(text).not.toMatch(/closer/);
	});

	it('says that a ratio rose only because the reference fell', () => {
		const text = said(show({ origins: ['UKR', 'SYR'] }, changed('SYR', [2024], 0.3)));
		expect(text).toMatch(
			/Syrians from 0.63 to 0.49; the ratio of Syrians rose all the same, because the Ukrainian rate fell more/
		);
		expect(said(show({ origins: ['UKR', 'SYR'] }))).not.toMatch(/all the same/);
	});

	it('says that the definition decides when definitions disagree', () => {
		// Without the evacuation 8.1 then 20 for every 100 Ukrainians: closer; with it 45 then 20: further below.
		const text = said(show({ origins: ['UKR', 'AFG'] }, changed('AFG', [2024], 0.3)));
		expect(text).toMatch(/For Afghans the definition decides which way the ratio went between 2022 and 2024/);
		expect(text).toMatch(/with Operation Allies Welcome out of the people displaced abroad/);
	});

	it('crosses parity when it does', () => {
		expect(said(show({ origins: ['UKR', 'AFG'], evacuation: 'both' }, changed('AFG', [2024], 3)))).toMatch(
			/Afghans crossed the Ukrainian rate/
		);
	});
});

describe('drawing', () => {
	it('puts a ratio as far above parity as its inverse below: factors, not differences', () => {
		const { ratios, parityAt } = layout(show(), 'wide');
		const at = (label: string) => ratios.ticks.find((tick) => tick.label === label)?.position ?? NaN;
		expect(at('0.01×') - at('0.1×')).toBeCloseTo(at('0.1×') - at('1×'), 6);
		expect(at('1×')).toBe(parityAt);
	});

	it('draws rates from zero: double is double', () => {
		const { rates } = layout(show(), 'narrow');
		const at = (label: string) =>
			rates.bottom - (rates.ticks.find((tick) => tick.label === label)?.position ?? NaN);
		expect(at('0')).toBe(0);
		expect(at('40')).toBeCloseTo(2 * at('20'), 6);
	});

	it('has both panels over the same years', () => {
		const placed = layout(show({ origins: ['UKR', 'SYR'] }), 'wide');
		const xs = (panel: typeof placed.ratios) =>
			panel.lines.find(({ line }) => line.origin === 'SYR')?.points.map(({ x }) => x);
		expect(xs(placed.ratios)).toEqual(xs(placed.rates));
	});

	it('keeps the reference in the lower panel when it is not chosen', () => {
		const placed = layout(show({ origins: ['SYR'] }), 'wide');
		expect(placed.ratios.lines.map(({ line }) => line.origin)).toEqual(['SYR']);
		expect(placed.rates.lines.map(({ line }) => line.origin)).toEqual(['SYR', 'UKR']);
	});

	it('draws ranges for few groups, that hold the point', () => {
		const few = layout(show({ origins: ['UKR', 'IRQ'] }), 'wide').ratios.lines.find(
			({ line }) => line.origin === 'IRQ'
		);
		expect(few?.ranges.length).toBe(4);
		few?.ranges.forEach(({ from, to }, i) => {
			const y = few.points[i]?.y ?? NaN;
			expect(from).toBeGreaterThanOrEqual(y);
			expect(to).toBeLessThanOrEqual(y);
		});
		expect(layout(show(), 'wide').ratios.lines.flatMap(({ ranges }) => ranges)).toEqual([]);
	});
});

it('every row of the download has sources, and every source is named', () => {
	for (const changes of [
		{},
		{ tier: 'resettled', denominator: 'elsewhere' },
		{ years: '2015', denominator: 'anywhere' }
	]) {
		const shown = show(changes);
		const named = new Set(shown.sources.map(({ id }) => id));
		for (const row of displayed(shown).rows)
			for (const id of String(row.at(-1)).split('~')) expect(named, JSON.stringify(row)).toContain(id);
		expect(tables(shown)[0]?.rows.length).toBe(displayed(shown).rows.length);
	}
});
