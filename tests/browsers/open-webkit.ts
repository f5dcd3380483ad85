import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointerActions, sourceOf, type Engine } from './engine';

/** WebKitGTK: the driver, its small browser, and a screen for it. */
export interface WebKitFiles {
	readonly driver: string;
	readonly browser: string;
	readonly screen: string;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** A command of WebDriver. @throws {Error} with the driver's words. */
async function command<Result>(address: string, body?: object, method = 'POST'): Promise<Result> {
	const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
	const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
	if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
	return value;
}

async function untilReady(driver: string): Promise<void> {
	for (let attempt = 0; ; attempt++) {
		try {
			return await command(`${driver}/status`, undefined, 'GET');
		} catch (error) {
			if (attempt === 100) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

/** Starts the driver and one window on a screen of its own. */
export async function openWebKit({ driver, browser, screen }: WebKitFiles): Promise<Engine> {
	const home = await mkdtemp(join(tmpdir(), 'webkit-'));
	const downloads = join(home, 'downloads');
	await mkdir(downloads);
	await mkdir(join(home, '.config'));
	await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
	const port = await freePort();
	const running = spawn(screen, ['-a', driver, `--port=${port}`], {
		stdio: 'ignore',
		// Ended as a group: the screen outlives a driver that is ended alone.
		detached: true,
		env: {
			...process.env,
			HOME: home,
			XDG_CONFIG_HOME: join(home, '.config'),
			LIBGL_ALWAYS_SOFTWARE: '1',
			WEBKIT_DISABLE_COMPOSITING_MODE: '1'
		}
	});
	const address = `http://127.0.0.1:${port}`;
	await untilReady(address);
	const options = { binary: browser, args: ['--automation'] };
	const { sessionId } = await command<{ sessionId: string }>(`${address}/session`, {
		capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } }
	});
	const session = `${address}/session/${sessionId}`;
	await command(`${session}/timeouts`, { script: 120_000, pageLoad: 120_000 });
	await command(`${session}/window/rect`, { width: 1280, height: 900 });
	return {
		name: 'WebKit',
		downloads,
		open: (url) => command(`${session}/url`, { url }),
		async run(work, ...parameters) {
			const text = await command<string>(`${session}/execute/async`, {
				script: `const done = arguments[1];
					(${sourceOf(work)})(arguments[0]).then(done, (error) => done('!' + error));`,
				args: [JSON.stringify(parameters)]
			});
			if (text.startsWith('!')) throw new Error(text.slice(1));
			return JSON.parse(text);
		},
		pressAt: (point) => command(`${session}/actions`, { actions: pointerActions(point) }),
		async close() {
			await command(session, undefined, 'DELETE').catch(() => undefined);
			const ended = new Promise((resolve) => running.once('exit', resolve));
			if (running.pid) process.kill(-running.pid);
			await ended;
			await rm(home, { recursive: true, force: true });
		}
	};
}
