import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { read, outcomes, answersOf, altered, times, resettledTimes } from './testing';

describe('people ever displaced', () => {
	// 5,301,953 + 9,212,175 + 1,206,760 + 3,724,396 + 1,724,857 + 4,196,825 + 7,147,292 + 4,354,768 of the first edition;
	// 5.9 + 9.2 + 1.2 + 3.7 + 1.8 + 4.3 + 7.1 + 4.6 million of the second.
	// IDMC, end of 2025: 4,355 + 997 + 85 + 269 + 28 + 3,347 + 5,964 + 4,796 thousand.
	it('is supported with a caveat', () => {
		const claim = read('ever-displaced');
		expect(claim.verdict).toBe('supported with a caveat');
		expect(answersOf(claim)).toContain('36,869,026 in the 2020 edition and 37,800,000 in the 2021 edition');
		expect(answersOf(claim)).toContain(
			'10.7 million were displaced abroad and 19.8 million inside their country'
		);
	});

	it('is not supported when both the total and the wider estimate are smaller, and depends when only one is', () => {
		const smaller = altered({ wars: times(0.5, 'people', 'people_high') });
		expect(read('ever-displaced', smaller).verdict).toBe('not supported');
		const wide = altered({ wars: times(0.5, 'people_high') });
		expect(read('ever-displaced', wide).verdict).toBe('depends on the measure');
	});
});

describe('places for Ukrainians', () => {
	// 4,464 refugees, 3,274 + 20,118 at the Mexican border, 251,025 met elsewhere up to January 2025. At least: 170,000
	// announced by February 2024 and 94 % of those at the border (3,077 + 18,910).
	// UNHCR's refugees in the 32 countries, summed from its table: 4,131,039 and 4,754,083.
	it('is supported with a caveat', () => {
		const claim = read('places-offered');
		expect(claim.verdict).toBe('supported with a caveat');
		expect(answersOf(claim)).toMatch(/279,000 got in during the first 36 months, at least 196,000/);
		expect(answersOf(claim)).toMatch(
			/4\.13 million Ukrainians at the end of 2022 and 4\.75 million at the end of 2024/
		);
		expect(answersOf(claim)).toMatch(/1\.6% of them were resettled/);
	});

	it('depends when fewer came, and is not supported when Europe protected fewer too', () => {
		const fewer = times(0.3, 'people', 'people_low', 'people_high');
		expect(read('places-offered', altered({ ukrainiansLetIn: fewer })).verdict).toBe(
			'depends on the measure'
		);
		const few = times(0.1, 'protected', 'protected_low');
		const both = altered({ ukrainiansLetIn: fewer, europe: few, europeAtFirst: few });
		expect(read('places-offered', both).verdict).toBe('not supported');
	});
});

