import type { DuckDBConnection } from '../lib/database.js';
import { assertNoRows } from './assert-no-rows.js';

const unfit = `(select id from registry.sources where grade = 'secondary' or (grade <> 'derived' and address is null))`;

/** Checks the defaults among figures of several documents, and that nobody counts in two of them. */
export async function checkPoints(connection: DuckDBConnection): Promise<void> {
	for (const [table, group] of [
		['ceilings', 'fiscal_year, region'],
		['pipeline', 'programme, stage, as_of']
	] as const) {
		await assertNoRows(
			connection,
			table,
			'a default row rests on a secondary source or one without an address',
			'Take the default off',
			`select ${group}, source_id from published.${table} where is_default and source_id in ${unfit}`
		);
		await assertNoRows(
			connection,
			table,
			'two rows are the default at once',
			`Correct the rule in ${table}.sql`,
			`select ${group} from published.${table} where is_default group by all having count(*) > 1`
		);
	}
	await assertNoRows(
		connection,
		'ceilings',
		'the regions of a year add up to more than its total',
		'Look the documents up again',
		`select fiscal_year, sum(value) filter (region = 'all') as total, sum(value) filter (region <> 'all') as regions
		from published.ceilings
		where is_default
		group by fiscal_year
		having regions > total`
	);
	await assertNoRows(
		connection,
		'admissions',
		'people resettled are counted by UNHCR and by their government in default rows of the same time',
		'One of the two must not be the default',
		`select reported.series_id, reported.period_start, own.series_id as other
		from published.admissions as reported
		join published.admissions as own using (origin, destination)
		where reported.pathway = 'unhcr_resettlement' and own.pathway not in ('unhcr_resettlement', 'siv')
			and own.tier = 'T1' and reported.is_default_series and own.is_default_series
			and own.period_start <= reported.period_end and reported.period_start <= own.period_end`
	);
	await assertNoRows(
		connection,
		'admissions',
		'arrivals reported to UNHCR stand for Afghans in the United Kingdom, though they leave out its Afghan programmes',
		'Take the default off, or publish the figures of the Home Office',
		`select series_id, period_start
		from published.admissions
		where is_default_series and pathway = 'unhcr_resettlement' and origin = 'AFG' and destination = 'GBR'
			and period_end >= date '2021-01-01'`
	);
}
