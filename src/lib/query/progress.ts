import type { Progress } from './port';

/** Sums up parallel downloads; one that starts after all others have ended starts a new sum. */
export class ProgressSum {
	readonly #parts = new Map<string, { loaded: number; total: number }>();
	readonly #report: (progress: Progress) => void;

	constructor(report: (progress: Progress) => void) {
		this.#report = report;
	}

	/** Starts (or restarts, after a failure) one download of `total` bytes. */
	start(name: string, total: number): (loaded: number) => void {
		if ([...this.#parts.values()].every((part) => part.loaded >= part.total)) this.#parts.clear();
		const part = { loaded: 0, total };
		this.#parts.set(name, part);
		this.#send();
		return (loaded) => {
			part.loaded = loaded;
			if (this.#parts.get(name) === part) this.#send();
		};
	}

	#send(): void {
		let loaded = 0;
		let total = 0;
		for (const part of this.#parts.values()) {
			loaded += part.loaded;
			total += part.total;
		}
		this.#report({ loaded, total });
	}
}
