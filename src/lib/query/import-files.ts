import { failures } from './failures';
import { lostConnection, nameOf, request } from './fetch-bytes';
import { reportMissingFile } from './missing-files';
import { oncePerKey } from './once';

/** The module that a function made by the build imports. */
const IMPORTED = /\bimport\(\s*[`'"]([^`'"]+)[`'"]\s*\)/;

const isStyle = (address: string): boolean => new URL(address).pathname.endsWith('.css');

/** Files that the page itself links to are here already. */
const isLinked = (address: string): boolean =>
	[...document.getElementsByTagName('link')].some(({ href }) => href === address);

function addStyle(address: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.crossOrigin = '';
		link.href = address;
		link.onload = () => resolve();
		link.onerror = (event) => {
			link.remove();
			reject(failures.offline(event));
		};
		document.head.append(link);
	});
}

const fetchFile = oncePerKey(async (address: string) => {
	if (isLinked(address)) return;
	const response = await request(address);
	// The browser keeps the file once it has arrived completely.
	await response.arrayBuffer().catch((error: unknown) => Promise.reject(lostConnection(error)));
	if (isStyle(address)) await addStyle(address);
});

/**
 * Every dynamic import of the built site runs through this function. Firefox and WebKit remember a module that could
 * not be loaded, and never ask for it again. So nothing is imported before all of its files have arrived.
 * @param files The module and what it imports, relative to `importer`; empty when it imports nothing.
 * @throws {QueryError} `network`, or `data` when the site does not have a file, or one cannot be used.
 */
export async function importWithFiles<Module>(
	load: () => Promise<Module>,
	files: readonly string[] = [],
	importer = document.baseURI
): Promise<Module> {
	const own = IMPORTED.exec(String(load))?.[1];
	const needed = files.length > 0 || own === undefined ? files : [own];
	await Promise.all(needed.map((file) => fetchFile(new URL(file, importer).href)));
	try {
		return await load();
	} catch (error) {
		// Some hosts send a page in place of a missing file.
		reportMissingFile();
		throw failures.damaged(nameOf(own ?? files[0] ?? 'of this page'), error);
	}
}
