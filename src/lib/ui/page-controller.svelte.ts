import type { ChartAssets } from '$lib/embed/code';
import type { AnswerIndex } from '$lib/query/answer-index';
import type { DataFiles } from '$lib/query/data-files';
import type { Runner } from '$lib/query/runner';
import type { ViewState } from '$lib/settings/control';
import { moveTo, onAddress } from '$lib/settings/navigation';
import type { ChartActions } from './chart-actions';
import { cacheChart } from './offline';
import { pageActions } from './page-actions';
import { prefetchResults } from './prefetch.svelte';
import { sharedRunner } from './shared-runner';
import { dataFolder } from './site-paths';
import { ViewController, type ViewControllerOptions } from './view-controller.svelte';

interface PageControllerOptions extends Omit<ViewControllerOptions, 'runner' | 'navigate'> {
	/** Published files, for the database. */
	readonly files: DataFiles;
	/** Stored answers of the view. */
	readonly answers: AnswerIndex;
	readonly assets: ChartAssets;
	/** States one change away, the likeliest first; their answers are prefetched. */
	readonly likelyStates: (state: ViewState) => readonly ViewState[];
}

/** The controller of a chart's own page: keeps the address in sync, prefetches, and exports the drawn state. */
export class PageController extends ViewController {
	readonly #runner: Runner;
	readonly #assets: ChartAssets;

	constructor({ files, answers, assets, likelyStates, ...options }: PageControllerOptions) {
		const runner = sharedRunner(files, dataFolder(), answers);
		super({ ...options, runner, navigate: moveTo });
		this.#runner = runner;
		this.#assets = assets;
		$effect(() => void cacheChart(answers, dataFolder()));
		prefetchResults({ live: this.live, runner, likelyStates });
		onAddress((parameters) => void this.read(parameters));
	}

	/** Reactive. */
	get actions(): ChartActions {
		return pageActions(this, this.#runner, this.#assets);
	}
}
