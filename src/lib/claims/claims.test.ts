import { beforeAll, describe, expect, it } from 'vitest';
import { evidenceOf } from '$lib/analysis/evidence/evidence';
import { publishedEvidence } from '$lib/server/published-evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Row } from '$lib/query/port';
import { parseState } from '$lib/settings/codec';
import type { View, ViewSpec } from '$lib/views/contract';
import { loadViews } from '../../../tests/support/views';
import { chartRows } from '$lib/server/chart-rows';
import { addressOf, CHARTS, stateOf, type ChartName } from './charts';
import type { Claim, Known } from './claim';
import { claimsOf } from './page';

let known: Known;
let specs: ReadonlyMap<string, ViewSpec>;
beforeAll(async () => {
	const { rows, catalogue } = await publishedEvidence();
	const views = new Map((await loadViews()).map((one) => [one.spec.slug, one]));
	specs = new Map([...views].map(([slug, { spec }]) => [slug, spec]));
	const engine = nativeEngine();
	const charts = await chartRows((slug) => Promise.resolve(views.get(slug) as View), engine, catalogue);
	await engine.close();
	known = { charts, evidence: evidenceOf(rows, catalogue) };
});

const read = (id: string, of: Known = known): Claim => {
	const found = claimsOf(of).find((one) => one.id === id);
	if (!found) throw new RangeError(`There is no claim ${id}.`);
	return found;
};
const outcomes = ({ checks }: Claim) => checks.map(({ outcome }) => outcome);
const answersOf = (claim: Claim) => claim.checks.map((check) => check.answer).join('\n');

/** The same claims with rows of some charts changed. */
const altered = (changes: Partial<Record<ChartName, (row: Row) => Row>>): Known => ({
	...known,
	charts: Object.fromEntries(
		Object.entries(known.charts).map(([name, rows]) => [
			name,
			rows.map(changes[name as ChartName] ?? ((row) => row))
		])
	) as unknown as Known['charts']
});
const times =
	(factor: number, ...columns: string[]) =>
	(row: Row): Row => ({
		...row,
		...Object.fromEntries(
			columns.map((column) => [column, row[column] === null ? null : Number(row[column]) * factor])
		)
	});

/** As if the United States had reported other numbers of people resettled. */
function resettledTimes(factor: number, of: Known): Known {
	const { rows } = of.evidence;
	const resettled = rows.resettled.map((row) =>
		row.asylum === 'USA' ? times(factor, 'low', 'value', 'high')(row) : row
	);
	return { ...of, evidence: { ...of.evidence, rows: { ...rows, resettled } } };
}

describe('people ever displaced', () => {
	// 5,301,953 + 9,212,175 + 1,206,760 + 3,724,396 + 1,724,857 + 4,196,825 + 7,147,292 + 4,354,768 of the first edition;
	// 5.9 + 9.2 + 1.2 + 3.7 + 1.8 + 4.3 + 7.1 + 4.6 million of the second.
	// IDMC, end of 2025: 4,355 + 997 + 85 + 269 + 28 + 3,347 + 5,964 + 4,796 thousand.
	it('is supported with a caveat', () => {
		const claim = read('ever-displaced');
		expect(claim.verdict).toBe('supported with a caveat');
		expect(answersOf(claim)).toContain(
			'36,869,026 in the edition of 2020 and 37,800,000 in the edition of 2021'
		);
		expect(answersOf(claim)).toContain(
			'10.8 million were displaced abroad and 19.8 million inside their country'
		);
	});

	it('falls when wars and wider estimate are smaller, and depends when one of them is', () => {
		const smaller = altered({ wars: times(0.5, 'people', 'people_high') });
		expect(read('ever-displaced', smaller).verdict).toBe('not supported');
		const wide = altered({ wars: times(0.5, 'people_high') });
		expect(read('ever-displaced', wide).verdict).toBe('depends on the measure');
	});
});

