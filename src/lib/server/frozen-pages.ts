import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { hasEarlierFrame } from '$lib/embed/frames';
import { oncePerKey } from '$lib/query/once';
import type { EmbedPage } from '$lib/embed/live/page';
import EarlierEmbedFrame from '$lib/ui/EarlierEmbedFrame.svelte';
import EmbedFrame from '$lib/ui/EmbedFrame.svelte';
import type { ChartWidth, Scene, View, ViewModel } from '$lib/views/contract';
import { contentOf, embedOf, settingNames } from './embed-pages';
import { pageAddress, pagePath } from './site';
import { RELEASES, releaseFolder, storedReleases } from './stored-releases';
import { SITE_NAME } from '$lib/text/site';
import { displayedTables, matchesStored, readStoredChart, type StoredChart } from './frozen-figures';

/** Relative path from a frozen embed to the home page. */
const site = '../../..';

interface FrozenAddress {
	readonly release: string;
	readonly slug: string;
}

/** Every chart of every stored release. @param folder Folder of the releases. */
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
	/** Address of the chart's page; empty if unknown. */
	readonly address: string;
	readonly title: string;
	readonly summary: string;
	readonly html: string;
	/** Names of the view's settings, separated by spaces. */
	readonly settings: string;
	/** For the app; absent if the stored chart is served. */
	readonly page?: EmbedPage | undefined;
}

const layouts = ['narrow', 'wide'] as const;

/** The stored chart, and what today's program makes of the release's tables. */
async function compareWithStored(slug: string, folder: string) {
	const [html, { view, model }, ...drawings] = await Promise.all([
		readFile(join(folder, 'charts', `${slug}.html`), 'utf8'),
		contentOf(slug, folder),
		...layouts.map((layout) => readDrawing(folder, slug, layout))
	]);
	const stored = readStoredChart(html);
	const scenes = await Promise.all(layouts.map((layout) => view.chart(model, layout)));
	// A chart of another height would move the text of the article around it.
	const hasSize = scenes.every(({ width, height }, i) =>
		drawings[i]?.includes(`viewBox="0 0 ${width} ${height}"`)
	);
	const isSame = hasSize && matchesStored(stored, { spec: view.spec, model, tables: view.tables(model) });
	return { stored, view, model, drawings, isSame };
}

/** Whether today's program draws a stored chart, because it computes the same: then it also takes settings. */
export const isRedrawn = ({ release, slug }: FrozenAddress): Promise<boolean> =>
	isSameOnce(`${slug} ${releaseFolder(release)}`);

const isSameOnce = oncePerKey(async (key: string): Promise<boolean> => {
	const [slug = '', folder = ''] = key.split(' ');
	return (await compareWithStored(slug, folder)).isSame;
});

/** The charts of a stored release that today's program draws. */
export async function redrawnCharts(release: string): Promise<readonly string[]> {
	const slugs = frozenEmbeds().flatMap((embed) => (embed.release === release ? [embed.slug] : []));
	const drawn = await Promise.all(slugs.map((slug) => isRedrawn({ release, slug })));
	return slugs.filter((_, place) => drawn[place]);
}

/** The charts of all stored releases that today's program draws. */
export async function chartsDrawnAnew(): Promise<FrozenAddress[]> {
	const releases = await Promise.all(
		storedReleases().map(async (release) =>
			(await redrawnCharts(release)).map((slug): FrozenAddress => ({ release, slug }))
		)
	);
	return releases.flat();
}

/**
 * The chart as the release published it. As long as the current code computes the same words, cells and size from the
 * release's tables, the chart is drawn anew and interactive; otherwise the stored chart is served.
 * @param releases Folder of the releases.
 */
export async function frozenEmbedOf(
	{ release, slug }: FrozenAddress,
	releases = RELEASES
): Promise<FrozenEmbed> {
	const folder = join(releases, release);
	const compared = await compareWithStored(slug, folder);
	if (!compared.isSame) return storedEmbed({ release, slug }, compared);
	const page: EmbedPage = {
		slug,
		site,
		siteName: SITE_NAME,
		data: '../data',
		content: `${slug}.json`,
		address: pageAddress(slug),
		frozen: release
	};
	return { address: pageAddress(slug), ...(await embedOf(slug, { site, folder, frozen: release })), page };
}

const readDrawing = async (folder: string, slug: string, width: string): Promise<string> =>
	(await readFile(join(folder, 'charts', `${slug}-${width}.svg`), 'utf8'))
		.replace(/^<\?xml.*\n/, '')
		.replace('<svg ', '<svg style="display:block;width:100%;height:auto" ');

interface StoredParts {
	readonly stored: StoredChart;
	readonly view: View;
	/** The current code's model, for notes, sources and dates. */
	readonly model: ViewModel;
	/** As SVG, narrow and wide. */
	readonly drawings: readonly string[];
}

function storedEmbed(
	{ release, slug }: FrozenAddress,
	{ stored, view, model, drawings }: StoredParts
): FrozenEmbed {
	const { title, question, finding } = stored;
	const [narrow, wide] = drawings;
	const frame = {
		model: { ...model, headline: title, finding },
		chart: createRawSnippet((width: () => string) => ({
			render: () => `<div>${width() === 'narrow' ? narrow : wide}</div>`
		})),
		href: `${site}${pagePath(slug)}`,
		siteName: SITE_NAME,
		frozen: release
	};
	const { body } = hasEarlierFrame(release)
		? render(EarlierEmbedFrame, {
				props: { ...frame, view: { slug, title, question }, tables: displayedTables(stored) }
			})
		: render(EmbedFrame, { props: { ...frame, slug, address: pageAddress(slug) } });
	return {
		address: pageAddress(slug),
		title,
		summary: finding[0] ?? question,
		html: body,
		settings: settingNames(view)
	};
}

/** What an embed draws, for its height. */
export interface DrawnEmbed {
	readonly slug: string;
	readonly model: Pick<ViewModel, 'headline' | 'finding' | 'sources' | 'dataAsOf'>;
	readonly question: string;
	/** Of the release, if the embed is frozen. */
	readonly frozen?: string;
	readonly sizes: Readonly<Record<ChartWidth, Pick<Scene, 'width' | 'height'>>>;
}

const sizeOf = (drawing = ''): Pick<Scene, 'width' | 'height'> => {
	const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? [];
	return { width: Number(width), height: Number(height) };
};

/** The stored chart of a release. */
export async function readStoredEmbed({ release, slug }: FrozenAddress): Promise<DrawnEmbed> {
	const { stored, model, drawings } = await compareWithStored(slug, releaseFolder(release));
	const { title: headline, question, finding } = stored;
	return {
		slug,
		model: { ...model, headline, finding },
		question,
		frozen: release,
		sizes: { narrow: sizeOf(drawings[0]), wide: sizeOf(drawings[1]) }
	};
}

/** The serialised model that the app hydrates a frozen embed with. */
export const frozenContentOf = async ({ release, slug }: FrozenAddress): Promise<string> =>
	(await embedOf(slug, { site, folder: releaseFolder(release), frozen: release })).content;
