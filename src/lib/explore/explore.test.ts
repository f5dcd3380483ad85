import { beforeAll, describe, expect, it } from 'vitest';
import { openExplorer, type ExplorerFixture } from './testing';
import { exportTable } from './export-table';
import { tables } from './table';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

async function overall(search: string, key: string) {
	const { series } = await explorer.modelOf(search);
	const found = series.find((one) => one.key === key);
	if (!found) throw new Error(`${search} has no series ${key}.`);
	return found.overall;
}

// Expected figures: sums and quotients of the publishers' own rows, calculated independently of this program.
describe('figures compared with the publishers', () => {
	it('counts refugees by fiscal year: Iraqis 298 + 66 + 198 + 202, Syrians 29 + 31 + 36 + 105', async () => {
		const search = (years: string) =>
			`measure=entries&destinations=USA&tier=usrap&clock=fiscal&time=${years}`;
		expect((await overall(search('2003..2006'), 'IRQ')).result?.value).toBe(764);
		expect((await overall(search('2011..2014'), 'SYR')).result?.value).toBe(201);
	});

	it('counts 240,041 airport encounters from May 2022 to September 2024, the proxy for Uniting for Ukraine', async () => {
		const { series } = await explorer.modelOf(
			'measure=entries&destinations=USA&tier=u4u&clock=month&origins=UKR&time=2022..2024'
		);
		const months = series[0]?.points.filter(({ t }) => t <= 2024 * 12 + 8) ?? [];
		expect(months).toHaveLength(29);
		expect(months.reduce((sum, { result }) => sum + (result?.value ?? 0), 0)).toBe(240_041);
	});

	it('counts the same encounters by quarter, and leaves a quarter without its last month empty', async () => {
		const { series, settings } = await explorer.modelOf(
			'measure=entries&destinations=USA&tier=u4u&clock=quarter&origins=UKR&time=2022..2025'
		);
		expect(settings.clock).toBe('quarter');
		const points = series[0]?.points ?? [];
		const until = (year: number, quarter: number) => points.filter(({ t }) => t <= year * 4 + quarter - 1);
		// May 2022 to September 2024.
		const quarters = until(2024, 3);
		expect(quarters).toHaveLength(10);
		expect(quarters.reduce((sum, { result }) => sum + (result?.value ?? 0), 0)).toBe(240_041);
		// Figures end in May 2025.
		expect(points.find(({ t }) => t === 2025 * 4 + 1)?.result ?? null).toBeNull();
	});

	it('counts 286,108 first-instance positive decisions on Syrians in Germany in 2016', async () => {
		const { people } = await overall(
			'measure=protection-rate&destinations=DEU&time=2016..2016&chart=bar',
			'SYR'
		);
		expect(people?.value).toBe(286_108);
	});

	it('divides people let in 2022–2024 by the years between year-ends and mid-years: 102,931 Afghans', async () => {
		// Afghans abroad at year-ends and on 30 June, from UNHCR's files: 2022 by its two year-ends, 2023 and 2024 by
		// straight lines over 30 June, (2,975,729 + 5,956,210) / 2 + (5,956,210 + 2 × 6,434,748 + 6,699,177) / 4 + …
		const afghans = await overall('measure=rate&destinations=USA&time=2022..2024', 'AFG');
		expect(afghans.people?.value).toBe(102_931);
		const personYears =
			(2_975_729 + 5_956_210) / 2 +
			(5_956_210 + 2 * 6_434_748 + 6_699_177) / 4 +
			(6_699_177 + 2 * 6_425_594 + 6_151_318) / 4;
		expect(afghans.base?.value).toBe(personYears);
		expect(afghans.result?.value).toBeCloseTo((1000 * 102_931) / personYears, 9);
		const parity = await overall('measure=parity&destinations=USA&time=2022..2024&chart=dot', 'AFG');
		// 1,000 × 278,272 Ukrainians / (3,653,584 + 5,879,610 + 5,842,994) = 18.098; 5.959 of it.
		expect(parity.result?.value).toBeCloseTo(32.93, 1);
	});

	it('has a yearly rate since an onset from the sixth month on', async () => {
		const { series } = await explorer.modelOf('measure=since-onset&denominator=years-since&chart=line');
		const points = series.find(({ key }) => key === 'UKR-2022')?.points ?? [];
		expect(points.slice(4, 6).map(({ result }) => result === null)).toEqual([true, false]);
		expect(points[0]?.reason).toMatch(/^Before the sixth month/);
		// 15,807,841 years in 36 months, as in the chart.
		expect(points[35]?.result?.value).toBeCloseTo((1000 * 278_881) / 15_807_841, 4);
	});

	it('reaches 278,881 Ukrainians of 5,994,350 after 36 months', async () => {
		const ukraine = await overall('measure=since-onset', 'UKR-2022');
		expect(ukraine.people?.value).toBe(278_881);
		expect(ukraine.result?.value).toBeCloseTo(46.524, 3);
	});

	it.each([
		['UKR', 929],
		['LBY', 923],
		['IRQ', 741],
		['YEM', 472],
		['PAK', 521],
		['SYR', 197],
		['AFG', 106],
		['SOM', 122]
	])('%s: %i of every 1,000 refugees were in Europe at the end of 2024', async (origin, expected) => {
		const share = await overall('measure=protected-share&time=2024..2024&chart=bar', origin);
		expect(Math.round(share.result?.value ?? NaN)).toBe(expected);
	});

	it('the evacuation counts in 2021; from 2022 on only the 3,566 who may have come later, in the upper bound', async () => {
		const whole = await overall('measure=entries&destinations=USA&time=2021..2022&chart=bar', 'AFG');
		const part = await overall('measure=entries&destinations=USA&time=2022..2024&chart=bar', 'AFG');
		expect(whole.parts).toContainEqual({ tier: 'T2', people: 73_566 });
		expect((part.result?.high ?? 0) - (part.result?.value ?? 0)).toBe(3566);
	});

	it('a year of Uniting for Ukraine is at least what was announced, less those met before it', async () => {
		const { series } = await explorer.modelOf(
			'measure=entries&destinations=USA&tier=u4u&origins=UKR&time=2022..2024'
		);
		// Announced to the end of 2022: 99,123; to the end of 2023: 165,510, less the 103,233 met before; then 170,000.
		expect(series[0]?.points.map(({ result }) => result?.low)).toEqual([99_123, 165_510 - 103_233, 0]);
	});

	it('no sum of all let in outside the nine: 314 Haitians resettled, 211,354 with CHNV at least', async () => {
		const resettled = await overall('measure=entries&destinations=USA&origins=HTI&time=2023..2024', 'HTI');
		const { settings } = await explorer.modelOf(
			'measure=entries&destinations=USA&origins=HTI&time=2023..2024'
		);
		expect(settings.tier).toBe('resettled');
		const withChnv = await overall(
			'measure=entries&destinations=USA&origins=HTI&tier=resettled-chnv&time=2023..2024',
			'HTI'
		);
		// Paroled to the end of 2024: 211,040.
		expect((withChnv.result?.value ?? 0) - (resettled.result?.value ?? 0)).toBe(211_040);
	});

	it('the sum of abroad and internally displaced exists only if both are published', async () => {
		const { series } = await explorer.modelOf('origins=UKR&status=refugee~asylum_seeker~oip~idp_idmc');
		expect(series[0]?.points[0]?.t).toBe(2014);
	});
});

