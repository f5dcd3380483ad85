import { parse } from 'devalue';
import { hydrate } from 'svelte';
import { request } from '$lib/query/fetch-bytes';
import type { ExploreFacts } from '$lib/explore/view';
import type { ParsedState } from '$lib/settings/codec';
import type ControlPanel from '$lib/ui/controls/ControlPanel.svelte';
import type { View } from '$lib/views/contract';
import { loadView } from '$lib/views/registry';
import { hasEarlierFrame } from '../frames';
import EmbedApp from './EmbedApp.svelte';
import { readEmbedPage, type EmbedContent } from './page';
import { storedRunner } from './stored-runner';

interface EmbeddedView {
	readonly view: View;
	/** Absent unless the address asks for settings, and for the explorer, which has too many for an embed. */
	readonly Panel?: typeof ControlPanel;
	readonly parse?: (parameters: URLSearchParams) => ParsedState;
}

interface Wanted {
	readonly withControls: boolean;
	/** Whether the address asks for other settings. */
	readonly withSettings: boolean;
	/** Whether the frame shows tables too. */
	readonly withTables: boolean;
}

async function loadExplorer(
	facts: ExploreFacts,
	{ withSettings, withTables }: Wanted
): Promise<EmbeddedView> {
	if (!withSettings && !withTables) return { view: (await import('./explorer-chart')).explorerChart };
	const { controlsOf, exploreView, readAddress } = await import('./explorer');
	const controls = controlsOf(facts);
	return {
		view: exploreView(facts),
		parse: (parameters) => readAddress(parameters, controls, facts.published)
	};
}

async function loadEmbeddedView(
	slug: string,
	{ facts }: EmbedContent,
	wanted: Wanted
): Promise<EmbeddedView> {
	if (facts) return loadExplorer(facts, wanted);
	if (!wanted.withControls) return { view: await loadView(slug) };
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
	const root = document.documentElement;
	const { controls } = root.dataset;
	const isEarlier = hasEarlierFrame(page.frozen);
	const embedded = await loadEmbeddedView(page.slug, content, {
		withControls: isEarlier ? controls !== 'off' : controls === 'on',
		withSettings: parameters.toString() !== '',
		withTables: isEarlier
	});
	root.dataset.live = '';
	hydrate(EmbedApp, {
		target: main,
		props: {
			...embedded,
			model: content.model,
			site: page.site,
			siteName: page.siteName,
			address: page.address,
			runner: storedRunner(page.data, content.answers),
			frozen: page.frozen,
			parameters,
			onready: () => void delete root.dataset.pending
		}
	});
}
