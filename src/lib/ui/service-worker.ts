import type { CacheMessage } from '$lib/offline/message';
import { whenIdle } from './paint';

/** `undefined` where the browser has no service workers, as in frames without an origin. */
export function serviceWorkers(): ServiceWorkerContainer | undefined {
	try {
		return navigator.serviceWorker;
	} catch {
		return undefined;
	}
}

const loadedFiles = (): string[] =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.startsWith('http'));

/**
 * Has a page cached for use without a connection, with everything that it has loaded. Does nothing without a service worker.
 * @param version Version of the page.
 * @param page Its absolute address, without settings.
 * @param needed Absolute addresses of further files that it needs for everything that it can do.
 */
export function postCache(version: string, page: string, needed: readonly string[]): void {
	const files = [...new Set([...loadedFiles(), ...needed])];
	const message: CacheMessage = { type: 'cache', version, page, files };
	serviceWorkers()?.controller?.postMessage(message);
}

/** Milliseconds after loading in which a reader's first change has the connection for itself. */
const DELAY = 2_000;
const loaded = async (): Promise<void> => {
	if (document.readyState !== 'complete')
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	await new Promise((resolve) => setTimeout(resolve, DELAY));
};

/**
 * Registers the service worker once the page has been idle, unless the site was built without.
 * @param path Address of its script.
 * @param onControl Called when a worker takes the page over.
 */
export async function startServiceWorker(path: string, onControl: () => void): Promise<void> {
	const workers = serviceWorkers();
	if (!__SERVICE_WORKER__ || !import.meta.env.PROD || !workers) return;
	workers.addEventListener('controllerchange', onControl);
	await loaded();
	await whenIdle();
	await workers.register(path).catch(() => undefined);
}
