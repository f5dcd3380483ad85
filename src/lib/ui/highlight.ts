import { getContext, setContext } from 'svelte';

/** The series that stand out in the charts of a page, while the others recede. */
export interface Highlight {
	/** Ids that stay, reactive. */
	readonly pinned: readonly string[];
	/** Pins a series, or releases it. */
	readonly toggle: (id: string) => void;
}

const key = Symbol('highlight');

/** For charts below the calling component; while it is set up. */
export const provideHighlight = (highlight: Highlight): void => void setContext(key, highlight);

/** None in pictures and previews. */
export const pageHighlight = (): Highlight | undefined => getContext(key);

/** The series that an element of a chart belongs to. */
export const seriesAt = (target: EventTarget | null): string | undefined =>
	target instanceof Element
		? target.closest<SVGGElement>('g[data-series]')?.getAttribute('data-series') || undefined
		: undefined;

/** Lets all series recede but the given ones; none recede when no series of the chart has such an id. */
export function recedeOthers(chart: Element, ids: readonly string[]): void {
	const groups = [...chart.querySelectorAll('g[data-series]')];
	const isOn = (group: Element): boolean => ids.includes(group.getAttribute('data-series') ?? '');
	const some = groups.some(isOn);
	for (const group of groups) group.classList.toggle('receded', some && !isOn(group));
}
