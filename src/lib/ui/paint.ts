/** Longest wait for a frame or for idle time, in milliseconds: a background page paints no frames. */
const LONGEST = 250;

/** Resolves when the browser has painted all changes so far. */
export const afterPaint = (): Promise<void> =>
	new Promise((resolve) => {
		const done = setTimeout(resolve, LONGEST);
		requestAnimationFrame(() => {
			clearTimeout(done);
			setTimeout(resolve);
		});
	});

/**
 * Resolves once the browser has painted all changes and is idle: for invisible work that would otherwise
 * delay the reader's next change.
 */
export const whenIdle = async (): Promise<void> => {
	await afterPaint();
	// Not available in Safari.
	if ('requestIdleCallback' in globalThis)
		await new Promise<void>((resolve) => {
			requestIdleCallback(() => resolve(), { timeout: LONGEST });
		});
};