describe('places for Ukrainians', () => {
	// 4,464 refugees, 3,274 + 20,118 at the Mexican border, 251,025 met elsewhere up to January 2025.
	// UNHCR's refugees in the 32 countries, added up from its table: 4,131,039 and 4,754,083.
	it('is supported with a caveat', () => {
		const claim = read('places-offered');
		expect(claim.verdict).toBe('supported with a caveat');
		expect(answersOf(claim)).toMatch(/it let in 279,000, at least 262,000/);
		expect(answersOf(claim)).toMatch(/4\.13 million Ukrainians at the end of 2022 and 4\.75 million/);
		expect(answersOf(claim)).toMatch(/1\.6% of the Ukrainians let in were resettled/);
	});

	it('depends when fewer came, and falls when Europe protected fewer too', () => {
		const fewer = times(0.3, 'people', 'people_low', 'people_high');
		expect(read('places-offered', altered({ ukrainiansLetIn: fewer })).verdict).toBe(
			'depends on the measure'
		);
		const few = times(0.1, 'protected', 'protected_low');
		const both = altered({ ukrainiansLetIn: fewer, europe: few, europeAtFirst: few });
		expect(read('places-offered', both).verdict).toBe('not supported');
	});
});

describe('Afghans', () => {
	// 154,081 let in (19,769 refugees, 60,746 visas, 73,566 evacuated) against 278,881 Ukrainians:
	// out of 6,699,177 and 5,994,350, 0.494; 2,975,729 and 5,718,814, 1.06; 2,352,525 and 8,578,760, 2.01.
	// To stay: 80,515 against 4,466 of the same: 16.1, 34.7 and 65.7 times.
	// In Europe 430,476 of 5,956,210 and 610,380 of 6,151,318.
	it('are treated less favourably or not, depending on the measure', () => {
		const claim = read('afghans');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['depends', 'yes', 'no', 'yes', 'yes']);
		expect(answersOf(claim)).toContain('49 to 201 Afghans, under 3 definitions');
		expect(answersOf(claim)).toMatch(/72 of 1,000 Afghans .* 2022; 99 of 1,000 Afghans .* 2024/);
		expect(answersOf(claim)).toContain('more open on 1 (proof of harm), less open on 0');
	});

	it('are so under every measure with a hundredth of the people, and under none with a thousand times as many and harder terms for Ukrainians', () => {
		const all = (factor: number) => {
			const own = (row: Row) =>
				row.origin === 'AFG' ? times(factor, 'parity', 'parity_low', 'parity_high')(row) : row;
			return { sinceOnset: own, commonYears: own, durable: own, europe: own, europeAtFirst: own };
		};
		expect(read('afghans', altered(all(0.001))).verdict).toBe('supported');
		const terms = (row: Row): Row =>
			row.requirement === 'evidence_of_harm'
				? { ...row, value: row.programme === 'u4u' ? 'yes' : 'no' }
				: row;
		expect(read('afghans', altered({ ...all(1000), terms })).verdict).toBe('not supported');
	});
});

describe('closed borders', () => {
	// UNHCR, end of 2024: 2,661,116 of 14,143,813 of the eight in the 32 countries and the United States.
	// Iraqis 277,167 of 457,127; Libyans 22,125 of 23,593; Pakistanis 110,322 of 169,243.
	// Libyans with asylum-seekers, 19,721 of 23,593, against Ukrainians when those in Russia in 2023 are kept:
	// 0.8359 / 0.7478 = 1.118.
	it('depend on the measure: most are elsewhere, but not under every definition fewer than of the Ukrainians', () => {
		const claim = read('closed-borders');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['yes', 'depends', 'untestable', 'yes']);
		expect(answersOf(claim)).toContain('19% of the 14.1 million displaced abroad');
		expect(answersOf(claim)).toContain('Iraqis (61%), Libyans (94%) and Pakistanis (65%)');
		expect(answersOf(claim)).toContain('Libyans (112 for every 100 Ukrainians at most)');
	});

	it('are supported with a caveat when no nationality is above, and not when Europe shelters most', () => {
		const below = altered({ europe: times(0.5, 'parity') });
		expect(read('closed-borders', below).verdict).toBe('supported with a caveat');
		const there = altered({
			europe: times(100, 'parity'),
			hosts: (row) => (row.place === 'europe' ? times(50, 'people')(row) : row)
		});
		expect(read('closed-borders', there).verdict).toBe('not supported');
	});
});

