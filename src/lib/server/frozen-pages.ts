import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import EmbedFrame from '$lib/ui/EmbedFrame.svelte';
import type { EmbedPage } from '$lib/embed/live/page';
import { contentOf, embedOf } from './embed-pages';
import { SITE_NAME } from '$lib/text/site';
import { drawnTables, readStoredChart, saysTheSame } from './frozen-figures';

const RELEASES = 'data/releases';

/** From a frozen embed to the home page. */
const site = '../../..';

/** Names of the releases whose tables and charts are kept. */
const keptReleases = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => existsSync(join(folder, name, 'manifest.json')))
				.sort()
		: [];

export interface FrozenAddress {
	readonly release: string;
	readonly slug: string;
}

/** Every chart of every kept release. @param folder Of the releases. */
export const frozenEmbeds = (folder = RELEASES): FrozenAddress[] =>
	keptReleases(folder).flatMap((release) =>
		readdirSync(join(folder, release, 'charts'))
			.filter((name) => name.endsWith('.html'))
			.map((name) => ({ release, slug: name.replace('.html', '') }))
	);

/** Whether a release keeps a chart. */
export const isFrozen = (release: string, slug: string): boolean =>
	existsSync(join(RELEASES, release, 'charts', `${slug}.html`));

export interface Frozen {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly html: string;
	/** For the app; absent where the kept chart stands as it was. */
	readonly page?: EmbedPage | undefined;
}

/**
 * The chart as the release published it. The present program draws it from the release's tables, and readers can change
 * it, as long as that says the same as the chart that was kept; else the chart that was kept stands there.
 */
export async function frozenEmbedOf({ release, slug }: FrozenAddress, releases = RELEASES): Promise<Frozen> {
	const folder = join(releases, release);
	const kept = readStoredChart(await readFile(join(folder, 'charts', `${slug}.html`), 'utf8'));
	const { view, model } = await contentOf(slug, folder);
	if (saysTheSame(kept, model, view.tables(model))) {
		const { title, summary, html } = await embedOf(slug, { site, folder, frozen: release });
		const page = {
			slug,
			site,
			siteName: SITE_NAME,
			data: '../data',
			content: `${slug}.json`,
			frozen: release
		};
		return { slug, title, summary, html, page };
	}
	const [narrow, wide] = await Promise.all(
		['narrow', 'wide'].map(async (width) =>
			(await readFile(join(folder, 'charts', `${slug}-${width}.svg`), 'utf8'))
				.replace(/^<\?xml.*\n/, '')
				.replace('<svg ', '<svg style="display:block;width:100%;height:auto" ')
		)
	);
	const { title, question, finding } = kept;
	const { body } = render(EmbedFrame, {
		props: {
			view: { slug, title, question },
			model: { ...model, finding },
			tables: drawnTables(kept),
			chart: createRawSnippet((width: () => string) => ({
				render: () => `<div>${(width() === 'narrow' ? narrow : wide) ?? ''}</div>`
			})),
			href: slug === 'explore' ? `${site}/explore` : `${site}/charts/${slug}`,
			siteName: SITE_NAME,
			frozen: release
		}
	});
	return { slug, title, summary: finding[0] ?? question, html: body };
}

/** What the app draws a frozen embed from. */
export const frozenContentOf = async ({ release, slug }: FrozenAddress): Promise<string> =>
	(await embedOf(slug, { site, folder: join(RELEASES, release), frozen: release })).content;
