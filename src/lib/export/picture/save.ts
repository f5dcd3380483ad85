import { fileStem } from '../files';
import { save } from '../save';
import type { ViewModel } from '$lib/views/contract';
import { composePicture, type Picture } from './compose';
import { pictureFonts } from './fonts';
import { pictureText } from './parts';

/** PNG pixels per pixel of the picture. */
const SHARPNESS = 2;

async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image(width, height);
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
		canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!png) throw new Error('This browser cannot write the picture: take the SVG.');
		return png;
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** A chart on the page. */
export interface DrawnChart {
	readonly slug: string;
	readonly model: ViewModel;
	/** Absolute address of this state. */
	readonly url: string;
	/** The page, or the part of it, that contains the chart. */
	readonly drawn: ParentNode;
}

async function pictureOf({ model, url, drawn }: DrawnChart): Promise<Picture> {
	const chart = drawn.querySelector('figure .wide svg[role="img"]');
	if (!chart || model.empty) throw new Error('These settings show no chart to make a picture of.');
	const svg = new XMLSerializer().serializeToString(chart);
	return composePicture(pictureText(model, url), svg, await pictureFonts());
}

/**
 * Saves the drawn chart as a picture with headline, sources, licence and address.
 * @throws {Error} with a sentence for the reader.
 */
export async function savePicture(format: 'svg' | 'png', chart: DrawnChart): Promise<void> {
	const picture = await pictureOf(chart);
	const file = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture);
	save(file, `${fileStem(chart.slug, chart.model.release)}.${format}`);
}

/** The same picture as a PNG, for the clipboard. @throws {Error} with a sentence for the reader. */
export const pngPicture = async (chart: DrawnChart): Promise<Blob> => pngOf(await pictureOf(chart));
