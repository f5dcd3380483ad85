/** Keeps its name through all releases, so that every embed ever pasted finds the present app. */
export const start = async (main: HTMLElement, parameters: URLSearchParams): Promise<void> =>
	(await import('./app')).start(main, parameters);
