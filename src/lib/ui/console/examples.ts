export interface Example {
	readonly title: string;
	readonly sql: string;
	/** Published tables that it reads. */
	readonly tables: readonly string[];
}

const example = (title: string, tables: readonly string[], sql: string): Example => ({
	title,
	tables,
	sql: sql.trim()
});

/** Statements that reproduce figures of the charts; each runs on both engines. */
export const examples: readonly Example[] = [
	example(
		'Let into the United States per 1,000 displaced abroad, 2021–2024',
		['admissions', 'countries', 'displaced_stock'],
		`
-- Each year counts the mean of its two year-ends, one of the ways of counting that the charts offer.
with displaced as (
	select origin, year, sum(value) as people
	from displaced_stock
	where status in ('refugee', 'asylum_seeker', 'oip')
		and origin <> asylum
		and year between 2020 and 2024
	group by origin, year
), person_years as (
	select origin, sum(case when year in (2020, 2024) then people / 2.0 else people end) as people
	from displaced
	group by origin
), entries as (
	select origin, sum(value) as people
	from admissions
	where destination = 'USA'
		and tier in ('T1', 'T2')
		and is_default_series
		and period_start >= date '2021-01-01'
		and period_end <= date '2024-12-31'
	group by origin
)
select name,
	cast(entries.people as integer) as let_in,
	round(1000.0 * entries.people / person_years.people, 2) as per_1000
from entries
join person_years on person_years.origin = entries.origin
join countries on iso3 = entries.origin
where is_focus
order by per_1000 desc, name`
	),
	example(
		'Ukrainians and Afghans month by month since 2021',
		['admissions'],
		`
select strftime(period_start, '%Y-%m') as month,
	cast(sum(value) filter (where origin = 'UKR') as integer) as ukrainians,
	cast(sum(value) filter (where origin = 'AFG') as integer) as afghans
from admissions
where destination = 'USA'
	and tier in ('T1', 'T2')
	and is_default_series
	and frequency = 'month'
	and period_start >= date '2021-01-01'
group by month
order by month`
	),
	example(
		'The U.S. ceiling and who came, by fiscal year',
		['admissions', 'ceilings'],
		`
with ceiling as (
	select fiscal_year, max(value) as ceiling
	from ceilings
	where region = 'all' and is_default
	group by fiscal_year
), arrivals as (
	select year(period_end) + case when month(period_end) >= 10 then 1 else 0 end as fiscal_year,
		sum(value) as arrivals
	from admissions
	where destination = 'USA'
		and pathway = 'usrap'
		and is_default_series
		and frequency = 'month'
	group by fiscal_year
)
select cast(ceiling.fiscal_year as integer) as fiscal_year,
	ceiling,
	cast(arrivals as integer) as arrivals
from ceiling
join arrivals on arrivals.fiscal_year = ceiling.fiscal_year
order by ceiling.fiscal_year`
	),
	example(
		'Of every 1,000 displaced abroad, how many Europe shelters',
		['countries', 'displaced_stock'],
		`
-- UNHCR's refugees in the 32 countries; those under temporary protection are among them.
select origins.name,
	cast(sum(value) filter (where status = 'refugee' and hosts.is_europe32) as integer) as in_europe,
	cast(sum(value) as integer) as displaced_abroad,
	round(1000.0 * sum(value) filter (where status = 'refugee' and hosts.is_europe32) / sum(value), 1)
		as per_1000
from displaced_stock
join countries as origins on origins.iso3 = origin
left join countries as hosts on hosts.iso3 = asylum
where year = 2024
	and status in ('refugee', 'asylum_seeker', 'oip')
	and origin <> asylum
	and origins.is_focus
group by origins.name
order by per_1000 desc, origins.name`
	),
	example(
		'Where displaced Afghans are',
		['countries', 'displaced_stock'],
		`
select coalesce(name, asylum) as host, cast(sum(value) as integer) as people
from displaced_stock
left join countries on iso3 = asylum
where origin = 'AFG'
	and origin <> asylum
	and year = 2025
	and status in ('refugee', 'asylum_seeker', 'oip')
group by host
order by people desc, host
limit 20`
	),
	example(
		'Syrians: asylum decisions of the first instance in Germany',
		['decisions'],
		`
select year,
	cast(sum(convention) as integer) as convention,
	cast(sum(complementary) as integer) as complementary,
	cast(sum(rejected) as integer) as rejected,
	round(100.0 * sum(convention + complementary) / sum(convention + complementary + rejected), 1)
		as percent_protected
from decisions
where origin = 'SYR'
	and asylum = 'DEU'
	and basis = 'first'
	and unit = 'persons'
	and year >= 2010
group by year
order by year`
	),
	example(
		'Figures on which sources disagree',
		['conflicts', 'sources'],
		`
select figure, what, conflicts.as_of, value, is_chosen, publisher
from conflicts
join sources on sources.id = source_id
order by figure, conflicts.as_of, value, what`
	)
];
