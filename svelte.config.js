import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Hash of the script in the page's frame, which the policy allows by it. */
const [, frameScript = ''] = /<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const frameHash = createHash('sha256').update(frameScript).digest('base64');

const manifest = 'static/data/manifest.json';
const release = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).release : 'none';
// The same in every process of a build.
process.env.SITE_VERSION ??= `${release}.${Date.now()}`;

const hasServiceWorker = process.env.SERVICE_WORKER !== 'off';

/** What a release has only for charts that today's program still draws as stored; there may be none. */
const onlyOfRedrawnCharts = [
	'/v/[release]/data/answers/[file].json',
	'/v/[release]/charts/[slug].csv',
	'/v/[release]/charts/[slug].json'
];

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		// `npm run build` compresses the files afterwards, faster than the adapter.
		adapter: adapter({ pages: 'build', assets: 'build', precompress: false }),
		// Embeds live at any depth of another site's URL space, so every link is relative.
		paths: { relative: true },
		// Styles of a page, some 8 kB compressed, come with it instead of in a dozen requests before its first paint.
		inlineStyleThreshold: 2 ** 16,
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes({ routes, message }) {
				if (routes.some((route) => !onlyOfRedrawnCharts.includes(route))) throw new Error(message);
			}
		},
		version: { name: process.env.SITE_VERSION },
		// Pages register it themselves, embeds never.
		serviceWorker: { register: false },
		files: { serviceWorker: hasServiceWorker ? 'src/service-worker' : 'src/service-worker-removal' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', `sha256-${frameHash}`],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		}
	}
};
