import { QueryError, type Engine } from './port';

export interface RestartableEngine extends Engine {
	/** It has answered, so that the next statement waits for no start. */
	readonly isRunning: boolean;
	/** Gives a start up, with its downloads; an engine that runs keeps running. */
	stopStarting(): Promise<void>;
}

/** An engine that starts on the first `run`, and again after a failed start or a failure `engine`. */
export function restartableEngine(open: () => Promise<Engine>): RestartableEngine {
	let current: Promise<Engine> | undefined;
	let isRunning = false;

	function discard(attempt: Promise<Engine>): void {
		if (current !== attempt) return;
		current = undefined;
		isRunning = false;
	}
	function start(): Promise<Engine> {
		if (current) return current;
		const attempt = (current = open());
		attempt.catch(() => discard(attempt));
		return attempt;
	}
	async function close(): Promise<void> {
		const closing = current;
		if (closing) discard(closing);
		await closing?.then(
			(engine) => engine.close(),
			() => undefined
		);
	}

	return {
		get isRunning() {
			return isRunning;
		},
		async run(query, signal) {
			const attempt = start();
			const engine = await attempt;
			try {
				const rows = await engine.run(query, signal);
				isRunning = current === attempt;
				return rows;
			} catch (error) {
				if (error instanceof QueryError && error.failure === 'engine') discard(attempt);
				throw error;
			}
		},
		async stopStarting() {
			if (!isRunning) await close();
		},
		close
	};
}
