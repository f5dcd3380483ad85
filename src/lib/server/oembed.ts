import { EMBED_HEIGHT, iframeCode } from '$lib/embed/code';
import { SITE_NAME } from '$lib/text/site';
import { cardOf } from './cards';
import { SITE_ORIGIN } from './site';

/** Pixels of a text column; the frame adapts to the width of its container. */
const WIDTH = 760;

/** oEmbed 1.0, type rich, of the author's chart as JSON: https://oembed.com */
export async function oembed(slug: string): Promise<string> {
	const { title, image, width, height } = await cardOf(slug);
	const response = {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: SITE_NAME,
		provider_url: `${SITE_ORIGIN}/`,
		author_name: SITE_NAME,
		cache_age: 86400,
		width: WIDTH,
		height: EMBED_HEIGHT,
		html: iframeCode({ address: `${SITE_ORIGIN}/embed/${slug}`, title }),
		thumbnail_url: image,
		thumbnail_width: width,
		thumbnail_height: height
	};
	return `${JSON.stringify(response, null, '\t')}\n`;
}
