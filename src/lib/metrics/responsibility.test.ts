import { describe, expect, it } from 'vitest';
import { exactly } from './interval';
import { quantity } from './quantity';
import { responsibility, type Host, type Responsibility } from './responsibility';

const host = (id: string, people: number, residents: number | null, gdp: number | null): Host => ({
	id,
	people: quantity('calendar_flow', exactly(people)),
	residents: residents === null ? null : quantity('residents', exactly(residents)),
	gdp: gdp === null ? null : quantity('gdp', exactly(gdp))
});
const indices = (results: readonly Responsibility[]) =>
	results.map(({ index }) => (index.defined ? Number(index.value.toFixed(9)) : null));

describe('responsibility', () => {
	const two = [host('USA', 60, 300, 900), host('DEU', 40, 100, 100)];

	it('is the share of people resettled over the share under a key', () => {
		// The United States: 60 % of people, 75 % of residents, 90 % of GDP.
		expect(indices(responsibility(two, 'population'))).toEqual([0.8, 1.6]);
		expect(indices(responsibility(two, 'gdp'))).toEqual([0.666666667, 4]);
		expect(indices(responsibility(two, 'mean'))).toEqual([0.727272727, 2.285714286]);
		const [first] = responsibility(two, 'mean');
		expect(first).toMatchObject({ shareOfPeople: { value: 0.6 }, shareOfKey: { value: 0.825 } });
		expect(first?.index.inputs['share of GDP']?.value).toBe(0.9);
	});

	it('divides equally without residents or GDP', () => {
		const four = ['A', 'B', 'C', 'D'].map((id, i) => host(id, i, null, null));
		// Shares of people 0, 1/6, 2/6, 3/6 over 1/4 each.
		expect(indices(responsibility(four, 'equal'))).toEqual([0, 0.666666667, 1.333333333, 2]);
	});

	it('has a reason when nobody was resettled or the key is missing', () => {
		expect(indices(responsibility([host('USA', 0, 1, 1), host('DEU', 0, 1, 1)], 'gdp'))).toEqual([
			null,
			null
		]);
		const missing = [host('USA', 60, 300, 900), host('DEU', 40, 100, null)];
		expect(indices(responsibility(missing, 'mean'))).toEqual([null, null]);
		expect(indices(responsibility(missing, 'population'))).toEqual([0.8, 1.6]);
		expect(indices(responsibility([host('USA', 1, 0, 1), host('DEU', 1, 0, 1)], 'population'))).toEqual([
			null,
			null
		]);
		expect(responsibility([], 'gdp')).toEqual([]);
	});
});
