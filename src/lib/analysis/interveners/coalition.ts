import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import { quantity, type Computed } from '$lib/metrics/quantity';
import { responsibility, type ResponsibilityKey } from '$lib/metrics/responsibility';
import type { ResultSets, Row } from '$lib/query/port';
import { DESTINATION } from '../figures';
import { intervalOf, optionalNumberOf, textOf } from '../rows';
import type { WarQuery } from './queries';

/** The United States alone, or the key by which several states share responsibility. */
export type Key = 'usa' | ResponsibilityKey;

/** A state that took part in a war. */
export interface State {
	readonly country: string;
	readonly name: string;
	readonly roles: readonly string[];
	readonly hasOfficialSource: boolean;
	readonly partySourceIds: readonly string[];
	/** People resettled since the first year of the war: refugees, and in the United States special immigrant visas. */
	readonly resettled: Interval;
	readonly resettledSourceIds: readonly string[];
	readonly residents: number | null;
	readonly gdp: number | null;
	/** Its share of all people resettled by these states, in [0, 1]. */
	readonly shareOfPeople: Computed;
	/** Its share under the key, in [0, 1]. */
	readonly shareOfKey: Computed;
	/** M11: the first over the second. */
	readonly index: Computed;
}

export interface Coalition {
	/** The United States first. */
	readonly states: readonly State[];
	/** Year of the residents and GDP used. */
	readonly meansYear: number | null;
}

const SUPPORT = 'support';

/** Durable entries: refugees and special immigrant visas. */
export function durableOf(origin: string, country: string, { resettled, beside }: ResultSets<WarQuery>) {
	const rows = [
		...resettled.filter((row) => row.origin === origin && row.asylum === country),
		...(country === DESTINATION ? beside.filter((row) => row.origin === origin && row.tier === 'T1') : [])
	];
	// A state without a row reported nobody, so its sources are those of the whole data set.
	return {
		people: sum(rows.map((row) => intervalOf(row))),
		sourceIds: idsOf(rows.length > 0 ? rows : resettled.slice(0, 1))
	};
}

/** People let in by the United States with temporary status. */
export function paroledOf(origin: string, { beside }: ResultSets<WarQuery>) {
	const rows = beside.filter((row) => row.origin === origin && row.tier === 'T2');
	return {
		people: sum(rows.map((row) => intervalOf(row))),
		sourceIds: idsOf(rows),
		pathways: rows.map((row) => textOf(row, 'pathway'))
	};
}

const idsOf = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => textOf(row, 'source_id')))];

export function coalitionOf(
	origin: string,
	key: ResponsibilityKey,
	withSupporters: boolean,
	results: ResultSets<WarQuery>,
	catalogue: Catalogue
): Coalition {
	const entries = results.parties.filter(
		(row) => row.origin === origin && (withSupporters || row.role !== SUPPORT || row.country === DESTINATION)
	);
	const countries = [
		DESTINATION,
		...new Set(entries.map((row) => textOf(row, 'country')).filter((country) => country !== DESTINATION))
	];
	const meansYear = newestYearOf(countries, results.means);
	const meansOf = (country: string) =>
		results.means.find((row) => row.country === country && row.year === meansYear);
	const hosts = countries.map((country) => {
		const means = meansOf(country);
		const durable = durableOf(origin, country, results);
		const of = (column: string) => (means ? optionalNumberOf(means, column) : null);
		const [residents, gdp] = [of('residents'), of('gdp_usd')];
		return {
			id: country,
			people: quantity('calendar_flow', durable.people),
			residents: residents === null ? null : quantity('residents', exactly(residents)),
			gdp: gdp === null ? null : quantity('gdp', exactly(gdp)),
			sourceIds: durable.sourceIds
		};
	});
	const shares = responsibility(hosts, key);
	const states = hosts.flatMap((host, i): State[] => {
		const share = shares[i];
		const own = entries.filter((row) => row.country === host.id);
		if (!share) return [];
		return [
			{
				country: host.id,
				name: catalogue.countries.get(host.id)?.name ?? host.id,
				roles: [...new Set(own.map(({ role }) => String(role)))],
				hasOfficialSource: own.some(({ grade }) => grade !== 'secondary'),
				partySourceIds: idsOf(own),
				resettled: host.people,
				resettledSourceIds: host.sourceIds,
				residents: host.residents?.value ?? null,
				gdp: host.gdp?.value ?? null,
				shareOfPeople: share.shareOfPeople,
				shareOfKey: share.shareOfKey,
				index: share.index
			}
		];
	});
	return { states, meansYear };
}

/** The newest year with published residents and GDP for all these countries. */
function newestYearOf(countries: readonly string[], means: readonly Row[]): number | null {
	const known = means.filter(({ residents, gdp_usd: gdp }) => residents !== null && gdp !== null);
	const years = [...new Set(known.map(({ year }) => Number(year)))].sort((a, b) => b - a);
	return (
		years.find((year) =>
			countries.every((country) => known.some((row) => row.country === country && row.year === year))
		) ?? null
	);
}
