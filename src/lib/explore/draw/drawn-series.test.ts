import { beforeAll, describe, expect, it } from 'vitest';
import { openExplorer, type ExplorerFixture } from '../testing';
import { drawnRows, REST } from './drawn-series';
import { leftOut } from './left-out';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

const HOSTS = 'origins=SDN&destinations=each&by=destination&chart=bar';

describe('every country as destination', () => {
	it('has the largest by name and the rest as one row', async () => {
		const model = await explorer.modelOf(`${HOSTS}&top=10`);
		const rows = drawnRows(model);
		expect(rows).toHaveLength(11);
		expect(rows[0]?.label).toBe('Chad');
		expect(rows.at(-1)?.key).toBe(REST);
		const known = model.series.filter(({ overall }) => overall.result);
		expect(rows.at(-1)?.label).toBe(`${known.length - 10} others together`);
		expect(leftOut(model)).toContain('are one row together');
	});
	it('adds up to the figure of all countries together', async () => {
		const model = await explorer.modelOf(`${HOSTS}&top=10`);
		const all = await explorer.modelOf('origins=SDN&by=destination&chart=bar');
		const rows = drawnRows(model).reduce((sum, { overall }) => sum + (overall.result?.value ?? 0), 0);
		expect(rows).toBe(all.series[0]?.overall.result?.value);
	});
	it('draws every row when asked to', async () => {
		const model = await explorer.modelOf(`${HOSTS}&top=all`);
		expect(drawnRows(model)).toHaveLength(model.series.length);
	});
	it('never adds up rates, nor entries that countries count each in its own way', async () => {
		const search = ['measure=rate&destinations=USA&tier=resettled&origins=each&chart=bar&top=10'];
		search.push(
			'measure=entries&origins=SYR&destinations=each&by=destination&tier=resettled&chart=bar&top=10'
		);
		for (const one of search) {
			const model = await explorer.modelOf(one);
			expect(model.series.length).toBeGreaterThan(10);
			expect(drawnRows(model).map(({ key }) => key)).not.toContain(REST);
			expect(leftOut(model)).toContain('more are in the table');
		}
	});
});

describe('the order of rows', () => {
	it('is by figure, from either end, or by name; the rest stays last', async () => {
		const largest = drawnRows(await explorer.modelOf(`${HOSTS}&top=10`)).map(({ label }) => label);
		const rest = largest.at(-1) ?? '';
		const smallest = drawnRows(await explorer.modelOf(`${HOSTS}&top=10&sort=smallest`));
		expect(smallest.map(({ label }) => label)).toEqual([...largest.slice(0, -1).reverse(), rest]);
		const named = drawnRows(await explorer.modelOf(`${HOSTS}&top=10&sort=name`));
		expect(named.map(({ label }) => label)).toEqual([...largest.slice(0, -1).sort(), rest]);
	});
	it('can be chosen only for charts of rows', () => {
		expect(explorer.stateOf('sort=name')['sort']).toBe('largest');
		expect(explorer.stateOf('sort=name&chart=dot')['sort']).toBe('name');
		expect(explorer.stateOf('top=10&chart=bar')['top']).toBe('24');
	});
});
