import { describe, expect, expectTypeOf, it } from 'vitest';
import { parityOf } from './comparison';
import { exactly, interval } from './interval';
import { protectedPerResident, protectedShare } from './protected';
import { quantity, stock, type Quantity } from './quantity';

const people = (count: number) => quantity('protected', exactly(count));

describe('people under protection', () => {
	it('per 1,000 residents', () => {
		const rate = protectedPerResident(
			quantity('protected', interval(998, 1000, 1002)),
			quantity('residents', exactly(50_000))
		);
		expect(rate).toMatchObject({
			value: 20,
			unit: 'per 1,000 residents',
			inputs: { residents: { value: 50_000 } }
		});
		expect(protectedPerResident(people(5), quantity('residents', exactly(0)))).toMatchObject({
			defined: false
		});
		expect(protectedPerResident(people(0), quantity('residents', exactly(10)))).toMatchObject({ value: 0 });
	});

	it('per 1,000 displaced abroad, and its parity', () => {
		const [afghans, ukrainians] = [people(600), people(4600)];
		expect(protectedShare(afghans, stock(exactly(6000)))).toMatchObject({
			value: 100,
			unit: 'per 1,000 displaced'
		});
		expect(
			parityOf(
				{ people: afghans, displaced: stock(exactly(6000)) },
				{ people: ukrainians, displaced: stock(exactly(5000)) }
			)
		).toMatchObject({ value: 100 / 920 });
		expect(protectedShare(afghans, stock(exactly(0)))).toMatchObject({ defined: false });
	});

	it('are never divided by people let in, nor residents by the displaced', () => {
		expectTypeOf<Quantity<'flow'>>().not.toExtend<Parameters<typeof protectedPerResident>[0]>();
		expectTypeOf<Quantity<'residents'>>().not.toExtend<Parameters<typeof protectedShare>[1]>();
		expectTypeOf<Quantity<'newly_displaced'>>().not.toExtend<Parameters<typeof protectedShare>[1]>();
	});
});
