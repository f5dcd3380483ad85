/** Stands in for the service worker in a site that is built without one: removes the earlier one and what it cached. */
import { base } from '$service-worker';
import { isOldCache } from './lib/offline/rules';
import { scope } from './lib/offline/worker-scope';

async function remove(): Promise<void> {
	const cached = (await caches.keys()).filter((name) => isOldCache(name, base, ''));
	await Promise.all(cached.map((name) => caches.delete(name)));
	await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(remove()));
