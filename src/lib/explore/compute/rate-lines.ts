import type { Catalogue } from '$lib/catalogue/catalogue';
import type { DisplacedFigures } from '$lib/metrics/person-years';
import type { DenominatorName } from '$lib/analysis/comparison/denominators';
import { REFERENCE } from '$lib/analysis/figures';
import type { Published } from '../settings/coverage';
import type { ExploreSettings } from '../settings/settings';
import type { Row } from '$lib/query/port';
import type { ComputedLines, Line, Results } from '../types';
import { entryLine, type EntryContext } from './entries';
import { ascending, commonTimes, contextOf, entrySeries, type EntrySeries } from './entry-lines';
import { definedRatios, parityLine, ratedYears, rateLine, type Rated } from './rates';
import { rowsOf, sourcesIn } from './rows';
import {
	displacedReader,
	divisorOf,
	isAbroad,
	personYearsTogether,
	type Divisor,
	type YearClock
} from './year-ends';

/** Inputs shared by every rate of one set of settings. */
interface RateContext {
	readonly settings: ExploreSettings;
	readonly clock: YearClock;
	readonly figuresOf: (origin: string) => DisplacedFigures;
	readonly stockSources: readonly string[];
}

/** One series before its common years are known. */
interface RatedSeries extends EntrySeries {
	readonly context: EntryContext;
	readonly divisor: Divisor;
	readonly years: readonly number[];
}

/** M1 of each series, or M3 of M1, by year and over the years common to every series. */
export function rateLines(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedLines {
	const rates = rateContext(results, settings);
	const series = entrySeries(results).map((one): RatedSeries => {
		const context = contextOf(settings, published, catalogue, one.key);
		const divisor = divisorOf(
			settings.denominator,
			rates.figuresOf(originOf(one.key, settings)),
			rates.clock
		);
		const entries = entryLine(one.own, one.totals, context);
		return { ...one, context, divisor, years: ratedYears(entries, divisor) };
	});
	const common = commonTimes(series.map(({ years }) => years));
	if (settings.measure === 'rate')
		return {
			lines: new Map(series.map((one) => [one.key, ratedOver(common, one, one.divisor, rates)])),
			common: ascending(common)
		};
	return { ...parityLines(results, series, common, rates), common: ascending(common) };
}

const NONE: readonly Row[] = [];

function rateContext(results: Results, settings: ExploreSettings): RateContext {
	const isWithinUsed =
		settings.denominator === 'anywhere' || (settings.measure === 'parity' && settings.by !== 'destination');
	const stocks = rowsOf(results, 'stocks');
	const rows = isWithinUsed ? stocks : stocks.filter(isAbroad);
	const clock = settings.clock === 'fiscal' ? 'fiscal' : 'calendar';
	const withinYear = clock === 'calendar' ? rowsOf(results, 'withinYear') : NONE;
	return {
		settings,
		clock,
		figuresOf: displacedReader(rows, withinYear),
		stockSources: sourcesIn([...rows, ...withinYear])
	};
}

const originOf = (key: string, { by, origins }: ExploreSettings): string =>
	by === 'destination' ? (origins[0] ?? '') : key;

function ratedOver(
	years: ReadonlySet<number>,
	{ own, totals, context }: Pick<RatedSeries, 'own' | 'totals' | 'context'>,
	divisor: Divisor,
	{ stockSources }: RateContext
): Rated {
	const entries = entryLine(own, totals, years.size > 0 ? { ...context, only: years } : context);
	return rateLine(entries, divisor, years, stockSources);
}

/** Compares each series with the reference: its own one when destinations are compared, otherwise one for all. */
function parityLines(
	results: Results,
	series: readonly RatedSeries[],
	common: ReadonlySet<number>,
	rates: RateContext
): Pick<ComputedLines, 'lines' | 'ratios'> {
	const isByDestination = rates.settings.by === 'destination';
	const references = new Map(entrySeries(results, 'reference').map((one) => [one.key, one]));
	const referenceDivisor = divisorOf(rates.settings.denominator, rates.figuresOf(REFERENCE), rates.clock);
	const lines = new Map<string, Line>();
	const ratios = new Map<string, number[]>();
	const basesOf = basesReader(rates);
	/** One for all origins, which are in the same countries. */
	let shared: Rated | undefined;
	for (const one of series) {
		const found = isByDestination ? references.get(one.key) : series.find(({ key }) => key === REFERENCE);
		if (!found) continue;
		const reference = { ...found, context: one.context };
		const referenceYears = () =>
			ratedYears(entryLine(reference.own, reference.totals, reference.context), referenceDivisor);
		const years = isByDestination ? commonTimes([one.years, referenceYears()]) : common;
		const own = ratedOver(years, one, one.divisor, rates);
		const other = shared ?? ratedOver(years, reference, referenceDivisor, rates);
		if (!isByDestination) shared = other;
		lines.set(one.key, parityLine(own, other));
		if (one.key !== REFERENCE) ratios.set(one.key, definedRatios(own, other, basesOf(one.key, years)));
	}
	return { lines, ratios };
}

/** Person-years of a series and of the reference under every admissible denominator. */
function basesReader({ settings, clock, figuresOf }: RateContext) {
	const denominators = admissibleDenominators(settings);
	const divisorsOf = (origin: string) => {
		const figures = figuresOf(origin);
		return denominators.map((denominator) => divisorOf(denominator, figures, clock));
	};
	const references = divisorsOf(REFERENCE);
	return (key: string, years: ReadonlySet<number>) =>
		divisorsOf(originOf(key, settings)).map((own, place) => ({
			own: personYearsTogether(own, years),
			reference: references[place] ? personYearsTogether(references[place], years) : null
		}));
}

/**
 * Denominators of years that the table of specifications admits; it leaves people already in the country out for U.S.
 * resettlement alone. In fiscal years, whose ends are interpolated, the kinds of person-years are one.
 */
function admissibleDenominators({ by, tier, destinations, clock }: ExploreSettings): DenominatorName[] {
	const abroad: DenominatorName[] =
		clock === 'fiscal' ? ['abroad'] : ['abroad', 'abroad-mean', 'abroad-year-end'];
	if (by === 'destination') return abroad;
	return tier === 'resettled' && destinations[0] === 'USA'
		? [...abroad, 'elsewhere', 'anywhere']
		: [...abroad, 'anywhere'];
}
