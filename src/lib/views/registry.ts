import type { View } from './contract';

type Load = () => Promise<{ view: View }>;

interface Topic {
	/** The question that its views answer together. */
	readonly question: string;
	readonly views: Readonly<Record<string, Load>>;
}

/** Every view, in the order in which the site lists them. A new view is one folder and one line here. */
const registry: readonly Topic[] = [
	{
		question: 'Who is let in?',
		views: {
			'parity-ladder': () => import('./parity-ladder/view'),
			'since-onset': () => import('./since-onset/view'),
			'at-the-ukrainian-rate': () => import('./at-the-ukrainian-rate/view'),
			robustness: () => import('./robustness/view'),
			share: () => import('./share/view'),
			'over-time': () => import('./over-time/view'),
			monthly: () => import('./monthly/view'),
			ceiling: () => import('./ceiling/view')
		}
	},
	{
		question: 'On what terms?',
		views: {
			pathways: () => import('./pathways/view'),
			conditions: () => import('./conditions/view'),
			'parole-pipeline': () => import('./parole-pipeline/view'),
			recognition: () => import('./recognition/view')
		}
	},
	{
		question: 'Where are the displaced, and who gives shelter?',
		views: {
			displaced: () => import('./displaced/view'),
			europe: () => import('./europe/view'),
			need: () => import('./need/view'),
			hosts: () => import('./hosts/view'),
			destinations: () => import('./destinations/view')
		}
	},
	{
		question: 'Whose part is it?',
		views: {
			interveners: () => import('./interveners/view')
		}
	}
];

const views = new Map(registry.flatMap((topic) => Object.entries(topic.views)));

export const slugs: readonly string[] = [...views.keys()];

/** The questions with the slugs of their views, those without a view left out. */
export const topics: readonly { readonly question: string; readonly slugs: readonly string[] }[] = registry
	.map(({ question, views }) => ({ question, slugs: Object.keys(views) }))
	.filter((topic) => topic.slugs.length > 0);

/** @throws {RangeError} when no view has that slug. */
export async function loadView(slug: string): Promise<View> {
	const load = views.get(slug);
	if (!load) throw new RangeError(`There is no view “${slug}”.`);
	return (await load()).view;
}
