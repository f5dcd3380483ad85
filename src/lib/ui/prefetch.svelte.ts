import { distinct } from '$lib/query/result-cache';
import type { Runner } from '$lib/query/runner';
import type { ViewState } from '$lib/settings/control';
import type { LiveView } from './live-view.svelte';
import { whenIdle } from './paint';

interface Prefetch {
	readonly live: LiveView;
	readonly runner: Pick<Runner, 'run'>;
	/** States one change away, the likeliest first. */
	readonly likelyStates: (state: ViewState) => readonly ViewState[];
}

/** How long a state has to stay drawn before prefetching starts, in milliseconds. */
const DELAY = 300;

/** User timing mark that says when all likely results of a state are cached. */
const PREFETCHED = 'prefetched';

/** Whether the reader's device is set to save data. */
const savesData = (): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * After each result, runs the queries of the likeliest next states, one after the other while the page is idle, so that
 * the runner has their results cached. Call it while a component initialises.
 */
export function prefetchResults({ live, runner, likelyStates }: Prefetch): void {
	async function prefetch(state: ViewState, signal: AbortSignal): Promise<void> {
		await whenIdle();
		const queries = likelyStates(state).flatMap((next) => Object.values(live.view.spec.queries(next)));
		for (const query of distinct(queries)) {
			if (signal.aborted) return;
			// Runs on when the settings change, for the next state may need it. A failure surfaces when it does.
			await runner.run(query).catch(() => undefined);
			await whenIdle();
		}
		performance.mark(PREFETCHED);
	}
	$effect(() => {
		if (live.status.kind !== 'ready' || savesData()) return;
		const state = live.drawnSettings;
		const controller = new AbortController();
		const timer = setTimeout(() => void prefetch(state, controller.signal), DELAY);
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	});
}
