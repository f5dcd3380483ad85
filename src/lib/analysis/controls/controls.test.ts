import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ControlGroup } from '$lib/metrics/control-group';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { resettledBesideAll } from './all-origins';
import { changeQueries, changesAround } from './changes-around';
import type { AllOriginsQuery } from './origin-figures';
import { protectedBesideAll, protectedQueries } from './protected-beside-all';

const engine = nativeEngine();
afterAll(() => engine.close());

async function run<Names extends string>(queries: Record<Names, Query>): Promise<ResultSets<Names>> {
	const results: Record<string, readonly Row[]> = {};
	for (const [name, query] of Object.entries<Query>(queries)) results[name] = await engine.run(query);
	return results as ResultSets<Names>;
}

const rateOf = ({ ranked }: ControlGroup, origin: string) =>
	ranked.find((one) => one.origin === origin)?.rate.inputs;

// Expected figures: worked with SQL of its own over the published tables, outside this program.
describe('resettled in the United States, 2022–2024, all origins', () => {
	let results: ResultSets<AllOriginsQuery | 'visaTotals'>;
	beforeAll(async () => {
		results = await run(changeQueries());
	});
	const beside = (kind: 'interim' | 'mean' | 'year-end') =>
		resettledBesideAll(results, { from: 2022, to: 2024 }, kind);

	it('by the mean of year-ends: Ukraine 0.31, the eight 3.51, all others 2.05 per 1,000 a year', () => {
		const group = beside('mean');
		// 132,522 people of 64,707,808.5 person-years.
		expect(group.others).toMatchObject({ value: expect.closeTo(2.0480063, 7) });
		expect(rateOf(group, 'UKR')).toMatchObject({
			people: { value: 4477 },
			displaced: { value: 14_318_850.5 }
		});
		// The eight: 148,335 people of 42,283,753 person-years. Yemen, Libya and the Philippines have fewer than
		// 100,000 displaced and are not ranked.
		const five = ['AFG', 'IRQ', 'SYR', 'SOM', 'PAK'].map((origin) => rateOf(group, origin));
		const sum = (of: 'people' | 'displaced') => five.reduce((all, one) => all + (one?.[of]?.value ?? 0), 0);
		const [people, displaced] = [sum('people') + 607 + 67, sum('displaced') + 233_871.5 + 72_099 + 18_179.5];
		expect([people, displaced]).toEqual([148_335, 42_283_753]);
		expect((1000 * people) / displaced).toBeCloseTo(3.508, 3);
	});

	it('rank where each stands; unknown and stateless people stand nowhere', () => {
		const group = beside('mean');
		const rankOf = (origin: string) => group.ranked.find((one) => one.origin === origin)?.rank;
		expect(group.ranked).toHaveLength(36);
		expect([rankOf('COD'), rankOf('GTM'), rankOf('AFG'), rankOf('UKR')]).toEqual([1, 2, 3, 26]);
		expect(rankOf('MEX')).toBeNull();
		for (const origin of ['UNK', 'XXA', 'YEM']) expect(rankOf(origin)).toBeUndefined();
	});

	it('by counts within the year the Ukrainian rate is lower', () => {
		// 4,477 of 3,653,584 (2022), 5,879,609.5 (2023) and 5,842,993.75 (2024) person-years.
		expect(rateOf(beside('interim'), 'UKR')?.displaced?.value).toBeCloseTo(15_376_188, -1);
		expect(rateOf(beside('interim'), 'COD')?.displaced?.value).not.toBe(
			rateOf(beside('mean'), 'COD')?.displaced?.value
		);
	});

	it('change between FY2017–2019 and FY2022–2024, without oip in both', () => {
		const { origins, others } = changesAround(results);
		// 69,209 of 32,497,327.875 and 119,062 of 47,369,275.875 person-years.
		expect(others.before).toMatchObject({ value: expect.closeTo(2.1296828, 7) });
		expect(others.after).toMatchObject({ value: expect.closeTo(2.5134858, 7) });
		const afghans = origins.find(({ origin }) => origin === 'AFG');
		expect(afghans).toMatchObject({ peopleBefore: { value: 30_495 }, peopleAfter: { value: 87_588 } });
		expect(afghans?.change?.factor).toMatchObject({ value: expect.closeTo(5.3607472 / 3.4448292, 6) });
		// Visas before March 2017 are not in the months: 9,961 of the 16,170 that a report has for the fiscal year.
		expect(afghans?.isLowerBoundBefore).toBe(true);
		expect(afghans?.peopleBefore.high).toBe(30_495 + 16_170 - 9961);
		expect(origins.find(({ origin }) => origin === 'COD')?.isLowerBoundBefore).toBe(false);
	});

	it('of the eight together have the missing visas in the upper bound', () => {
		const { eight } = changesAround(results);
		// AFG 30,495, IRQ 9,160, SYR 7,196, YEM 26, LBY 4, SOM 6,721, PAK 1,051, PHL 3.
		expect(eight.before.inputs.people).toMatchObject({ value: 54_656, high: 54_656 + 6209 });
		expect(eight.after.inputs.people?.value).toBe(87_588 + 4918 + 26_611 + 422 + 62 + 6642 + 1384);
	});

	it('give Ukrainians in people alone', () => {
		const ukrainians = changesAround(results).origins.find(({ origin }) => origin === 'UKR');
		expect(ukrainians).toMatchObject({
			peopleBefore: { value: 11_350 },
			peopleAfter: { value: 4395 },
			change: null
		});
	});
});

describe('protected in Europe at the end of 2024, all origins', () => {
	it('refugees there out of refugees anywhere', async () => {
		const group = protectedBesideAll(await run(protectedQueries(2024)), {
			year: 2024,
			place: 'europe',
			counted: 'protected'
		});
		// 1,534,148 of 12,536,106 refugees of the other origins.
		expect(group.others).toMatchObject({ value: expect.closeTo(122.378353, 6) });
		expect(group.ranked.slice(0, 5).map(({ origin, rank }) => [origin, rank])).toEqual([
			['UKR', 1],
			['RUS', 2],
			['TUR', 3],
			['IRN', 4],
			['IRQ', 5]
		]);
		expect(group.ranked.find(({ origin }) => origin === 'IRQ')?.rate).toMatchObject({
			value: expect.closeTo(741, 0)
		});
	});

	it('everyone displaced abroad, on both sides', async () => {
		const results = await run(protectedQueries(2024));
		const all = protectedBesideAll(results, { year: 2024, place: 'europe', counted: 'all' });
		expect(rateOf(all, 'UKR')?.displaced?.value).toBe(5_164_385);
		const usa = protectedBesideAll(results, { year: 2024, place: 'USA', counted: 'all' });
		expect(rateOf(usa, 'UKR')?.people?.value).toBeLessThan(30_000);
	});
});
