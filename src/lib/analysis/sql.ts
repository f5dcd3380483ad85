/** SQL of the month index of a date. */
export const monthIndexOf = (date: string): string =>
	`cast(year(${date}) * 12 + month(${date}) - 1 as integer)`;

/** Code of every nationality outside the nine, taken together. */
export const OTHERS = 'OTH';

/** SQL of a column `origin_group`: the origins of the next parameter by their codes, all others as `OTHERS`. */
export const originGroup = (origin = 'origin'): string =>
	`case when list_contains(string_split(?, '~'), ${origin}) then ${origin} else '${OTHERS}' end as origin_group`;

/** SQL condition: unknown, stateless and mixed origins are no nationality. */
export const isNationality = (origin = 'origin'): string => `${origin} not in ('UNK', 'XXA', 'STA', 'VAR')`;

/**
 * SQL condition for rows of `displaced_stock`: refugees, asylum-seekers and others in need of protection abroad (D1).
 * @param table prefix of the columns with its dot, if any.
 */
export const displacedAbroad = (table = ''): string =>
	`${table}asylum <> ${table}origin
	and ${table}status in ('refugee', 'asylum_seeker', 'oip')`;

/**
 * SQL condition for rows of `admissions`: counts of single months that are added up, zeros included.
 * @param table prefix of the columns with its dot, if any.
 */
export const monthlyCounts = (table = ''): string =>
	`${table}is_default_series
	and ${table}frequency = 'month'
	and ${table}value is not null`;

/** SQL of the bounds and the value of rows added up. */
export const SUMMED_BOUNDS = `cast(sum(low) as double) as low, cast(sum(value) as double) as value, cast(sum(high) as double) as high`;
