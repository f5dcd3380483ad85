import { embedOf } from './embed-pages';
import { nationalityContent } from './nationality-states';
import { pictureSize } from './pictures';
import { pagePath, SITE_ORIGIN } from './site';

/** Preview of a page on other sites; addresses are absolute if `SITE_ORIGIN` is known. */
export interface SocialCard {
	readonly title: string;
	readonly description: string;
	readonly url: string;
	readonly image: string;
	/** Size of the image, in its own pixels. */
	readonly width: number;
	readonly height: number;
	/** For oEmbed discovery. */
	readonly oembed?: string | undefined;
}

export const pictureAddress = async (slug: string) => ({
	image: `${SITE_ORIGIN}/charts/${slug}.png`,
	...(await pictureSize({ slug }))
});

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

/** The card of a chart of one nationality. */
export async function nationalityCard(slug: string, iso3: string): Promise<SocialCard> {
	const { model } = await nationalityContent(slug, iso3);
	return {
		title: model.headline,
		description: model.finding[0] ?? '',
		url: `${SITE_ORIGIN}${pagePath(slug)}/${iso3}`,
		image: `${SITE_ORIGIN}/charts/${slug}/${iso3}.png`,
		...(await pictureSize({ slug, iso3 }))
	};
}
