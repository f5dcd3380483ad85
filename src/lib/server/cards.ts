import { embedOf } from './embed-pages';
import { SHARPNESS, svgPicture } from './pictures';
import { pagePath, SITE_ORIGIN } from './site';

/** Preview of a page on other sites; addresses are absolute if `SITE_ORIGIN` is known. */
export interface SocialCard {
	readonly title: string;
	readonly description: string;
	readonly url: string;
	readonly image: string;
	/** Of the image, in its own pixels. */
	readonly width: number;
	readonly height: number;
	/** For oEmbed discovery. */
	readonly oembed?: string | undefined;
}

export async function pictureAddress(slug: string) {
	const { width, height } = await svgPicture(slug);
	return {
		image: `${SITE_ORIGIN}/charts/${slug}.png`,
		width: width * SHARPNESS,
		height: height * SHARPNESS
	};
}

/** The card of a chart's own page, or the explorer's. */
export async function cardOf(slug: string): Promise<SocialCard> {
	const { title, summary } = await embedOf(slug, { site: '..' });
	return {
		title,
		description: summary,
		url: `${SITE_ORIGIN}${pagePath(slug)}`,
		...(await pictureAddress(slug)),
		oembed: `${SITE_ORIGIN}/oembed/${slug}.json`
	};
}
