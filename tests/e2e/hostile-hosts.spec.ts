import type { Page } from '@playwright/test';
import { article, iframe, script } from '../support/articles';
import { expect, test } from '../support/fixtures';
import { serveHostPages } from '../support/server';

test.use({ allowedHosts: ['127.0.0.1'] });

const SLUG = 'parity-ladder';
const eager = (html: string): string => html.replaceAll('loading="lazy"', '');

const frameHeights = (page: Page): Promise<number[]> =>
	page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** Waits until the frame is as high as the chart in it. */
async function expectFitted(page: Page, index = 0): Promise<void> {
	const main = page.frameLocator('iframe').nth(index).locator('main');
	await expect(main.locator('svg[role="img"]').filter({ visible: true })).toHaveCount(1);
	await expect
		.poll(async () => {
			const content = await main.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
			return (await frameHeights(page))[index] === content && content !== 780;
		})
		.toBe(true);
}

/** A page that says heights of every kind to the page around it, and then that it is done. */
const shouting = `<!doctype html><title>An advertisement</title><script>
	const type = 'resettlement-parity:height';
	for (const height of [9000, 9000n, '9000', [9000], { valueOf: 9000 }, new Number(9000), NaN, Infinity, -9000, null, undefined])
		parent.postMessage({ type, height }, '*');
	for (const data of [type, null, 7n, [type], { type: [type], height: 9000 }, new Map([['type', type]])])
		parent.postMessage(data, '*');
	parent.postMessage('done', '*');
</script>`;
const counting = `<script>
	window.done = 0;
	addEventListener('message', ({ data }) => { if (data === 'done') window.done++; });
</script>`;
const done = (page: Page): Promise<number> =>
	page.evaluate(() => (window as unknown as { done: number }).done);

test('only an embed of this site gets the height that it says', async ({ page, baseURL }) => {
	const other = await serveHostPages(
		Object.fromEntries(['/advert', `/embed/${SLUG}`, '/embed.js/embed/x'].map((path) => [path, shouting])),
		'127.0.0.1'
	);
	const frames = ['/advert', `/embed/${SLUG}`, `/advert?${baseURL}/embed/x`, `/advert#${baseURL}/embed/x`]
		.map((path) => `<iframe src="${other.origin}${path}" title="Advert" height="90"></iframe>`)
		.concat(`<iframe src="http://" title="Broken" height="90"></iframe>`)
		.concat(`<iframe title="Written" height="90" srcdoc="${shouting.replaceAll('"', '&quot;')}"></iframe>`);
	const host = await serveHostPages({
		// First, so that it hears everything.
		'/article': article(
			`${script(baseURL).replace(' async', '')}${counting}${frames.join('')}${eager(iframe(baseURL, SLUG))}`
		)
	});
	await page.goto(`${host.origin}/article`);
	await expectFitted(page, frames.length);
	await expect.poll(() => done(page)).toBe(frames.length - 1);
	expect((await frameHeights(page)).slice(0, frames.length)).toEqual(frames.map(() => 90));
	await host.close();
	await other.close();
});

test('an embed that says something else than a number of pixels breaks nothing', async ({
	page,
	baseURL
}) => {
	await page.route(`**/embed/${SLUG}`, (route) =>
		route.fulfill({ contentType: 'text/html', body: shouting.replace('9000, 9000n', '9000n') })
	);
	const host = await serveHostPages({
		'/article': article(`${script(baseURL).replace(' async', '')}${counting}${eager(iframe(baseURL, SLUG))}`)
	});
	await page.goto(`${host.origin}/article`);
	await expect.poll(() => done(page)).toBe(1);
	// The fixture refuses an error in the page.
	expect(await frameHeights(page)).toEqual([780]);
	await host.close();
});

/** Pages that do what breaks scripts of others, by what they do. */
const hosts: Readonly<Record<string, (embed: string, script: string) => string>> = {
	'a script in the head, and a frame that comes later': (embed, script) =>
		article(
			`<div></div><script>addEventListener('load', () => { document.querySelector('div').innerHTML = ${JSON.stringify(embed)}; });</script>`,
			script
		),
	'the script three times': (embed, script) => article(`${script}${embed}${script}${script}`),
	'the script as a module': (embed, script) =>
		article(`${embed}${script.replace(' async', ' type="module" crossorigin')}`),
	'a base address elsewhere': (embed, script) =>
		article(`${embed}${script}`, '<base href="https://elsewhere.example/deep/er/">'),
	'a sandboxed frame': (embed, script) =>
		article(`${embed.replace('<iframe', '<iframe sandbox="allow-scripts"')}${script}`),
	'no referrer': (embed, script) =>
		article(`${embed}${script}`, '<meta name="referrer" content="no-referrer">'),
	'a policy that forbids inline styles': (embed, script) =>
		article(
			`${embed.replace(/ style="[^"]*"/, '')}${script}`,
			`<meta http-equiv="content-security-policy" content="default-src *; script-src *; style-src 'none'">`
		),
	'prototypes with additions': (embed, script) =>
		article(
			`<script>for (const { prototype } of [Object, Array, String, NodeList]) prototype.extend = prototype.each = () => { throw new Error('called'); };</script>${embed}${script}`
		),
	'old markup without a doctype': (embed, script) =>
		`<title>Old</title><table width=640><tr><td>${embed}</table>${script}`
};

for (const [what, write] of Object.entries(hosts))
	test(`the chart takes its height on a page with ${what}`, async ({ page, baseURL }) => {
		const host = await serveHostPages({ '/article': write(eager(iframe(baseURL, SLUG)), script(baseURL)) });
		await page.goto(`${host.origin}/article`);
		await expectFitted(page);
		await host.close();
	});

/** As browsers demand it for exact timers and shared memory. */
const isolation = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp'
};

test.describe('on an isolated site', () => {
	test.use({ allowedErrors: [/status of 404/] });

	for (const [what, attributes] of [
		['a frame', ''],
		['a sandboxed frame', 'sandbox="allow-scripts allow-same-origin"'],
		['a frame without credentials', 'credentialless']
	] as const)
		test(`a chart shows and changes in ${what}, and its database starts`, async ({ page, baseURL }) => {
			const embed = eager(iframe(baseURL, 'since-onset?controls=on', attributes));
			const host = await serveHostPages({
				'/article': { body: article(`${embed}${script(baseURL)}`), headers: isolation }
			});
			await page.goto(`${host.origin}/article`);
			expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
			await expectFitted(page);
			const chart = page.frameLocator('iframe');
			await chart.getByText('Change the chart').click();
			// Answers that are not stored are computed.
			await page.route(/\/answers\//, (route) => route.fulfill({ status: 404 }));
			const database = page.waitForEvent('worker');
			await chart.getByRole('radio', { name: '36 months' }).check();
			await database;
			await expect(chart.locator('footer a[data-chart]')).toHaveAttribute('href', /window=36/);
			await expect(chart.locator('html')).not.toHaveAttribute('data-pending');
			await expect(chart.getByRole('alert')).toHaveCount(0);
			await host.close();
		});
});
