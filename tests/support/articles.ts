import type { Page } from '@playwright/test';
import { iframeCode } from '../../src/lib/embed/code';

/** A page of another site. */
export const article = (content: string, head = ''): string =>
	`<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>An article</title><h1>An article</h1>${content}<p>The end.</p></html>`;

/** An embed as its code writes it. */
export const iframe = (origin: string | undefined, path: string, attributes = ''): string =>
	iframeCode({ address: `${origin ?? ''}/embed/${path}`, title: 'Chart', height: 780 }).replace(
		'<iframe',
		`<iframe ${attributes}`
	);
/** The script that adjusts heights. */
export const script = (origin: string | undefined): string =>
	`<script src="${origin ?? ''}/embed.js" async></script>`;

/** Starts collecting requests for the database, tables and manifest. */
export function dataRequests(page: Page): string[] {
	const requests: string[] = [];
	page.on('request', (request) => {
		if (/\.(wasm|parquet)$|manifest\.json$/.test(new URL(request.url()).pathname))
			requests.push(request.url());
	});
	return requests;
}
