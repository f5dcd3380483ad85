import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveSite } from '../../scripts/static-site';
import { buildFolder, builtFiles } from '../support/site';

const page = readFileSync('docs/hosting.md', 'utf8');
const site = resolve(buildFolder);

/** The block of code in docs/hosting.md. */
function recipe(language: string): string {
	const [, text] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page) ?? [];
	if (text === undefined) throw new Error(`docs/hosting.md has no recipe for ${language}.`);
	return text.replace('/srv/parity', site);
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const server = createServer().on('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});
}

interface Host {
	readonly program: string;
	/** Writes the configuration into the folder and returns the arguments that start the program in the foreground. */
	configure(folder: string, port: number): string[];
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = spawnSync('test', ['-e', BROTLI]).status === 0;

const hosts: readonly Host[] = [
	{
		program: 'nginx',
		configure(folder, port) {
			const server = recipe('nginx').replace('listen 80;', `listen 127.0.0.1:${port};`);
			const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
				(name) => `${name}_temp_path ${folder}/${name};`
			);
			const text = `${hasBrotli ? `load_module ${BROTLI};` : ''}
				daemon off; pid ${folder}/pid; error_log ${folder}/error.log;${process.getuid?.() === 0 ? 'user root;' : ''}
				events {}
				http { include /etc/nginx/mime.types; access_log off; ${places.join(' ')}
				${hasBrotli ? server : server.replace('brotli_static on;', '')} }`;
			writeFileSync(join(folder, 'nginx.conf'), text);
			return ['-c', join(folder, 'nginx.conf'), '-p', folder];
		}
	},
	{
		program: 'caddy',
		configure(folder, port) {
			const text = `{\n\tadmin off\n\tauto_https off\n}\n${recipe('caddy').replace('example.org', `http://127.0.0.1:${port}`)}`;
			writeFileSync(join(folder, 'Caddyfile'), text);
			return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
		}
	}
];

const COMPARED = [
	'content-security-policy',
	'cache-control',
	'access-control-allow-origin',
	'cross-origin-resource-policy',
	'cross-origin-embedder-policy',
	'x-robots-tag',
	'x-content-type-options',
	'referrer-policy',
	'permissions-policy',
	'content-encoding'
];
const first = (pattern: RegExp): string => `/${builtFiles.find((file) => pattern.test(file)) ?? ''}`;
const addresses = [
	'/',
	'/charts',
	'/data',
	'/charts/ceiling?window=36',
	'/embed/europe?origins=UKR',
	first(/^v\/[^/]+\/embed\/.*\.html$/).replace('.html', ''),
	'/charts/europe.png',
	'/charts/europe.svg',
	'/embed.js',
	'/favicon.svg',
	'/robots.txt',
	'/data/manifest.json',
	'/_app/version.json',
	first(/^data\/admissions\..*\.parquet$/),
	first(/^v\/.*\.parquet$/),
	first(/^data\/answers\//),
	first(/^_app\/immutable\/.*worker.*\.js$/),
	first(/^_app\/immutable\/.*\.woff2$/),
	first(/^_app\/immutable\/.*eh.*\.wasm$/)
];

/** Status, type without charset, and the headers that `_headers` states. */
async function answer(origin: string, address: string): Promise<Record<string, unknown>> {
	const response = await fetch(origin + address, {
		headers: { 'accept-encoding': 'br' },
		redirect: 'manual'
	});
	const [type = ''] = (response.headers.get('content-type') ?? '')
		.replace('application/javascript', 'text/javascript')
		.split(';');
	await response.arrayBuffer();
	// Only documents can be framed.
	const compared = COMPARED.filter((name) => type === 'text/html' || name !== 'content-security-policy');
	return {
		status: response.status,
		type,
		...Object.fromEntries(compared.map((name) => [name, response.headers.get(name)]))
	};
}

for (const host of hosts) {
	const isThere = spawnSync(host.program, ['-v']).error === undefined;
	if (!isThere) console.log(`${host.program} is not installed: its recipe in docs/hosting.md is not tested.`);

	describe.skipIf(!isThere)(`the recipe for ${host.program}`, () => {
		const folder = mkdtempSync(join(tmpdir(), 'host-'));
		let running: ChildProcess | undefined;
		let origin = '';
		let said = '';

		beforeAll(async () => {
			const port = await freePort();
			origin = `http://127.0.0.1:${port}`;
			running = spawn(host.program, host.configure(folder, port), {
				env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
			});
			for (const stream of [running.stdout, running.stderr])
				stream?.on('data', (text: Buffer) => (said += text.toString()));
			await vi.waitFor(
				() =>
					fetch(origin).catch(() => Promise.reject(new Error(`${host.program} does not answer: ${said}`))),
				{ timeout: 20_000 }
			);
		});
		afterAll(async () => {
			const ended = new Promise((done) => running?.once('exit', done));
			running?.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true });
		});

		it('sends what `npm run serve` sends', async () => {
			const ours = await serveSite(buildFolder);
			for (const address of addresses) {
				const expected = await answer(ours.origin, address);
				const got = await answer(origin, address);
				if (host.program === 'nginx' && !hasBrotli) got['content-encoding'] = expected['content-encoding'];
				expect([address, got]).toEqual([address, expected]);
			}
			await ours.close();
		});

		it('has one address for a page', async () => {
			for (const address of ['/charts/ceiling/', '/charts/ceiling.html', '/charts/', '/about.html']) {
				const response = await fetch(`${origin}${address}?window=36`, { redirect: 'manual' });
				const page = address.replace(/\.html$|\/$/, '');
				expect([response.status, response.headers.get('location')]).toEqual([308, `${page}?window=36`]);
			}
		});

		it('shows the 404 page with its status, also for files, and hides its configuration', async () => {
			for (const address of [
				'/nowhere',
				'/charts/none/deeper',
				'/data/none.parquet',
				'/_app/immutable/none.js',
				'/_headers'
			]) {
				const response = await fetch(origin + address);
				expect([address, response.status]).toEqual([address, 404]);
				expect(await response.text(), address).toContain('There is no page at this address');
			}
		});

		it('answers that nothing has changed', async () => {
			const etag = (await fetch(`${origin}/charts`)).headers.get('etag') ?? '';
			const again = await fetch(`${origin}/charts`, { headers: { 'if-none-match': etag } });
			expect([etag === '', again.status]).toEqual([false, 304]);
		});
	});
}
