import { tick } from 'svelte';
import type { ChartAssets } from '$lib/embed/code';
import type { DrawnChart } from '$lib/export/picture/save';
import { downloaderOf } from '$lib/export/downloader';
import { reproduceScript } from '$lib/export/reproduce';
import { inlineParameters } from '$lib/query/inline-parameters';
import { readManifest } from '$lib/query/read-manifest';
import type { Runner } from '$lib/query/runner';
import { absolute } from '$lib/settings/navigation';
import type { ChartActions } from './chart-actions';
import { copyPng, copyText } from './copy';
import { embedTarget } from './embed-target';
import { consolePath, dataFolder, embedPath, tablePath, viewPath } from './site-paths';
import type { ViewController } from './view-controller.svelte';

/** Address of a state that keeps the figures of the release, if the release has one. */
const permanentAddress = (slug: string, search: string, frozen: ChartAssets['frozen']): string | undefined =>
	frozen && (frozen.takesSettings || search === '')
		? absolute(`${embedPath(slug, frozen.release)}${search}`)
		: undefined;

/** Actions on the current state of a page's chart. Reactive: read it inside `$derived`. */
export function pageActions(
	{ live, interactive, isOpening, search }: ViewController,
	runner: Runner,
	assets: ChartAssets
): ChartActions {
	const { view, model, drawnSettings } = live;
	const { slug, title } = view.spec;
	const url = (): string => absolute(`${viewPath(slug)}${search}`);
	const address = interactive ? url() : undefined;
	const path = assets.paths[search];
	const shared = interactive && path ? absolute(`${viewPath(slug)}/${path}`) : undefined;
	const permanent = permanentAddress(slug, live.search, assets.frozen);
	const drawnChart = async (): Promise<DrawnChart> => {
		live.flush();
		await tick();
		return { slug, model: live.model, url: url(), drawn: document };
	};
	return {
		isWaiting: isOpening || !interactive,
		isBusy: live.status.kind === 'loading',
		address,
		// A state with a path of its own is previewed as such on other sites.
		share: () => copyText(shared ?? address ?? ''),
		embed: interactive ? embedTarget(view.spec, live.search, model, assets) : undefined,
		work: address ? { title, slug, url: address, permanent, release: model.release } : undefined,
		downloader: () =>
			downloaderOf({
				view,
				model,
				settings: drawnSettings,
				url: url(),
				permanent,
				runner,
				readManifest: () => readManifest(dataFolder(), model.release),
				readCatalogue: () => live.readCatalogue()
			}),
		async savePicture(format) {
			const { savePicture } = await import('$lib/export/picture/save');
			await savePicture(format, await drawnChart());
		},
		copyPicture: () =>
			copyPng(async () => {
				const { pngPicture } = await import('$lib/export/picture/save');
				return pngPicture(await drawnChart());
			}),
		check: {
			queries: view.spec.queries(drawnSettings),
			script: () =>
				reproduceScript({ view, model, settings: drawnSettings }, (table) =>
					absolute(tablePath(table, assets.tablesOf))
				),
			consoleAddress: (query) => consolePath(inlineParameters(query)),
			async run(signal) {
				const { checkModel } = await import('$lib/views/check-model');
				return checkModel({ view, model, settings: drawnSettings, runner }, signal);
			}
		},
		onProgress: runner.onProgress
	};
}
