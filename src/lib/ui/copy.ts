/** Puts text on the clipboard. @throws when the browser does not let us: show the text for copying by hand. */
export async function copyText(text: string): Promise<void> {
	if (!navigator.clipboard) throw new Error('no clipboard');
	await navigator.clipboard.writeText(text);
}
