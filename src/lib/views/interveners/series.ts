import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { notes } from './notes';
import type { QueryName } from './queries';
import { rowOf, type Settings, type WarRow } from './rows';
import type { Count, Key } from './spec';
import { MEANS_SOURCE } from './states';
import { verbOf } from './words';

export interface Interveners extends ViewModel {
	readonly settings: Settings;
	/** Wars with the largest number by this share first; the reference stands last. */
	readonly rows: readonly WarRow[];
}

export type Shown = Omit<Interveners, keyof ViewModel>;

export function series(results: ResultSets<QueryName>, state: ViewState, catalogue: Catalogue): Interveners {
	const settings: Settings = {
		share: Number(chosen(state, 'share')),
		counted: Number(chosen(state, 'counted')),
		key: chosen(state, 'key') as Key,
		displaced: chosen(state, 'displaced') as Count,
		withSupporters: chosen(state, 'parties') === 'all',
		withTemporary: chosen(state, 'tier') === 'let-in'
	};
	const rows = chosenSet(state, 'origins')
		.map((origin) => rowOf(origin, settings, results, catalogue))
		.sort(byDisplaced);
	const shown: Shown = { settings, rows };
	const peopleIds = rows.flatMap(({ lanes }) => lanes.flatMap(({ sourceIds }) => sourceIds));
	const displacedIds = rows.flatMap(({ counts }) => counts.flatMap(({ sourceIds }) => sourceIds));
	const keyIds = rows.flatMap(({ states }) => states.flatMap(({ partySourceIds }) => partySourceIds));
	const meansIds = rows.some(({ states }) => states.length > 0) ? [MEANS_SOURCE] : [];
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: `people ${verbOf(settings)} since each war began, and by a share that is set`,
		period: periodOf(rows),
		dataAsOf: latestAsOf(peopleIds, catalogue),
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources: sourcesOf([...peopleIds, ...displacedIds, ...keyIds, ...meansIds], catalogue)
	};
}

const largest = ({ counts }: WarRow): number => Math.max(0, ...counts.map(({ people }) => people.value));

/** The order does not move with the settings, so that a slider changes lengths and nothing else. */
const byDisplaced = (a: WarRow, b: WarRow): number =>
	Number(a.isReference) - Number(b.isReference) ||
	largest(b) - largest(a) ||
	a.name.localeCompare(b.name, 'en');

const periodOf = (rows: readonly WarRow[]): string => {
	const first = Math.min(...rows.map(({ firstYear }) => firstYear));
	const last = Math.max(...rows.map(({ lastYear }) => lastYear));
	return rows.length > 1
		? `From the first year of each war, ${first} or later, to ${last}`
		: yearRange(first, last);
};
