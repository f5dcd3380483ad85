import { describe, expect, it } from 'vitest';
import { FEWEST_NAMEABLE, NAMEABLE_ORIGINS } from '$lib/analysis/controls/nameable-origins';
import { ORIGINS } from '$lib/analysis/figures';
import { textWidth } from '$lib/style/text-width';
import { chartWidth } from '$lib/style/typography';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import { findingFaults, headlineFaults } from '../../../../tests/writing/rules';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Dot, Everyone } from './types';

const { catalogue, run, modelFor } = await openView(spec, buildModel);

const MEAN = { denominator: 'abroad-mean' } as const;

function dotIn({ dots }: Everyone, origin: string): Dot {
	const found = dots.find((one) => one.origin === origin);
	if (!found) throw new Error(`There is no dot ${origin}.`);
	return found;
}

const verdictIn = ({ verdicts }: Everyone, counted: string) =>
	verdicts.find((one) => one.counted === counted);

// Worked with SQL of its own over the published tables, outside this program.
describe('resettled in the United States, 2022–2024, by the mean of year-ends', () => {
	it('are 0.313 Ukrainians, 3.508 from the eight wars and 2.048 from all other origins per 1,000 a year', async () => {
		const model = await modelFor(MEAN);
		expect(dotIn(model, 'UKR').rate.value).toBeCloseTo((1000 * 4477) / 14_318_850.5, 9);
		expect(model.eight?.rate.value).toBeCloseTo((1000 * 148_335) / 42_283_753, 9);
		expect(model.others?.rate.value).toBeCloseTo((1000 * 132_522) / 64_707_808.5, 9);
		expect(model.others?.origins).toBe(201);
		expect(model.finding[0]).toBe(
			'From 2022 to 2024 the U.S. permanently resettled 0.31 of every 1,000 displaced Ukrainians a year, 3.5 from the eight wars and 2.0 from elsewhere.'
		);
		// 0.31267 / 2.04801
		expect(model.finding[1]).toBe(
			'Nearly all Ukrainians came for a limited time and are not in this count; the other origins are all but the nine compared here.'
		);
		expect(model.headline).toBe('The U.S. resettled Ukrainians at 15% of the rate for all others');
	});

	it('rank 36 origins; small ones of the nine are drawn without a rank', async () => {
		const model = await modelFor(MEAN);
		expect(model.ranked).toBe(36);
		expect([dotIn(model, 'COD').rank, dotIn(model, 'AFG').rank, dotIn(model, 'UKR').rank]).toEqual([
			1, 3, 26
		]);
		for (const origin of ['YEM', 'LBY', 'PHL'])
			expect(dotIn(model, origin)).toMatchObject({ isSmall: true, rank: null, isNamed: true });
		expect(dotIn(model, 'BFA')).toMatchObject({ isSmall: false, rank: null, isNamed: false });
	});

	it('put neither Ukraine nor the eight apart from the thirty other ranked origins', async () => {
		const own = verdictIn(await modelFor(MEAN), 'resettled');
		// Below 0.313: LKA, NGA, AZE, CHN, TUR, IND, BFA, ESH, MEX, and MLI at 0.28; SSD at 0.33 is more than 5% above.
		expect(own?.ukraine).toMatchObject({ below: 10, above: 20, of: 30, unusual: 'no' });
		// Above 3.51: COD, GTM, SLV, NIC, MMR.
		expect(own?.eight).toMatchObject({ below: 25, above: 5, of: 30, unusual: 'no' });
	});
});

