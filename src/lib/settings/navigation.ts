import { version } from '$app/environment';
import { afterNavigate, goto } from '$app/navigation';
import { page, updated } from '$app/state';

/** Calls back with the address's parameters once the page is interactive, and after every later navigation. */
export function onAddress(read: (parameters: URLSearchParams) => void): void {
	afterNavigate(({ to }) => {
		if (to) read(new URL(to.url).searchParams);
	});
}

/** Navigates to another state of the same page: one history entry, no scrolling, focus preserved. */
export function moveTo(search: string): Promise<void> {
	return goto(`${page.url.pathname}${search}`, { noScroll: true, keepFocus: true });
}

/** Absolute address of another page of the site. */
export const absolute = (path: string): string => new URL(path, page.url).href;

/** Address of the open page, without its settings. */
export const pageAddress = (): string => location.origin + location.pathname;

/** Release of the tables and time of the build. */
export const SITE_VERSION: string = version;

export const reload = (): void => location.reload();

/** Whether a newer version of the site was published after this page was loaded, as far as is known. Reactive. */
export const isOutdated = (): boolean => updated.current;

/** Asks the site for its version; a newer one makes `isOutdated` true. */
export const checkVersion = async (): Promise<void> => void (await updated.check());
