import { beforeAll, describe, expect, it } from 'vitest';
import { distinct } from '$lib/query/runner';
import { likelyStates } from './prefetch';
import { settingsOf } from './settings';
import { queriesOf } from '../compute/queries';
import { normalizeSettings } from './normalize-settings';
import { openExplorer, type ExplorerFixture } from '../testing';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

const ahead = (search: string) =>
	likelyStates(explorer.stateOf(search), explorer.controls, explorer.published);
const queriesIn = (state: Parameters<typeof settingsOf>[0]) =>
	queriesOf(settingsOf(state, explorer.published), explorer.published);
const asks = (search: string) => distinct(ahead(search).flatMap((state) => Object.values(queriesIn(state))));

describe('states ahead', () => {
	it.each(['', '?measure=parity', '?measure=entries&destinations=USA&clock=month', '?measure=protected'])(
		'of %s are states that the page settles no further',
		(search) => {
			const states = ahead(search);
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
		// Two steps: another figure, then another kind of time.
		['?measure=applications&destinations=USA', '?measure=parity&destinations=USA&clock=fiscal']
	])('of %s hold all that %s asks', (from, to) => {
		const wanted = Object.values(queriesIn(explorer.stateOf(to)));
		expect(wanted.length).toBeGreaterThan(0);
		expect(asks(from)).toEqual(expect.arrayContaining(wanted));
	});

	it('ask few statements', () => {
		// The runner keeps 128 results: those of the reader's own steps stay.
		expect(asks('?measure=entries&destinations=USA').length).toBeLessThan(64);
	});
});
