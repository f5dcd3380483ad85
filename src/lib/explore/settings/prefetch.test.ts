import { beforeAll, describe, expect, it } from 'vitest';
import { distinct } from '$lib/query/query-key';
import { likelyStates } from './prefetch';
import { settingsOf } from './settings';
import { queriesOf } from '../compute/queries';
import { normalizeSettings } from './normalize-settings';
import { openExplorer, type ExplorerFixture } from '../testing';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

const likely = (search: string) =>
	likelyStates(explorer.stateOf(search), explorer.controls, explorer.published);
const queriesIn = (state: Parameters<typeof settingsOf>[0]) =>
	queriesOf(settingsOf(state, explorer.published), explorer.published);
const queriesAfter = (search: string) =>
	distinct(likely(search).flatMap((state) => Object.values(queriesIn(state))));

describe('likely states', () => {
	it.each(['', '?measure=parity', '?measure=entries&destinations=USA&clock=month', '?measure=protected'])(
		'after %s are normalised',
		(search) => {
			const states = likely(search);
			expect(states.length).toBeGreaterThan(10);
			for (const state of states)
				expect(normalizeSettings(state, explorer.controls, explorer.published).state).toEqual(state);
		}
	);

	it.each([
		['', '?measure=decisions'],
		['', '?by=destination'],
		['', '?measure=parity'],
		['?measure=parity', '?measure=parity&clock=fiscal'],
		['?measure=rate', '?measure=rate&tier=resettled'],
		// Two steps: another measure, then another clock.
		['?measure=applications&destinations=USA', '?measure=parity&destinations=USA&clock=fiscal']
	])('after %s include every query of %s', (from, to) => {
		const wanted = Object.values(queriesIn(explorer.stateOf(to)));
		expect(wanted.length).toBeGreaterThan(0);
		expect(queriesAfter(from)).toEqual(expect.arrayContaining(wanted));
	});

	it('need few queries', () => {
		// The runner caches 128 results, so those of the reader's own steps are not evicted.
		expect(queriesAfter('?measure=entries&destinations=USA').length).toBeLessThan(64);
	});
});
