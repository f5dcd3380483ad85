import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { notes } from './notes';
import { groupOf, paroledOf, type Group, type Paroled, type YearRow } from './rows';
import { GROUPS, WORLD, type Counted, type QueryName } from './spec';

export interface NeedAndPlaces extends ViewModel {
	readonly groups: readonly Group[];
	/** All refugees together, whether they are drawn or not: what the others are read against. */
	readonly world: Group;
	readonly counted: Counted;
	readonly paroled: readonly Paroled[];
}

export type Shown = Omit<NeedAndPlaces, keyof ViewModel>;

export function series(
	results: ResultSets<QueryName>,
	state: ViewState,
	catalogue: Catalogue
): NeedAndPlaces {
	const asked = {
		counted: chosen(state, 'places') as Counted,
		isRecent: chosen(state, 'years') === 'recent'
	};
	const all = GROUPS.map((id) => groupOf(id, asked, results, catalogue));
	const groups = all.filter(({ id }) => chosenSet(state, 'origins').includes(id));
	const world = all.find(({ id }) => id === WORLD);
	if (!world) throw new RangeError('The world is always among the groups.');
	const shown: Shown = { groups, world, counted: asked.counted, paroled: paroledOf(results, catalogue) };
	const arrivalIds = groups.flatMap(({ years }) => years.flatMap((row) => row.arrivals?.sourceIds ?? []));
	const needIds = groups.flatMap(({ years }) => years.flatMap((row) => row.need?.sourceIds ?? []));
	const paroledIds = shown.paroled.map(({ sourceId }) => sourceId);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'refugees: assessed need for a year, people resettled in it',
		period: periodOf(groups),
		dataAsOf: latestAsOf(arrivalIds, catalogue),
		release: catalogue.release,
		notes: notes(shown, catalogue),
		sources: sourcesOf([...arrivalIds, ...needIds, ...paroledIds], catalogue)
	};
}

function periodOf(groups: readonly Group[]): string {
	const rows = groups.flatMap(({ years }) => years);
	const span = (some: readonly YearRow[]) =>
		yearRange(Math.min(...some.map(({ year }) => year)), Math.max(...some.map(({ year }) => year)));
	const parts = [
		['needs', rows.filter(({ need }) => need)],
		['people resettled', rows.filter(({ arrivals }) => arrivals)]
	] as const;
	return parts
		.filter(([, some]) => some.length > 0)
		.map(([name, some]) => `${name} ${span(some)}`)
		.join(', ')
		.replace(/^./, (letter) => letter.toUpperCase());
}
