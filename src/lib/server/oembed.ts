import { EMBED_WIDTH, iframeCode } from '$lib/embed/code';
import { SITE_NAME } from '$lib/text/site';
import { cardOf } from './cards';
import { embedHeight } from './embed-height';
import { SITE_ORIGIN } from './site';

/** oEmbed 1.0, type rich, of the default chart as JSON: https://oembed.com */
export async function oembed(slug: string): Promise<string> {
	const { title, image, width, height } = await cardOf(slug);
	const frameHeight = await embedHeight(slug, EMBED_WIDTH);
	const response = {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: SITE_NAME,
		provider_url: `${SITE_ORIGIN}/`,
		author_name: SITE_NAME,
		cache_age: 86400,
		width: EMBED_WIDTH,
		height: frameHeight,
		html: iframeCode({ address: `${SITE_ORIGIN}/embed/${slug}`, title, height: frameHeight }),
		thumbnail_url: image,
		thumbnail_width: width,
		thumbnail_height: height
	};
	return `${JSON.stringify(response, null, '\t')}\n`;
}
