let isLive = false;

/** Whether the app has taken the prerendered page over. */
export const isPageLive = (): boolean => isLive;

export const markPageLive = (): void => {
	isLive = true;
};

/**
 * Puts the prerendered page back if the app fails while it takes the page over: Svelte removes what it cannot hydrate.
 * Call it before that begins.
 * @param frame The element that holds the page.
 * @param onRestored Called once the page is back, without its app.
 */
export function keepPrerendered(frame: Element, onRestored: () => void): void {
	const copy = [...frame.childNodes].map((node) => node.cloneNode(true));
	// Every page has a heading.
	const isBlank = () => !frame.querySelector('h1');
	const restore = () =>
		setTimeout(() => {
			if (isLive || !isBlank()) return;
			frame.replaceChildren(...copy.splice(0));
			onRestored();
		});
	for (const sign of ['error', 'unhandledrejection']) addEventListener(sign, restore);
}
