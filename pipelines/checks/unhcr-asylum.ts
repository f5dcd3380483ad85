import { rowsOf, type DuckDBConnection } from '../lib/database.js';
import { DataFailure } from '../lib/failure.js';
import { assertNoRows } from './assert-no-rows.js';

const register = 'data/curated/unhcr_decision_differences.csv';
const key = 'year, origin, asylum, level_code, procedure, unit';
const differences = `
	select ${key}, total, convention + complementary + rejected + closed as parts
	from unhcr.asylum_decisions
	where total <> convention + complementary + rejected + closed`;

/** Printed totals of decisions equal their parts, except in the rows of the register. A difference that has disappeared prints a warning. */
export async function checkDecisionTotals(connection: DuckDBConnection): Promise<void> {
	await assertNoRows(
		connection,
		'decisions',
		'the printed total differs from the sum of its parts, or differs otherwise than before',
		`If UNHCR really prints it so, add the row to ${register}`,
		`from (${differences}) anti join curated.unhcr_decision_differences using (${key}, total, parts)`
	);
	const vanished = await rowsOf(
		connection,
		`from curated.unhcr_decision_differences anti join (${differences}) using (${key}, total, parts)`
	);
	for (const row of vanished) {
		console.warn(`${register}: ${Object.values(row).join(', ')} no longer differs; remove the row`);
	}
}

/** Syrians whom Germany protected at first instance in 2016, as stated by UNHCR: a check of the mapping of levels. */
const syriansInGermany2016 = 286_108;

export async function checkFirstInstance(connection: DuckDBConnection): Promise<void> {
	const [row] = await rowsOf(
		connection,
		`select sum(convention + complementary)::integer as positive from published.decisions
		where origin = 'SYR' and asylum = 'DEU' and year = 2016 and basis = 'first'`
	);
	if (row?.['positive'] !== syriansInGermany2016) {
		throw new DataFailure(
			'table decisions',
			'Syrians in Germany in 2016',
			`positive decisions at first instance add up to ${row?.['positive'] ?? 'nothing'} and should be ${syriansInGermany2016}`,
			'Look at the levels that decisions.sql takes as first instance'
		);
	}
	await assertNoRows(
		connection,
		'decisions',
		'the level has no basis, or procedure or unit no word',
		'Map the code in decisions.sql',
		`select ${key} from published.decisions where basis is null or procedure is null or unit is null`
	);
}

/** Checks that the counts of UNHCR, IDMC and UNRWA are separate, and that special origins are not countries. */
export async function checkSeparateCounts(connection: DuckDBConnection): Promise<void> {
	await assertNoRows(
		connection,
		'displaced_stock',
		'the status belongs to another source',
		'Keep the counts of UNHCR, IDMC and UNRWA apart',
		`select year, origin, asylum, status, source_id from published.displaced_stock
		where source_id <> case status
			when 'idp_idmc' then 'unhcr-idmc'
			when 'unrwa' then 'unhcr-unrwa'
			else 'unhcr-population'
		end`
	);
	await assertNoRows(
		connection,
		'countries',
		'the code stands for unknown, stateless or dissolved origins and is no country',
		'Remove it from the country codes',
		'select iso3 from published.countries where iso3 in (select code from curated.special_origins)'
	);
}
