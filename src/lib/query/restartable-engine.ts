import { QueryError, type Engine } from './port';

/** An engine that starts on the first `run`, and again after a failed start or a failure `engine`. */
export function restartableEngine(open: () => Promise<Engine>): Engine {
	let current: Promise<Engine> | undefined;

	function discard(attempt: Promise<Engine>): void {
		if (current === attempt) current = undefined;
	}
	function start(): Promise<Engine> {
		if (current) return current;
		const attempt = (current = open());
		attempt.catch(() => discard(attempt));
		return attempt;
	}

	return {
		async run(query, signal) {
			const attempt = start();
			const engine = await attempt;
			try {
				return await engine.run(query, signal);
			} catch (error) {
				if (error instanceof QueryError && error.failure === 'engine') discard(attempt);
				throw error;
			}
		},
		async close() {
			const closing = current;
			current = undefined;
			await closing?.then(
				(engine) => engine.close(),
				() => undefined
			);
		}
	};
}
