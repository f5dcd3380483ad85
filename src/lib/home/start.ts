import { parse } from 'devalue';
import { hydrate } from 'svelte';
import type { EmbedContent } from '$lib/embed/live/page';
import { storedRunner } from '$lib/embed/live/stored-runner';
import { request } from '$lib/query/fetch-bytes';
import { startServiceWorker } from '$lib/ui/service-worker';
import { loadView } from '$lib/views/registry';
import HomeChart from './HomeChart.svelte';
import { keepHome } from './offline';

/** Relative paths from the home page. */
const site = '.';
const data = `${site}/data`;

/** Brings the first chart to life; without it the page is complete but its settings stay disabled. */
export async function start(target: HTMLElement): Promise<void> {
	const slug = target.dataset.slug ?? '';
	const [view, response] = await Promise.all([loadView(slug), request(`${site}/embed/${slug}.json`)]);
	const { model, answers } = parse(await response.text()) as EmbedContent;
	hydrate(HomeChart, { target, props: { view, model, site, runner: storedRunner(data, answers) } });
	const keep = () => void keepHome(answers, data);
	keep();
	void startServiceWorker(`${site}/service-worker.js`, keep);
}
