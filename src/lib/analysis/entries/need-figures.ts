import type { PlottedRows } from '$lib/catalogue/catalogue';
import { whole, type Interval } from '$lib/metrics/interval';
import { monthIndex, yearOf } from '$lib/metrics/month';
import { DESTINATION } from '../figures';
import type { Paroled } from './paroled';
import { PLACES, type AssessedNeed, type CountedPlaces, type NeedGroup } from './resettlement-need';

/** A need, people resettled or paroled, or need and people together. Kinds are never added. */
export interface NeedFigure {
	/** ISO 3166-1 alpha-3, or that of the world. */
	readonly origin: string;
	readonly year?: number;
	/** For parole only. */
	readonly months?: string;
	readonly kind: string;
	/** For people resettled only. */
	readonly place?: string;
	readonly figure: Interval;
	/** @default people */
	readonly unit?: string;
	/** A need as printed. */
	readonly printed?: string;
	readonly sourceIds: Iterable<string>;
}

export const PER_HUNDRED = 'people resettled for every 100 in need';

export const printedAs = ({ percent, isRounded }: AssessedNeed): string =>
	percent === null ? (isRounded ? 'rounded' : 'exact') : `as ${percent}% of the world’s need`;

/** "2022-03 to 2025-06". */
export const monthsOf = ({ firstDay, lastDay }: Paroled): string =>
	`${firstDay.slice(0, 7)} to ${lastDay.slice(0, 7)}`;

/** Every figure of a group, the oldest year first. */
export const needFigures = ({ id: origin, years }: NeedGroup, places: CountedPlaces): NeedFigure[] =>
	years.flatMap(({ year, need, arrivals, perHundred }): NeedFigure[] => {
		const [needIds, arrivalIds] = [need?.sourceIds ?? [], arrivals?.sourceIds ?? []];
		const own = { origin, year };
		const resettled = { ...own, kind: 'resettled', sourceIds: arrivalIds };
		const assessed = need && { kind: 'assessed_need', figure: whole(need.people), printed: printedAs(need) };
		const perHundredAt = places === 'everywhere' ? 'any' : places;
		return [
			...(assessed ? [{ ...own, ...assessed, sourceIds: needIds }] : []),
			...(arrivals ? [{ ...resettled, place: 'any', figure: arrivals.all }] : []),
			...(arrivals ? PLACES.map((place) => ({ ...resettled, place, figure: arrivals.byPlace[place] })) : []),
			...(perHundred?.defined
				? [
						{
							...own,
							...{ kind: 'resettled_per_100_assessed', place: perHundredAt, unit: PER_HUNDRED },
							figure: perHundred,
							sourceIds: new Set([...needIds, ...arrivalIds])
						}
					]
				: [])
		];
	});

export const paroledFigure = (paroled: Paroled): NeedFigure => ({
	origin: paroled.origin,
	months: monthsOf(paroled),
	kind: 'paroled',
	place: 'usa',
	figure: paroled.people,
	sourceIds: [paroled.sourceId]
});

/** Published rows of needs and people resettled. */
export function plottedNeeds({ id: origin, years }: NeedGroup): PlottedRows[] {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return [];
	return ['needs', 'solutions'].map((table) => ({ table, origin, yearFrom: first.year, yearTo: last.year }));
}

/** Published rows of people paroled. */
export const plottedParole = ({ origin, pathway, firstDay, lastDay }: Paroled): PlottedRows => ({
	...{ table: 'admissions', origin, destination: DESTINATION, pathway },
	yearFrom: yearOf(monthIndex(firstDay)),
	yearTo: yearOf(monthIndex(lastDay))
});
