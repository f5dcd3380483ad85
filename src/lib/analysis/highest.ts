/**
 * SQL for the highest number of people of an origin in one row of `displaced_stock`, where rows of several countries are
 * added up. The high of a row adds the people without a recorded origin in its country; they cannot all be of every
 * origin and in every sum, so a sum over countries leaves them to a note. Where recording broke off there is no value
 * and the high is the last figure before, which counts.
 * @param table prefix of the columns with its dot, if any.
 */
export const highestInSum = (table = ''): string =>
	`case when ${table}value is not null and ${table}value_status = 'ok' then ${table}value else ${table}high end`;

/** SQL of the bounds and the value of rows of `displaced_stock` added up. @param table prefix of the columns with its dot, if any. */
export const summedStock = (table = ''): string =>
	`cast(sum(${table}low) as double) as low, cast(sum(${table}value) as double) as value, cast(sum(${highestInSum(table)}) as double) as high`;
