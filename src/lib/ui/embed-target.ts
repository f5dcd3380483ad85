import type { ChartAssets, EmbedTarget } from '$lib/embed/code';
import { fileStem } from '$lib/export/files';
import { absolute } from '$lib/settings/navigation';
import type { ViewModel, ViewSpec } from '$lib/views/contract';
import { assetPaths, embedPath, viewPath } from './site-paths';

/**
 * Builds the input of the embed dialog for one chart in one state.
 * @param search As `writeState` writes it.
 */
export function embedTarget(
	{ slug, title }: Pick<ViewSpec, 'slug' | 'title'>,
	search: string,
	{ release, altText }: ViewModel,
	{ picture, height, frozen }: ChartAssets
): EmbedTarget {
	return {
		view: slug,
		title,
		search,
		altText,
		page: absolute(embedPath(slug)),
		height,
		frozen: frozen && { ...frozen, page: absolute(embedPath(slug, frozen.release)) },
		script: absolute(assetPaths.embedScript()),
		chart: absolute(viewPath(slug)),
		oembed: absolute(assetPaths.oembed(slug)),
		picture: { ...picture, address: absolute(assetPaths.picture(slug)) },
		fileStem: fileStem(slug, release)
	};
}
