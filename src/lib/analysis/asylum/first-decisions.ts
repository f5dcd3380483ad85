import { group, median } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, scale, sum, type Interval } from '$lib/metrics/interval';
import { protectionRate, type DecisionCounts, type ProtectionRate } from '$lib/metrics/protection-rate';
import type { Computed } from '$lib/metrics/quantity';
import { asPrinted } from '$lib/metrics/rounding';
import type { CalendarYears } from '$lib/metrics/years';
import type { Query, Row } from '$lib/query/port';
import { ORIGINS } from '../figures';
import { numberOf, textOf } from '../rows';

/** Countries outside the 32 European ones that publish first decisions separately. */
const OVERSEAS = ['USA', 'CAN', 'AUS', 'NZL'] as const;
/** Printed values that may be rounded; one column counts each, and the bounds follow from these counts. */
const ROUNDED_COUNTS = [0, 5, 10] as const;
const OUTCOMES = ['convention', 'complementary', 'rejected'] as const;
type Outcome = (typeof OUTCOMES)[number];

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

/** Countries that publish first decisions and appeals as one figure. */
const COMBINED = `
select d.asylum, cast(sum(d.convention + d.complementary + d.rejected) as double) as decisions
from decisions d
${COUNTRIES}
	and d.basis = 'combined'
group by d.asylum
order by d.asylum`;

/** The years in which each country published first decisions on any nationality. */
const COVERED = `
select d.asylum, d.unit, d.year
from decisions d
join countries c on c.iso3 = d.asylum
where d.year between ? and ?
	and (c.is_europe32 or list_contains(string_split(?, '~'), d.asylum))
	and d.procedure <> 'unhcr'
	and d.basis = 'first'
	and d.convention + d.complementary + d.rejected > 0
group by d.asylum, d.unit, d.year
order by d.asylum, d.unit, d.year`;

export type DecisionQuery = 'first' | 'combined' | 'covered';

/** Decisions on all nine origins in the given years. */
export function decisionQueries({ from, to }: CalendarYears): Record<DecisionQuery, Query> {
	const params = [ORIGINS.join('~'), from, to, OVERSEAS.join('~')];
	const tables = ['decisions', 'countries'];
	return {
		first: { sql: FIRST_DECISIONS, params, tables },
		combined: { sql: COMBINED, params, tables },
		covered: { sql: COVERED, params: [from, to, OVERSEAS.join('~')], tables }
	};
}

/** Status that counts as protection: any, or refugee status under the 1951 Convention alone. */
export type ProtectionStatus = 'all' | 'convention';

/** First decisions on one nationality in one country, in persons or in cases. */
export interface Decisions extends ProtectionRate {
	readonly asylum: string;
	/** The country, or the authority if the figures cover only one of several. */
	readonly name: string;
	readonly unit: 'persons' | 'cases';
	readonly firstYear: number;
	readonly lastYear: number;
	readonly convention: number;
	readonly complementary: number;
	readonly rejected: number;
	readonly decisions: number;
	/** The country published no first decisions in some of the years: not pooled, and not compared. */
	readonly isPartial: boolean;
	/** The rate of the chosen status. */
	readonly chosenRate: Computed;
	readonly sourceIds: readonly string[];
}

/** Decisions with a rate, in per cent. */
export interface RatedDecisions extends Decisions {
	readonly value: number;
}

/** First decisions on one nationality, country by country. */
export interface DecisionsByCountry {
	readonly origin: string;
	readonly originName: string;
	/** Almost nobody of this nationality still gets an individual decision. */
	readonly isExceptional: boolean;
	/** Lowest rate first. */
	readonly rated: readonly RatedDecisions[];
	readonly tooFew: readonly Decisions[];
	/** All decisions in persons of the countries that published every year, pooled. */
	readonly pooled: Decisions | null;
	/** Rated decisions in persons of the countries that published every year; persons are never compared with cases. */
	readonly compared: readonly RatedDecisions[];
	/** Median of the compared rates, in per cent. */
	readonly middle: number | null;
	/** Percentage points between the highest and the lowest, rounding allowed for; `null` for fewer than two. */
	readonly apart: number | null;
}

interface DecisionSettings {
	readonly status: ProtectionStatus;
	readonly isExceptional: (origin: string) => boolean;
	readonly isPartial: (asylum: string, unit: string) => boolean;
	readonly catalogue: Catalogue;
}

/** @param rows of the query `first`. */
export function decisionsOn(
	origin: string,
	rows: readonly Row[],
	settings: DecisionSettings
): DecisionsByCountry {
	const own = rows.filter((row) => row.origin === origin);
	const all = [...group(own, (row) => `${row.asylum} ${row.unit}`).values()].map((of) => addUp(of, settings));
	const rated = all
		.flatMap((one): RatedDecisions[] =>
			one.chosenRate.defined ? [{ ...one, value: one.chosenRate.value }] : []
		)
		.sort((a, b) => a.value - b.value || a.name.localeCompare(b.name, 'en'));
	const persons = own.filter(
		(row) => row.unit === 'persons' && !settings.isPartial(textOf(row, 'asylum'), 'persons')
	);
	const compared = rated.filter(isCompared);
	const [lowest, highest] = [compared[0]?.chosenRate, compared.at(-1)?.chosenRate];
	return {
		origin,
		originName: settings.catalogue.countries.get(origin)?.name ?? origin,
		isExceptional: settings.isExceptional(origin),
		rated,
		tooFew: all.filter(({ chosenRate }) => !chosenRate.defined),
		pooled: persons.length > 0 ? addUp(persons, settings) : null,
		compared,
		middle: median(compared, ({ value }) => value) ?? null,
		apart: compared.length > 1 && lowest?.defined && highest?.defined ? highest.low - lowest.high : null
	};
}

