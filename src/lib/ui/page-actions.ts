import { tick } from 'svelte';
import type { ChartAssets } from '$lib/embed/code';
import { downloaderOf } from '$lib/export/downloader';
import { readManifest } from '$lib/query/read-manifest';
import type { Runner } from '$lib/query/runner';
import { absolute } from '$lib/settings/navigation';
import type { ChartActions } from './chart-actions';
import { copyText } from './copy';
import { embedTarget } from './embed-target';
import { dataFolder, viewPath } from './site-paths';
import type { ViewController } from './view-controller.svelte';

/** Actions on the present state of a page's chart. Reactive: read it inside `$derived`. */
export function pageActions(
	{ live, interactive }: ViewController,
	runner: Runner,
	assets: ChartAssets
): ChartActions {
	const { view, model, drawnSettings, search } = live;
	const { slug, title } = view.spec;
	const url = (): string => absolute(`${viewPath(slug)}${search}`);
	const address = interactive ? url() : undefined;
	return {
		address,
		share: () => copyText(address ?? ''),
		embed: interactive ? embedTarget(slug, search, model, assets) : undefined,
		work: address ? { title, slug, url: address, release: model.release } : undefined,
		downloader: () =>
			downloaderOf({
				view,
				model,
				settings: drawnSettings,
				url: url(),
				runner,
				readManifest: () => readManifest(dataFolder()),
				readCatalogue: () => live.readCatalogue()
			}),
		async savePicture(format) {
			const { savePicture } = await import('$lib/export/picture/save');
			live.flush();
			await tick();
			await savePicture(format, document, { spec: view.spec, model: live.model, url: url() });
		},
		onProgress: runner.onProgress
	};
}