describe('closed borders', () => {
	// UNHCR, end of 2024: 2,661,116 of 14,143,813 of the eight in the 32 countries and the United States.
	// Iraqis 277,167 of 457,127; Libyans 22,125 of 23,593; Pakistanis 110,322 of 169,243.
	// Libyan refugees, 15,908 of 17,235, against Ukrainians when those in Russia in 2023 are carried forward, 4,754,083 of
	// 6,340,696: 0.9230 / 0.7498 = 1.231. Iraqis 0.7410 / 0.7498 = 0.988.
	it('depend on the measure: most are elsewhere, but the share is not below the Ukrainian one under every definition', () => {
		const claim = read('closed-borders');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['yes', 'depends', 'untestable', 'yes']);
		expect(answersOf(claim)).toContain('19% of the 14.1 million displaced abroad');
		expect(answersOf(claim)).toContain('Iraqis (61%), Libyans (94%) and Pakistanis (65%)');
		expect(answersOf(claim)).toContain('Libyans and Iraqis, at most 123 for every 100 Ukrainians');
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

describe('a larger part', () => {
	// Ceilings 562,500 and 235,026 refugees of the fiscal years 2021–2025; 93,549 + 1,211 visas.
	// Eight of the world, year-ends 2020–2024: 66,607,842 of 188,585,022 displaced abroad, 35%; refugees 34%.
	// Resettled 2021–2025: 234,707 of 600,794, 39.07%; of the residents of the 26 countries 31.45%, of their output 46.12%.
	it('depends on the measure', () => {
		const claim = read('larger-part');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['yes', 'depends', 'depends', 'yes', 'untestable']);
		expect(answersOf(claim)).toContain('allowed 562,500 refugees, and 235,000 came (42%)');
		expect(answersOf(claim)).toContain(
			'In fiscal 2021–2025 they were 34.0% of the refugees resettled and 32.2% to 35.3% of the displaced.'
		);
		expect(answersOf(claim)).toContain(
			'In the last five years their share of the displaced was 35.3% at the year-ends inside the fiscal years and 34.3% over the fiscal years. It was 33.7% over the calendar years and 32.2% at the ends of the calendar years.'
		);
		expect(answersOf(claim)).toContain('With 94,800 visas of Afghans and Iraqis');
		expect(answersOf(claim)).toContain(
			'1.24 times its share of residents, 0.85 times its share of output and 1.01 times its share of the average of both'
		);
		// 278,982/15,427,972.5 × 20,177,284.5 − 185,717 = 179,147.
		expect(answersOf(claim)).toContain('180,000 more Afghans');
	});

	it('is not supported when places are filled and the share of the eight exceeds their share of the displaced', () => {
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

	it('is supported with a caveat when the United States resettles less than its share', () => {
		const fewer = resettledTimes(
			0.1,
			altered({ ceiling: (row) => (row.part === 'eight' ? times(0.5, 'people')(row) : row) })
		);
		expect(read('larger-part', fewer).verdict).toBe('supported with a caveat');
	});
});

describe('interveners', () => {
	it('cannot be tested, and is not supported when others receive nobody', () => {
		expect(read('interveners').verdict).toBe('cannot be tested with open data');
		const most = altered({
			interveners: (row) => (row.kind === 'let_in' ? times(100, 'value')(row) : row)
		});
		expect(read('interveners', most).verdict).toBe('not supported');
	});
});

describe('mostly young men', () => {
	// UNHCR, end of 2025, the eight abroad: 2,698,427 men of 18–59 of 9,116,741 known and 10,739,711 in all; 270,511 men
	// of unknown age and 1,184,315 people of unknown sex. In Europe 928,176 of 2,107,598 and 2,459,142; 190,723 and 64,037.
	it('depends on the measure: true of Pakistanis and Yemenis in Europe, of nobody else', () => {
		const claim = read('young-men');
		expect(claim.verdict).toBe('depends on the measure');
		expect(outcomes(claim)).toEqual(['no', 'no', 'depends', 'no', 'yes']);
		expect(answersOf(claim)).toContain(
			'30% of those whose sex and age are known. Whoever the rest are, that is 25% to 39% of all'
		);
		expect(answersOf(claim)).toContain(
			'44% of those whose sex and age are known. Whoever the rest are, that is 38% to 48% of all'
		);
		expect(answersOf(claim)).toContain('Abroad they were 30% of the eight and 25% of the Ukrainians');
		expect(answersOf(claim)).toContain('more than half of Yemenis (57%) and Pakistanis (62%)');
		// United States 63,644 to 95,640 of 287,508; United Kingdom 11,376 to 12,972 of 56,579.
		expect(answersOf(claim)).toMatch(/were 22% to 33% of those resettled .* were 20% to 23%/);
	});

	it('is supported when nearly all are men, and not when nobody is', () => {
		const only =
			(sex: string) =>
			(row: Row): Row => ({ ...row, sex, age: '30-49' });
		const all = (change: (row: Row) => Row) =>
			altered({ ages: change, agesInEurope: change, agesToUsa: change, agesToUk: change });
		expect(read('young-men', all(only('male'))).verdict).toMatch(/^supported/);
		expect(read('young-men', all(only('female'))).verdict).toBe('not supported');
	});
});
