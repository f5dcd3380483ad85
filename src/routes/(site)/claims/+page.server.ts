import { addressOf, CHARTS, type ChartName, type ChartState } from '$lib/claims/charts';
import { RULES } from '$lib/claims/verdict';
import { loadView } from '$lib/views/registry';
import { claims, evidence } from '$lib/server/evidence';

interface Linked {
	readonly title: string;
	/** Query string of the settings, including "?". */
	readonly slug: string;
	readonly search: string;
}

export const load = async () => {
	const { catalogue } = await evidence();
	const links = await Promise.all(
		(Object.entries(CHARTS) as [ChartName, ChartState][]).map(
			async ([name, chart]): Promise<[ChartName, Linked]> => {
				const { spec } = await loadView(chart.slug);
				const [, search = ''] = addressOf(chart, spec.controls).split('?');
				return [name, { title: spec.title, slug: chart.slug, search: search && `?${search}` }];
			}
		)
	);
	return {
		claims: await claims(),
		rules: RULES,
		links: Object.fromEntries(links) as Record<ChartName, Linked>,
		sources: [...catalogue.sources.values()]
	};
};
