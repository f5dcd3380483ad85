/** Longest wait for a frame or for an idle moment, in milliseconds: a page in the background paints none. */
const LONGEST = 250;

/** Resolves when the browser has painted what has been changed until now. */
export const afterPaint = (): Promise<void> =>
	new Promise((resolve) => {
		const done = setTimeout(resolve, LONGEST);
		requestAnimationFrame(() => {
			clearTimeout(done);
			setTimeout(resolve);
		});
	});

/**
 * Resolves once the browser has painted what has been changed and has nothing else to do: for work that nobody sees,
 * which would keep the reader's next change waiting.
 */
export const whenIdle = async (): Promise<void> => {
	await afterPaint();
	// Safari has no such call.
	if ('requestIdleCallback' in globalThis)
		await new Promise<void>((resolve) => {
			requestIdleCallback(() => resolve(), { timeout: LONGEST });
		});
};
