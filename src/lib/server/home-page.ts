import { render } from 'svelte/server';
import HomeChart from '$lib/home/HomeChart.svelte';
import { createRunner } from '$lib/query/runner';
import { loadView } from '$lib/views/registry';
import { defaultModel } from './default-models';

/** The first chart of the home page as HTML, which its app hydrates. */
export async function firstChart(slug: string): Promise<string> {
	const [view, model] = await Promise.all([loadView(slug), defaultModel(slug)]);
	const runner = createRunner({ open: () => Promise.reject(new Error('no database while prerendering')) });
	return render(HomeChart, { props: { view, model, site: '.', runner } }).body;
}
