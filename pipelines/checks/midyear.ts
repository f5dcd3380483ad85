import type { DuckDBConnection } from '../lib/database.js';
import { assertNoRows } from './assert-no-rows.js';

/** Widest relative distance of a world total at mid-year from the mean of its two year-ends; 7 % occurs (oip in 2025). */
const tolerance = 0.1;

const midyears = `published.stock_within_year where source_id = 'unhcr-midyear-stocks'`;

/** Mid-years have no year missing between them, and lie near the year-ends around them. */
export async function checkMidyears(connection: DuckDBConnection): Promise<void> {
	await assertNoRows(
		connection,
		'stock_within_year',
		'a mid-year is missing between two others',
		'Read a file with all mid-years',
		`select year::integer as year
		from (select min(year(as_of)) as first, max(year(as_of)) as last from ${midyears}), range(first, last) as years(year)
		where year not in (select distinct year(as_of) from ${midyears})`
	);
	await assertNoRows(
		connection,
		'stock_within_year',
		`the world total is more than ${tolerance * 100} % from the mean of the two year-ends, or a year-end is missing`,
		'The file is incomplete, of another day or in other units: read it again',
		`with ends as (
			select year, status, sum(value)::double as people from published.displaced_stock
			where source_id = 'unhcr-population' group by all
		)
		select m.as_of, m.status, m.people, (a.people + b.people) / 2 as mean_of_year_ends
		from (select as_of, status, sum(value)::double as people from ${midyears} group by all) m
		left join ends a on a.year = year(m.as_of) - 1 and a.status = m.status
		left join ends b on b.year = year(m.as_of) and b.status = m.status
		where m.status in ('refugee', 'asylum_seeker', 'oip')
			and not coalesce(abs(m.people - (a.people + b.people) / 2) <= ${tolerance} * (a.people + b.people) / 2, false)`
	);
}
