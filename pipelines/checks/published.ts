import type { DuckDBConnection } from '../lib/database.js';
import type { TableSchema } from '../tables/schema.js';
import { assertNoRows } from './assert-no-rows.js';

type Rule = (what: string, advice: string, where: string) => Promise<void>;

/** Rules for every table, depending on its columns. */
export async function checkRules(connection: DuckDBConnection, schema: TableSchema): Promise<void> {
	const { name } = schema;
	const key = schema.key.join(', ');
	const table = `published.${name}`;
	const rule: Rule = (what, advice, where) =>
		assertNoRows(connection, name, what, advice, `select ${key} from ${table} where ${where}`);

	await assertNoRows(
		connection,
		name,
		'the key occurs more than once',
		`Make ${name}.sql give one row for it`,
		`select ${key}, count(*)::integer as rows from ${table} group by ${key} having count(*) > 1`
	);
	const blankKey = schema.key.map((column) => `${column} is null`).join(' or ');
	await rule('a key column is blank', 'Every row needs its whole key', blankKey);
	await checkCodes(rule, schema);
	await checkColumns(rule, schema);
	if (name === 'displaced_stock') {
		await rule(
			'internally displaced people are counted in another country',
			'Their asylum is their origin',
			`status in ('idp_unhcr', 'idp_idmc') and origin <> asylum`
		);
	}
	if (name === 'notes') await checkNotes(rule);
	if (name === 'wars') await checkOnsets(connection, rule);
}

async function checkCodes(
	rule: Rule,
	{ countryColumns = [], originColumns = [] }: TableSchema
): Promise<void> {
	for (const column of countryColumns) {
		await rule(
			`${column} is no country`,
			'Map the code in the reader',
			`${column} is not null and ${column} not in (select iso3 from published.countries)`
		);
	}
	for (const column of originColumns) {
		await rule(
			`${column} is neither a country nor a special origin`,
			'Map the code in the reader or list it in data/curated/special_origins.csv',
			`${column} is null or ${column} not in (
				select iso3 from published.countries union all select code from curated.special_origins)`
		);
	}
}

/** Rules on columns with the same meaning in every table. */
async function checkColumns(rule: Rule, schema: TableSchema): Promise<void> {
	const columns = new Set(schema.columns.map(({ name }) => name));
	if (columns.has('source_id')) {
		await rule(
			'the source is unknown',
			'Add it',
			`${columns.has('requirement') ? `(source_id is null and grade <> 'not_established')` : 'source_id is null'}
				or source_id not in (select id from registry.sources)`
		);
	}
	if (columns.has('period_end')) {
		await rule('the period ends before it starts', 'Correct the dates', 'period_end < period_start');
	}
	for (const { name, type } of schema.columns) {
		if (type !== 'VARCHAR') continue;
		const advice = 'Programs read it as a missing value: write not_available';
		await rule(`${name} is the text NA`, advice, `${name} = 'NA'`);
	}
	const countsPeople = schema.columns.some(({ name, type }) => name === 'value' && type !== 'VARCHAR');
	if (countsPeople) await rule('people are negative', 'Correct the figure', 'value < 0');
	if (columns.has('value') && columns.has('value_status')) await checkIntervals(rule);
}

async function checkNotes(rule: Rule): Promise<void> {
	await rule(
		'the note speaks of an unknown way in',
		'Correct it',
		`pathway not in (select pathway from published.pathways)`
	);
	await rule(
		'the note belongs to an unknown table',
		'Correct applies_table',
		`applies_table not in (select table_name from duckdb_tables() where schema_name = 'published')`
	);
}

async function checkIntervals(rule: Rule): Promise<void> {
	await rule(
		'the interval does not contain the value',
		'Correct low and high',
		'value is not null and not (low <= value and value <= high)'
	);
	await rule(
		'a bound stands without a value, or a value without its bounds',
		'Give all three or none; where recording broke off, 0 and the last figure before',
		`(low is null) <> (high is null) or (value is null and low is not null
			and not (value_status = 'nationality_not_recorded' and low = 0)) or (value is not null and low is null)`
	);
	await rule(
		'value_status contradicts the value',
		'ok is above 0, both zeros are 0, all others are blank',
		`not coalesce(case value_status
			when 'ok' then value > 0
			when 'zero' then value = 0 and high = 0
			when 'zero_or_rounded' then value = 0
			when 'not_reported' then value is null
			when 'suppressed' then value is null
			when 'nationality_not_recorded' then value is null
		end, false)`
	);
}

async function checkOnsets(connection: DuckDBConnection, rule: Rule): Promise<void> {
	await assertNoRows(
		connection,
		'wars',
		'a focus country has no default onset',
		'Mark one in data/curated/wars.csv',
		`select iso3 as origin from published.countries
		where is_focus and iso3 not in (select origin from published.wars where is_default)`
	);
	await rule(
		'a default onset rests on a secondary or unaddressed source',
		'Find the date in an official document',
		`is_default and source_id in (select id from registry.sources where grade = 'secondary' or address is null)`
	);
}
