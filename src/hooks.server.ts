import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

/** The script in the page's frame, for addresses with settings. */
const FRAME_SCRIPT = /<script>[^]*?<\/script>\s*/;
const PRELOAD = /\s*<link href="([^"]+)" rel="modulepreload">/g;
/** The script that starts the app. */
const START = /<script>(\s*\{\s*__sveltekit_\w+ = [^]*?)<\/script>/;
const IMPORTS = /Promise\.all\(\[([^\]]+)\]\)/;

const policyHash = (script: string): string => createHash('sha256').update(script).digest('base64');

/** As `$lib/ui/paint` waits, in a page that has no module yet. A background page paints nothing: it waits a quarter of a second. */
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

/** A fifth of a page of charts are comments that mark what an app brings to life; a page without one needs none. */
const withoutMarkers = (html: string): string =>
	START.test(html) || html.includes('<script type="module"') ? html : html.replace(/<!--[^]*?-->/g, '');

/** Embeds are read without any script, and label their default state themselves. */
export const handle: Handle = ({ event, resolve }) => {
	const isEmbed = /\/embed\/\[slug\]$/.test(event.route.id ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			isEmbed ? html.replace(FRAME_SCRIPT, '') : withoutMarkers(startAfterPaint(html))
	});
};
