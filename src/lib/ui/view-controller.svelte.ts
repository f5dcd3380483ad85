import { flushSync } from 'svelte';
import { on } from 'svelte/events';
import { parseState, type InvalidParameter, type ParsedState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { LiveView, type LiveViewOptions } from './live-view.svelte';
import { afterPaint } from './paint';

/** Settings that go together, and what had to change for that. */
export interface NormalizedSettings {
	readonly state: ViewState;
	readonly changed: readonly { readonly reason: string }[];
}

export interface ViewControllerOptions extends LiveViewOptions {
	/** Parses the address; defaults to the view's own controls. */
	readonly parse?: ((parameters: URLSearchParams) => ParsedState) | undefined;
	/** Replaces settings that do not go together; without it every combination is valid. */
	readonly normalize?: ((settings: ViewState) => NormalizedSettings) | undefined;
	/** Writes a query string into the address; absent where the address does not follow, as in embeds. */
	readonly navigate?: ((search: string) => Promise<void>) | undefined;
}

/** How long the address may lag behind the settings, in milliseconds. */
const MAX_ADDRESS_LAG = 100;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Connects a view with the address and the controls, on a chart page, in the explorer or in an embed. Construct it while
 * a component initialises.
 */
export class ViewController {
	readonly live: LiveView;
	readonly #parse: (parameters: URLSearchParams) => ParsedState;
	readonly #normalize: (settings: ViewState) => NormalizedSettings;
	readonly #navigate: ((search: string) => Promise<void>) | undefined;
	/** Parameters of the address that were ignored. */
	invalid = $state.raw<readonly InvalidParameter[]>([]);
	/** Why other settings moved along with the last change, one sentence each. */
	adjustments = $state.raw<readonly string[]>([]);
	/** The page has come to life and knows its address. */
	interactive = $state(false);

	constructor({ parse, normalize, navigate, ...options }: ViewControllerOptions) {
		const { controls } = options.view.spec;
		this.live = new LiveView(options);
		this.#parse = parse ?? ((parameters) => parseState(parameters, controls));
		this.#normalize = normalize ?? ((state) => ({ state, changed: [] }));
		this.#navigate = navigate;
		// A printed page shows the table and the other layout too.
		$effect(() => on(window, 'beforeprint', () => flushSync(() => this.live.flush())));
	}

	/** Follows the address; parameters that cannot be used are ignored and named in `invalid`. */
	async read(parameters: URLSearchParams): Promise<void> {
		const { live } = this;
		this.interactive = true;
		const { state, invalid } = this.#parse(parameters);
		this.invalid = invalid;
		const isNew = !live.isCurrent(state);
		if (isNew) this.adjustments = [];
		if (isNew || live.status.kind === 'failed') await live.show(state);
	}

	/** Draws first and writes the address afterwards, so that the chart never waits for the router. */
	async change(settings: ViewState): Promise<void> {
		const { live } = this;
		const { state, changed } = this.#normalize(settings);
		this.adjustments = changed.map(({ reason }) => reason);
		this.invalid = [];
		const drawn = live.show(state).then(afterPaint);
		if (!this.#navigate) return drawn;
		await Promise.race([drawn, pause(MAX_ADDRESS_LAG)]);
		if (live.settings === state) await this.#navigate(live.searchOf(state));
	}
}
