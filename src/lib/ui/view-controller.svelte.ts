import { flushSync } from 'svelte';
import { on } from 'svelte/events';
import type { Runner } from '$lib/query/runner';
import { followInitials, parseState, type InvalidParameter, type ParsedState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { LiveView, type LiveViewOptions } from './live-view.svelte';
import { initialPageState, readPageState, withPageState, type PageState, type Tab } from './page-state';
import { afterPaint } from './paint';
import { followTranslation } from './translation';

/** A setting that was changed to fit the others, by the name of its control. */
export interface Adjustment {
	readonly control: string;
	/** One sentence. */
	readonly reason: string;
}

/** Compatible settings, and what had to change. */
export interface NormalizedSettings {
	readonly state: ViewState;
	readonly changed: readonly Adjustment[];
}

export interface ViewControllerOptions extends LiveViewOptions {
	/** Parses the address; defaults to the view's own controls. */
	readonly parse?: ((parameters: URLSearchParams) => ParsedState) | undefined;
	/** Replaces incompatible settings; without it, every combination is valid. */
	readonly normalize?: ((settings: ViewState) => NormalizedSettings) | undefined;
	/** Writes a query string into the address; absent if the address does not follow the settings, as in embeds. */
	readonly navigate?: ((search: string) => Promise<void>) | undefined;
}

/** How long the address may lag behind the settings, in milliseconds. */
const MAX_ADDRESS_LAG = 100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Connects a view to the address and the controls, on a chart page, in the explorer or in an embed. Construct it while
 * a component initialises.
 */
export class ViewController {
	readonly live: LiveView;
	readonly #runner: Runner;
	readonly #parse: (parameters: URLSearchParams) => ParsedState;
	readonly #normalize: (settings: ViewState) => NormalizedSettings;
	readonly #navigate: ((search: string) => Promise<void>) | undefined;
	/** Parameters of the address that were ignored. */
	invalid = $state.raw<readonly InvalidParameter[]>([]);
	/** Settings that the last change also changed. */
	adjustments = $state.raw<readonly Adjustment[]>([]);
	/** Whether the page is hydrated and knows its address. */
	interactive = $state(false);
	/** The address asks for other settings than the default ones, and they have not been drawn yet. */
	isOpening = $state(false);
	/** Which series stand out, and whether chart or table is on screen. */
	pageState = $state.raw<PageState>(initialPageState);

	constructor({ parse, normalize, navigate, ...options }: ViewControllerOptions) {
		const { controls } = options.view.spec;
		this.live = new LiveView(options);
		this.#runner = options.runner;
		this.#parse = parse ?? ((parameters) => parseState(parameters, controls));
		this.#normalize = normalize ?? ((state) => ({ state, changed: [] }));
		this.#navigate = navigate;
		$effect(followTranslation);
		// A printed page shows the table and the other layout too.
		$effect(() => on(window, 'beforeprint', () => flushSync(() => this.live.flush())));
	}

	/** Follows the address; invalid parameters are ignored and listed in `invalid`. */
	async read(parameters: URLSearchParams): Promise<void> {
		const { live } = this;
		this.interactive = true;
		const { state, invalid } = this.#parse(parameters);
		this.invalid = invalid;
		this.pageState = readPageState(parameters);
		const isNew = !live.isCurrent(state);
		if (isNew) this.adjustments = [];
		this.isOpening = isNew && live.status.kind === 'default';
		if (isNew || live.status.kind === 'failed') await live.show(state);
		this.#opened();
	}

	/** Lets the page show what is drawn, unless newer settings are on their way. */
	#opened(): void {
		if (this.live.status.kind === 'loading') return;
		this.isOpening = false;
		delete document.documentElement.dataset.pending;
	}

	/** Stops waiting for the database and goes back to the settings that are drawn. */
	async cancel(): Promise<void> {
		const drawn = this.change(this.live.drawnSettings);
		await this.#runner.stopStarting();
		return drawn;
	}

	/** Draws first and then writes the address, so that the chart never waits for the router. */
	async change(settings: ViewState): Promise<void> {
		const { live } = this;
		const following = followInitials(live.settings, settings, live.view.spec.controls);
		const { state, changed } = this.#normalize(following);
		this.adjustments = changed;
		this.invalid = [];
		const drawn = live.show(state).then(() => {
			this.#opened();
			return afterPaint();
		});
		if (!this.#navigate) return drawn;
		await Promise.race([drawn, pause(MAX_ADDRESS_LAG)]);
		if (live.settings === state) await this.#navigate(withPageState(live.searchOf(state), this.pageState));
	}

	/** Query string of what is drawn and on screen. */
	get search(): string {
		return withPageState(this.live.search, this.pageState);
	}

	/** Pins a series or releases it, in the address too. */
	togglePinned(id: string): Promise<void> {
		const { pinned } = this.pageState;
		return this.#put({ pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id] });
	}

	/** Shows the chart or the table, in the address too. */
	showTab(tab: Tab): Promise<void> {
		return this.#put({ tab });
	}

	async #put(changed: Partial<PageState>): Promise<void> {
		this.pageState = { ...this.pageState, ...changed };
		await this.#navigate?.(this.search);
	}
}
