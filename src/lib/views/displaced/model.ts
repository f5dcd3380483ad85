import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import {
	daysOf,
	EDITIONS,
	latestYear,
	TOTAL,
	warOf,
	warOrigins,
	type DisplacedQuery,
	type War,
	type WarSettings
} from '$lib/analysis/displacement/ever-displaced';
import { provenanceOf } from '$lib/analysis/provenance';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import { ALL_WARS, altText, finding, FIRST_NOTES, headline, notes, period } from './text';
import type { Displaced, DisplacedData } from './types';

export function buildModel(
	results: ResultSets<DisplacedQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Displaced {
	const { edition, split, year } = settings;
	const own: WarSettings = {
		editions: EDITIONS.filter((one) => edition === 'both' || edition === one),
		split,
		year: year === 'latest' ? latestYear(results) : Number(year)
	};
	const data: DisplacedData = {
		...own,
		total: warOf(TOTAL, ALL_WARS, own, results),
		rows: settings.origins
			.map((origin) => warOf(origin, catalogue.countries.get(origin)?.name ?? origin, own, results))
			.sort(byFigureThenName),
		wars: warOrigins(results).length
	};
	const ids = figureIds(data);
	return {
		...data,
		headline: headline(data),
		finding: finding(data),
		altText: altText(data),
		unit: 'people',
		period: period(data),
		...provenanceOf({ ids, plotted: plotted(data), notes: notes(data), first: FIRST_NOTES }, catalogue)
	};
}

const largestOf = ({ ever }: War): number => Math.max(-1, ...ever.map(({ people }) => people.value));
const onTheDay = (war: War): number => Math.max(0, ...daysOf(war).map(({ people }) => people.value));

const byFigureThenName = (a: War, b: War): number =>
	Number(b.since !== null) - Number(a.since !== null) ||
	largestOf(b) - largestOf(a) ||
	onTheDay(b) - onTheDay(a) ||
	a.name.localeCompare(b.name, 'en');

const figureIds = ({ total, rows }: DisplacedData): string[] =>
	[total, ...rows].flatMap((war) => [
		...[...war.ever, ...war.returned].map(({ sourceId }) => sourceId),
		...daysOf(war).flatMap(({ sourceIds }) => sourceIds)
	]);

const plotted = ({ total, rows, year }: DisplacedData): PlottedRows[] =>
	[total, ...rows].flatMap(({ id, ever, onOneDay }) => [
		...ever.map(({ startYear, endYear }) => ({
			table: 'displaced_wars',
			origin: id,
			yearFrom: startYear,
			yearTo: endYear
		})),
		...(onOneDay.abroad ? [{ table: 'displaced_stock', origin: id, yearFrom: year, yearTo: year }] : [])
	]);
