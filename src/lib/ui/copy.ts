/** Copies text to the clipboard. @throws if the browser does not allow it: show the text for manual copying. */
export async function copyText(text: string): Promise<void> {
	if (!navigator.clipboard) throw new Error('no clipboard');
	await navigator.clipboard.writeText(text);
}

/**
 * Copies a picture to the clipboard. Call it while a click is handled: some browsers allow it only then.
 * @throws {Error} with a sentence for the reader.
 */
export async function copyPng(draw: () => Promise<Blob>): Promise<void> {
	if (typeof ClipboardItem === 'undefined' || !navigator.clipboard)
		throw new Error('This browser cannot copy pictures: save the PNG instead.');
	const png = draw();
	try {
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
	} catch {
		await png;
		throw new Error('Your browser does not let us copy the picture: save the PNG instead.');
	}
}
