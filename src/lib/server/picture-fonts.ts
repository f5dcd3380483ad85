import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';
import { once } from '$lib/query/once';

const { resolve } = createRequire(import.meta.url);
const fontFile = (family: string, weight: number): Promise<Buffer> =>
	readFile(resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`));

/** Sans of both weights and the serif of titles, as bundled. */
export const fontFiles = once(() =>
	Promise.all([
		fontFile('source-sans-3', 400),
		fontFile('source-sans-3', 600),
		fontFile('source-serif-4', 600)
	])
);

/** The same fonts in the format of the renderer: TrueType files. */
const fontPaths = once(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
	const paths: string[] = [];
	// Sequentially: each decompression overwrites the memory of the previous one.
	for (const file of await fontFiles()) {
		const path = join(folder, `${paths.length}.ttf`);
		await writeFile(path, await decompress(file));
		paths.push(path);
	}
	return paths;
});

/** The name of the sans font in its file, which the renderer looks up. */
const inFile = (svg: string): string => svg.replaceAll("'Source Sans 3',", "'Source Sans 3 ExtraLight',");

/** An SVG laid out with the bundled fonts. @param width Of the picture, in pixels; by default its own. */
export async function rendered(svg: string, width?: number): Promise<Resvg> {
	return new Resvg(inFile(svg), {
		...(width !== undefined && { fitTo: { mode: 'width' as const, value: width } }),
		font: {
			fontFiles: await fontPaths(),
			loadSystemFonts: false,
			defaultFontFamily: 'Source Sans 3 ExtraLight'
		}
	});
}
