import { expect, vi } from 'vitest';
import type { Engine, Point } from './engine';

/** How long a page may take to do what a test waits for, in milliseconds. */
const PATIENCE = { timeout: 45_000, interval: 100 };

/** What a reader sees and does in an engine. */
export function readerOf(engine: Engine) {
	const text = (selector: string): Promise<string> =>
		engine.run(
			(selector) =>
				[...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.offsetParent)
					?.innerText ??
				document.querySelector(selector)?.textContent ??
				'',
			selector
		);

	/** Middle of the first visible element that matches, and has the text if one is given, scrolled into view. */
	const find = (selector: string, words: string): Promise<Point | null> =>
		engine.run(
			(selector, words) => {
				const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
					(one) => one.getClientRects().length > 0 && (!words || one.textContent?.trim() === words)
				);
				if (!element || (element as HTMLButtonElement).disabled) return null;
				element.scrollIntoView({ block: 'center', behavior: 'instant' });
				const { x, y, width, height } = element.getBoundingClientRect();
				return { x: x + width / 2, y: y + height / 2 };
			},
			selector,
			words
		);

	return {
		engine,
		text,
		until: (selector: string, pattern: RegExp): Promise<void> =>
			vi.waitFor(async () => expect(await text(selector)).toMatch(pattern), PATIENCE),
		untilOther: (selector: string, before: string): Promise<void> =>
			vi.waitFor(async () => {
				const now = await text(selector);
				expect(now).not.toBe('');
				expect(now).not.toBe(before);
			}, PATIENCE),
		/** Waits until it is there and enabled. */
		async press(selector: string, words = ''): Promise<void> {
			const point = await vi.waitFor(async () => {
				const found = await find(selector, words);
				if (!found) throw new Error(`There is no ${selector} ${words} to press.`);
				return found;
			}, PATIENCE);
			await engine.pressAt(point);
		},
		count: (selector: string): Promise<number> =>
			engine.run((selector) => document.querySelectorAll(selector).length, selector)
	};
}

export type Reader = ReturnType<typeof readerOf>;
