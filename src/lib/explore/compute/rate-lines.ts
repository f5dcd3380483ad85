import type { Catalogue } from '$lib/catalogue/catalogue';
import type { YearFigure } from '$lib/metrics/event-time';
import { REFERENCE } from '$lib/analysis/figures';
import type { Published } from '../settings/coverage';
import type { ExploreSettings } from '../settings/settings';
import type { ComputedLines, Line, Results } from '../types';
import { entryLine, type EntryContext } from './entries';
import { ascending, commonTimes, contextOf, entrySeries, type EntrySeries } from './entry-lines';
import { definedRatios, parityLine, ratedYears, rateLine, type Rated } from './rates';
import { rowsOf, sourcesIn } from './rows';
import {
	divisorOf,
	isAbroad,
	personYearsTogether,
	stocksReader,
	type Stocks,
	type YearClock
} from './year-ends';

/** What every rate of one set of settings shares. */
interface RateContext {
	readonly settings: ExploreSettings;
	readonly clock: YearClock;
	readonly stocksOf: (origin: string) => Stocks;
	readonly stockSources: readonly string[];
}

/** One series before its common years are known. */
interface RatedSeries extends EntrySeries {
	readonly context: EntryContext;
	readonly stocks: readonly YearFigure[];
	readonly years: readonly number[];
}

/** M1 of each series, or M3 of M1, by year and over the years that every series has. */
export function rateLines(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedLines {
	const rates = rateContext(results, settings);
	const series = entrySeries(results).map((one): RatedSeries => {
		const context = contextOf(settings, published, catalogue, one.key);
		const stocks = divisorOf(settings.denominator, rates.stocksOf(originOf(one.key, settings)));
		const entries = entryLine(one.own, one.totals, context);
		return { ...one, context, stocks, years: ratedYears(entries, stocks, rates.clock) };
	});
	const common = commonTimes(series.map(({ years }) => years));
	if (settings.measure === 'rate')
		return {
			lines: new Map(series.map((one) => [one.key, ratedOver(common, one, one.stocks, rates)])),
			common: ascending(common)
		};
	return { ...parityLines(results, series, common, rates), common: ascending(common) };
}

function rateContext(results: Results, settings: ExploreSettings): RateContext {
	const isWithinUsed =
		settings.denominator === 'anywhere' || (settings.measure === 'parity' && settings.by !== 'destination');
	const rows = rowsOf(results, 'stocks').filter((row) => isWithinUsed || isAbroad(row));
	return {
		settings,
		clock: settings.clock === 'fiscal' ? 'fiscal' : 'calendar',
		stocksOf: stocksReader(rows),
		stockSources: sourcesIn(rows)
	};
}

const originOf = (key: string, { by, origins }: ExploreSettings): string =>
	by === 'destination' ? (origins[0] ?? '') : key;

function ratedOver(
	years: ReadonlySet<number>,
	{ own, totals, context }: Pick<RatedSeries, 'own' | 'totals' | 'context'>,
	stocks: readonly YearFigure[],
	{ clock, stockSources }: RateContext
): Rated {
	const entries = entryLine(own, totals, years.size > 0 ? { ...context, only: years } : context);
	return rateLine(entries, stocks, clock, years, stockSources);
}

/** Compares each series with the reference: its own reference where destinations are compared, one for all otherwise. */
function parityLines(
	results: Results,
	series: readonly RatedSeries[],
	common: ReadonlySet<number>,
	rates: RateContext
): Pick<ComputedLines, 'lines' | 'ratios'> {
	const isByDestination = rates.settings.by === 'destination';
	const references = new Map(entrySeries(results, 'reference').map((one) => [one.key, one]));
	const referenceStocks = divisorOf(rates.settings.denominator, rates.stocksOf(REFERENCE));
	const lines = new Map<string, Line>();
	const ratios = new Map<string, number[]>();
	for (const one of series) {
		const found = isByDestination ? references.get(one.key) : series.find(({ key }) => key === REFERENCE);
		if (!found) continue;
		const reference = { ...found, context: one.context };
		const referenceYears = () =>
			ratedYears(entryLine(reference.own, reference.totals, reference.context), referenceStocks, rates.clock);
		const years = isByDestination ? commonTimes([one.years, referenceYears()]) : common;
		const own = ratedOver(years, one, one.stocks, rates);
		const other = ratedOver(years, reference, referenceStocks, rates);
		lines.set(one.key, parityLine(own, other));
		if (one.key !== REFERENCE) ratios.set(one.key, definedRatios(own, other, basesOf(one.key, years, rates)));
	}
	return { lines, ratios };
}

/** Person-years of a series and of the reference under every admissible denominator. */
function basesOf(key: string, years: ReadonlySet<number>, { settings, clock, stocksOf }: RateContext) {
	const [own, reference] = [stocksOf(originOf(key, settings)), stocksOf(REFERENCE)];
	return admissibleDenominators(settings).map((denominator) => ({
		own: personYearsTogether(divisorOf(denominator, own), clock, years),
		reference: personYearsTogether(divisorOf(denominator, reference), clock, years)
	}));
}

/** Denominators of calendar years that the table of specifications admits; it leaves people already in the country out for U.S. resettlement alone. */
function admissibleDenominators({ by, tier, destinations }: ExploreSettings) {
	if (by === 'destination') return ['abroad'] as const;
	return tier === 'resettled' && destinations[0] === 'USA'
		? (['abroad', 'elsewhere', 'anywhere'] as const)
		: (['abroad', 'anywhere'] as const);
}
