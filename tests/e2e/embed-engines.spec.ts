import type { FrameLocator } from '@playwright/test';
import { article, iframe } from '../support/articles';
import { expect, test } from '../support/fixtures';
import { serveHostPages } from '../support/server';
import { embedSlugs } from '../support/site';

test.use({ allowedHosts: ['127.0.0.1'] });

/** Touches an embed as a reader does, and changes what can be changed at once. */
async function touch(embed: FrameLocator): Promise<boolean> {
	const figure = embed.locator('figure').first();
	await figure.hover({ position: { x: 40, y: 60 } });
	await figure.hover({ position: { x: 70, y: 80 } });
	await expect(embed.locator('html[data-live]')).toHaveCount(1);
	await embed.getByText('Change the chart').first().click();
	const choice = embed.locator('input[type="radio"]:not(:checked)').filter({ visible: true }).first();
	if ((await choice.count()) === 0) return false;
	await choice.check();
	await expect(embed.locator('footer a[data-chart]')).toHaveAttribute('href', /\?/);
	return true;
}

test('ten different embeds on one page, each touched and changed, start at most one database', async ({
	page,
	baseURL
}) => {
	const databases: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('.wasm')) databases.push(request.frame().url());
	});
	const slugs = embedSlugs.slice(0, 10);
	const frames = slugs.map((slug) => iframe(baseURL, `${slug}?controls=on`).replace('loading="lazy"', ''));
	const host = await serveHostPages({ '/article': article(frames.join('')) });
	await page.goto(`${host.origin}/article`);
	let changed = 0;
	for (const index of slugs.keys()) if (await touch(page.frameLocator('iframe').nth(index))) changed++;
	expect(changed).toBeGreaterThan(4);
	await page.waitForLoadState('networkidle');
	expect(databases.length, databases.join(', ')).toBeLessThanOrEqual(1);
	await host.close();
});
