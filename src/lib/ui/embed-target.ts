import type { ChartAssets, EmbedTarget } from '$lib/embed/code';
import { fileStem } from '$lib/export/files';
import { absolute } from '$lib/settings/navigation';
import type { ViewModel } from '$lib/views/contract';
import { assetPaths, embedPath, viewPath } from './site-paths';

/**
 * Everything the embed dialog needs for one chart in one state.
 * @param search As `writeState` writes it.
 */
export function embedTarget(
	slug: string,
	search: string,
	{ release, altText }: ViewModel,
	{ picture, frozen }: ChartAssets
): EmbedTarget {
	return {
		view: slug,
		search,
		altText,
		page: absolute(embedPath(slug)),
		frozen: frozen ? { release: frozen, page: absolute(embedPath(slug, frozen)) } : undefined,
		script: absolute(assetPaths.embedScript()),
		chart: absolute(viewPath(slug)),
		oembed: absolute(assetPaths.oembed(slug)),
		picture: { ...picture, address: absolute(assetPaths.picture(slug)) },
		fileStem: fileStem(slug, release)
	};
}
