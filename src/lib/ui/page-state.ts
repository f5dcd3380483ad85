/** What is on screen for the settings: kept in the address, but no setting of the chart. */
export interface PageState {
	/** Ids of the series that stand out. */
	readonly pinned: readonly string[];
	readonly tab: Tab;
}

export const tabs = ['chart', 'table'] as const;
export type Tab = (typeof tabs)[number];

export const initialPageState: PageState = { pinned: [], tab: 'chart' };

/** Number of series that an address can hold. */
const MOST = 12;

/** Reads the parameters `focus` (ids joined by `~`) and `tab`; ignores anything else in them. */
export const readPageState = (parameters: URLSearchParams): PageState => ({
	pinned: (parameters.get('focus') ?? '')
		.split('~')
		.filter((id) => /^[\w-]{1,40}$/.test(id))
		.slice(0, MOST),
	tab: parameters.get('tab') === 'table' ? 'table' : 'chart'
});

/** Adds the page's state to a query string of settings. */
export function withPageState(search: string, { pinned, tab }: PageState): string {
	const parts = [
		...(search ? [search.replace(/^\?/, '')] : []),
		...(pinned.length > 0 ? [`focus=${pinned.join('~')}`] : []),
		...(tab === 'table' ? ['tab=table'] : [])
	];
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
