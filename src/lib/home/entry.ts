import { parse } from 'devalue';
import { hydrate } from 'svelte';
import type { EmbedContent } from '$lib/embed/live/page';
import { storedRunner } from '$lib/embed/live/stored-runner';
import { request } from '$lib/query/fetch-bytes';
import { loadView } from '$lib/views/registry';
import HomeChart from './HomeChart.svelte';

/** Relative paths from the home page. */
const site = '.';

/** Brings the first chart to life; without it the page is complete but its settings stay disabled. */
async function start(target: HTMLElement): Promise<void> {
	const slug = target.dataset.slug ?? '';
	const [view, response] = await Promise.all([loadView(slug), request(`${site}/embed/${slug}.json`)]);
	const { model, answers } = parse(await response.text()) as EmbedContent;
	hydrate(HomeChart, {
		target,
		props: { view, model, site, runner: storedRunner(`${site}/data`, answers) }
	});
}

const target = document.getElementById('first-chart');
// Offline, or a policy forbids it: the page stays as it is.
if (target) start(target).catch(() => {});
