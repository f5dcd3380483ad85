import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, interval, sum, type Interval } from '$lib/metrics/interval';
import { needOfShare, placesPerHundred } from '$lib/metrics/need';
import { quantity, type Quantity, type Computed } from '$lib/metrics/quantity';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '$lib/analysis/figures';
import { PLACES, RECENT, WORLD, type Counted, type GroupId, type Place, type QueryName } from './spec';

/** How many UNHCR projects to need resettlement in a coming year. */
export interface AssessedNeed {
	readonly people: Quantity<'assessed_need'>;
	readonly isRounded: boolean;
	/** Where only this share of the world's need is printed, in percent; people are worked out from it. */
	readonly percent: number | null;
	readonly sourceIds: readonly string[];
}

/** People resettled in a calendar year. */
export interface Arrivals {
	/** Those whom the settings count. */
	readonly counted: Quantity<'calendar_flow'>;
	readonly all: Interval;
	readonly byPlace: Readonly<Record<Place, Interval>>;
	readonly sourceIds: readonly string[];
}

export interface YearRow {
	readonly year: number;
	/** `null` where none is printed with an address. */
	readonly need: AssessedNeed | null;
	/** `null` where the year has no figures yet. */
	readonly arrivals: Arrivals | null;
	/** `null` where either is missing. */
	readonly perHundred: Computed | null;
}

export interface Group {
	readonly id: GroupId;
	readonly name: string;
	/** The oldest year first. */
	readonly years: readonly YearRow[];
}

/** People let in outside of resettlement. */
export interface Paroled {
	readonly origin: string;
	readonly pathway: string;
	/** Its name. */
	readonly label: string;
	readonly firstDay: string;
	readonly lastDay: string;
	readonly people: Interval;
	readonly sourceId: string;
}

export interface ComparisonSettings {
	readonly counted: Counted;
	readonly isRecent: boolean;
}

const bounds = (row: Row): Interval => interval(Number(row.low), Number(row.value), Number(row.high));

export function groupOf(
	id: GroupId,
	{ counted, isRecent }: ComparisonSettings,
	{ needs, arrivals }: ResultSets<QueryName>,
	catalogue: Catalogue
): Group {
	const needYears = needs.filter(({ origin }) => origin === id).map(({ year }) => Number(year));
	const arrivalYears = arrivals.map(({ year }) => Number(year));
	const first = id === REFERENCE ? RECENT : Math.min(...needYears);
	const last = Math.max(...needYears, ...arrivalYears);
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
		.filter((year) => !isRecent || year >= RECENT)
		.map((year): YearRow => {
			const need = needOf(id, year, needs);
			const came = arrivalsOf(id, year, counted, arrivals);
			return {
				year,
				need,
				arrivals: came,
				perHundred: need && came && placesPerHundred(came.counted, need.people)
			};
		})
		.filter((row) => row.need !== null || row.arrivals !== null);
	return { id, name: id === WORLD ? 'The world' : (catalogue.countries.get(id)?.name ?? id), years };
}

function needOf(id: string, year: number, needs: readonly Row[]): AssessedNeed | null {
	const find = (origin: string, kind: string) =>
		needs.find((row) => row.origin === origin && row.year === year && row.kind === kind);
	const printed = find(id, 'projected_need');
	if (printed)
		return {
			people: quantity('assessed_need', exactly(Number(printed.value))),
			isRounded: printed.is_rounded === true,
			percent: null,
			sourceIds: [String(printed.source_id)]
		};
	const [share, total] = [find(id, 'projected_need_share'), find(WORLD, 'projected_need')];
	if (!share || !total) return null;
	const percent = Number(share.value);
	return {
		people: needOfShare(quantity('assessed_need', exactly(Number(total.value))), percent),
		isRounded: true,
		percent,
		sourceIds: [...new Set([share, total].map(({ source_id: source }) => String(source)))]
	};
}

function arrivalsOf(id: string, year: number, counted: Counted, arrivals: readonly Row[]): Arrivals | null {
	const inYear = arrivals.filter((row) => row.year === year);
	if (inYear.length === 0) return null;
	const own = inYear.filter(({ origin }) => id === WORLD || origin === id);
	const at = (place: Place) => sum(own.filter((row) => row.place === place).map(bounds));
	const byPlace: Record<Place, Interval> = {
		usa: at('usa'),
		europe: at('europe'),
		elsewhere: at('elsewhere')
	};
	const all = sum(PLACES.map((place) => byPlace[place]));
	return {
		counted: quantity('calendar_flow', counted === 'everywhere' ? all : byPlace[counted]),
		all,
		byPlace,
		sourceIds: [...new Set(inYear.map(({ source_id: source }) => String(source)))]
	};
}

export const paroledOf = ({ paroled }: ResultSets<QueryName>, { pathways }: Catalogue): Paroled[] =>
	paroled.map((row) => ({
		origin: String(row.origin),
		pathway: String(row.pathway),
		label: pathways.get(String(row.pathway))?.label ?? String(row.pathway),
		firstDay: String(row.first_day),
		lastDay: String(row.last_day),
		people: bounds(row),
		sourceId: String(row.source_id)
	}));
