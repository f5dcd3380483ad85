import type { View, ViewModel } from './contract';

/** The questions that group views, in the order of the site. */
const TOPICS = {
	admission: 'Who is let in?',
	terms: 'On what terms?',
	shelter: 'Where are the displaced, and who gives shelter?',
	responsibility: 'Whose responsibility is it?'
} as const;

interface Entry {
	readonly topic: keyof typeof TOPICS;
	readonly load: () => Promise<{ readonly view: View }>;
}

/** Every view, in the order of the site. A new view is one folder and one line here. */
const entries = {
	'parity-ladder': { topic: 'admission', load: () => import('./parity-ladder/view') },
	'since-onset': { topic: 'admission', load: () => import('./since-onset/view') },
	'at-the-ukrainian-rate': { topic: 'admission', load: () => import('./at-the-ukrainian-rate/view') },
	robustness: { topic: 'admission', load: () => import('./robustness/view') },
	everyone: { topic: 'admission', load: () => import('./everyone/view') },
	'before-and-after': { topic: 'admission', load: () => import('./before-and-after/view') },
	share: { topic: 'admission', load: () => import('./share/view') },
	'over-time': { topic: 'admission', load: () => import('./over-time/view') },
	monthly: { topic: 'admission', load: () => import('./monthly/view') },
	'since-2025': { topic: 'admission', load: () => import('./since-2025/view') },
	ceiling: { topic: 'admission', load: () => import('./ceiling/view') },
	pathways: { topic: 'terms', load: () => import('./pathways/view') },
	conditions: { topic: 'terms', load: () => import('./conditions/view') },
	'parole-pipeline': { topic: 'terms', load: () => import('./parole-pipeline/view') },
	recognition: { topic: 'terms', load: () => import('./recognition/view') },
	displaced: { topic: 'shelter', load: () => import('./displaced/view') },
	'women-and-children': { topic: 'shelter', load: () => import('./women-and-children/view') },
	europe: { topic: 'shelter', load: () => import('./europe/view') },
	need: { topic: 'shelter', load: () => import('./need/view') },
	hosts: { topic: 'shelter', load: () => import('./hosts/view') },
	destinations: { topic: 'shelter', load: () => import('./destinations/view') },
	interveners: { topic: 'responsibility', load: () => import('./interveners/view') }
} satisfies Record<string, Entry>;

export type Slug = keyof typeof entries;

/** Loads the view with a slug, with its own types. */
export type ViewOf<One extends Slug> = Awaited<ReturnType<(typeof entries)[One]['load']>>['view'];
export type ModelOf<One extends Slug> = ReturnType<ViewOf<One>['buildModel']>;

export const slugs = Object.keys(entries) as readonly Slug[];

/** The questions with the slugs of their views. */
export const topics: readonly { readonly question: string; readonly slugs: readonly Slug[] }[] =
	Object.entries(TOPICS).map(([topic, question]) => ({
		question,
		slugs: slugs.filter((slug) => entries[slug].topic === topic)
	}));

const isSlug = (text: string): text is Slug => Object.hasOwn(entries, text);

export async function loadView<One extends Slug>(slug: One): Promise<ViewOf<One>>;
/** @throws {RangeError} if no view has that slug. */
export async function loadView(slug: string): Promise<View>;
export async function loadView(slug: string): Promise<View<readonly never[], never, ViewModel> | View> {
	if (!isSlug(slug)) throw new RangeError(`There is no view “${slug}”.`);
	const entry: Entry = entries[slug];
	return (await entry.load()).view;
}
