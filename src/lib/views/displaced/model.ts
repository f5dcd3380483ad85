import type { Catalogue } from '$lib/catalogue/catalogue';
import {
	byFigureThenName,
	EDITIONS,
	latestYear,
	plottedWar,
	sourcesOf,
	TOTAL,
	warOf,
	warOrigins,
	type DisplacedQuery,
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
	const all = [data.total, ...data.rows];
	return {
		...data,
		headline: headline(data),
		finding: finding(data),
		altText: altText(data),
		unit: 'people',
		period: period(data),
		...provenanceOf(
			{
				ids: all.flatMap(sourcesOf),
				plotted: all.flatMap((war) => plottedWar(war, own.year)),
				notes: notes(data),
				first: FIRST_NOTES
			},
			catalogue
		)
	};
}
