import { COUNTED } from '$lib/analysis/figures';
import type { Query, Row } from '$lib/query/port';

export type Frequency = 'month' | 'calendar_year' | 'fiscal_year' | 'point';

/** The period with figures for one pathway into one country, over all origins. Plain data, serialised into the page. */
export interface PathwayCoverage {
	readonly destination: string;
	readonly pathway: string;
	readonly tier: string;
	readonly frequency: Frequency;
	readonly firstMonth: number;
	readonly lastMonth: number;
}

/** The published coverage, which decides the available settings. */
export interface Published {
	readonly pathways: readonly PathwayCoverage[];
	/** First and last year of any figure. */
	readonly years: { readonly from: number; readonly to: number };
}

const MONTH = (date: string) => `cast(year(${date}) * 12 + month(${date}) - 1 as integer)`;

export const coverageQuery: Query = {
	sql: `
select a.destination, a.pathway, p.tier, a.frequency,
	${MONTH('min(a.period_start)')} as first_month, ${MONTH('max(a.period_end)')} as last_month
from admissions a
join pathways p on p.pathway = a.pathway
where ${COUNTED} and a.value is not null
group by a.destination, a.pathway, p.tier, a.frequency
order by a.destination, p.tier, a.pathway, a.frequency`,
	params: [],
	tables: ['admissions', 'pathways']
};

export const readCoverage = (rows: readonly Row[], newestDay: string): Published => ({
	pathways: rows.map((row) => ({
		destination: String(row.destination),
		pathway: String(row.pathway),
		tier: String(row.tier),
		frequency: String(row.frequency) as Frequency,
		firstMonth: Number(row.first_month),
		lastMonth: Number(row.last_month)
	})),
	years: { from: 1951, to: Number(newestDay.slice(0, 4)) }
});
