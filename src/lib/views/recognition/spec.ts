import { chosen } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import type { CalendarYears } from '$lib/metrics/years';
import type { ViewSpec } from '../contract';
import { ORIGIN_OPTIONS, ORIGINS } from '$lib/analysis/figures';

/** Countries beside the 32 European ones whose first decisions are published as such. */
export const OVERSEAS = ['USA', 'CAN', 'AUS', 'NZL'] as const;

const SPANS = ['2022-2024', '2019-2021', '2016-2018', '2013-2015'] as const;
const FIRST_YEAR = 2012;
const LAST_YEAR = 2025;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i));

/** "2022-2024" or "2016", as addresses write it. */
export function yearsNamed(name: string): CalendarYears {
	const [from = NaN, to = from] = name.split('-').map(Number);
	return { from, to };
}

const controls: readonly Control[] = [
	{
		kind: 'set',
		name: 'origins',
		label: 'Decisions on people from',
		options: ORIGIN_OPTIONS,
		initial: ORIGINS
	},
	{
		kind: 'choice',
		name: 'status',
		label: 'Counted as protected',
		options: [
			{
				value: 'all',
				label: 'All protection',
				hint: 'Refugee status under the 1951 Convention, or another protection, such as the subsidiary protection of European law.'
			},
			{
				value: 'convention',
				label: 'Refugee status only',
				hint: 'Refugee status under the 1951 Convention alone, out of the same decisions.'
			}
		],
		initial: 'all'
	},
	{
		kind: 'choice',
		name: 'countries',
		label: 'Decided in',
		options: [
			{ value: 'all', label: 'Europe, U.S., Canada, Australia, New Zealand' },
			{ value: 'europe', label: 'Europe only' }
		],
		initial: 'all'
	},
	{
		kind: 'choice',
		name: 'years',
		label: 'Years',
		options: [
			...SPANS.map((value) => ({ value, label: value.replace('-', '–') })),
			...YEARS.map((value) => ({ value, label: value }))
		],
		initial: '2022-2024'
	}
];

/** How often a column prints each count that its publisher may have rounded; the bounds follow from it. */
export const ROUNDED_COUNTS = [0, 5, 10] as const;
export const OUTCOMES = ['convention', 'complementary', 'rejected'] as const;

const OUTCOME_COLUMNS = OUTCOMES.flatMap((outcome) => [
	`cast(sum(${outcome}) as double) as ${outcome}`,
	...ROUNDED_COUNTS.map(
		(count) => `cast(sum(case when ${outcome} = ${count} then 1 else 0 end) as double) as ${outcome}_${count}`
	)
]).join(',\n\t');

const COUNTRIES = `join countries c on c.iso3 = d.asylum
where list_contains(string_split(?, '~'), d.origin)
	and d.year between ? and ?
	and (c.is_europe32 or list_contains(string_split(?, '~'), d.asylum))
	and d.procedure <> 'unhcr'`;

/** First decisions by the authorities of each country. */
const FIRST_DECISIONS = `
select d.origin, d.asylum, c.is_europe32, d.unit, d.level_code, d.source_id,
	cast(min(d.year) as integer) as first_year, cast(max(d.year) as integer) as last_year,
	${OUTCOME_COLUMNS}
from decisions d
${COUNTRIES}
	and d.basis = 'first'
	and d.convention + d.complementary + d.rejected > 0
group by d.origin, d.asylum, c.is_europe32, d.unit, d.level_code, d.source_id
order by d.origin, d.asylum, d.unit, d.level_code`;

/** Countries that print first decisions and appeals as one figure. */
const COMBINED = `
select d.asylum, cast(sum(d.convention + d.complementary + d.rejected) as double) as decisions
from decisions d
${COUNTRIES}
	and d.basis = 'combined'
group by d.asylum
order by d.asylum`;

export type DecisionQuery = 'first' | 'combined';

export const spec: ViewSpec<DecisionQuery> = {
	slug: 'recognition',
	title: 'Same nationality, different odds?',
	question: 'How much does the answer to an asylum application depend on the country that decides?',
	controls,
	queries: (state) => {
		const { from, to } = yearsNamed(chosen(state, 'years'));
		const params = [ORIGINS.join('~'), from, to, OVERSEAS.join('~')];
		const tables = ['decisions', 'countries'];
		return {
			first: { sql: FIRST_DECISIONS, params, tables },
			combined: { sql: COMBINED, params, tables }
		};
	}
};
