import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { mount } from 'svelte';
import LoadFailure from '$lib/ui/LoadFailure.svelte';
import { isPageLive, keepPrerendered } from '$lib/ui/page-life';

const never = new Promise<never>(() => undefined);

/** The prerendered page stays where its app cannot start. */
function showLoadFailure(): void {
	const { dataset } = document.documentElement;
	if (dataset.pending === '') dataset.pending = 'failed';
	const content = document.querySelector('main');
	if (!content) return;
	mount(LoadFailure, { target: content, ...(content.firstChild && { anchor: content.firstChild }) });
}

export const init: ClientInit = () => {
	const frame = document.querySelector('body > div');
	if (frame) keepPrerendered(frame, showLoadFailure);
};

/**
 * Returns only when the error page is to be shown. A page that cannot be fetched is opened as a document, so that the
 * service worker answers: with the page as it was kept, or with the offline page.
 */
export const handleError: HandleClientError = async ({ error, event, status, message }) => {
	// eslint-disable-next-line no-console -- SvelteKit logs it too where this hook is absent
	console.error(error);
	if (!isPageLive()) {
		showLoadFailure();
		return never;
	}
	const isWorking = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
	if (!isWorking || status === 404 || event.url.href === location.href) return { message };
	location.href = event.url.href;
	return never;
};
