import { failures } from '../failures';
import { QueryError } from '../port';

/** Seconds after which a worker that has not replied counts as dead: browsers may end one without a word. */
const LONGEST_CALL = 60;

export interface Supervised {
	/**
	 * Wraps every call to the worker, because a dead worker never replies.
	 * @param seconds How long the call may take while the page is awake.
	 * @throws {QueryError} `engine` when the worker dies, `statement` when DuckDB rejects it.
	 */
	call<T>(task: () => Promise<T>, seconds?: number): Promise<T>;
	/** Pending calls fail with `engine`. */
	stop(): void;
}

/** A trap inside the compiled code leaves its memory in an unknown state. */
const isTrap = (error: unknown): boolean =>
	error instanceof Error && ['RuntimeError', 'RangeError'].includes(error.name);

/** Calls back after as many seconds, those of a suspended page not counted; returns a function that stops it. */
function afterSeconds(seconds: number, callback: () => void): () => void {
	let left = seconds;
	const timer = setInterval(() => {
		if (--left > 0) return;
		clearInterval(timer);
		callback();
	}, 1_000);
	return () => clearInterval(timer);
}

export function supervise(worker: Worker): Supervised {
	let die: (reason: QueryError) => void = () => undefined;
	const death = new Promise<never>((_resolve, reject) => {
		die = (reason) => {
			worker.terminate();
			reject(reason);
		};
	});
	death.catch(() => undefined);
	worker.addEventListener('error', (event) => die(failures.engine(new Error(event.message))));
	worker.addEventListener('messageerror', () => die(failures.engine(new Error('messageerror'))));

	return {
		async call(task, seconds = LONGEST_CALL) {
			const stopWaiting = afterSeconds(seconds, () => die(failures.engine(new Error('no reply'))));
			try {
				return await Promise.race([death, task()]);
			} catch (error) {
				if (error instanceof QueryError) throw error;
				if (!isTrap(error)) throw failures.statement(error);
				die(failures.engine(error));
				return death;
			} finally {
				stopWaiting();
			}
		},
		stop: () => die(failures.engine(new Error('stopped')))
	};
}
