import { group } from 'd3-array';
import type { Comparable } from '$lib/metrics/comparison';
import { sum } from '$lib/metrics/interval';
import { quantity, stock, undefinedBecause } from '$lib/metrics/quantity';
import type { Query, ResultSets } from '$lib/query/port';
import { DESTINATION } from '../figures';
import { summedStock } from '../highest';
import { intervalOf, numberOf, textOf } from '../rows';
import { displacedAbroad } from '../sql';
import { besideAll, type AllBeside, type SourcedMember } from './all-origins';

// Serves the chart `everyone` (M15 over M14): all origins beside the nine.

/** People displaced abroad of all origins at year-ends, by place and by whether they are refugees. */
const BY_PLACE = `
select s.origin, s.year, s.source_id,
	case when s.asylum = ? then 'USA' when c.is_europe32 then 'europe' else 'elsewhere' end as place,
	s.status = 'refugee' as is_refugee,
	${summedStock('s.')}
from displaced_stock s
left join countries c on c.iso3 = s.asylum
where ${displacedAbroad('s.')}
	and s.year = ?
group by all
order by s.origin, s.year, place, is_refugee, s.source_id`;

/** The input of `protectedBesideAll` at one year-end. */
export const protectedQueries = (year: number): Record<'byPlace', Query> => ({
	byPlace: { sql: BY_PLACE, params: [DESTINATION, year], tables: ['displaced_stock', 'countries'] }
});

interface ProtectedSettings {
	readonly year: number;
	readonly place: 'USA' | 'europe';
	/** `protected`: refugees there out of refugees anywhere. `all`: everyone displaced abroad, on both sides. */
	readonly counted: 'protected' | 'all';
}

type Protected = Extract<Comparable, { people: { kind: 'protected' } }>;

/** The people of every origin in one place, and those of the same kind in all countries. */
export function protectedMembers(
	{ byPlace }: ResultSets<'byPlace'>,
	{ year, place, counted }: ProtectedSettings
): SourcedMember<Protected>[] {
	const ofYear = group(
		byPlace.filter((row) => numberOf(row, 'year') === year),
		(row) => textOf(row, 'origin')
	);
	return [...ofYear].map(([origin, rows]) => {
		const compared = rows.filter((row) => counted === 'all' || row.is_refugee === true);
		const totalOf = (some: typeof rows) => sum(some.map((row) => intervalOf(row)));
		const anywhere = totalOf(compared);
		return {
			origin,
			pair:
				anywhere.value === 0
					? undefinedBecause('UNHCR records nobody displaced from there.', '')
					: {
							people: quantity('protected', totalOf(compared.filter((row) => row.place === place))),
							displaced: stock(anywhere)
						},
			displaced: totalOf(rows).value,
			sourceIds: [...new Set(compared.map((row) => textOf(row, 'source_id')))]
		};
	});
}

/** M15 by the share of displaced people who are in one place (M14), per 1,000. */
export const protectedBesideAll = (results: ResultSets<'byPlace'>, settings: ProtectedSettings): AllBeside =>
	besideAll(protectedMembers(results, settings));
