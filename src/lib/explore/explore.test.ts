import { beforeAll, describe, expect, it } from 'vitest';
import { openExplorer, type ExplorerFixture } from './testing';
import { exportTable, tables } from './table';

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

// Expected figures: sums and quotients of the publishers' own rows, worked outside this program.
describe('figures against the publishers', () => {
	it('counts refugees by fiscal year: Iraqis 298 + 66 + 198 + 202, Syrians 29 + 31 + 36 + 105', async () => {
		const search = (years: string) =>
			`measure=entries&destinations=USA&tier=usrap&clock=fiscal&time=${years}`;
		expect((await overall(search('2003..2006'), 'IRQ')).result?.value).toBe(764);
		expect((await overall(search('2011..2014'), 'SYR')).result?.value).toBe(201);
	});

	it('counts 240,041 airport encounters from May 2022 to September 2024, the stand-in for Uniting for Ukraine', async () => {
		const { series } = await explorer.modelOf(
			'measure=entries&destinations=USA&tier=u4u&clock=month&origins=UKR&time=2022..2024'
		);
		const months = series[0]?.points.filter(({ t }) => t <= 2024 * 12 + 8) ?? [];
		expect(months).toHaveLength(29);
		expect(months.reduce((sum, { result }) => sum + (result?.value ?? 0), 0)).toBe(240_041);
	});

	it('counts 286,108 first-instance positive decisions on Syrians in Germany in 2016', async () => {
		const { people } = await overall(
			'measure=protection-rate&destinations=DEU&time=2016..2016&chart=bar',
			'SYR'
		);
		expect(people?.value).toBe(286_108);
	});

	it('divides people let in 2022–2024 by the means of year-ends: 102,931 Afghans, 278,272 Ukrainians', async () => {
		// Afghans abroad at year-ends, from UNHCR's file.
		const afghans = await overall('measure=rate&destinations=USA&time=2022..2024', 'AFG');
		expect(afghans.people?.value).toBe(102_931);
		const personYears = 2_975_729 / 2 + 5_956_210 + 6_699_177 + 6_151_318 / 2;
		expect(afghans.base?.value).toBe(personYears);
		expect(afghans.result?.value).toBeCloseTo((1000 * 102_931) / personYears, 9);
		const parity = await overall('measure=parity&destinations=USA&time=2022..2024&chart=dot', 'AFG');
		expect(parity.result?.value).toBeCloseTo(31, 0);
	});

	it('reaches 278,881 Ukrainians of 5,994,350 after 36 months', async () => {
		const ukraine = await overall('measure=since-onset', 'UKR-2022');
		expect(ukraine.people?.value).toBe(278_881);
		expect(ukraine.result?.value).toBeCloseTo(46.524, 3);
	});

	it.each([
		['UKR', 921],
		['LBY', 674],
		['IRQ', 495],
		['YEM', 288],
		['PAK', 266],
		['SYR', 191],
		['AFG', 99],
		['SOM', 96]
	])('%s: %i of every 1,000 displaced abroad were in Europe at the end of 2024', async (origin, expected) => {
		const share = await overall('measure=protected-share&time=2024..2024&chart=bar', origin);
		expect(Math.round(share.result?.value ?? NaN)).toBe(expected);
	});

	it('the total of an evacuation counts where the time holds all of it, and only above where it does not', async () => {
		const whole = await overall('measure=entries&destinations=USA&time=2021..2022&chart=bar', 'AFG');
		const part = await overall('measure=entries&destinations=USA&time=2022..2024&chart=bar', 'AFG');
		expect(whole.parts).toContainEqual({ tier: 'T2', people: 73_566 });
		expect((part.result?.high ?? 0) - (part.result?.value ?? 0)).toBe(73_566);
	});

	it('abroad and internally displaced together exist only where both are published', async () => {
		const { series } = await explorer.modelOf('origins=UKR&status=refugee~asylum_seeker~oip~idp_idmc');
		expect(series[0]?.points[0]?.t).toBe(2014);
	});
});

describe('sentences', () => {
	it('turn round with the figures', async () => {
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
		expect(before).toMatch(/Afghans .*Ukrainians \(5\.16 million\)/);
		expect(turned).toMatch(/Afghans .*Ukrainians \(50\)/);
	});

	it('say that the definition decides where its range crosses 100', async () => {
		const { finding } = await explorer.modelOf('measure=parity&destinations=USA&clock=event&chart=dot');
		expect(finding.join(' ')).toMatch(/depends on the definition for Afghans \(August 2021\)/);
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
