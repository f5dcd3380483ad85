import type { AnswerIndex } from '$lib/query/answer-index';
import { answerAddress } from '$lib/query/answer-index';
import type { CacheMessage } from '$lib/offline/message';
import { absolute, pageAddress, SITE_VERSION } from '$lib/settings/navigation';
import { whenIdle } from './paint';
import { savesData } from './saves-data';
import { workerPath } from './site-paths';

/** Beyond what it loaded: what the open page needs for everything that it can do. Addresses by page. */
const needed = new Map<string, readonly string[]>();

/** `undefined` where the browser has no service workers, as in frames without an origin. */
function container(): ServiceWorkerContainer | undefined {
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

/** Has the open page kept for use without a connection. Does nothing without a service worker. */
export async function cachePage(): Promise<void> {
	await whenIdle();
	const page = pageAddress();
	const message: CacheMessage = {
		type: 'cache',
		version: SITE_VERSION,
		page,
		files: [...new Set([...loadedFiles(), ...(needed.get(page) ?? [])])]
	};
	container()?.controller?.postMessage(message);
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
	const files = answers.statements.flatMap((statement) => Object.values(statement.files));
	const addresses = [`${data}/manifest.json`, ...files.map((file) => answerAddress(data, file))];
	needed.set(pageAddress(), addresses.map(absolute));
	// Without a service worker this would only cost bytes.
	if (!(await container()?.ready)?.active) return;
	await whenIdle();
	await loadExports().catch(() => undefined);
	await cachePage();
}

/** Milliseconds after loading in which a reader's first change has the connection for itself. */
const DELAY = 2_000;
const loaded = async (): Promise<void> => {
	if (document.readyState !== 'complete')
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	await new Promise((resolve) => setTimeout(resolve, DELAY));
};

/** Registers the service worker once the page has been idle, unless the site was built without. */
export async function startServiceWorker(): Promise<void> {
	const workers = container();
	if (!__SERVICE_WORKER__ || !import.meta.env.PROD || !workers) return;
	workers.addEventListener('controllerchange', () => void cachePage());
	await loaded();
	await whenIdle();
	await workers.register(workerPath()).catch(() => undefined);
}
