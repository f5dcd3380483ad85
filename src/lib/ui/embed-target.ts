import { asset, resolve } from '$app/paths';
import { fileStem } from '$lib/export/files';
import type { EmbedTarget } from '$lib/embed/code';
import { absolute } from '$lib/settings/navigation';
import type { ViewModel } from '$lib/views/contract';

/** What the pages know of their standing picture and of the release that keeps them. */
export interface Standing {
	/** Pixels at which the picture is shown. */
	readonly picture: { readonly width: number; readonly height: number };
	/** The release whose frozen embed is offered. */
	readonly frozen?: string | undefined;
}

/** Everything that the dialog needs to make code for one chart in one state. @param search As `writeState` writes it. */
export function embedTarget(
	slug: string,
	search: string,
	{ release, altText }: ViewModel,
	{ picture, frozen }: Standing
): EmbedTarget {
	return {
		view: slug,
		search,
		altText,
		page: absolute(resolve(`/embed/${slug}`)),
		frozen: frozen ? { release: frozen, page: absolute(resolve(`/v/${frozen}/embed/${slug}`)) } : undefined,
		script: absolute(asset('/embed.js')),
		chart: absolute(slug === 'explore' ? resolve('/explore') : resolve(`/charts/${slug}`)),
		oembed: absolute(asset(`/oembed/${slug}.json`)),
		picture: { ...picture, address: absolute(asset(`/charts/${slug}.png`)) },
		fileStem: fileStem(slug, release)
	};
}
