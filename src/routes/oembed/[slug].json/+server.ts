import { EMBED_HEIGHT, iframeCode } from '$lib/embed/code';
import { cardOf } from '$lib/server/cards';
import { embedded } from '$lib/server/embed-pages';
import { SITE_NAME } from '$lib/text/site';
import { SITE_ORIGIN } from '$lib/server/site';

export const prerender = true;

export const entries = () => embedded.map((slug) => ({ slug }));

/** Pixels of a text column; the frame takes the width that it is given. */
const WIDTH = 760;

/** oEmbed 1.0, type rich, of the author's chart: https://oembed.com */
export const GET = async ({ params: { slug } }) => {
	const { title, image, width, height } = await cardOf(slug);
	const oembed = {
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
	return new Response(`${JSON.stringify(oembed, null, '\t')}\n`, {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
};
