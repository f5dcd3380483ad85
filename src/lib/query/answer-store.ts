import { answerAddress, answerFile, type AnswerIndex } from './answer-index';
import { request } from './fetch-bytes';
import type { Query, RollUp, Row } from './port';
import { ResultCache } from './result-cache';
import { rollUp } from './roll-up';
import { rowsOfAnswer } from './stored-answer';

/** Answers in memory; the least recently used goes first. All answers of one view fit. */
const CACHED = 64;

/** Rows that were computed while the site was built. */
export class AnswerStore {
	/** Release of the tables that the answers belong to. */
	readonly #release: string;
	readonly #data: string;
	readonly #indexes = new Set<AnswerIndex>();
	readonly #cache = new ResultCache((query, signal) => this.#read(query, signal), CACHED);

	/** @param data Address of the folder of the release's data, without a slash at the end. */
	constructor(release: string, data: string) {
		this.#release = release;
		this.#data = data;
	}

	/** Adds the answers of one more view. An index of another release is ignored. */
	add(index: AnswerIndex): void {
		if (index.release === this.#release) this.#indexes.add(index);
	}

	/**
	 * Reads the stored rows of a query, or adds them up from those of a wider one; `undefined` when neither is stored.
	 * Each answer is fetched once.
	 * @throws {QueryError} `network`, or `data` when the file is missing.
	 * @throws {TypeError | SyntaxError} when the file is damaged.
	 * @throws the signal's reason once `signal` is aborted.
	 */
	find(query: Query): ((signal?: AbortSignal) => Promise<readonly Row[]>) | undefined {
		return this.#fileOf(query) || this.#widerThan(query)
			? (signal) => this.#cache.run(query, signal)
			: undefined;
	}

	#widerThan = (query: Query): RollUp | undefined =>
		query.rollUps?.find(({ from }) => this.#fileOf(from) !== undefined);

	#fileOf(query: Query): string | undefined {
		for (const index of this.#indexes) {
			const file = answerFile(index, query);
			if (file) return file;
		}
		return undefined;
	}

	async #read(query: Query, signal: AbortSignal): Promise<readonly Row[]> {
		const file = this.#fileOf(query);
		if (file === undefined) {
			const wider = this.#widerThan(query);
			if (!wider) throw new RangeError('This query has no stored answer.');
			return rollUp(await this.#cache.run(wider.from, signal), wider);
		}
		const response = await request(answerAddress(this.#data, file), signal);
		return rowsOfAnswer(await response.json());
	}
}
