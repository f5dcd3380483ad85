import type { Query, RollUp } from '$lib/query/port';
import type { By } from '../settings/settings';
import { COUNTS, type CountField, type CountId } from '../settings/fields';
import { ALL, NINE } from '../settings/places';
import { among, amongOrAll, asDouble, unbound, whereOf } from './where';

export interface Slice {
	readonly by: By;
	readonly origins: readonly string[];
	readonly destinations: readonly string[];
	readonly kinds: readonly string[];
	/** Sums all chosen rows into one series with the key `ALL`. */
	readonly asOne?: boolean;
}

type Where = Pick<Slice, 'origins' | 'destinations' | 'kinds'>;

const keyColumn = (by: By, { destination, kind }: Pick<CountField, 'destination' | 'kind'>): string =>
	by === 'origin' ? 'origin' : by === 'destination' ? destination : (kind?.column ?? "'all'");

/** The sums that every count has. Whole numbers, so that sums of sums are exact. */
const SUMS = ['low', 'value', 'high', 'missing', 'cases'];

/** The sums of a count by year, source and further columns. @param keys SQL by the names of the columns. */
function sumsBy(field: CountField, keys: Readonly<Record<string, string>>, slice: Where): Query {
	const { origins, destinations, kinds } = slice;
	const persons = field.cases ? ` filter (where unit = 'persons')` : '';
	const sum = (expression: string) =>
		field.cases ? `cast(coalesce(sum(${expression})${persons}, 0) as double)` : asDouble(expression);
	const cases = field.cases
		? `cast(coalesce(sum(${field.cases}) filter (where unit = 'cases'), 0) as double)`
		: 'cast(0 as double)';
	const where = whereOf(
		amongOrAll('origin', origins),
		amongOrAll(field.destination, destinations),
		unbound(field.only),
		...(field.kind ? [among(field.kind.column, kinds)] : [])
	);
	const columns = Object.entries(keys).map(([name, expression]) => `${expression} as ${name}`);
	return {
		sql: `
select ${columns.join(', ')}, year as t, source_id,
	${sum(field.low)} as low,
	${sum(field.value)} as value,
	${sum(field.high)} as high,
	cast(count(*) - count(${field.value}) as integer) as missing,
	${cases} as cases
from ${field.table}
${where.text}
group by all
order by ${Object.keys(keys).join(', ')}, t, source_id`,
		params: where.params,
		tables: [field.table]
	};
}

/** A count of every origin, in all countries together. */
const everyOrigin = (field: CountField, kinds: readonly string[]): Query =>
	sumsBy(field, { key: keyColumn('origin', field) }, { origins: [ALL], destinations: [ALL], kinds });

/** A count of each of the nine origins in every country. */
const nineByPlace = (field: CountField, kinds: readonly string[]): Query =>
	sumsBy(
		field,
		{ origin: 'origin', place: field.destination },
		{ origins: NINE, destinations: [ALL], kinds }
	);

const isAll = (members: readonly string[]): boolean => members.includes(ALL);

/** The cubes that hold the rows of a slice. */
function rollUpsOf(field: CountField, slice: Slice): RollUp[] {
	const { by, origins, destinations, kinds, asOne = false } = slice;
	if (by === 'kind' && !asOne) return [];
	const rollUp = (from: Query, key: string, where: RollUp['where']): RollUp => ({
		from,
		where,
		keys: {
			key: asOne ? { value: ALL } : { column: key },
			t: { column: 't' },
			source_id: { column: 'source_id' }
		},
		sums: SUMS
	});
	const isOfNine = origins.every((origin) => NINE.includes(origin));
	const place: RollUp['where'] = isAll(destinations) ? {} : { place: destinations };
	return [
		...(isOfNine
			? [
					rollUp(nineByPlace(field, kinds), by === 'destination' ? 'place' : 'origin', {
						origin: origins,
						...place
					})
				]
			: []),
		...(isAll(destinations) && (asOne || by === 'origin')
			? [rollUp(everyOrigin(field, kinds), 'key', isAll(origins) ? {} : { key: origins })]
			: [])
	];
}

/**
 * A published count by year and series: `key`, `t`, bounds, cells that were not reported, cases left out, `source_id`.
 * Identifiers come from the field's definition; everything else is bound.
 */
export function countQuery(field: CountField, slice: Slice): Query {
	const key = slice.asOne ? `'${ALL}'` : keyColumn(slice.by, field);
	return { ...sumsBy(field, { key }, slice), rollUps: rollUpsOf(field, slice) };
}

/** Counts whose cubes are stored; those of the others would be large and are rarely chosen. */
const STORED: readonly {
	readonly count: CountId;
	readonly cubes: readonly (typeof everyOrigin)[];
}[] = [
	{ count: 'displaced', cubes: [nineByPlace, everyOrigin] },
	{ count: 'solutions', cubes: [nineByPlace, everyOrigin] },
	{ count: 'fled', cubes: [nineByPlace] },
	{ count: 'applications', cubes: [nineByPlace] }
];

/** The cubes that answer most choices of origins and countries. @param kindsOf The kinds that a control begins with. */
export const storedCubes = (kindsOf: (control: string) => readonly string[]): readonly Query[] =>
	STORED.flatMap(({ count, cubes }) => {
		const field: CountField = COUNTS[count];
		return cubes.map((cube) => cube(field, field.kind ? kindsOf(field.kind.control) : []));
	});
