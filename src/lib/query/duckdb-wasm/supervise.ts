import { failures } from '../failures';
import { QueryError } from '../port';

export interface Supervised {
	/**
	 * Wraps every call to the worker, because a dead worker never replies.
	 * @throws {QueryError} `engine` when the worker dies, `statement` when DuckDB rejects it.
	 */
	call<T>(task: () => Promise<T>): Promise<T>;
	/** Pending calls fail with `engine`. */
	stop(): void;
}

/** A trap inside the compiled code leaves its memory in an unknown state. */
const isTrap = (error: unknown): boolean =>
	error instanceof Error && ['RuntimeError', 'RangeError'].includes(error.name);

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
		async call(task) {
			try {
				return await Promise.race([death, task()]);
			} catch (error) {
				if (error instanceof QueryError) throw error;
				if (!isTrap(error)) throw failures.statement(error);
				die(failures.engine(error));
				return death;
			}
		},
		stop: () => die(failures.engine(new Error('stopped')))
	};
}
