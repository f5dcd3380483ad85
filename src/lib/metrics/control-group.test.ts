import { describe, expect, it } from 'vitest';
import type { InYears } from './comparison';
import {
	beyondOthers,
	changeOf,
	controlGroup,
	othersBeforeAndAfter,
	pooledRate,
	positionAmong
} from './control-group';
import { exactly } from './interval';
import { quantity, undefinedBecause } from './quantity';

const pair = (people: number, personYears: number): InYears => ({
	people: quantity('calendar_flow', exactly(people)),
	displaced: quantity('person_years', exactly(personYears))
});
/** Three years. */
const member = (origin: string, people: number, personYears: number) => ({
	origin,
	pair: pair(people, personYears),
	displaced: personYears / 3
});

describe('all origins', () => {
	const members = [
		member('UKR', 300, 3_000_000),
		member('AFG', 6000, 3_000_000),
		member('COD', 6000, 1_500_000),
		member('MMR', 4000, 2_000_000),
		member('CAF', 9, 600_000),
		member('BTN', 900, 30_000),
		member('UNK', 0, 9_000_000),
		{ origin: 'XKX', pair: undefinedBecause('None.', ''), displaced: 500_000 }
	];
	const group = controlGroup(members, ['UKR', 'AFG']);

	it('with 100,000 displaced are ranked, unknown origins and fewer than ten people are not', () => {
		// Per 1,000 a year: 4, 2, 2, 0.1, 0.015. Bhutanese are 10,000 a year.
		expect(group.ranked.map(({ origin, rank }) => [origin, rank])).toEqual([
			['COD', 1],
			['AFG', 2],
			['MMR', 2],
			['UKR', 4],
			['CAF', null]
		]);
	});

	it('but those compared and the unknown are pooled, small ones included', () => {
		// (6000 + 4000 + 9 + 900) / (1,500,000 + 2,000,000 + 600,000 + 30,000)
		expect(group.others).toMatchObject({ value: expect.closeTo((1000 * 10_909) / 4_130_000, 12) });
		expect(group.otherOrigins).toBe(4);
		expect(group.others.inputs.people?.value).toBe(10_909);
	});

	it('say why when there is nobody else', () => {
		expect(controlGroup([member('UKR', 300, 3_000_000)], ['UKR']).others).toMatchObject({ defined: false });
	});
});

describe('a rate among those of other origins', () => {
	/** 2, 4, 8 … */
	const powers = (count: number) => Array.from({ length: count }, (_, i) => 2 ** (i + 1));

	it('is unusual beyond nine tenths of them', () => {
		// Half as much again as the eighteenth of twenty: above eighteen.
		expect(positionAmong(1.5 * 2 ** 18, powers(20))).toEqual({
			below: 18,
			above: 2,
			of: 20,
			unusual: 'high'
		});
		expect(positionAmong(1.5 * 2 ** 17, powers(20))).toMatchObject({ below: 17, above: 3, unusual: 'no' });
		expect(positionAmong(6, powers(20))).toEqual({ below: 2, above: 18, of: 20, unusual: 'low' });
	});

	it('counts rates that differ by less than a twentieth on neither side', () => {
		expect(positionAmong(0.97 * 2 ** 10, powers(12))).toEqual({ below: 9, above: 2, of: 12, unusual: 'no' });
	});

	it('has no answer among few', () => {
		expect(positionAmong(1000, powers(9)).unusual).toBeNull();
	});

	it('may be that of several origins together', () => {
		const members = [member('AFG', 6000, 3_000_000), member('IRQ', 0, 1_000_000), member('COD', 9, 3)];
		expect(pooledRate(members, ['AFG', 'IRQ'])).toMatchObject({ value: 1.5 });
		expect(pooledRate(members, ['SYR'])).toMatchObject({ defined: false });
	});
});

describe('before and after', () => {
	const own = { before: pair(1000, 1_000_000), after: pair(6000, 2_000_000) };
	const members = [
		{ origin: 'AFG', ...own },
		{ origin: 'COD', before: pair(1500, 500_000), after: pair(3000, 600_000) },
		{ origin: 'MMR', before: pair(500, 500_000), after: pair(600, 300_000) },
		{ origin: 'UNK', before: pair(0, 500_000), after: pair(0, 900_000) },
		{ origin: 'SSD', before: undefinedBecause('None.', ''), after: pair(400, 100_000) }
	];
	const others = othersBeforeAndAfter(members, ['AFG']);

	it('are a difference and a factor', () => {
		// From 1 to 3 per 1,000 a year.
		const change = changeOf(own);
		expect(change.change).toMatchObject({ value: 2, unit: 'per 1,000 displaced a year' });
		expect(change.factor).toMatchObject({ value: 3, unit: '×' });
		expect(change.change.inputs['after people']?.value).toBe(6000);
	});

	it('pool the other origins with displaced people in each period', () => {
		// 2000 of 1,000,000; then 4000 of 1,000,000, 400 of them South Sudanese, who were not displaced before.
		expect(changeOf(others)).toMatchObject({
			before: { value: 2 },
			after: { value: 4 },
			factor: { value: 2 }
		});
	});

	it('are set against all other origins', () => {
		const beyond = beyondOthers(changeOf(own), changeOf(others));
		expect(beyond.change).toMatchObject({ value: 2 - 2 });
		expect(beyond.factor).toMatchObject({ value: 3 - 2 });
	});

	it('have reasons instead of numbers when a period is missing or nobody came before', () => {
		const missing = changeOf({ before: undefinedBecause('No figures.', ''), after: own.after });
		expect(missing.change).toMatchObject({ defined: false, reason: 'No figures.' });
		expect(beyondOthers(missing, changeOf(others)).factor).toMatchObject({ reason: 'No figures.' });
		const nobody = changeOf({ before: pair(0, 1000), after: pair(5, 1000) });
		expect(nobody.change).toMatchObject({ value: 5 });
		expect(nobody.factor).toMatchObject({ defined: false, reason: expect.stringContaining('no factor') });
	});
});
