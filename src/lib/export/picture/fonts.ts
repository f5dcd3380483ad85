import sans400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sans600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import type { PictureFonts } from './compose';

function dataAddress(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error('A font could not be read.'));
		reader.readAsDataURL(file);
	});
}

async function embedded(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error('The fonts of the picture could not be loaded.');
	const bytes = await response.arrayBuffer();
	return dataAddress(new Blob([bytes], { type: 'font/woff2' }));
}

/** The fonts of this site, to embed in a picture. @throws {Error} with a sentence for the reader. */
export async function pictureFonts(): Promise<PictureFonts> {
	const [a = '', b = '', c = ''] = await Promise.all([sans400, sans600, serif600].map(embedded));
	return { sans400: a, sans600: b, serif600: c };
}
