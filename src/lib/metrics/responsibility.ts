import { exactly, quotient, scale, shareOf, sum, type Interval } from './interval';
import { computed, type Quantity, type Computed } from './quantity';

/** A country that resettles: durable entries (T1), residents and GDP; `null` if not published. */
export interface Host {
	readonly id: string;
	readonly people: Quantity<'calendar_flow'>;
	readonly residents: Quantity<'residents'> | null;
	/** Gross domestic product, US dollars. */
	readonly gdp: Quantity<'gdp'> | null;
}

/** The measure of a fair share; `mean` is the mean of the shares by population and GDP, `equal` an equal share for each country. */
export type ResponsibilityKey = 'population' | 'gdp' | 'mean' | 'equal';

export interface Responsibility {
	readonly id: string;
	/** Share of all people resettled by these countries, in [0, 1]. */
	readonly shareOfPeople: Computed;
	/** Share under the key, in [0, 1]. */
	readonly shareOfKey: Computed;
	/** M11: the first over the second; 1 = as many as the key assigns. */
	readonly index: Computed;
}

/** M11 for every country, among the given countries. If the key is missing for one country, no country has a share. */
export const responsibility = (hosts: readonly Host[], key: ResponsibilityKey): Responsibility[] => {
	const people = shares(hosts.map((host) => host.people));
	const residents = shares(hosts.map((host) => host.residents));
	const gdp = shares(hosts.map((host) => host.gdp));
	return hosts.map(({ id, people: entered }, index) => {
		const own = people?.[index] ?? null;
		const [byPeople, byGdp] = [residents?.[index] ?? null, gdp?.[index] ?? null];
		const mean = byPeople && byGdp ? scale(sum([byPeople, byGdp]), 0.5) : null;
		const equal = exactly(1 / hosts.length);
		const under = { population: byPeople, gdp: byGdp, mean, equal }[key];
		const inputs = {
			people: entered,
			...(byPeople ? { 'share of population': byPeople } : {}),
			...(byGdp ? { 'share of GDP': byGdp } : {})
		};
		const result = own && under ? quotient(own, under) : null;
		return {
			id,
			shareOfPeople: computed(own, 'share, 0 to 1', inputs, NOBODY_RESETTLED),
			shareOfKey: computed(under, 'share, 0 to 1', inputs, NO_KEY),
			index: computed(result, '×', inputs, own ? NO_KEY : NOBODY_RESETTLED)
		};
	});
};

const NOBODY_RESETTLED = 'Nobody was resettled by any of these countries.';
const NO_KEY = 'The key is zero or not published for one of these countries.';

function shares(figures: readonly (Interval | null)[]): Interval[] | null {
	const known = figures.filter((figure) => figure !== null);
	if (known.length < figures.length) return null;
	const result = known.flatMap((figure, index) => {
		const share = shareOf(figure, sum(known.filter((_, other) => other !== index)));
		return share ? [share] : [];
	});
	return result.length === figures.length ? result : null;
}