describe('sentences', () => {
	it('are reversed by opposite figures', async () => {
		const search = 'origins=AFG~UKR&time=2024..2024&chart=bar';
		const before = (await explorer.modelOf(search)).finding[0] ?? '';
		const turned =
			(
				await explorer.modelOf(search, (results) => ({
					...results,
					counts: (results.counts ?? []).map((row) =>
						row.key === 'UKR' ? { ...row, low: 5, value: 50, high: 60 } : row
					)
				}))
			).finding[0] ?? '';
		expect(before).toMatch(
			/^People displaced abroad, end of 2024: highest for Afghans \(.*\), then Ukrainians \(5\.16 million\)\.$/
		);
		expect(turned).toMatch(/highest for Afghans \(.*\), then Ukrainians \(50\)\.$/);
	});

	it('say that it depends on the way of counting if its range crosses 100', async () => {
		const { finding } = await explorer.modelOf('measure=parity&destinations=USA&clock=event&chart=dot');
		expect(finding.join(' ')).toMatch(
			/For Afghans \(August 2021\) it is between \d+ and \d+, depending on the way of counting\./
		);
		expect(finding[0]).toMatch(
			/^Three years into each war, .* had been let in per person displaced for every 100 Ukrainians\.$/
		);
	});

	it('have a headline with the highest figures, as many as fit', async () => {
		const headlineOf = async (search: string) => (await explorer.modelOf(search)).headline;
		expect(await headlineOf('')).toBe(
			'Displaced people, 2025: 5.25 million Ukrainians, 5.02 million Syrians'
		);
		expect(await headlineOf('measure=parity&destinations=USA')).toBe(
			'Per person displaced, 41 Iraqis for every 100 Ukrainians, 2001–2024'
		);
		expect(await headlineOf('destinations=GRL&origins=PHL')).toBe('Explore the figures');
	});
});

describe('every measure', () => {
	const measures = () => explorer.controls[0]?.options.map(({ value }) => value) ?? [];

	it('has a chart, finite bounds around each value, and the same figures in table and download', async () => {
		for (const measure of measures()) {
			const model = await explorer.modelOf(`measure=${measure}`);
			expect(model.empty, measure).toBeUndefined();
			expect(model.finding.join(' '), measure).not.toMatch(/NaN|undefined|Infinity|null/);
			const [summary] = tables(model);
			const saved = new Set(exportTable(model).rows.map((row) => row[4]));
			for (const { label, overall: one, points } of model.series) {
				for (const { result } of [one, ...points])
					if (result) {
						expect(Number.isFinite(result.low + result.value + result.high)).toBe(true);
						expect(result.low <= result.value && result.value <= result.high).toBe(true);
						expect(saved.has(result.value), `${measure} ${label}`).toBe(true);
					}
				expect(summary?.rows.find(([name]) => name === label)?.[1]).toBe(one.result?.value ?? null);
			}
		}
	});
});
