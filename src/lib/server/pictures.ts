import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { render } from 'svelte/server';
import { decompress } from 'wawoff2';
import { composePicture, type Picture, type PictureFonts } from '$lib/export/picture/compose';
import { pictureText } from '$lib/export/picture/parts';
import { once } from '$lib/query/once';
import Chart from '$lib/ui/Chart.svelte';
import { contentOf, embedSlugs } from './embed-pages';
import { pagePath, SITE_ORIGIN } from './site';

/** PNG pixels per pixel of the picture. */
export const SHARPNESS = 2;

/** Every chart with a prerendered picture. */
export const pictureSlugs = embedSlugs;

const { resolve } = createRequire(import.meta.url);
const fontFile = (family: string, weight: number): Promise<Buffer> =>
	readFile(resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`));

const fontFiles = once(() =>
	Promise.all([
		fontFile('source-sans-3', 400),
		fontFile('source-sans-3', 600),
		fontFile('source-serif-4', 600)
	])
);

const fonts = once(async (): Promise<PictureFonts> => {
	const [sans400 = '', sans600 = '', serif600 = ''] = (await fontFiles()).map(
		(file) => `data:font/woff2;base64,${file.toString('base64')}`
	);
	return { sans400, sans600, serif600 };
});

/** The same fonts as the renderer reads them: TrueType, from files. */
const fontPaths = once(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
	const paths: string[] = [];
	// One after the other: each decompression overwrites the memory of the one before.
	for (const file of await fontFiles()) {
		const path = join(folder, `${paths.length}.ttf`);
		await writeFile(path, await decompress(file));
		paths.push(path);
	}
	return paths;
});

/** The name of the sans font inside its own file, by which the renderer finds it. */
const inFile = (svg: string): string => svg.replaceAll("'Source Sans 3',", "'Source Sans 3 ExtraLight',");

async function pictureOf(slug: string, withFonts: boolean): Promise<Picture> {
	const { view, model } = await contentOf(slug);
	const { body } = render(Chart, { props: { view, model, width: 'wide' } });
	const text = pictureText(view.spec, model, `${SITE_ORIGIN}${pagePath(slug)}`);
	return composePicture(text, body, withFonts ? await fonts() : undefined);
}

/** The author's chart as a self-standing SVG, the same bytes from the same data. */
export const svgPicture = (slug: string): Promise<Picture> => pictureOf(slug, true);

/** The same as a PNG, `SHARPNESS` times as large. */
export async function pngPicture(slug: string): Promise<Uint8Array<ArrayBuffer>> {
	const { svg, width } = await pictureOf(slug, false);
	const paths = await fontPaths();
	const resvg = new Resvg(inFile(svg), {
		fitTo: { mode: 'width', value: width * SHARPNESS },
		font: { fontFiles: paths, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3 ExtraLight' }
	});
	return new Uint8Array(resvg.render().asPng());
}
