import { latest, superseded } from '$lib/query/latest';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { QueryError } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';
import { initialState, parseState, sameState, writeState, type InvalidParameter } from '$lib/state/codec';
import type { ViewState } from '$lib/state/control';
import { answerView } from '$lib/views/answer';
import type { View, ViewModel } from '$lib/views/contract';
import type { FrameStatus } from './status';

interface LiveViewOptions {
	readonly view: View;
	/** The prerendered default state. */
	readonly initial: ViewModel;
	readonly runner: Runner;
}

/** One chart that follows the reader's settings. The default state never asks the database. */
export class LiveView {
	readonly #view: View;
	readonly #initial: ViewModel;
	readonly #runner: Runner;
	model = $state.raw<ViewModel>() as ViewModel;
	/** What the reader asked for last; `model` follows when it is worked out. */
	settings = $state.raw<ViewState>({});
	/** The settings that `model` shows. */
	shownSettings = $state.raw<ViewState>({});
	status = $state.raw<FrameStatus>({ kind: 'default' });
	invalid = $state.raw<readonly InvalidParameter[]>([]);

	constructor({ view, initial, runner }: LiveViewOptions) {
		this.#view = view;
		this.#initial = initial;
		this.#runner = runner;
		this.model = initial;
		this.settings = this.shownSettings = initialState(view.spec.controls);
	}

	/** Address of what is shown. */
	get search(): string {
		return this.searchOf(this.shownSettings);
	}

	/** Address that holds the given settings. */
	searchOf(settings: ViewState): string {
		return writeState(settings, this.#view.spec.controls);
	}

	/** Follows the address; what it says wrongly is ignored and named in `invalid`. */
	async read(parameters: URLSearchParams): Promise<void> {
		const { state, invalid } = parseState(parameters, this.#view.spec.controls);
		this.invalid = invalid;
		await this.show(state);
	}

	async show(settings: ViewState): Promise<void> {
		const { controls } = this.#view.spec;
		this.settings = settings;
		if (sameState(settings, initialState(controls), controls)) {
			await this.#newest(null);
			this.model = this.#initial;
			this.shownSettings = settings;
			this.status = { kind: 'default' };
			return;
		}
		const before = this.model;
		const shows = before === this.#initial ? 'Showing the default view' : 'Showing the view before';
		this.status = { kind: 'loading', shows };
		const unsubscribe = this.#runner.onProgress((progress) => {
			if (this.status.kind === 'loading') this.status = { kind: 'loading', shows, progress };
		});
		try {
			const answer = await this.#newest(settings);
			if (answer === superseded || answer === null) return;
			this.model = answer;
			this.shownSettings = settings;
			this.status = { kind: 'ready' };
		} catch (error) {
			const message =
				error instanceof QueryError
					? error.message
					: 'These settings could not be worked out in this browser.';
			this.status = { kind: 'failed', message, shows, retry: () => void this.show(settings) };
		} finally {
			unsubscribe();
		}
	}

	readonly #newest = latest(async (signal, settings: ViewState | null) => {
		if (settings === null) return null;
		const catalogue = await loadCatalogue(this.#runner, {
			release: this.#initial.release,
			data_as_of: this.#initial.dataAsOf
		});
		return answerView(this.#view, settings, this.#runner, catalogue, signal);
	});
}
