import { DESTINATION } from '$lib/analysis/figures';
import type { Capital } from '$lib/analysis/controls/distance';

/** People against the size of those who host them. */
export interface Load {
	readonly people: number;
	/** Per 1,000 residents; `null` without residents, and for too few people. */
	readonly perResident: number | null;
	/** Per billion US dollars of gross domestic product; `null` where it is not published, and for too few people. */
	readonly perGdp: number | null;
}

/** People of one origin next door, in Europe and in the United States. */
export interface HostLoad {
	readonly origin: string;
	/** Refugees in the neighbour by land that has most of them; `null` where there is none. */
	readonly nextDoor: (Load & { readonly country: string }) | null;
	/** Refugees in the 32 countries. */
	readonly europe: Load;
	/** People let in. */
	readonly usa: Load;
}

interface Means {
	readonly country: string;
	readonly year: number;
	readonly residents: number | null;
	/** US dollars. */
	readonly gdp: number | null;
}

interface Figures {
	readonly origins: readonly string[];
	readonly year: number;
	readonly refugees: readonly { readonly origin: string; readonly host: string; readonly people: number }[];
	/** People let in to the United States by origin. */
	readonly letIn: ReadonlyMap<string, number>;
	readonly capitals: ReadonlyMap<string, Capital>;
	/** Up to the year; each country counts with its last figures. */
	readonly means: readonly Means[];
}

const BILLION = 1e9;
/** Fewer people than this are not divided. */
const FEWEST = 100;

/** Refugees per resident and per unit of output, of each origin: next door, in Europe and in the United States. */
export function hostLoads({ origins, refugees, letIn, capitals, means }: Figures): HostLoad[] {
	const last = (country: string, of: 'residents' | 'gdp'): number | null =>
		means.filter((one) => one.country === country && one[of] !== null).sort((a, b) => b.year - a.year)[0]?.[
			of
		] ?? null;
	const total = (hosts: readonly string[], of: 'residents' | 'gdp'): number =>
		hosts.reduce((sum, host) => sum + (last(host, of) ?? 0), 0);
	const load = (people: number, hosts: readonly string[]): Load => {
		const [residents, gdp] = [total(hosts, 'residents'), total(hosts, 'gdp')];
		return {
			people,
			perResident: people >= FEWEST && residents > 0 ? (1000 * people) / residents : null,
			perGdp: people >= FEWEST && gdp > 0 ? people / (gdp / BILLION) : null
		};
	};
	const europe = [...capitals.values()].filter(({ isInEurope }) => isInEurope).map(({ country }) => country);
	return origins.map((origin) => {
		const inHosts = (hosts: readonly string[]) =>
			refugees
				.filter((one) => one.origin === origin && hosts.includes(one.host))
				.reduce((sum, { people }) => sum + people, 0);
		const [first] = (capitals.get(origin)?.neighbours ?? [])
			.map((country) => ({ country, people: inHosts([country]) }))
			.sort((a, b) => b.people - a.people);
		return {
			origin,
			nextDoor:
				first && first.people > 0 ? { country: first.country, ...load(first.people, [first.country]) } : null,
			europe: load(inHosts(europe), europe),
			usa: load(letIn.get(origin) ?? 0, [DESTINATION])
		};
	});
}
