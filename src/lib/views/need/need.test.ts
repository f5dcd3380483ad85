import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { NeedAndPlaces } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Partial<SettingsFor<typeof spec>>;
const modelWith = (changes: Changes = {}, rows = results): NeedAndPlaces =>
	buildModel(rows, settingsWith(changes), catalogue);

function groupIn(model: NeedAndPlaces, id: string) {
	const found = model.groups.find((one) => one.id === id);
	if (!found) throw new Error(`There is no group ${id}.`);
	return found;
}
const all = { years: 'all' } as const;
const cameOf = (model: NeedAndPlaces, id: string) =>
	groupIn(model, id).years.map(({ arrivals }) => arrivals?.counted.value ?? null);
const needsOf = (model: NeedAndPlaces, id: string) =>
	Object.fromEntries(
		groupIn(model, id).years.flatMap(({ year, need }) =>
			need ? [[year, [Math.round(need.people.value), need.isRounded]]] : []
		)
	);

// UNHCR's own rows of resettlement, summed by year independently of this program.
describe('people resettled', () => {
	it('worldwide and from three countries', () => {
		const model = modelWith(all);
		expect(cameOf(model, 'ALL')).toEqual([
			105_148,
			106_997,
			172_797,
			102_709,
			92_348,
			107_729,
			34_383,
			57_436,
			114_242,
			158_591,
			188_759,
			81_766,
			null
		]);
		expect(cameOf(model, 'SYR')).toEqual([
			40_192,
			34_126,
			30_686,
			11_166,
			16_499,
			25_794,
			33_388,
			25_532,
			8714,
			null
		]);
		expect(cameOf(model, 'AFG')).toEqual([
			4385,
			3861,
			5488,
			1151,
			10_865,
			34_217,
			32_706,
			35_546,
			17_856,
			null
		]);
		expect(cameOf(model, 'UKR')).toEqual([1800, 1439, 1264, 74]);
	});

	it('in the United States, and the three parts sum to all', () => {
		const model = modelWith({ ...all, places: 'usa' });
		expect(cameOf(model, 'ALL')).toEqual([
			73_004,
			66_502,
			96_858,
			33_362,
			22_912,
			27_501,
			9586,
			13_675,
			28_945,
			75_043,
			105_531,
			11_513,
			null
		]);
		for (const { years } of model.groups)
			for (const { arrivals } of years) {
				if (!arrivals) continue;
				const { usa, europe, elsewhere } = arrivals.byPlace;
				expect(usa.value + europe.value + elsewhere.value).toBe(arrivals.all.value);
			}
	});
});

// As printed or quoted in UNHCR's projections, year by year.
describe('assessed need', () => {
	it('worldwide, except for years without a document address', () => {
		expect(needsOf(modelWith(all), 'ALL')).toEqual({
			2014: [691_000, true],
			2017: [1_190_000, true],
			2019: [1_400_000, true],
			2020: [1_440_000, true],
			2021: [1_445_383, false],
			2022: [1_473_156, false],
			2023: [2_000_000, true],
			2024: [2_400_000, true],
			2025: [2_900_000, true],
			2026: [2_500_000, true]
		});
		expect(modelWith(all).notes.find(({ id }) => id === 'needs-not-shown')?.text).toMatch(
			/2015, 2016 and 2018 for the world/
		);
	});

	it('of Syrians and Afghans; converting a printed share into people by hand: 40 % of 1,190,000 and of 1,440,000, 10 % of 1,190,000', () => {
		expect(needsOf(modelWith(all), 'SYR')).toEqual({
			2017: [476_000, true],
			2019: [600_000, true],
			2020: [576_000, true],
			2023: [777_800, true],
			2024: [754_000, true],
			2025: [933_000, true],
			2026: [442_400, true]
		});
		expect(needsOf(modelWith(all), 'AFG')).toEqual({
			2017: [119_000, true],
			2023: [274_000, true],
			2025: [558_000, true],
			2026: [573_400, true]
		});
		const shares = groupIn(modelWith(all), 'SYR').years.filter(({ need }) => need && need.percent !== null);
		expect(shares.map(({ year }) => year)).toEqual([2017, 2020]);
	});

	it('is not printed for Ukrainians', () => {
		expect(needsOf(modelWith(all), 'UKR')).toEqual({});
	});

	it('for every 100 in 2025: 81,766 of 2,900,000, 8,714 of 933,000, 17,856 of 558,000', () => {
		const rates = ['ALL', 'SYR', 'AFG'].map((id) => {
			const rate = groupIn(modelWith(), id).years.find(({ year }) => year === 2025)?.perHundred;
			return rate?.defined ? Number(rate.value.toFixed(4)) : null;
		});
		expect(rates).toEqual([2.8195, 0.934, 3.2]);
	});
});

