import { test as base, expect, type BrowserContext, type Page, type Request } from '@playwright/test';

export { expect };

interface Expectations {
	/** Other host names that this test may talk to, such as that of a page which embeds ours. */
	allowedHosts: readonly [] | readonly [string];
	/** Console errors and page errors that this test brings about on purpose. One pattern: Playwright takes a longer array for something else. */
	allowedErrors: readonly [] | readonly [RegExp];
}

interface Watch {
	/** What the pages of this test have done that they must not do; whatever is left in it at the end fails the test. */
	problems: string[];
}

const isWeb = (request: Request): boolean => /^(https?|wss?):/.test(request.url());

/** Notes every request to another origin, console error and uncaught error of a browser's pages. */
function watch(context: BrowserContext, ours: string, expected: Expectations): string[] {
	const problems: string[] = [];
	const report = (text: string) => {
		if (!expected.allowedErrors.some((allowed) => allowed.test(text))) problems.push(text);
	};
	context.on('request', (request) => {
		const { origin, hostname } = new URL(request.url());
		if (isWeb(request) && origin !== ours && !expected.allowedHosts.some((host) => host === hostname))
			problems.push(`request to another origin: ${request.url()}`);
	});
	context.on('console', (message) => {
		if (message.type() === 'error') report(`console error: ${message.text()}`);
	});
	context.on('weberror', (error) => report(`uncaught error: ${error.error().message}`));
	return problems;
}

export const test = base.extend<Expectations & Watch>({
	allowedHosts: [[], { option: true }],
	allowedErrors: [[], { option: true }],
	problems: [
		async ({ context, baseURL, allowedHosts, allowedErrors }, use) => {
			const problems = watch(context, new URL(baseURL ?? '').origin, { allowedHosts, allowedErrors });
			await use(problems);
			expect(problems, 'what the pages did').toEqual([]);
		},
		{ auto: true }
	]
});

export const withoutScripts = { javaScriptEnabled: false } as const;
export const phone = {
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 2,
	hasTouch: true,
	isMobile: true
} as const;
export const forcedColors = { forcedColors: 'active' } as const;

/** No database: the engine can never load. */
export function blockWasm(target: Page | BrowserContext): Promise<unknown> {
	return target.route(/\.wasm(\?|$)/, (route) => route.abort());
}

export const asPrinted = (page: Page): Promise<void> => page.emulateMedia({ media: 'print' });

/** Storage as browsers refuse it to frames of other sites: any access throws. */
export function blockStorage(target: Page | BrowserContext): Promise<unknown> {
	return target.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException(`${name} is refused`, 'SecurityError');
				}
			});
	});
}
