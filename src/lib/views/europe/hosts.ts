import type { Catalogue } from '$lib/catalogue/catalogue';
import { sum, type Interval } from '$lib/metrics/interval';
import { protectedPerResident, PER_THOUSAND_RESIDENTS } from '$lib/metrics/protected';
import { quantity, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { figureOf, temporaryIn, type Temporary } from '$lib/analysis/year-end-stocks';
import type { Results } from './figures';
import type { Counted } from './shares';

/** What is known of one country: a figure, nobody recorded, too few to colour, or no figure at all. */
export type Standing = 'ranked' | 'none recorded' | 'too few' | 'no figure';

/** One origin in one of the 32 countries at one year-end. */
export interface Host {
	readonly country: string;
	readonly name: string;
	readonly standing: Standing;
	readonly people: Interval | null;
	readonly protectedPeople: Interval | null;
	readonly waiting: Interval | null;
	/** `null` when it is not published how many of the protected are there for a limited time. */
	readonly temporary: Temporary | null;
	readonly residents: number | null;
	readonly residentsYear: number | null;
	/** Per 1,000 residents. */
	readonly rate: Measured;
	readonly sourceIds: readonly string[];
}

/** All 32, the highest rate first; then too few, none recorded, no figure, by name. */
export function hostsOf(
	results: Results,
	origin: string,
	year: number,
	counted: Counted,
	catalogue: Catalogue
): Host[] {
	return results.hosts
		.filter((row) => row.origin === origin && row.year === year)
		.map((row): Host => {
			const country = String(row.country);
			const protectedPeople = row.protected_value === null ? null : figureOf(row, 'protected');
			const waiting = row.waiting_value === null ? null : figureOf(row, 'waiting');
			const known = [protectedPeople, ...(counted === 'waiting' ? [waiting] : [])].filter(
				(one) => one !== null
			);
			const people = known.length > 0 ? sum(known) : null;
			const residents = row.residents === null ? null : Number(row.residents);
			const temporary = temporaryIn(results.temporary, origin, year, country);
			return {
				country,
				name: catalogue.countries.get(country)?.name ?? country,
				standing: standingOf(people),
				people,
				protectedPeople,
				waiting,
				temporary,
				residents,
				residentsYear: row.residents_year === null ? null : Number(row.residents_year),
				rate: rateOf(people, residents),
				sourceIds: [row.source_id, temporary?.sourceId ?? null].flatMap((id) =>
					id === null ? [] : [String(id)]
				)
			};
		})
		.sort(byRate);
}

function standingOf(people: Interval | null): Standing {
	if (!people) return 'no figure';
	if (people.value === 0) return 'none recorded';
	return mayBeRanked(people) ? 'ranked' : 'too few';
}

function rateOf(people: Interval | null, residents: number | null): Measured {
	if (!people) return undefinedBecause('No figure is published.', PER_THOUSAND_RESIDENTS);
	if (residents === null)
		return undefinedBecause('The number of residents is not published.', PER_THOUSAND_RESIDENTS);
	return protectedPerResident(
		quantity('protected', people),
		quantity('residents', { low: residents, value: residents, high: residents })
	);
}

const ORDER: readonly Standing[] = ['ranked', 'too few', 'none recorded', 'no figure'];

const byRate = (a: Host, b: Host): number =>
	ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
	(a.standing === 'ranked' ? valueOf(b) - valueOf(a) : 0) ||
	a.name.localeCompare(b.name, 'en');

const valueOf = ({ rate }: Host): number => (rate.defined ? rate.value : -1);

/** Of the protected, those there for a limited time; `null` when it is not known. */
export const temporaryPeople = ({ temporary, protectedPeople }: Host): number | null =>
	protectedPeople && temporary ? temporary.people.value : null;

/** All of the 32 together; countries without a figure add residents but no people. */
export function togetherOf(hosts: readonly Host[]): { people: Interval; rate: Measured } {
	const people = sum(hosts.flatMap(({ people: own }) => own ?? []));
	const residents = hosts.reduce((total, { residents: own }) => total + (own ?? 0), 0);
	return { people, rate: rateOf(people, residents || null) };
}
