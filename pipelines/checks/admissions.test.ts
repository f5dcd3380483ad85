import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type DuckDBConnection } from '../lib/database.js';
import { admissions } from '../tables/admissions.js';
import { checkAdmissions } from './admissions.js';
import { checkRules } from './published.js';

let connection: DuckDBConnection;
let close: () => void;
beforeAll(async () => {
	({ connection, close } = await openDatabase());
	await connection.run(`
		create schema published; create schema registry; create schema curated;
		create table published.countries as select unnest(['USA', 'UKR']) as iso3;
		create table curated.special_origins as select 'UNK' as code;
		create table published.pathways as select 'usrap' as pathway, 'T1' as tier;
		create table registry.sources as from (values
			('good', 'official', 'https://example.org'), ('hearsay', 'secondary', 'https://example.org'),
			('lost', 'official', null), ('ours', 'derived', null)) as t(id, grade, address)`);
});
afterAll(() => close());

/** Three valid months of one series; each test breaks one rule. */
beforeEach(async () => {
	await connection.run(`
		create or replace table published.admissions as
		select
			'usa-usrap-ukr-month' as series_id, 'UKR' as origin, 'USA' as destination, 'usrap' as pathway, 'T1' as tier,
			'arrivals' as measure_kind, 'month' as frequency, month::date as period_start, last_day(month) as period_end,
			10 as value, 9 as low, 10 as high, 'ok' as value_status, false as is_derived, true as is_default_series,
			'good' as source_id, null::integer as total_low, null::integer as total_high
		from (select unnest(generate_series(date '2022-01-01', date '2022-03-01', interval 1 month)) as month)`);
});

const check = async () => {
	await checkRules(connection, admissions);
	await checkAdmissions(connection);
};
const february = `where period_start = date '2022-02-01'`;
const secondSeries = (frequency: string) =>
	`insert into published.admissions by name
	select * replace ('other' as series_id, '${frequency}' as frequency) from published.admissions`;

describe('rules of the published admissions', () => {
	it('accept good rows', async () => {
		await expect(check()).resolves.toBeUndefined();
	});

	const broken: [string, string, RegExp][] = [
		[
			'a gap',
			`delete from published.admissions ${february}`,
			/series_id = usa-usrap-ukr-month.*months = 2: a monthly series has a gap/
		],
		[
			'a repeated key',
			`insert into published.admissions from published.admissions`,
			/rows = 2: the key occurs more than once/
		],
		[
			'a period that runs backwards',
			`update published.admissions set period_end = date '2021-01-01' ${february}`,
			/the period ends before it starts/
		],
		[
			'a month that is not one',
			`update published.admissions set period_end = date '2022-02-27' ${february}`,
			/a monthly row is not one whole month/
		],
		[
			'a calendar year that is shorter',
			`update published.admissions set frequency = 'calendar_year'`,
			/a row of a calendar year is not one whole year/
		],
		[
			'negative people',
			`update published.admissions set value = -1, low = -1 ${february}`,
			/people are negative/
		],
		[
			'an interval beside its value',
			`update published.admissions set low = 11, high = 12 ${february}`,
			/the interval does not contain the value/
		],
		[
			'a value without bounds',
			`update published.admissions set low = null ${february}`,
			/a value without its bounds/
		],
		[
			'a blank value called ok',
			`update published.admissions set value = null, low = null, high = null ${february}`,
			/value_status contradicts the value/
		],
		[
			'a zero called ok',
			`update published.admissions set value = 0, low = 0 ${february}`,
			/value_status contradicts the value/
		],
		[
			'an unknown destination',
			`update published.admissions set destination = 'USX'`,
			/destination is no country/
		],
		[
			'an unknown origin',
			`update published.admissions set origin = 'VAR'`,
			/origin is neither a country nor a special origin/
		],
		[
			'an unknown source',
			`update published.admissions set source_id = 'nobody' ${february}`,
			/the source is unknown/
		],
		[
			'a secondary default',
			`update published.admissions set source_id = 'hearsay' ${february}`,
			/source_id = hearsay: a default row rests on a secondary source/
		],
		[
			'a default without an address',
			`update published.admissions set source_id = 'lost' ${february}`,
			/source_id = lost: a default row rests on a secondary source/
		],
		[
			'a derived row of a printed source',
			`update published.admissions set is_derived = true ${february}`,
			/is_derived contradicts the grade/
		],
		[
			'two defaults at the same time',
			secondSeries('point'),
			/two default rows of one way in count the same time/
		],
		[
			'another tier',
			`update published.admissions set tier = 'T2' ${february}`,
			/the tier is not that of the way in/
		],
		[
			'a running total that misses the people counted',
			`update published.admissions set total_low = 20, total_high = 25 ${february};
			update published.admissions set total_low = 9, total_high = 10 where period_start = date '2022-01-01';
			update published.admissions set total_low = 20, total_high = 29 where period_start = date '2022-03-01'`,
			/counted = 30, total_high = 29: a running total falls/
		],
		[
			'two kinds of figures in one default',
			`update published.admissions set measure_kind = 'proxy' ${february}`,
			/mix kinds of figures/
		]
	];
	it.each(broken)('reject %s', async (_, sql, message) => {
		await connection.run(sql);
		await expect(check()).rejects.toThrow(message);
	});

	it('accept a listed unknown origin, and secondary rows that are not the default', async () => {
		await connection.run(
			`update published.admissions set origin = 'UNK', source_id = 'hearsay', is_default_series = false`
		);
		await expect(check()).resolves.toBeUndefined();
	});
});
