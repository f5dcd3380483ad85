import { render } from 'svelte/server';
import { composePicture, type Picture, type PictureFonts } from '$lib/export/picture/compose';
import { pictureText } from '$lib/export/picture/parts';
import { once } from '$lib/query/once';
import Chart from '$lib/ui/Chart.svelte';
import { contentOf, embedSlugs } from './embed-pages';
import { fontFiles, rendered } from './picture-fonts';
import { nationalityContent } from './nationality-states';
import { pagePath, SITE_ORIGIN } from './site';

/** Every chart with a prerendered picture. */
export const pictureSlugs = embedSlugs;

const fonts = once(async (): Promise<PictureFonts> => {
	const [sans400 = '', sans600 = '', serif600 = ''] = (await fontFiles()).map(
		(file) => `data:font/woff2;base64,${file.toString('base64')}`
	);
	return { sans400, sans600, serif600 };
});

/** A prerendered picture: the default chart, or that of one nationality. */
interface Pictured {
	readonly slug: string;
	readonly iso3?: string;
}

async function stateOf({ slug, iso3 }: Pictured) {
	if (iso3 === undefined) return { ...(await contentOf(slug)), url: `${SITE_ORIGIN}${pagePath(slug)}` };
	const { view, model } = await nationalityContent(slug, iso3);
	return { view, model, url: `${SITE_ORIGIN}${pagePath(slug)}/${iso3}` };
}

async function pictureOf(pictured: Pictured, withFonts: boolean): Promise<Picture> {
	const { view, model, url } = await stateOf(pictured);
	const { body } = render(Chart, { props: { view, model, width: 'wide' } });
	return composePicture(pictureText(model, url), body, withFonts ? await fonts() : undefined);
}

/** The default chart as a standalone SVG; the same data produce the same bytes. */
export const svgPicture = (slug: string): Promise<Picture> => pictureOf({ slug }, true);

/** Of the picture, in pixels. */
export async function pictureSize(pictured: Pictured): Promise<{ width: number; height: number }> {
	const { width, height } = await pictureOf(pictured, false);
	return { width, height };
}

/** The picture as a PNG of the same size. */
export async function pngPicture(slug: string, iso3?: string): Promise<Uint8Array<ArrayBuffer>> {
	const { svg, width } = await pictureOf(iso3 === undefined ? { slug } : { slug, iso3 }, false);
	const resvg = await rendered(svg, width);
	return new Uint8Array(resvg.render().asPng());
}
