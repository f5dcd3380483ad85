import type { Catalogue } from '$lib/catalogue/catalogue';
import { latest, superseded } from '$lib/query/latest';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { QueryError } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';
import { initialState, parseState, sameState, writeState, type InvalidParameter } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { loadModel } from '$lib/views/load-model';
import type { View, ViewModel } from '$lib/views/contract';
import { whenIdle } from './paint';
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
	#catalogue: Promise<Catalogue> | undefined;
	/** What the visible chart shows. */
	model = $state.raw<ViewModel>() as ViewModel;
	/** The same for what is not on the screen (the table, the layout for another width): it follows once the chart is painted. */
	settled = $state.raw<ViewModel>() as ViewModel;
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
		this.model = this.settled = initial;
		this.settings = this.shownSettings = initialState(view.spec.controls);
	}

	/** Something on the page does not yet show the settings. */
	get isBusy(): boolean {
		return this.status.kind === 'loading' || this.settled !== this.model;
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
		const isAsked = sameState(state, this.settings, this.#view.spec.controls);
		if (!isAsked || this.status.kind === 'failed') await this.show(state);
	}

	async show(settings: ViewState): Promise<void> {
		const { controls } = this.#view.spec;
		this.settings = settings;
		if (sameState(settings, initialState(controls), controls)) {
			await this.#newest(null);
			this.#draw(this.#initial);
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
			this.#draw(answer);
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

	#draw(model: ViewModel): void {
		this.model = model;
		void whenIdle().then(() => this.settle());
	}

	/** Brings what is not on the screen up to date at once, e.g. before the page is printed. */
	settle(): void {
		this.settled = this.model;
	}

	/** Read once; anew after a failure. */
	readCatalogue(): Promise<Catalogue> {
		if (this.#catalogue) return this.#catalogue;
		const { release, dataAsOf } = this.#initial;
		const reading = loadCatalogue(this.#runner, { release, data_as_of: dataAsOf });
		this.#catalogue = reading;
		reading.catch(() => {
			if (this.#catalogue === reading) this.#catalogue = undefined;
		});
		return reading;
	}

	readonly #newest = latest(async (signal, settings: ViewState | null) => {
		if (settings === null) return null;
		return loadModel(this.#view, settings, this.#runner, await this.readCatalogue(), signal);
	});
}
