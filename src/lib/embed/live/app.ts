import { parse } from 'devalue';
import { hydrate } from 'svelte';
import type { Manifest } from '$lib/catalogue/manifest';
import { dataFiles } from '$lib/query/data-files';
import { request } from '$lib/query/fetch-bytes';
import { createRunner, type Runner } from '$lib/query/runner';
import type { ParsedState } from '$lib/settings/codec';
import type ControlPanel from '$lib/ui/controls/ControlPanel.svelte';
import type { View } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import EmbedApp from './EmbedApp.svelte';
import { readEmbedPage, type EmbedContent } from './page';

/** Runs queries on the tables of the page's release. */
function runnerOf(data: string): Runner {
	return createRunner({
		open: async (onProgress) => {
			const [{ wasmEngine }, manifest] = await Promise.all([
				import('$lib/query/duckdb-wasm/engine'),
				request(`${data}/manifest.json`).then((response) => response.json() as Promise<Manifest>)
			]);
			const files = dataFiles(manifest, Object.keys(manifest.tables));
			return wasmEngine({ files, dataAddress: data, onProgress });
		}
	});
}

interface EmbeddedView {
	readonly view: View;
	/** Absent for the explorer, which has too many settings for a frame. */
	readonly Panel?: typeof ControlPanel;
	readonly parse?: (parameters: URLSearchParams) => ParsedState;
}

async function loadEmbeddedView(slug: string, { facts }: EmbedContent): Promise<EmbeddedView> {
	if (facts) {
		const { controlsOf, exploreView, readAddress } = await import('./explorer');
		const controls = controlsOf(facts);
		return {
			view: exploreView(facts),
			parse: (parameters) => readAddress(parameters, controls, facts.published)
		};
	}
	const [view, { default: Panel }] = await Promise.all([
		loadView(slug),
		import('$lib/ui/controls/ControlPanel.svelte')
	]);
	return { view, Panel };
}

/** Hydrates the prerendered page and applies its parameters. */
export async function start(main: HTMLElement, parameters: URLSearchParams): Promise<void> {
	const page = readEmbedPage(main);
	const content = parse(await (await request(page.content)).text()) as EmbedContent;
	const embedded = await loadEmbeddedView(page.slug, content);
	const root = document.documentElement;
	root.dataset.live = '';
	hydrate(EmbedApp, {
		target: main,
		props: {
			...embedded,
			model: content.model,
			site: page.site,
			siteName: page.siteName,
			runner: runnerOf(page.data),
			frozen: page.frozen,
			parameters,
			onready: () => void delete root.dataset.pending
		}
	});
}
