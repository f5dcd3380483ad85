import { stringify } from 'devalue';
import { render } from 'svelte/server';
import { exploreView } from '$lib/explore/view';
import EmbedApp from '$lib/embed/live/EmbedApp.svelte';
import type { EmbedContent } from '$lib/embed/live/page';
import { createRunner } from '$lib/query/runner';
import { loadView, slugs } from '$lib/views/registry';
import type { View } from '$lib/views/contract';
import { defaultModel } from './default-models';
import { defaultExploration } from './default-exploration';
import { SITE_NAME } from '$lib/text/site';
import { PRESENT } from './tables';

/** Every view, and the explorer. */
export const embedSlugs: readonly string[] = [...slugs, 'explore'];

/** The default state of an embed, computed from one release's tables. */
export async function contentOf(
	slug: string,
	folder = PRESENT
): Promise<EmbedContent & { readonly view: View }> {
	if (slug !== 'explore') return { view: await loadView(slug), model: await defaultModel(slug, folder) };
	const { facts, model } = await defaultExploration(folder);
	return { view: exploreView(facts), model, facts };
}

interface EmbedOptions {
	/** From the embed to the home page. */
	readonly site: string;
	/** Folder of the tables. */
	readonly folder?: string;
	/** The release of a frozen embed. */
	readonly frozen?: string | undefined;
}

/** An embed in its default state: prerendered HTML, and the serialised model that the app hydrates it with. */
export async function embedOf(slug: string, { site, folder, frozen }: EmbedOptions) {
	const { view, ...content } = await contentOf(slug, folder);
	const runner = createRunner({ open: () => Promise.reject(new Error('no database while prerendering')) });
	const props = { view, model: content.model, site, siteName: SITE_NAME, runner, frozen };
	return {
		title: view.spec.title,
		summary: content.model.finding[0] ?? view.spec.question,
		html: render(EmbedApp, { props }).body,
		content: stringify(content satisfies EmbedContent)
	};
}
