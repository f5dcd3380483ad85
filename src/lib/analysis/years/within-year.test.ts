import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personYears, type DisplacedFigures } from '$lib/metrics/person-years';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Row } from '$lib/query/port';
import { withinYearByOrigin, withinYearQuery, type SourcedWithinYear } from './within-year';

const engine = nativeEngine();
afterAll(() => engine.close());

let rows: readonly Row[];
let byOrigin: ReadonlyMap<string, SourcedWithinYear>;
beforeAll(async () => {
	rows = await engine.run(withinYearQuery(['UKR', 'AFG']));
	byOrigin = withinYearByOrigin(rows);
});

const figuresOf = (origin: string, yearEnds: Readonly<Record<number, number>>): DisplacedFigures => ({
	stocks: Object.entries(yearEnds).map(([year, value]) => ({
		year: Number(year),
		low: value,
		value,
		high: value
	})),
	withinYear: byOrigin.get(origin) ?? { midyears: [], courses: [] },
	inDestination: [],
	within: []
});
const of = (year: number) => ({ from: year, to: year });

// Year-ends and mid-years: refugees, asylum-seekers and other people in need of protection, added up from UNHCR's files.
describe('person-years by counts within the year', () => {
	it('of Ukrainians in 2022: 3.65 million, where the mean of two year-ends has 2.88', () => {
		const figures = figuresOf('UKR', { 2021: 46_988, 2022: 5_718_814 });
		// Worked outside this program, in 12,000 steps of the year: 4,442,889 outside Russia at the year-end times 0.670677
		// (0.602415 by straight lines from zero to July), and 1,275,925 in Russia times 0.528119.
		expect(personYears('interim', figures, of(2022))?.value).toBeCloseTo(3_653_584, -1);
		expect(personYears('mean', figures, of(2022))?.value).toBe((46_988 + 5_718_814) / 2);
	});

	it('of Ukrainians in 2024: the mid-year still counts them in Russia', () => {
		const figures = figuresOf('UKR', { 2023: 5_994_350, 2024: 5_164_385 });
		expect(personYears('interim', figures, of(2024))?.value).toBe(
			(5_994_350 + 2 * 6_106_620 + 5_164_385) / 4
		);
	});

	it('of Afghans: the mid-years of 2023 to 2025, and the mean before', () => {
		const figures = figuresOf('AFG', {
			2021: 2_975_729,
			2022: 5_956_210,
			2023: 6_699_177,
			2024: 6_151_318,
			2025: 3_972_525
		});
		expect(personYears('interim', figures, of(2022))?.value).toBe((2_975_729 + 5_956_210) / 2);
		expect(personYears('interim', figures, of(2023))?.value).toBe(
			(5_956_210 + 2 * 6_434_748 + 6_699_177) / 4
		);
		expect(personYears('interim', figures, of(2025))?.value).toBe(
			(6_151_318 + 2 * 5_164_770 + 3_972_525) / 4
		);
	});

	it('name their sources', () => {
		expect(byOrigin.get('UKR')?.courses[0]?.sourceIds).toEqual(
			expect.arrayContaining(['unhcr-ukraine-situation', 'unhcr-population'])
		);
		expect(new Set(byOrigin.get('AFG')?.midyears.map(({ sourceId }) => sourceId))).toEqual(
			new Set(['unhcr-midyear-stocks'])
		);
	});

	it('never use the level of the counts, which hold arrivals in Russia', () => {
		// 5.07 million recorded outside Russia and 2.85 million arrivals there: 7.9 against 5.7 million in the statistics.
		const parts = byOrigin.get('UKR')?.courses[0]?.parts ?? [];
		expect(parts.map(({ yearEnd }) => yearEnd.value)).toEqual([1_275_925, 4_442_889]);
		expect(parts.map(({ shape }) => shape.at(-1)?.value)).toEqual([1, 1]);
	});

	it('hold temporary protection of the countries that report every month alone', () => {
		const december = rows.find(({ kind, as_of: day }) => kind === 'protected' && day === '2022-12-31');
		// 27 countries; without Germany, Austria, Hungary and Slovakia, which began later.
		expect(december?.value).toBe(2_702_825);
	});
});

it('releases without such counts have none', async () => {
	const old = nativeEngine('data/releases/2026-11');
	expect(await old.run(withinYearQuery(['UKR']))).toEqual([]);
	await old.close();
});
