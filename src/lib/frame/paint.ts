/** Longest wait for a frame, in milliseconds: a page in the background paints none. */
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
