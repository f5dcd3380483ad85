import type { Handle } from '@sveltejs/kit';

/** The script in the page's frame, for addresses with settings. */
const FRAME_SCRIPT = /<script>[^]*?<\/script>\s*/;

/** Pages are complete without their app: its files come after styles and fonts. */
const later = (html: string): string =>
	html.replaceAll(' rel="modulepreload">', ' rel="modulepreload" fetchpriority="low">');

/** Embeds are read without any script, and label their default state themselves. */
export const handle: Handle = ({ event, resolve }) => {
	const isEmbed = /\/embed\/\[slug\]$/.test(event.route.id ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) => (isEmbed ? html.replace(FRAME_SCRIPT, '') : later(html))
	});
};
