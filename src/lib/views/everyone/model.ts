import { EIGHT } from '$lib/analysis/controls/origin-figures';
import { letInBeside } from '$lib/analysis/controls/let-in-beside';
import { windowNamed } from '$lib/analysis/comparison/windows';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { discontinuedCounts, discontinuedPeople, plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { NO_COUNTRIES, standingAmong } from '$lib/metrics/control-group';
import type { Computed } from '$lib/metrics/quantity';
import { isCalendar } from '$lib/metrics/specification';
import { startSentence } from '$lib/text/words';
import { comparedCounts, otherRates, type Compared } from './compared';
import { computedNotes } from './notes';
import * as words from './text';
import type { Dot, Everyone, EveryoneData, LetIn, Pooled, Results, Settings } from './types';

export function buildModel(results: Results, settings: Settings, catalogue: Catalogue): Everyone {
	const { counted, window, denominator } = settings;
	const year = Number(settings.year);
	const counts = comparedCounts(results, settings);
	const nameOf = (origin: string) => catalogue.countries.get(origin)?.name ?? origin;
	const drawn = counted === 'let-in' ? null : counts[counted];
	const beside = counted !== 'let-in' || window === '2022-2024' ? '2021-2024' : '2022-2024';
	const letInOf = (name: Settings['window']) => {
		const chosen = windowNamed(name, results.nineReaches);
		return isCalendar(chosen) ? letInBeside(results, chosen, denominator, catalogue) : [];
	};
	const dots = drawn ? dotsOf(drawn, settings, nameOf) : letInDots(letInOf(window), settings, nameOf);
	const data: EveryoneData = {
		counted,
		window,
		denominator,
		year,
		dots,
		ranked: drawn?.group.ranked.length ?? 0,
		others: drawn && pooled(drawn.group.others, drawn, isOther),
		eight: drawn && pooled(drawn.group.eight, drawn, (origin) => EIGHT.includes(origin)),
		withRussia: drawn ? withRussia(results, settings, drawn) : null,
		verdicts: Object.values(counts).map(({ verdicts }) => verdicts),
		letIn: letInOf(beside)
			.flatMap(({ origin, rate, isMinimum }): LetIn[] =>
				rate.defined ? [{ origin, originName: nameOf(origin), rate: rate.value, isMinimum }] : []
			)
			.sort((a, b) => b.rate - a.rate),
		letInWindow: beside
	};
	const period = words.periodOf(data);
	return {
		...data,
		headline: words.headline(data),
		finding: words.finding(data),
		altText: words.altText(data),
		unit: words.axisTitle(data),
		period: startSentence(period),
		...provenanceOf(
			{
				ids: [...new Set(dots.flatMap(({ sourceIds }) => sourceIds).concat(data.others?.sourceIds ?? []))],
				plotted: plottedRows(data),
				notes: computedNotes(data)
			},
			catalogue
		)
	};
}

const isOther = (origin: string): boolean =>
	!ORIGINS.some((one) => one === origin) && !NO_COUNTRIES.includes(origin);

function pooled(rate: Computed, { members }: Compared, isIn: (origin: string) => boolean): Pooled | null {
	const { people, displaced } = rate.inputs;
	if (!rate.defined || !people || !displaced) return null;
	const counted = members.filter(({ origin, rate }) => isIn(origin) && rate.defined);
	return {
		rate,
		people,
		displaced,
		origins: counted.length,
		sourceIds: [...new Set(counted.flatMap(({ sourceIds }) => sourceIds))]
	};
}

/** Ranked origins, and those named, whatever their size. */
function dotsOf(
	{ group, members }: Compared,
	{ named }: Settings,
	nameOf: (origin: string) => string
): Dot[] {
	const ranks = new Map(group.ranked.map(({ origin, rank }) => [origin, rank]));
	return members
		.filter(({ origin }) => ranks.has(origin) || named.includes(origin))
		.flatMap(({ origin, rate, sourceIds }) =>
			dot(origin, rate, {
				originName: nameOf(origin),
				rank: ranks.get(origin) ?? null,
				isSmall: !ranks.has(origin),
				isMinimum: false,
				isNamed: named.includes(origin),
				sourceIds
			})
		)
		.sort(byRate);
}

const letInDots = (
	letIn: ReturnType<typeof letInBeside>,
	{ named }: Settings,
	nameOf: (origin: string) => string
): Dot[] =>
	letIn
		.filter(({ origin }) => named.includes(origin) || isOther(origin))
		.flatMap(({ origin, rate, isMinimum, sourceIds }) =>
			dot(origin, rate, {
				originName: nameOf(origin),
				rank: null,
				isSmall: false,
				isMinimum,
				isNamed: named.includes(origin),
				sourceIds
			})
		)
		.sort(byRate);

function dot(
	origin: string,
	rate: Computed,
	more: Omit<Dot, 'origin' | 'rate' | 'people' | 'displaced'>
): Dot[] {
	const { people, displaced } = rate.inputs;
	if (!rate.defined || !people || !displaced) return [];
	const { low, value, high } = rate;
	return [{ origin, rate: { low, value, high }, people, displaced, ...more }];
}

const byRate = (a: Dot, b: Dot): number =>
	b.rate.value - a.rate.value || a.originName.localeCompare(b.originName, 'en');

/** The Ukrainian share if those were counted whom UNHCR counted in Russia before. */
function withRussia(
	{ discontinued }: Results,
	{ counted, year }: Settings,
	{ members, group }: Compared
): Everyone['withRussia'] {
	if (counted !== 'protected' && counted !== 'waiting') return null;
	const { people, displaced } = members.find(({ origin }) => origin === REFERENCE)?.rate.inputs ?? {};
	const counts = discontinuedCounts(discontinued, REFERENCE, Number(year));
	const more = discontinuedPeople(counts, counted === 'protected' ? 'refugees' : 'people');
	if (!people || !displaced || more <= 0) return null;
	const rate = (1000 * people.value) / (displaced.value + more);
	return { rate, standing: standingAmong(rate, otherRates(group.ranked)) };
}

function plottedRows({ counted, window, year, dots }: EveryoneData): PlottedRows[] {
	const [from, to] = window.split('-').map(Number);
	const pathways = ['usrap', 'siv', ...(counted === 'let-in' ? ['u4u', 'oaw', 'chnv'] : [])];
	return dots
		.filter(({ isNamed }) => isNamed)
		.flatMap(({ origin }) => {
			if (counted === 'protected' || counted === 'waiting') return plottedStock(year, origin);
			const years = { origin, yearFrom: from ?? 0, yearTo: to ?? 0 };
			return [{ ...years, table: 'displaced_stock' }, ...plottedAdmissions(pathways, years)];
		});
}
