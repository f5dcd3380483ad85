import { stringify } from 'devalue';
import { render } from 'svelte/server';
import { exploreView } from '$lib/explore/view';
import EmbedApp from '$lib/embed/live/EmbedApp.svelte';
import type { EmbedContent } from '$lib/embed/live/page';
import { createRunner } from '$lib/query/runner';
import { RETIRED } from '$lib/settings/retired';
import { loadView, slugs } from '$lib/views/registry';
import type { View } from '$lib/views/contract';
import { defaultModel } from './default-models';
import { defaultExploration } from './default-exploration';
import { SITE_NAME } from '$lib/text/site';
import { answersOf } from './answers/view-answers';
import { pageAddress } from './site';
import { PRESENT } from './tables';

/** Every view, and the explorer. */
export const embedSlugs: readonly string[] = [...slugs, 'explore'];

/** The default state of an embed, computed from one release's tables. */
export async function contentOf(
	slug: string,
	folder = PRESENT
): Promise<Omit<EmbedContent, 'answers' | 'version'> & { readonly view: View }> {
	if (slug !== 'explore') return { view: await loadView(slug), model: await defaultModel(slug, folder) };
	const { facts, model } = await defaultExploration(folder);
	return { view: exploreView(facts), model, facts };
}

interface EmbedOptions {
	/** Relative path from the embed to the home page. */
	readonly site: string;
	/** Folder of the tables. */
	readonly folder?: string;
	/** The release of a frozen embed. */
	readonly frozen?: string | undefined;
	/** Version of the site, for what changes with it. */
	readonly version?: string;
}

/** Names of the parameters that choose a state of the view, former ones included, separated by spaces. */
export const settingNames = ({ spec }: View): string =>
	[...new Set([...spec.controls.map(({ name }) => name), ...Object.keys(RETIRED)])].join(' ');

/** An embed in its default state: prerendered HTML, and the serialised model that the app hydrates it with. */
export async function embedOf(slug: string, { site, folder, frozen, version }: EmbedOptions) {
	const { view, ...content } = await contentOf(slug, folder);
	const runner = createRunner({ open: () => Promise.reject(new Error('no database while prerendering')) });
	const props = {
		view,
		model: content.model,
		site,
		siteName: SITE_NAME,
		address: pageAddress(slug),
		runner,
		frozen
	};
	const { index: answers } = await answersOf(slug, folder);
	return {
		title: content.model.headline,
		settings: settingNames(view),
		summary: content.model.finding[0] ?? view.spec.question,
		html: render(EmbedApp, { props }).body,
		content: stringify({ ...content, answers, ...(version && { version }) } satisfies EmbedContent)
	};
}