describe('sheltered in Europe at the end of 2024', () => {
	it('Ukraine stands out, with and without the people in Russia', async () => {
		const model = await modelFor({ counted: 'protected' });
		// 4,754,083 of 5,120,036 refugees, or of 1,220,660 more.
		expect(dotIn(model, 'UKR').rate.value).toBeCloseTo((1000 * 4_754_083) / 5_120_036, 9);
		expect(model.withRussia?.rate).toBeCloseTo((1000 * 4_754_083) / (5_120_036 + 1_220_660), 9);
		expect(verdictIn(model, 'protected')?.ukraine).toMatchObject({ below: 33, of: 33, unusual: 'high' });
		// Russia at 851 and Türkiye at 812 lie above 750; Iran at 774 and Bangladesh at 721 are about equal.
		expect(model.withRussia?.position).toEqual({ below: 29, above: 2, of: 33, unusual: 'no' });
		expect(model.finding).toContain(
			'Is it Ukraine? Ukraine stands out at the top: all 33 other ranked origins have a lower rate. With those in Russia it does not stand out: of 33 other ranked origins, 29 have a lower rate and 2 have a higher one.'
		);
		expect(model.headline).toBe('Europe shelters 75% to 93% of Ukrainian refugees, 12% of all others');
		// 1,534,148 of 12,536,106.
		expect(model.others?.rate.value).toBeCloseTo(122.378353, 6);
	});

	it('before the war too few Ukrainians were displaced to be ranked', async () => {
		const model = await modelFor({ counted: 'waiting', year: '2021' });
		expect(dotIn(model, 'UKR')).toMatchObject({ isSmall: true, rank: null });
		expect(model.finding).toContain(
			'Ukraine is not ranked here: fewer than 100,000 Ukrainians were displaced abroad.'
		);
		expect(model.headline).not.toContain('Ukrain');
	});
});

describe('all let in', () => {
	it('are known for the nine, and as a minimum for the nationals of CHNV', async () => {
		const model = await modelFor({ counted: 'let-in', window: '2022-2024', denominator: 'abroad-mean' });
		const minimum = model.dots.filter(({ isMinimum }) => isMinimum).map(({ origin }) => origin);
		expect(minimum.sort()).toEqual(['CUB', 'HTI', 'NIC', 'VEN']);
		expect(model.dots).toHaveLength(ORIGINS.length + 4);
		// 99 + 215 resettled, 124,326 + 86,714 paroled; year-ends 165,019, 208,285, 350,582 and 423,302.
		expect(dotIn(model, 'HTI').people.value).toBe(314 + 211_040);
		expect(dotIn(model, 'HTI').displaced.value).toBe(165_019 / 2 + 208_285 + 350_582 + 423_302 / 2);
		expect(model.others).toBeNull();
	});

	it('begin with the years that hold the evacuation, as 18 Ukrainians and 9 Afghans', async () => {
		const model = await modelFor({ counted: 'let-in' });
		expect(model.window).toBe('2021-2024');
		expect(Math.round(dotIn(model, 'UKR').rate.value)).toBe(18);
		expect(Math.round(dotIn(model, 'AFG').rate.value)).toBe(9);
		expect(model.finding.join(' ')).toContain('In 2022–2024 the Ukrainian rate was');
	});
});

describe('the origins that can be named', () => {
	it('are those with 10,000 displaced at a year-end since 2016, and the nine', async () => {
		const rows = await run({
			sql: `select origin, year, cast(sum(value) as double) as people from displaced_stock
				where asylum <> origin and status in ('refugee', 'asylum_seeker', 'oip') and year >= 2016
				group by origin, year having sum(value) >= ${FEWEST_NAMEABLE}`,
			params: [],
			tables: ['displaced_stock']
		});
		const large = new Set(
			rows.map((row) => String(row.origin)).filter((one) => catalogue.countries.has(one))
		);
		expect(NAMEABLE_ORIGINS.map(({ value }) => value).sort()).toEqual(
			[...new Set([...large, ...ORIGINS])].sort()
		);
		for (const { value, label } of NAMEABLE_ORIGINS) expect(label).toBe(catalogue.countries.get(value)?.name);
	});

	it('keep the rules of writing when named', async () => {
		for (const named of [
			['UKR', 'CUB'],
			['COD', 'MMR'],
			['ALB', 'AGO'],
			NAMEABLE_ORIGINS.map(({ value }) => value)
		])
			for (const counted of ['resettled', 'let-in', 'protected', 'waiting'] as const) {
				const { headline, finding } = await modelFor({ named, counted });
				expect([
					...headlineFaults(headline),
					...finding.flatMap((sentence, i) => findingFaults(sentence, i === 0))
				]).toEqual([]);
			}
		const { finding } = await modelFor({ named: ['UKR', 'CUB'] });
		expect(finding).toContain('Also named, with their ranks: Cuba at 0.47 (22nd).');
	});

	it('are drawn with name and rank when chosen', async () => {
		const model = await modelFor({ named: ['UKR', 'CUB'] });
		const words = wordsIn(seriesIn(chart(model, 'wide'), 'CUB') as never);
		expect(words).toEqual(['Cuba 0.47', '22nd of 35']);
		expect(dotIn(model, 'AFG').isNamed).toBe(false);
	});
});

