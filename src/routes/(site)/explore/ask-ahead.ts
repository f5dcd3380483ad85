import { whenIdle } from '$lib/frame/paint';
import type { Query } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';

/** How long a reader has to stay before anything is asked ahead, in milliseconds. */
const STAYED = 300;

/** The reader's device asks to load little. */
export const savesData = (): boolean =>
	(navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Asks statements one after the other while the page has nothing to do, so that the runner knows their answers.
 * @param statementsOf is called once the reader has stayed.
 * @returns how to stop; the statement that runs then is answered still, for it may be the one that is wanted.
 */
export function askAhead(runner: Runner, statementsOf: () => readonly Query[]): () => void {
	let isStopped = false;
	const ask = async (): Promise<void> => {
		for (const query of statementsOf()) {
			await whenIdle();
			if (isStopped) return;
			// Nobody waits for it: what fails here fails again, and is told, when it is asked for.
			await runner.run(query).catch(() => undefined);
		}
	};
	const timer = setTimeout(() => void ask(), STAYED);
	return () => {
		clearTimeout(timer);
		isStopped = true;
	};
}
