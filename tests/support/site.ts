import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

export const buildFolder = 'build';

/** Every file of the built site, with `/` between folders. */
export const builtFiles: readonly string[] = existsSync(buildFolder)
	? readdirSync(buildFolder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				join(entry.parentPath, entry.name)
					.slice(buildFolder.length + 1)
					.replaceAll('\\', '/')
			)
			.sort()
	: [];

const fileSet = new Set(builtFiles);

export const readBuilt = (file: string): string => readFileSync(join(buildFolder, file), 'utf8');

/** The address of a built page: `charts/x.html` is `/charts/x`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`;

/** Built pages, without the shell that the router fills in at unknown addresses and the parts of stored releases. */
export const pageFiles: readonly string[] = builtFiles.filter(
	(file) => file.endsWith('.html') && file !== '404.html' && !file.startsWith('v/')
);

/** One page of every kind: pages that differ in their figures alone are opened in a browser once. */
export const pageKinds: readonly string[] = pageFiles.filter(
	(file) => !file.startsWith('origins/') || file === 'origins/AFG.html'
);

const slugsIn = (folder: string): string[] =>
	builtFiles.flatMap((file) => new RegExp(`^${folder}/([^/]+)\\.html$`).exec(file)?.[1] ?? []);
export const chartSlugs: readonly string[] = slugsIn('charts');
/** The explorer is embedded, too, without a chart page. */
export const embedSlugs: readonly string[] = slugsIn('embed').filter((slug) => slug !== 'explore');

const parsed = new Map<string, CheerioAPI>();
export function readPage(file: string): CheerioAPI {
	const page = parsed.get(file) ?? load(readBuilt(file));
	parsed.set(file, page);
	return page;
}

/** The built file that a static host answers with, if any. */
export function fileAt(pathname: string): string | undefined {
	const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
	return [path, `${path}.html`, path === '' ? 'index.html' : `${path}/index.html`].find((file) =>
		fileSet.has(file)
	);
}