describe('less generous', () => {
	// Ceilings: (80 + 4 × 70) / 5; (110 + 45 + 30 + 18 + 62.5) / 5; (62.5 + 4 × 125) / 5 thousand.
	// Refugees: 69,886 + 27,131 + 28,403 + 52,873 + 53,813; 53,716 + 22,676 + 30,000 + 11,814 + 11,411;
	// 11,411 + 25,465 + 60,014 + 100,034 + 38,102, each over five.
	// First decisions in persons: 85,367 of 251,056; 708,780 of 1,062,527; 829,231 of 1,104,665.
	it('depends on the measure', () => {
		const claim = read('less-generous');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['depends', 'depends', 'no']);
		expect(answersOf(claim)).toMatch(/ceiling of 72,000 in .*ceiling of 53,100 in .*ceiling of 113,000 in/);
		expect(answersOf(claim)).toMatch(/46,400 resettled in .*25,900 resettled in .*47,000 resettled in/);
		expect(answersOf(claim)).toMatch(/34% gave protection in 2001–2005; 67% in 2017–2021; 75% in 2021–2025/);
	});

	it('is supported when all fell, and not when all rose', () => {
		const scaled = (factor: number): Known => {
			const charts = altered({
				ceiling: (row) => (Number(row.fiscal_year) > 2016 ? times(factor, 'people')(row) : row)
			});
			const { rows } = known.evidence;
			const firstInstance = rows.firstInstance.map((row) =>
				Number(row.year) > 2016 ? times(factor, 'convention', 'complementary')(row) : row
			);
			return { ...charts, evidence: { ...known.evidence, rows: { ...rows, firstInstance } } };
		};
		expect(read('less-generous', scaled(0.01)).verdict).toBe('supported');
		expect(read('less-generous', scaled(10)).verdict).toBe('not supported');
	});
});

describe('a larger part', () => {
	// Ceilings 562,500 and 235,026 refugees of the fiscal years 2021–2025; 93,549 + 1,211 visas.
	// Eight of the world, year-ends 2020–2024: 66,607,842 of 188,585,022 displaced abroad, 35%; refugees 34%.
	// Resettled in 2023: 75,043 of 158,591, 47.32%; of the output of the 24 countries 47.28%: neither more nor less.
	it('depends on the measure', () => {
		const claim = read('larger-part');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['yes', 'depends', 'yes', 'yes', 'untestable']);
		expect(answersOf(claim)).toContain('allowed 563,000 refugees, and 235,000 came (42%)');
		expect(answersOf(claim)).toContain(
			'34% of the refugees resettled and 35% of the displaced, fiscal years 2021–2025'
		);
		expect(answersOf(claim)).toContain('With 94,800 visas of Afghans and Iraqis');
		// 0.0194340 × 17,218,910.5 − 102,931.
		expect(answersOf(claim)).toContain('230,000 more Afghans');
	});

	it('is not supported when places are filled and the eight are a larger part than of the displaced', () => {
		const filled = altered({
			ceiling: (row) =>
				row.kind === 'arrivals'
					? times(10, 'people')(row)
					: row.part === 'eight'
						? times(100, 'people')(row)
						: row
		});
		expect(read('larger-part', resettledTimes(3, filled)).verdict).toBe('not supported');
	});

	it('is supported with a caveat when the United States resettles less than its part', () => {
		const fewer = resettledTimes(0.1, known);
		expect(read('larger-part', fewer).verdict).toBe('supported with a caveat');
	});
});

describe('interveners', () => {
	it('cannot be tested, and is not supported where nothing falls on others', () => {
		expect(read('interveners').verdict).toBe('cannot be tested with open data');
		const most = altered({
			interveners: (row) => (row.kind === 'let_in' ? times(100, 'value')(row) : row)
		});
		expect(read('interveners', most).verdict).toBe('not supported');
	});
});

describe('every claim', () => {
	it('has figures from known sources and a counter-argument', () => {
		for (const { checks, caveat, against } of claimsOf(known)) {
			expect(caveat && against).not.toBe('');
			expect(checks.some(({ chart }) => chart)).toBe(true);
			for (const { answer, sourceIds } of checks) {
				expect(answer).not.toMatch(/NaN|Infinity|undefined/);
				for (const id of sourceIds) expect(known.evidence.catalogue.sources.has(id), id).toBe(true);
			}
		}
	});

	it('links to the very state of the chart that it quotes', () => {
		for (const chart of Object.values(CHARTS)) {
			const spec = specs.get(chart.slug);
			if (!spec) throw new RangeError(`There is no view ${chart.slug}.`);
			const address = new URL(addressOf(chart, spec.controls), 'https://site.example');
			const { state, invalid } = parseState(address.searchParams, spec.controls);
			expect(invalid).toEqual([]);
			expect(state).toEqual(stateOf(chart, spec.controls));
		}
	});
});
