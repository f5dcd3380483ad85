import { expect, it, vi } from 'vitest';
import { cacheName } from './lib/offline/rules';

vi.mock('$service-worker', () => ({ base: '/parity' }));

it('removes the earlier service worker of the site and its caches, and nothing else', async () => {
	const own = [cacheName('/parity', '2026-11.1'), cacheName('/parity', '2026-12.2')];
	const others = ['of another site', cacheName('/elsewhere', '2026-11.1')];
	const removed: string[] = [];
	const unregister = vi.fn(async () => true);
	const listeners = new Map<string, (event: { waitUntil(work: Promise<unknown>): void }) => void>();
	vi.stubGlobal('caches', {
		keys: async () => [...own, ...others],
		delete: async (name: string) => removed.push(name)
	});
	vi.stubGlobal('registration', { unregister });
	vi.stubGlobal('addEventListener', listeners.set.bind(listeners));
	await import('./service-worker-removal');

	let work: Promise<unknown> | undefined;
	listeners.get('activate')?.({ waitUntil: (one) => (work = one) });
	await work;
	expect(removed).toEqual(own);
	expect(unregister).toHaveBeenCalledOnce();
	expect(listeners.has('fetch')).toBe(false);
});
