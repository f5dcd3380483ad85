import { afterNavigate, goto } from '$app/navigation';
import { page } from '$app/state';

/** Calls back with the address's parameters once the page is interactive, and after every later navigation. */
export function onAddress(read: (parameters: URLSearchParams) => void): void {
	afterNavigate(({ to }) => {
		if (to) read(new URL(to.url).searchParams);
	});
}

/** Moves to another state of the same page: one history entry, no scrolling, focus stays where it is. */
export function moveTo(search: string): Promise<void> {
	return goto(`${page.url.pathname}${search}`, { noScroll: true, keepFocus: true });
}

/** Absolute address of another page of the site. */
export const absolute = (path: string): string => new URL(path, page.url).href;
