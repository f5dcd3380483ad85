import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

/** The script in the page's frame, for addresses with settings. */
const FRAME_SCRIPT = /<script>[^]*?<\/script>\s*/;
const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;
/** The script that starts the app, and the start of its imports. */
const START = /<script>(\s*\{\s*__sveltekit_\w+ = [^]*?)<\/script>/;
const IMPORTS = /Promise\.all\(\[([^\]]+)\]\)/;

const policyHash = (script: string): string => createHash('sha256').update(script).digest('base64');

/** A background page paints nothing: its app starts after a quarter of a second. */
const afterPaint = (files: readonly string[], imports: string): string => `new Promise((resolve) => {
						const done = setTimeout(resolve, 250);
						requestAnimationFrame(() => (clearTimeout(done), setTimeout(resolve)));
					}).then(() => {
						for (const href of ${JSON.stringify(files)})
							document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
						return Promise.all([${imports}]);
					})`;

/**
 * Pages are complete without their app: the browser asks for its files after it has painted the page.
 * @returns the page unchanged if it has no app.
 */
function startAfterPaint(html: string): string {
	const [, script = ''] = START.exec(html) ?? [];
	const [all, imports = ''] = IMPORTS.exec(script) ?? [];
	if (!all) return html;
	const files = [...html.matchAll(PRELOAD)].flatMap(([, file]) => file ?? []);
	const later = script.replace(all, () => afterPaint(files, imports));
	return html
		.replaceAll(PRELOAD, '')
		.replace(script, () => later)
		.replace(policyHash(script), () => policyHash(later));
}

/** Embeds are read without any script, and label their default state themselves. */
export const handle: Handle = ({ event, resolve }) => {
	const isEmbed = /\/embed\/\[slug\]$/.test(event.route.id ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) => (isEmbed ? html.replace(FRAME_SCRIPT, '') : startAfterPaint(html))
	});
};
