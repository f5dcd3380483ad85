import type { RelatedChart } from '$lib/ui/related';
import { loadView, slugs, topics } from '$lib/views/registry';
import { defaultModel } from './default-models';

/** Two charts on the same question, and the next chart in the order of the site. */
export async function relatedCharts(slug: string): Promise<RelatedChart[]> {
	const all: readonly string[] = slugs;
	const topic: readonly string[] = topics.find((one) => one.slugs.some((own) => own === slug))?.slugs ?? [];
	const after = [...all.slice(all.indexOf(slug) + 1), ...all];
	const siblings = after.filter((one) => topic.includes(one));
	const wanted = [...new Set([...siblings.slice(0, 3), ...after])].filter((one) => one !== slug);
	const [first, second] = wanted;
	const next = after.find((one) => one !== slug && one !== first && one !== second && !topic.includes(one));
	return Promise.all([first, second, next].filter((one) => one !== undefined).map(describe));
}

async function describe(slug: string): Promise<RelatedChart> {
	const [{ spec }, { headline }] = await Promise.all([loadView(slug), defaultModel(slug)]);
	const nationalities = spec.controls.find(({ name }) => name === 'origins' || name === 'origin') ?? null;
	return { slug, headline, question: spec.question, nationalities };
}