describe('the finding depends on the figures', () => {
	const withNeed = (origin: string, year: number, value: number) => ({
		...results,
		needs: results.needs.map((row): Row =>
			row.origin === origin && row.year === year ? { ...row, value } : row
		)
	});
	const text = (changes: Changes = {}, rows = results) => modelWith(changes, rows).finding.join(' ');

	it('says who had more places for every 100, and the opposite for opposite figures', () => {
		expect(modelWith().finding.slice(0, 2)).toEqual([
			'UNHCR estimated that 2.9 million refugees needed resettlement in 2025; 81,800 were resettled, 2.8 for every 100 in need.',
			'Among all refugees, 2.8 were resettled for every 100 in need in 2025; the figure was lower among Syrians (0.93) and higher among Afghans (3.2).'
		]);
		// 17,856 of 5,580,000.
		expect(text({}, withNeed('AFG', 2025, 5_580_000))).toMatch(
			/the figure was lower among Syrians \(0\.93\) and Afghans \(0\.32\)\./
		);
		expect(text({}, withNeed('SYR', 2025, 93_300))).toMatch(
			/the figure was higher among Syrians \(9\.3\) and Afghans \(3\.2\)\./
		);
	});

	it('has a headline with the need and the people resettled of one year', () => {
		expect(modelWith().headline).toBe('2.9 million needed resettlement in 2025; 81,800 were resettled');
		expect(modelWith({ places: 'usa' }).headline).toMatch(/; 11,500 came to the U\.S\.$/);
		expect(modelWith({ origins: ['SYR'] }).headline).toBe(
			'933,000 Syrians needed resettlement in 2025; 8,710 were resettled'
		);
		// 1,800 + 1,439 + 1,264 + 74.
		expect(modelWith({ origins: ['UKR'] }).headline).toBe(
			'4,577 Ukrainians were resettled from 2022 to 2025'
		);
	});

	it('says in which direction the need changes', () => {
		expect(modelWith().finding).toContain(
			'For 2026 UNHCR’s estimate falls to 2.5 million refugees and 442,000 Syrians, and rises to 573,000 Afghans; the number resettled is not known yet.'
		);
		expect(text({}, withNeed('SYR', 2026, 1_442_400))).toMatch(
			/falls to 2\.5 million refugees, and rises to 1\.44 million Syrians and 573,000 Afghans/
		);
	});

	it('states the lowest and highest year', () => {
		// 114,242/1,473,156 = 7.8; 158,591/2,000,000 = 7.9; 188,759/2,400,000 = 7.9; 81,766/2,900,000 = 2.8.
		expect(text()).toMatch(
			/for every 100 in need was lowest in 2025 \(2\.8\) and highest in 2023 \(7\.9\)\./
		);
		expect(text({}, withNeed('ALL', 2022, 20_000_000))).toMatch(/lowest in 2022 \(0\.57\)/);
	});

	it('says that Ukrainians are outside this system, and mentions people on parole', () => {
		// 1,800 + 1,439 + 1,264 + 74 resettled; 23,392 + 252,081 paroled, and 73,566 Afghans.
		expect(modelWith().finding.slice(-2)).toEqual([
			'Ukrainians are mostly outside this system: no need is published for them, and 4,577 were resettled in all countries from 2022 to 2025.',
			'On parole, which is not resettlement, the United States alone let in about 275,000 Ukrainians (March 2022 to May 2025) and about 73,600 Afghans (August to December 2021).'
		]);
		const printed = {
			...results,
			needs: [
				...results.needs,
				{ ...results.needs[0], origin: 'UKR', year: 2025, kind: 'projected_need' } as Row
			]
		};
		expect(text({}, printed)).toMatch(/A need is published for Ukrainians too; 4,577 were resettled/);
	});

	it('has a complete sentence with a figure in every state', () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(results, state, catalogue);
			expect(model.finding[0], name).toMatch(/^[A-Z].*\d.*\.$/);
			expect([...model.finding, model.altText].join(' '), name).not.toMatch(/NaN|Infinity|undefined|null/);
		}
	});
});

it('every figure of the tables is in the download, each with known sources', () => {
	for (const { name, state } of statesCovering(spec.controls)) {
		const model = buildModel(results, state, catalogue);
		const { rows } = exportTable(model);
		const inFile = new Set(rows.flat());
		const figures = tables(model).flatMap((table) =>
			table.rows.flat().filter((cell) => typeof cell === 'number')
		);
		expect(figures.length, name).toBeGreaterThan(5);
		expect(
			figures.filter((figure) => !inFile.has(figure)),
			name
		).toEqual([]);
		const known = model.sources.map(({ id }) => id);
		for (const row of rows) for (const id of String(row.at(-1)).split('~')) expect(known).toContain(id);
	}
});

it('the longest table contains only redistributable figures', () => {
	for (const changes of [{}, { places: 'usa' }, { places: 'europe' }, all] as const) {
		const model = modelWith(changes);
		const longest = [...tables(model)].sort((a, b) => b.rows.length - a.rows.length)[0];
		const passedOn = exportTable(model).rows.filter((row) =>
			String(row.at(-1))
				.split('~')
				.every((id) => catalogue.sources.get(id)?.redistributable)
		);
		const inFile = new Set(passedOn.flat());
		const figures = (longest?.rows ?? []).flat().filter((cell) => typeof cell === 'number');
		expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
	}
});

it.each(['wide', 'narrow'] as const)('%s: bars and dots share one scale that starts at zero', (width) => {
	const model = modelWith(all);
	const scene = chart(model, width);
	for (const part of [model.groups.slice(0, 1), model.groups.slice(1)]) {
		const perPerson = part.flatMap(({ id, years }) => {
			const [bars, dots] = [marksOf(seriesIn(scene, id), 'bar'), marksOf(seriesIn(scene, id), 'dot')];
			const [axis] = marksOf(seriesIn(scene, id), 'axis');
			const assessed = years.flatMap(({ need }) => need ?? []);
			const resettled = years.flatMap(({ arrivals }) => arrivals ?? []);
			expect([bars.length, dots.length]).toEqual([assessed.length, resettled.length]);
			return [
				...assessed.map(({ people }, i) => (bars[i]?.width ?? 0) / people.value),
				...resettled.flatMap(({ counted }, i) =>
					counted.value > 1000 ? [((dots[i]?.x ?? 0) - (axis?.from ?? 0)) / counted.value] : []
				)
			];
		});
		for (const ratio of perPerson) expect(ratio).toBeCloseTo(perPerson[0] ?? 0, 12);
	}
});
