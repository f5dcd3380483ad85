import type { Catalogue } from '$lib/catalogue/catalogue';
import { remainder, type Interval } from '$lib/metrics/interval';
import { shareAbroad } from '$lib/metrics/protected';
import { stock, type Measured } from '$lib/metrics/quantity';
import { temporaryIn } from '$lib/analysis/year-end-stocks';
import { exactly } from '$lib/metrics/interval';
import { peopleIn, standingOf, type Counted, type People, type Results, type Standing } from './figures';
import { zoneOf, type Zone } from './places';

/** People of one origin in one country at one year-end. */
export interface Country {
	readonly country: string;
	readonly name: string;
	readonly zone: Zone;
	readonly people: People;
	readonly standing: Standing;
	/** Per 1,000 of the origin's people counted everywhere. */
	readonly share: Measured;
	readonly sourceIds: readonly string[];
}

/** Countries in which at least one person is counted, the most first. */
export function countriesOf(
	results: Results,
	origin: string,
	year: number,
	counted: Counted,
	total: Interval,
	catalogue: Catalogue
): Country[] {
	return results.countries
		.filter((row) => row.year === year)
		.map((row): Country => {
			const country = String(row.country);
			// Outside the countries whose temporary protection Eurostat publishes no part of the refugees is known to be temporary.
			const temporary = row.is_europe ? temporaryIn(results.temporary, origin, year, country) : null;
			const people = peopleIn([row], row.is_europe ? (temporary?.people ?? null) : exactly(0), counted);
			const published = temporary?.sourceId;
			return {
				country,
				name: catalogue.countries.get(country)?.name ?? country,
				zone: zoneOf(origin, country, Boolean(row.is_europe)),
				people,
				standing: standingOf(people),
				share: shareAbroad(stock(people.counted), stock(remainder(total, people.counted))),
				sourceIds: [...new Set([String(row.source_id), ...(published ? [published] : [])])]
			};
		})
		.filter(({ standing }) => standing !== 'none recorded')
		.sort((a, b) => b.people.counted.value - a.people.counted.value || a.name.localeCompare(b.name, 'en'));
}
