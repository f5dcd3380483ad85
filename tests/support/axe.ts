import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare global {
	interface Window {
		/** Once its source has run. */
		axe?: typeof axe;
	}
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose results depend on the viewport; those of all others depend only on the page. */
export const screenRules = [
	'color-contrast',
	'link-in-text-block',
	'scrollable-region-focusable',
	'target-size'
] as const;

export interface Violation {
	readonly rule: string;
	/** The elements that break it, with the reason. */
	readonly elements: readonly string[];
}

/**
 * What axe finds on the open page, or in one part of it. Results that pass are not described: describing them takes
 * longer than finding them.
 * @param rules all for WCAG 2.2 AA and axe's own best practice, if absent.
 * @param within CSS selector.
 */
export async function violationsOn(
	page: Page,
	rules?: readonly string[],
	within = ':root'
): Promise<Violation[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	const options: RunOptions = {
		resultTypes: ['violations'],
		runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags }
	};
	return page.evaluate(
		async ([selector, options]) => {
			const results = await window.axe?.run(selector, options);
			if (!results) throw new Error('axe did not start.');
			return results.violations.map(({ id, nodes }) => ({
				rule: id,
				elements: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`)
			}));
		},
		[within, options] as const
	);
}
