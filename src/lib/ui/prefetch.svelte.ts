import { catalogueQueries } from '$lib/query/load-catalogue';
import { distinct } from '$lib/query/query-key';
import type { Runner } from '$lib/query/runner';
import type { ViewState } from '$lib/settings/control';
import type { LiveView } from './live-view.svelte';
import { whenIdle } from './paint';
import { savesData } from './saves-data';

interface Prefetch {
	readonly live: LiveView;
	readonly runner: Pick<Runner, 'prefetch'>;
	/** States one change away, the likeliest first. */
	readonly likelyStates: (state: ViewState) => readonly ViewState[];
}

/** How long a state has to be drawn before prefetching starts, in milliseconds. */
const DELAY = 300;

/** User timing mark set when all likely results of a state are cached. */
const PREFETCHED = 'prefetched';

/**
 * Once a chart is drawn, gets the answers of the likeliest next states into memory, one after the other while the page
 * is idle. Never starts the engine. Call it while a component initialises.
 */
export function prefetchResults({ live, runner, likelyStates }: Prefetch): void {
	async function prefetch(state: ViewState, signal: AbortSignal): Promise<void> {
		await whenIdle();
		const queries = likelyStates(state).flatMap((next) => Object.values(live.view.spec.queries(next)));
		for (const query of distinct([...catalogueQueries, ...queries])) {
			if (signal.aborted) return;
			// Runs on when the settings change, for the next state may need it.
			await runner.prefetch(query);
			await whenIdle();
		}
		performance.mark(PREFETCHED);
	}
	$effect(() => {
		if (!['default', 'ready'].includes(live.status.kind) || savesData()) return;
		const state = live.drawnSettings;
		const controller = new AbortController();
		const timer = setTimeout(() => void prefetch(state, controller.signal), DELAY);
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	});
}
