import type { Catalogue } from '$lib/catalogue/catalogue';
import { latest, superseded } from '$lib/query/latest';
import { loadCatalogue } from '$lib/query/load-catalogue';
import { QueryError, sentenceOf } from '$lib/query/port';
import type { Runner } from '$lib/query/runner';
import { initialState, sameState, writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { loadModel } from '$lib/views/load-model';
import type { View, ViewModel } from '$lib/views/contract';
import { whenIdle } from './paint';
import type { FrameStatus } from './status';
import { restoreOriginals } from './translation';

export interface LiveViewOptions {
	readonly view: View;
	/** The prerendered default state. */
	readonly initial: ViewModel;
	readonly runner: Runner;
}

/** A view whose model follows the settings. The default state needs no query. */
export class LiveView {
	readonly view: View;
	readonly #initial: ViewModel;
	readonly #runner: Runner;
	#catalogue: Promise<Catalogue> | undefined;
	/** Model of the visible layout. */
	model = $state.raw<ViewModel>() as ViewModel;
	/** Model of what is not visible (the table, the layout for the other width); catches up with `model` after the next paint. */
	deferredModel = $state.raw<ViewModel>() as ViewModel;
	/** The newest settings; `model` follows once it is built. */
	settings = $state.raw<ViewState>({});
	/** The settings of `model`. */
	drawnSettings = $state.raw<ViewState>({});
	status = $state.raw<FrameStatus>({ kind: 'default' });

	constructor({ view, initial, runner }: LiveViewOptions) {
		this.view = view;
		this.#initial = initial;
		this.#runner = runner;
		this.model = this.deferredModel = initial;
		this.settings = this.drawnSettings = initialState(view.spec.controls);
	}

	/** Whether part of the page does not match the settings yet. */
	get isBusy(): boolean {
		return this.status.kind === 'loading' || this.deferredModel !== this.model;
	}

	/** Query string of the drawn settings. */
	get search(): string {
		return this.searchOf(this.drawnSettings);
	}

	/** Query string of the given settings. */
	searchOf(settings: ViewState): string {
		return writeState(settings, this.view.spec.controls);
	}

	isCurrent(settings: ViewState): boolean {
		return sameState(settings, this.settings, this.view.spec.controls);
	}

	/** Resolves once the settings are drawn, have failed, or newer ones have replaced them. */
	async show(settings: ViewState): Promise<void> {
		restoreOriginals();
		const { controls } = this.view.spec;
		this.settings = settings;
		if (sameState(settings, initialState(controls), controls)) {
			if ((await this.#newest(null)) === superseded) return;
			this.#draw(this.#initial, settings, { kind: 'default' });
			return;
		}
		const shows = this.model === this.#initial ? 'Showing the default view' : 'Showing the view before';
		this.status = { kind: 'loading', shows };
		const unsubscribe = this.#runner.onProgress((progress) => {
			if (this.status.kind === 'loading') this.status = { kind: 'loading', shows, progress };
		});
		try {
			const model = await this.#newest(settings);
			if (model === superseded || model === null) return;
			this.#draw(model, settings, { kind: 'ready' });
		} catch (error) {
			const message = sentenceOf(error, 'These settings could not be computed in this browser.');
			const canRetry = !(error instanceof QueryError && error.failure === 'blocked');
			restoreOriginals();
			this.status = {
				kind: 'failed',
				message,
				shows,
				...(canRetry && { retry: () => void this.show(settings) })
			};
		} finally {
			unsubscribe();
		}
	}

	#draw(model: ViewModel, settings: ViewState, status: FrameStatus): void {
		restoreOriginals();
		this.model = model;
		this.drawnSettings = settings;
		this.status = status;
		void whenIdle().then(() => this.flush());
	}

	/** Updates `deferredModel` immediately, e.g. before printing. */
	flush(): void {
		restoreOriginals();
		this.deferredModel = this.model;
	}

	/** Loads the catalogue once; a failed attempt is retried on the next call. */
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
		return loadModel(this.view, settings, this.#runner, this.readCatalogue(), signal);
	});
}
