import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import EmbedFrame from '$lib/ui/EmbedFrame.svelte';
import type { EmbedPage } from '$lib/embed/live/page';
import type { ViewModel } from '$lib/views/contract';
import { contentOf, embedOf } from './embed-pages';
import { pagePath } from './site';
import { SITE_NAME } from '$lib/text/site';
import { displayedTables, matchesStored, readStoredChart, type StoredChart } from './frozen-figures';

const RELEASES = 'data/releases';

/** From a frozen embed to the home page. */
const site = '../../..';

/** Names of the stored releases. */
const storedReleases = (folder: string): string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((name) => existsSync(join(folder, name, 'manifest.json')))
				.sort()
		: [];

interface FrozenAddress {
	readonly release: string;
	readonly slug: string;
}

/** Every chart of every stored release. @param folder Of the releases. */
export const frozenEmbeds = (folder = RELEASES): FrozenAddress[] =>
	storedReleases(folder).flatMap((release) =>
		readdirSync(join(folder, release, 'charts'))
			.filter((name) => name.endsWith('.html'))
			.map((name) => ({ release, slug: name.replace('.html', '') }))
	);

/** Whether a chart is stored with a release. */
export const isFrozen = (release: string, slug: string): boolean =>
	existsSync(join(RELEASES, release, 'charts', `${slug}.html`));

interface FrozenEmbed {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly html: string;
	/** For the app; absent where the stored chart is served. */
	readonly page?: EmbedPage | undefined;
}

/**
 * The chart as the release published it. While today's program computes the same sentence and cells from the release's
 * tables, it draws the chart and readers can change it; otherwise the stored chart is served.
 * @param releases Folder of the releases.
 */
export async function frozenEmbedOf(
	{ release, slug }: FrozenAddress,
	releases = RELEASES
): Promise<FrozenEmbed> {
	const folder = join(releases, release);
	const stored = readStoredChart(await readFile(join(folder, 'charts', `${slug}.html`), 'utf8'));
	const { view, model } = await contentOf(slug, folder);
	if (!matchesStored(stored, model, view.tables(model)))
		return storedEmbed({ release, slug }, folder, stored, model);
	const { title, summary, html } = await embedOf(slug, { site, folder, frozen: release });
	const page = { slug, site, siteName: SITE_NAME, data: '../data', content: `${slug}.json`, frozen: release };
	return { slug, title, summary, html, page };
}

const readDrawing = async (folder: string, slug: string, width: string): Promise<string> =>
	(await readFile(join(folder, 'charts', `${slug}-${width}.svg`), 'utf8'))
		.replace(/^<\?xml.*\n/, '')
		.replace('<svg ', '<svg style="display:block;width:100%;height:auto" ');

/** @param model Of today's program, for notes, sources and dates. */
async function storedEmbed(
	{ release, slug }: FrozenAddress,
	folder: string,
	stored: StoredChart,
	model: ViewModel
): Promise<FrozenEmbed> {
	const { title, question, finding } = stored;
	const [narrow, wide] = await Promise.all([
		readDrawing(folder, slug, 'narrow'),
		readDrawing(folder, slug, 'wide')
	]);
	const { body } = render(EmbedFrame, {
		props: {
			view: { slug, title, question },
			model: { ...model, finding },
			tables: displayedTables(stored),
			chart: createRawSnippet((width: () => string) => ({
				render: () => `<div>${width() === 'narrow' ? narrow : wide}</div>`
			})),
			href: `${site}${pagePath(slug)}`,
			siteName: SITE_NAME,
			frozen: release
		}
	});
	return { slug, title, summary: finding[0] ?? question, html: body };
}

/** The serialised model that the app hydrates a frozen embed with. */
export const frozenContentOf = async ({ release, slug }: FrozenAddress): Promise<string> =>
	(await embedOf(slug, { site, folder: join(RELEASES, release), frozen: release })).content;
