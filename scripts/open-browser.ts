import { chromium, type Browser } from '@playwright/test';
import { browserFlags, findOrInstallBrowser, thisMachine } from './find-browser';
import { serveSite } from './static-site';

/** Serves build/ and keeps a browser open while `work` runs. */
export async function withSiteAndBrowser<Result>(
	work: (browser: Browser, origin: string) => Promise<Result>
): Promise<Result> {
	const executablePath = findOrInstallBrowser(thisMachine);
	const site = await serveSite('build');
	const browser = await chromium.launch({ executablePath, args: [...browserFlags] });
	try {
		return await work(browser, site.origin);
	} finally {
		await browser.close();
		await site.close();
	}
}
