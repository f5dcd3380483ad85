import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointerActions, sourceOf, type Engine } from './engine';

/** Nothing is asked, reported or fetched by the browser itself, and downloads are saved at once. */
const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.download.dir': downloads,
	'browser.download.folderList': 2,
	'browser.download.always_ask_before_handling_new_types': false,
	'browser.helperApps.neverAsk.saveToDisk':
		'text/csv,application/zip,application/json,image/svg+xml,image/png',
	'browser.safebrowsing.downloads.enabled': false,
	'browser.safebrowsing.malware.enabled': false,
	'browser.safebrowsing.phishing.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'remote.active-protocols': 1,
	'services.settings.server': '',
	'toolkit.telemetry.enabled': false,
	'ui.prefersReducedMotion': 1
});

interface Reply {
	readonly id?: number;
	readonly result?: unknown;
	readonly error?: string;
	readonly message?: string;
}

/** Commands of WebDriver BiDi over a socket. */
async function connect(address: string) {
	const socket = new WebSocket(address);
	const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
	await new Promise<void>((resolve, reject) => {
		socket.onopen = () => resolve();
		socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}.`));
	});
	socket.onmessage = ({ data }) => {
		const { id, result, error, message } = JSON.parse(String(data)) as Reply;
		const one = waiting.get(id ?? -1);
		if (!one) return;
		waiting.delete(id ?? -1);
		if (error) one.reject(new Error(`${error}: ${message ?? ''}`));
		else one.resolve(result);
	};
	let last = 0;
	return {
		send: <Result>(method: string, params: object): Promise<Result> =>
			new Promise((resolve, reject) => {
				waiting.set(++last, { resolve: resolve as (result: unknown) => void, reject });
				socket.send(JSON.stringify({ id: last, method, params }));
			}),
		close: () => socket.close()
	};
}

/** Starts Firefox without a window. */
export async function openFirefox(file: string): Promise<Engine> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const downloads = await mkdtemp(join(tmpdir(), 'downloads-'));
	const lines = Object.entries(preferences(downloads)).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`
	);
	await writeFile(join(profile, 'user.js'), lines.join('\n'));
	const browser = spawn(
		file,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' }
		}
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		browser.stderr.on('data', (text) => {
			said += String(text);
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (found) resolve(`${found}/session`);
		});
		browser.once('exit', () => reject(new Error(`Firefox ended: ${said.slice(-400)}`)));
	});
	const { send, close } = await connect(address);
	await send('session.new', { capabilities: {} });
	const { contexts } = await send<{ contexts: readonly { context: string }[] }>(
		'browsingContext.getTree',
		{}
	);
	const context = contexts[0]?.context ?? '';
	return {
		name: 'Firefox',
		downloads,
		async open(address) {
			await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
		},
		async run(work, ...parameters) {
			const { result, exceptionDetails } = await send<{
				result?: { value: string };
				exceptionDetails?: { text: string };
			}>('script.callFunction', {
				functionDeclaration: sourceOf(work),
				arguments: [{ type: 'string', value: JSON.stringify(parameters) }],
				target: { context },
				awaitPromise: true
			});
			if (!result) throw new Error(exceptionDetails?.text ?? 'no result');
			return JSON.parse(result.value);
		},
		async pressAt(point) {
			await send('input.performActions', { context, actions: pointerActions(point) });
		},
		async close() {
			const ended = new Promise((resolve) => browser.once('exit', resolve));
			await send('browser.close', {}).catch(() => browser.kill());
			close();
			await ended;
			for (const folder of [profile, downloads]) await rm(folder, { recursive: true, force: true });
		}
	};
}
