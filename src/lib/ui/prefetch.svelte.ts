import type { Query } from '$lib/query/port';
import { distinct, type Runner } from '$lib/query/runner';
import type { ViewState } from '$lib/settings/control';
import type { LiveView } from './live-view.svelte';
import { whenIdle } from './paint';

interface Ahead {
	readonly live: LiveView;
	readonly runner: Pick<Runner, 'run'>;
	readonly queriesOf: (state: ViewState) => Readonly<Record<string, Query>>;
	/** Where the reader may go from a state, the likeliest first. */
	readonly likelyStates: (state: ViewState) => readonly ViewState[];
}

/** How long a reader has to stay before anything is asked ahead, in milliseconds. */
const STAYED = 300;

/** The reader's device asks to load little. */
const savesData = (): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * After an answer, asks what the next change would ask: one statement after the other, while the page has nothing else
 * to do, so that the runner knows their answers. A component calls it when it is made.
 */
export function prefetchAnswers({ live, runner, queriesOf, likelyStates }: Ahead): void {
	async function ask(state: ViewState, signal: AbortSignal): Promise<void> {
		await whenIdle();
		const queries = likelyStates(state).flatMap((next) => Object.values(queriesOf(next)));
		for (const query of distinct(queries)) {
			if (signal.aborted) return;
			// Not given up when the reader goes on, for it may be what is wanted then. What fails is told when it is asked for.
			await runner.run(query).catch(() => undefined);
			await whenIdle();
		}
	}
	$effect(() => {
		if (live.status.kind !== 'ready' || savesData()) return;
		const state = live.shownSettings;
		const left = new AbortController();
		const timer = setTimeout(() => void ask(state, left.signal), STAYED);
		return () => {
			clearTimeout(timer);
			left.abort();
		};
	});
}
