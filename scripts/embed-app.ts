import type { Plugin } from 'vite';

/** Builds the chart app of embeds with the site's client, so that both share their chunks. Its address never changes. */
export const embedApp = (): Plugin => ({
	name: 'embed-app',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	buildStart() {
		this.emitFile({
			type: 'chunk',
			id: 'src/lib/live-embed/entry.ts',
			fileName: 'embed-app.js',
			preserveSignature: 'strict'
		});
	}
});
