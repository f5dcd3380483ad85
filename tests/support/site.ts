import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { COMPRESSED } from '../../scripts/compress-files';

export const buildFolder = 'build';

/** Every file of the built site, with `/` between folders. */
const allFiles: readonly string[] = existsSync(buildFolder)
	? readdirSync(buildFolder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				join(entry.parentPath, entry.name)
					.slice(buildFolder.length + 1)
					.replaceAll('\\', '/')
			)
			.sort()
	: [];

/** Compressed files beside the originals. */
export const compressedFiles = allFiles.filter((file) => COMPRESSED.test(file));
export const builtFiles: readonly string[] = allFiles.filter((file) => !COMPRESSED.test(file));

const fileSet = new Set(builtFiles);

export const readBuilt = (file: string): string => readFileSync(join(buildFolder, file), 'utf8');

/** The address of a built page: `charts/x.html` is `/charts/x`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`;

/** Built pages, without those that stand in for others and the parts of stored releases. */
export const pageFiles: readonly string[] = builtFiles.filter(
	(file) => file.endsWith('.html') && !['404.html', 'offline.html'].includes(file) && !file.startsWith('v/')
);

/** Charts of one nationality at their own paths; with scripts they lead to the chart's page. */
export const statePages: readonly string[] = pageFiles.filter((file) => /^charts\/[^/]+\//.test(file));

/** One page of every kind: pages that differ only in their figures are opened in a browser once. */
export const pageKinds: readonly string[] = pageFiles.filter(
	(file) => (!file.startsWith('origins/') || file === 'origins/AFG.html') && !statePages.includes(file)
);

const slugsIn = (folder: string): string[] =>
	builtFiles.flatMap((file) => new RegExp(`^${folder}/([^/]+)\\.html$`).exec(file)?.[1] ?? []);
export const chartSlugs: readonly string[] = slugsIn('charts');
/** The explorer also has an embed, but no chart page. */
export const embedSlugs: readonly string[] = slugsIn('embed').filter((slug) => slug !== 'explore');

const parsed = new Map<string, CheerioAPI>();
export function readPage(file: string): CheerioAPI {
	const page = parsed.get(file) ?? load(readBuilt(file));
	parsed.set(file, page);
	return page;
}

/** The built file that a static host would serve, if any. */
export function fileAt(pathname: string): string | undefined {
	const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
	return [path, `${path}.html`, path === '' ? 'index.html' : `${path}/index.html`].find((file) =>
		fileSet.has(file)
	);
}
