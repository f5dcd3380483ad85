import { parse } from 'devalue';
import { hydrate } from 'svelte';
import type { Manifest } from '$lib/catalogue/manifest';
import { dataFiles } from '$lib/query/data-files';
import { request } from '$lib/query/fetch-bytes';
import { createRunner, type Runner } from '$lib/query/runner';
import { initialState, parseState, sameState, type ParsedState } from '$lib/settings/codec';
import type ControlPanel from '$lib/ui/controls/ControlPanel.svelte';
import type { View } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import EmbedApp from './EmbedApp.svelte';
import { readEmbedPage, type EmbedContent } from './page';

/** The tables beside the manifest that the page names: those of a frozen release for its embeds. */
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

interface Asked {
	readonly view: View;
	/** The explorer's own settings are too many for a frame: they stay on its page. */
	readonly Panel?: typeof ControlPanel;
	readonly read: (parameters: URLSearchParams) => ParsedState;
}

async function viewOf(slug: string, { facts }: EmbedContent): Promise<Asked> {
	if (facts) {
		const { controlsOf, exploreView, readAddress } = await import('./explorer');
		const controls = controlsOf(facts);
		return {
			view: exploreView(facts),
			read: (parameters) => readAddress(parameters, controls, facts.published)
		};
	}
	const [view, { default: Panel }] = await Promise.all([
		loadView(slug),
		import('$lib/ui/controls/ControlPanel.svelte')
	]);
	return { view, Panel, read: (parameters) => parseState(parameters, view.spec.controls) };
}

/** Takes the prerendered page over, with what its address asks for. */
export async function start(main: HTMLElement, parameters: URLSearchParams): Promise<void> {
	const page = readEmbedPage(main);
	const content = parse(await (await request(page.content)).text()) as EmbedContent;
	const { view, Panel, read } = await viewOf(page.slug, content);
	const { state, invalid } = read(parameters);
	const { controls } = view.spec;
	const isDefault = sameState(state, initialState(controls), controls);
	const root = document.documentElement;
	root.dataset.live = '';
	hydrate(EmbedApp, {
		target: main,
		props: {
			view,
			model: content.model,
			site: page.site,
			siteName: page.siteName,
			runner: runnerOf(page.data),
			frozen: page.frozen,
			asked: isDefault ? undefined : state,
			ignored: invalid.map(({ reason }) => reason),
			Panel,
			onshown: () => void delete root.dataset.asked
		}
	});
}
