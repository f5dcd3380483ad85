import type { Query } from '../../src/lib/query/port';
import { settingsOf } from '../../src/lib/explore/settings/settings';
import { queriesOf } from '../../src/lib/explore/compute/queries';
import { openExplorer } from '../../src/lib/explore/testing';
import { listParameter } from '../../src/lib/query/sql';
import { statesCovering } from '../support/control-states';
import { loadViews } from '../support/views';

export interface NamedQuery {
	readonly name: string;
	readonly query: Query;
}

/** The SQL constructs that views use, each with enough rows of published data. */
const dialect: Readonly<Record<string, Query>> = {
	'every column of the small tables': {
		sql: 'SELECT * FROM sources, (SELECT max(onset_date) AS latest_onset FROM wars) ORDER BY id',
		params: [],
		tables: ['sources', 'wars']
	},
	'every column of a large table': {
		sql: `SELECT * FROM displaced_stock WHERE origin = ? AND year >= ? ORDER BY source_id, status, asylum, year`,
		params: ['SOM', 2023],
		tables: ['displaced_stock']
	},
	'several batches': {
		sql: 'SELECT year, country, residents FROM population WHERE year > 2012 ORDER BY country, year',
		params: [],
		tables: ['population']
	},
	'no row': { sql: 'SELECT * FROM wars WHERE origin = ?', params: ['ATA'], tables: ['wars'] },
	'dates and casts': {
		sql: `SELECT period_start, period_end, year(period_start)::INTEGER AS y,
			date_diff('month', DATE '2022-02-24', period_start)::INTEGER AS months,
			date_trunc('month', period_start)::DATE AS month, (period_start + INTERVAL 1 MONTH)::DATE AS next,
			strftime(period_start, '%Y-%m') AS text
			FROM admissions WHERE origin = 'UKR' AND frequency = 'month' ORDER BY series_id, period_start`,
		params: [],
		tables: ['admissions']
	},
	'sums, divisions and nulls': {
		sql: `SELECT origin, sum(value)::DOUBLE AS people, count(*)::INTEGER AS n, avg(value)::DOUBLE AS mean,
			1000.0::DOUBLE * sum(value) / nullif(max(high), 0) AS rate, min(nullif(value, 0))::INTEGER AS least,
			sum(value) FILTER (WHERE year > ?)::DOUBLE AS late, round(avg(low), 3)::DOUBLE AS rounded
			FROM displaced_stock GROUP BY origin ORDER BY origin`,
		params: [2021],
		tables: ['displaced_stock']
	},
	'windows and running sums': {
		sql: `WITH monthly AS (SELECT origin, period_start, sum(value)::DOUBLE AS people FROM admissions
				WHERE frequency = 'month' AND is_default_series GROUP BY ALL)
			SELECT origin, period_start, sum(people) OVER (PARTITION BY origin ORDER BY period_start) AS running,
			(row_number() OVER (PARTITION BY origin ORDER BY period_start))::INTEGER AS nth,
			lag(people) OVER (PARTITION BY origin ORDER BY period_start) AS before
			FROM monthly WHERE list_contains(string_split(?, '~'), origin) ORDER BY origin, period_start`,
		params: [listParameter(['UKR', 'AFG', 'SOM'])],
		tables: ['admissions']
	},
	'ties and nulls in order': {
		sql: `SELECT name, m49_region, is_focus FROM countries ORDER BY m49_region NULLS FIRST, name`,
		params: [],
		tables: ['countries']
	},
	'how parameters arrive': {
		sql: `SELECT ? AS text, ? AS number, ?::INTEGER AS whole, ? IS NULL AS nothing, ?::BOOLEAN AS truth,
			typeof(?) AS type_of_number, typeof(?) AS type_of_truth, length(?)::INTEGER AS characters`,
		params: ["Türkiye’s “~” \\ ' 日本", -0.1, 7, null, true, 1, false, 'Côte d’Ivoire'],
		tables: []
	}
};

export const dialectQueries: readonly NamedQuery[] = Object.entries(dialect).map(([name, query]) => ({
	name,
	query
}));

/**
 * Every statement of every view, for every value of every control. Statements shared by several states are run once,
 * under the name of the first.
 */
export async function viewQueries(): Promise<readonly NamedQuery[]> {
	const views = await loadViews();
	const named = views.flatMap(({ spec }) =>
		statesCovering(spec.controls).flatMap(({ name, state }) =>
			Object.entries(spec.queries(state)).map(([statement, query]) => ({
				name: `${spec.slug}, ${name}, ${statement}`,
				query
			}))
		)
	);
	return distinct(named);
}

/** Statements of the explorer for every value of every list, and for every figure in each way of counting time. */
export async function explorerQueries(): Promise<readonly NamedQuery[]> {
	const { controls, published, stateOf } = await openExplorer();
	const optionsOf = (name: string) =>
		controls.find((control) => control.name === name)?.options.map(({ value }) => value) ?? [];
	const searches = [
		...controls
			.filter(({ kind }) => kind === 'choice' || kind === 'set')
			.flatMap(({ name, options }) => options.map(({ value }) => `${name}=${value}`)),
		...optionsOf('measure').flatMap((measure) =>
			['by', 'clock'].flatMap((name) =>
				optionsOf(name).flatMap((value) =>
					['USA', 'ALL', 'DEU~POL~TUR~IRN'].map(
						(destinations) => `measure=${measure}&${name}=${value}&destinations=${destinations}`
					)
				)
			)
		),
		'origins=ALL~UKR',
		'destinations=ALL~USA&by=destination'
	];
	const named = searches.flatMap((search) =>
		Object.entries(queriesOf(settingsOf(stateOf(search), published), published)).map(
			([statement, query]) => ({
				name: `explore, ${search}, ${statement}`,
				query
			})
		)
	);
	return distinct(named);
}

/** Distinct statements; one shared by several states has the name of the first. */
const distinct = (named: NamedQuery[]): NamedQuery[] => [
	...new Map(named.reverse().map((one) => [JSON.stringify(one.query), one])).values()
];
