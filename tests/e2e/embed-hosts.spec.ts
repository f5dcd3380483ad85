import type { Page } from '@playwright/test';
import { article, dataRequests, iframe, script } from '../support/articles';
import { expect, test } from '../support/fixtures';
import { serveHostPages } from '../support/server';

test.use({ allowedHosts: ['127.0.0.1'] });

/** What the frames of a host page said to it, for a script of the host. */
const listening = `<script>
	window.heard = [];
	addEventListener('message', ({ data }) => window.heard.push(data));
</script>`;
const heard = (page: Page): Promise<unknown[]> =>
	page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

test('pages with Pym.js, AMP or WordPress get the height in their own messages, and their parameters are no settings', async ({
	page,
	baseURL
}) => {
	const requests = dataRequests(page);
	const pym = `parity-ladder?initialWidth=640&childId=chart-1&parentTitle=An%20article&parentUrl=https%3A%2F%2Fexample.org%2F%3Forigins%3DUKR&utm_source=mail`;
	const host = await serveHostPages({
		'/article': article(
			`${listening}<div style="width:640px">${iframe(baseURL, pym)}${iframe(baseURL, 'europe#?secret=aB3dE5gH1j', 'sandbox="allow-scripts" security="restricted"')}</div>`.replaceAll(
				'loading="lazy"',
				''
			)
		)
	});
	await page.goto(`${host.origin}/article`);
	const [first, second] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)];
	await expect(first.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
	await expect(second.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
	const measured = (embed: typeof first): Promise<number> =>
		embed.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	const [ladder, europe] = [await measured(first), await measured(second)];
	await expect
		.poll(() => heard(page))
		.toEqual(
			expect.arrayContaining([
				{ type: 'resettlement-parity:height', height: ladder },
				{ sentinel: 'amp', type: 'embed-size', height: ladder },
				`pymxPYMxchart-1xPYMxheightxPYMx${ladder}`,
				{ message: 'height', value: europe, secret: 'aB3dE5gH1j' }
			])
		);
	// A setting of the address of the article is none of the chart.
	await expect(first.locator('html')).not.toHaveAttribute('data-pending');
	await expect(first.locator('footer a')).toHaveAttribute('href', '../charts/parity-ladder');
	await expect(second.getByText('Showing the default view')).toBeHidden();

	await second.locator('footer a').click();
	await expect
		.poll(() => heard(page))
		.toContainEqual({ message: 'link', value: `${baseURL}/charts/europe`, secret: 'aB3dE5gH1j' });
	expect(page.url()).toBe(`${host.origin}/article`);
	expect(requests).toEqual([]);
	await host.close();
});

test('in a wrapper with a fixed ratio the whole chart fits into the frame, and messages of others change nothing', async ({
	page,
	baseURL
}) => {
	const ratio = (content: string) =>
		`<div style="position:relative;width:640px;padding-top:360px">${content.replace('style="', 'style="position:absolute;top:0;left:0;height:100%;')}</div>`;
	const host = await serveHostPages({
		'/article': article(
			`${ratio(iframe(baseURL, 'parity-ladder'))}<div style="width:640px">${iframe(baseURL, 'parity-ladder')}</div>${script(baseURL)}`.replaceAll(
				'loading="lazy"',
				''
			)
		)
	});
	await page.goto(`${host.origin}/article`);
	const fitted = page.frameLocator('iframe').nth(0);
	await expect(fitted.locator('html')).toHaveAttribute('data-fitted');
	const read = () =>
		fitted.locator('main').evaluate((main) => {
			const { top, bottom, left, right } = main.getBoundingClientRect();
			const footer = main.querySelector('footer')?.getBoundingClientRect();
			return {
				isInside: top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth,
				isCentred: Math.abs(left - (innerWidth - right)) < 1,
				fills: bottom > innerHeight - 2,
				hasSource: (footer?.bottom ?? Infinity) <= innerHeight && (footer?.height ?? 0) > 5
			};
		});
	await expect.poll(read).toEqual({ isInside: true, isCentred: true, fills: true, hasSource: true });
	const boxes = () =>
		page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
	const content = await page
		.frameLocator('iframe')
		.nth(1)
		.locator('main')
		.evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	await expect.poll(boxes).toEqual([360, content]);

	await page.evaluate(() => window.postMessage({ type: 'resettlement-parity:height', height: 77 }, '*'));
	await page.waitForTimeout(200);
	expect(await boxes()).toEqual([360, content]);
	await host.close();
});
