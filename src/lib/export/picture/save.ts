import { fileStem } from '../files';
import { save } from '../save';
import type { ViewModel, ViewSpec } from '$lib/views/contract';
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

/**
 * Saves the drawn chart as a picture with title, notes, sources, licence, date and address.
 * @param drawn The page, or the part of it, that holds the chart.
 * @param url Absolute, of this state.
 * @throws {Error} with a sentence for the reader.
 */
export async function savePicture(
	format: 'svg' | 'png',
	drawn: ParentNode,
	{ spec, model, url }: { spec: ViewSpec; model: ViewModel; url: string }
): Promise<void> {
	const chart = drawn.querySelector('figure .wide svg[role="img"]');
	if (!chart || model.empty) throw new Error('These settings show no chart to make a picture of.');
	const text = pictureText(spec, model, url, { withNotes: true });
	const svg = new XMLSerializer().serializeToString(chart);
	const picture = composePicture(text, svg, await pictureFonts());
	const file = format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await pngOf(picture);
	save(file, `${fileStem(spec.slug, model.release)}.${format}`);
}