describe('the picture', () => {
	const states = [
		{},
		{ counted: 'let-in' },
		{ counted: 'protected' },
		{ counted: 'waiting', year: '2021' },
		{ named: NAMEABLE_ORIGINS.map(({ value }) => value) }
	] as const;

	it.each(['wide', 'narrow'] as const)('keeps dots and names apart and inside, %s', async (width) => {
		for (const state of states) {
			const scene = chart(await modelFor(state), width);
			const texts = marksOf(scene, 'text').map(({ x, y, text, size, weight, anchor }) => {
				const length = Math.max(
					...[text].flat().map((one) => textWidth(one, { size, ...(weight ? { weight } : {}) }))
				);
				const left = anchor === 'middle' ? x - length / 2 : anchor === 'end' ? x - length : x;
				return { left, right: left + length, y, size, words: [text].flat().join(' ') };
			});
			for (const { left, right, words } of texts) {
				expect(left, words).toBeGreaterThanOrEqual(-0.5);
				expect(right, words).toBeLessThanOrEqual(chartWidth[width] + 0.5);
			}
			const overlapping = texts.flatMap((a, i) =>
				texts
					.slice(i + 1)
					.filter((b) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 0.8 * a.size)
					.map((b) => `${a.words} / ${b.words}`)
			);
			expect(overlapping, JSON.stringify(state).slice(0, 60)).toEqual([]);
			for (const point of scene.cursor) expect(point.y).toBeLessThan(scene.height);
		}
	});

	it('draws twice the rate twice as high above zero', async () => {
		const model = await modelFor();
		const heightOf = (origin: string) => {
			const { y = NaN } =
				chart(model, 'wide').cursor.find(({ series }) => series === dotIn(model, origin).originName) ?? {};
			return y;
		};
		const perUnit = (a: string, b: string) =>
			(heightOf(b) - heightOf(a)) / (dotIn(model, a).rate.value - dotIn(model, b).rate.value);
		expect(perUnit('COD', 'AFG')).toBeCloseTo(perUnit('AFG', 'SYR'), 6);
	});

	it('has a tooltip with unit, counts and caveat for every dot', async () => {
		const { cursor } = chart(await modelFor({ counted: 'let-in' }), 'narrow');
		const tooltip = cursor.find(({ series }) => series === 'Haiti')?.tooltip ?? '';
		expect(tooltip).toMatch(
			/^at least 209 per 1,000 displaced a year.*211,354 people over .* person-years, 2021–2024\. Parole at land ports is not held$/
		);
	});
});

describe('the rows', () => {
	it('export every dot and the totals with known sources', async () => {
		for (const counted of ['resettled', 'let-in', 'protected', 'waiting'] as const) {
			const model = await modelFor({ counted });
			const { fields, rows } = exportTable(model);
			const column = (name: string) =>
				rows.map((row) => row[fields.findIndex((field) => field.name === name)]);
			expect(rows).toHaveLength(model.dots.length + (counted === 'let-in' ? 0 : 2));
			expect(column('scope').filter((scope) => scope === 'total')).toHaveLength(counted === 'let-in' ? 0 : 2);
			const known = model.sources.map(({ id }) => id);
			for (const ids of column('source_ids'))
				for (const id of String(ids).split('~')) expect(known).toContain(id);
			expect(tables(model)[0]?.rows).toHaveLength(rows.length);
		}
	});
});
