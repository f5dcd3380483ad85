/** Its built name never changes, so that every pasted embed loads the current app. */
export const start = async (main: HTMLElement, parameters: URLSearchParams): Promise<void> =>
	(await import('./app')).start(main, parameters);