const isCompared = ({ unit, isPartial }: Decisions): boolean => unit === 'persons' && !isPartial;

/** The lowest and the highest of the rates compared, or of all if none are; one if they are the same. */
export function endsOf({ rated }: Pick<DecisionsByCountry, 'rated'>): RatedDecisions[] {
	const compared = rated.filter(isCompared);
	const own = compared.length > 0 ? compared : rated;
	return own.filter((one) => one === own[0] || one === own.at(-1));
}

/** Sums rows of one unit and one stage. */
function addUp(rows: readonly Row[], { status, catalogue, isPartial }: DecisionSettings): Decisions {
	const counts = rows.map(countsOf);
	const rates = protectionRate(counts);
	const total = (outcome: Outcome) => sum(counts.map((one) => one[outcome])).value;
	const [convention, complementary, rejected] = [
		total('convention'),
		total('complementary'),
		total('rejected')
	];
	const asylum = String(rows[0]?.asylum);
	const unit = rows[0]?.unit === 'cases' ? 'cases' : 'persons';
	return {
		...rates,
		asylum,
		name: nameOf(asylum, rows, catalogue),
		unit,
		isPartial: isPartial(asylum, unit),
		firstYear: Math.min(...rows.map((row) => numberOf(row, 'first_year'))),
		lastYear: Math.max(...rows.map((row) => numberOf(row, 'last_year'))),
		convention,
		complementary,
		rejected,
		decisions: convention + complementary + rejected,
		chosenRate: status === 'convention' ? rates.conventionOnly : rates.rate,
		sourceIds: [...new Set(rows.map((row) => textOf(row, 'source_id')))]
	};
}

/** Which countries published no first decisions in some of the years. @param covered rows of the query `covered`. */
export function partialIn(covered: readonly Row[], { from, to }: CalendarYears) {
	const years = group(covered, (row) => `${row.asylum} ${row.unit}`);
	return (asylum: string, unit: string): boolean =>
		(years.get(`${asylum} ${unit}`)?.length ?? 0) < to - from + 1;
}

const countsOf = (row: Row): DecisionCounts => ({
	basis: 'first',
	unit: row.unit === 'cases' ? 'cases' : 'persons',
	convention: boundsOf(row, 'convention'),
	complementary: boundsOf(row, 'complementary'),
	rejected: boundsOf(row, 'rejected')
});

/** An outcome's count, with bounds if it may be rounded. */
function boundsOf(row: Row, outcome: Outcome): Interval {
	const rounded = ROUNDED_COUNTS.map((count) => ({ count, times: numberOf(row, `${outcome}_${count}`) }));
	const rest = rounded.reduce((left, { count, times }) => left - count * times, numberOf(row, outcome));
	return sum([
		exactly(rest),
		...rounded.map(({ count, times }) => scale(asPrinted(count, 'unhcr-decisions'), times))
	]);
}

export const US_COURTS = 'U.S. immigration courts';
/** Asylum officers decide affirmative applications, immigration courts defensive ones. */
const UNITED_STATES: Readonly<Record<string, string>> = { IN: 'U.S. asylum officers', EO: US_COURTS };

function nameOf(asylum: string, rows: readonly Row[], { countries }: Catalogue): string {
	const [only, ...more] = new Set(rows.map((row) => textOf(row, 'level_code')));
	if (asylum === 'USA') return (more.length === 0 && only && UNITED_STATES[only]) || 'United States';
	return countries.get(asylum)?.name ?? asylum;
}

/** Highest rate first; exceptional rows and rows without a rate come last. */
export const byRate = (a: DecisionsByCountry, b: DecisionsByCountry): number =>
	Number(b.rated.length > 0) - Number(a.rated.length > 0) ||
	Number(a.isExceptional) - Number(b.isExceptional) ||
	pooledOf(b) - pooledOf(a) ||
	a.originName.localeCompare(b.originName, 'en');

const pooledOf = ({ pooled }: DecisionsByCountry): number =>
	pooled?.chosenRate.defined ? pooled.chosenRate.value : -1;

/** Countries with fewer decisions on all nationalities together are not reported as missing. */
const FEWEST_COMBINED = 100;

/** Names of countries that print first decisions and appeals as one, and no first decisions. */
export function combinedIn(
	combined: readonly Row[],
	first: readonly Row[],
	{ countries }: Catalogue
): string[] {
	const deciding = new Set(first.map((row) => textOf(row, 'asylum')));
	return combined
		.filter(({ decisions }) => Number(decisions) >= FEWEST_COMBINED)
		.map((row) => textOf(row, 'asylum'))
		.filter((asylum) => !deciding.has(asylum))
		.map((asylum) => countries.get(asylum)?.name ?? asylum);
}
