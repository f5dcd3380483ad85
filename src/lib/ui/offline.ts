import type { AnswerIndex } from '$lib/query/answer-index';
import { answerAddresses } from '$lib/query/answer-index';
import { absolute, pageAddress, SITE_VERSION } from '$lib/settings/navigation';
import { whenIdle } from './paint';
import { savesData } from './saves-data';
import { postCache, serviceWorkers } from './service-worker';

/** Beyond what it loaded: what the open page needs for everything that it can do. Addresses by page. */
const needed = new Map<string, readonly string[]>();

/** Has the open page kept for use without a connection. Does nothing without a service worker. */
export async function cachePage(): Promise<void> {
	await whenIdle();
	const page = pageAddress();
	postCache(SITE_VERSION, page, needed.get(page) ?? []);
}

/** Loads the code that a chart page otherwise loads when a reader saves a file. */
const loadExports = () =>
	Promise.all([
		import('$lib/export/csv'),
		import('$lib/export/zip'),
		import('$lib/export/json'),
		import('$lib/export/picture/save')
	]);

/** Has everything kept that a chart page needs to change its settings and to save its rows and picture. */
export async function cacheChart(answers: AnswerIndex, data: string): Promise<void> {
	if (!__SERVICE_WORKER__ || savesData()) return;
	needed.set(pageAddress(), [`${data}/manifest.json`, ...answerAddresses(answers, data)].map(absolute));
	// Without a service worker this would only cost bytes.
	if (!(await serviceWorkers()?.ready)?.active) return;
	await whenIdle();
	await loadExports().catch(() => undefined);
	await cachePage();
}
