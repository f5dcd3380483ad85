import { group, median } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, scale, sum, type Interval } from '$lib/metrics/interval';
import { protectionRate, type DecisionCounts, type ProtectionRate } from '$lib/metrics/protection-rate';
import type { Computed } from '$lib/metrics/quantity';
import { asPrinted } from '$lib/metrics/rounding';
import type { Row } from '$lib/query/port';
import { ROUNDED_COUNTS, type OUTCOMES } from './spec';

export type Status = 'all' | 'convention';

/** First decisions on one nationality in one country, in persons or in cases. */
export interface Odds extends ProtectionRate {
	readonly asylum: string;
	/** The country; the authority where only one of several is in the figures. */
	readonly name: string;
	readonly unit: 'persons' | 'cases';
	readonly firstYear: number;
	readonly lastYear: number;
	readonly convention: number;
	readonly complementary: number;
	readonly rejected: number;
	readonly decisions: number;
	/** The rate that is drawn. */
	readonly shown: Computed;
	readonly sourceIds: readonly string[];
}

/** Odds with a rate. */
export interface DrawnOdds extends Odds {
	readonly value: number;
}

export interface OddsRow {
	readonly origin: string;
	readonly originName: string;
	/** Drawn in grey: hardly anybody of this nationality is still decided upon singly. */
	readonly isExceptional: boolean;
	/** Lowest rate first. */
	readonly drawn: readonly DrawnOdds[];
	readonly tooFew: readonly Odds[];
	/** All decisions in persons as one. */
	readonly pooled: Odds | null;
	/** Of those drawn, the ones counted in persons: cases are never set against them. */
	readonly compared: readonly DrawnOdds[];
	/** Median of the rates compared. */
	readonly middle: number | null;
	/** Points by which the highest of them exceeds the lowest, whatever rounding hides; `null` below two. */
	readonly apart: number | null;
}

/** Rates at least so many points apart count as different odds. */
export const APART = 10;

interface ComparisonSettings {
	readonly status: Status;
	readonly isExceptional: (origin: string) => boolean;
	readonly catalogue: Catalogue;
}

export function oddsRow(origin: string, rows: readonly Row[], asked: ComparisonSettings): OddsRow {
	const own = rows.filter((row) => row.origin === origin);
	const odds = [...group(own, (row) => `${row.asylum} ${row.unit}`).values()].map((of) => oddsOf(of, asked));
	const drawn = odds
		.flatMap((one): DrawnOdds[] => (one.shown.defined ? [{ ...one, value: one.shown.value }] : []))
		.sort((a, b) => a.value - b.value || a.name.localeCompare(b.name, 'en'));
	const persons = own.filter(({ unit }) => unit === 'persons');
	const compared = drawn.filter(({ unit }) => unit === 'persons');
	const [lowest, highest] = [compared[0]?.shown, compared.at(-1)?.shown];
	return {
		origin,
		originName: asked.catalogue.countries.get(origin)?.name ?? origin,
		isExceptional: asked.isExceptional(origin),
		drawn,
		tooFew: odds.filter(({ shown }) => !shown.defined),
		pooled: persons.length > 0 ? oddsOf(persons, asked) : null,
		compared,
		middle: median(compared, ({ value }) => value) ?? null,
		apart: compared.length > 1 && lowest?.defined && highest?.defined ? highest.low - lowest.high : null
	};
}

/** Adds up rows of one unit; the stage is the same for all of them. */
function oddsOf(rows: readonly Row[], { status, catalogue }: ComparisonSettings): Odds {
	const counts = rows.map(countsOf);
	const rates = protectionRate(counts);
	const total = (outcome: (typeof OUTCOMES)[number]) => sum(counts.map((one) => one[outcome])).value;
	const [convention, complementary, rejected] = [
		total('convention'),
		total('complementary'),
		total('rejected')
	];
	const asylum = String(rows[0]?.asylum);
	return {
		...rates,
		asylum,
		name: nameOf(asylum, rows, catalogue),
		unit: rows[0]?.unit === 'cases' ? 'cases' : 'persons',
		firstYear: Math.min(...rows.map((row) => Number(row.first_year))),
		lastYear: Math.max(...rows.map((row) => Number(row.last_year))),
		convention,
		complementary,
		rejected,
		decisions: convention + complementary + rejected,
		shown: status === 'convention' ? rates.conventionOnly : rates.rate,
		sourceIds: [...new Set(rows.map((row) => String(row.source_id)))]
	};
}

const countsOf = (row: Row): DecisionCounts => ({
	basis: 'first',
	unit: row.unit === 'cases' ? 'cases' : 'persons',
	convention: boundsOf(row, 'convention'),
	complementary: boundsOf(row, 'complementary'),
	rejected: boundsOf(row, 'rejected')
});

/** Counts that may be rounded with their bounds, all others as they are. */
function boundsOf(row: Row, outcome: (typeof OUTCOMES)[number]): Interval {
	const rounded = ROUNDED_COUNTS.map((count) => ({ count, times: Number(row[`${outcome}_${count}`]) }));
	const rest = rounded.reduce((left, { count, times }) => left - count * times, Number(row[outcome]));
	return sum([
		exactly(rest),
		...rounded.map(({ count, times }) => scale(asPrinted(count, 'unhcr-decisions'), times))
	]);
}

/** Asylum officers decide on applications made to them, immigration courts on those made against removal. */
const UNITED_STATES: Readonly<Record<string, string>> = {
	IN: 'U.S. asylum officers',
	EO: 'U.S. immigration courts'
};

function nameOf(asylum: string, rows: readonly Row[], { countries }: Catalogue): string {
	const [only, ...more] = new Set(rows.map((row) => String(row.level_code)));
	if (asylum === 'USA') return (more.length === 0 && only && UNITED_STATES[only]) || 'United States';
	return countries.get(asylum)?.name ?? asylum;
}

/** Highest rate first; exceptional rows and rows without a rate stand behind. */
export const byRate = (a: OddsRow, b: OddsRow): number =>
	Number(b.drawn.length > 0) - Number(a.drawn.length > 0) ||
	Number(a.isExceptional) - Number(b.isExceptional) ||
	pooledOf(b) - pooledOf(a) ||
	a.originName.localeCompare(b.originName, 'en');

const pooledOf = ({ pooled }: OddsRow): number => (pooled?.shown.defined ? pooled.shown.value : -1);
