import { beforeAll, describe, expect, it } from 'vitest';
import { openExplorer, type ExplorerFixture } from '../testing';
import { readAddress } from './address';
import { STARTS, stateOfStart } from './starts';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

describe.each(STARTS)('the start “$label”', ({ search }) => {
	it('fits the rules as it stands', () => {
		const { controls, published } = explorer;
		expect(readAddress(new URLSearchParams(search), controls, published).invalid).toEqual([]);
	});
	it('sets every control, whatever was set before', () => {
		const { controls, published } = explorer;
		const state = stateOfStart(search, controls, published);
		expect(Object.keys(state).sort()).toEqual(controls.map(({ name }) => name).sort());
	});
	it('draws figures', async () => {
		const model = await explorer.modelOf(search);
		expect(model.empty).toBeUndefined();
		expect(model.series.some(({ overall }) => overall.result !== null)).toBe(true);
	});
});
