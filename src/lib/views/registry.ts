import type { View } from './contract';

/** Every view, in the order in which the site lists them. A new view is one folder and one line here. */
const views: Readonly<Record<string, () => Promise<{ view: View }>>> = {
	'parity-ladder': () => import('./parity-ladder/view'),
	'since-onset': () => import('./since-onset/view'),
	conditions: () => import('./conditions/view'),
	displaced: () => import('./displaced/view')
};

export const slugs: readonly string[] = Object.keys(views);

/** @throws {RangeError} when no view has that slug. */
export async function loadView(slug: string): Promise<View> {
	const load = views[slug];
	if (!load) throw new RangeError(`There is no view “${slug}”.`);
	return (await load()).view;
}
