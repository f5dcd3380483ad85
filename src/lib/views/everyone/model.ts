import {
	comparedCounts,
	isOtherCountry,
	pooledOf,
	withRussia,
	type CountOfAll
} from '$lib/analysis/controls/compared-counts';
import { letInBeside } from '$lib/analysis/controls/let-in-beside';
import { windowNamed } from '$lib/analysis/comparison/windows';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { Computed } from '$lib/metrics/quantity';
import { isCalendar } from '$lib/metrics/specification';
import { startSentence } from '$lib/text/words';
import * as words from './text';
import type { Dot, Everyone, EveryoneData, LetIn, Results, Settings } from './types';

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
		others: drawn && pooledOf(drawn, 'others'),
		eight: drawn && pooledOf(drawn, 'eight'),
		withRussia:
			drawn && (counted === 'protected' || counted === 'waiting')
				? withRussia(results, year, counted, drawn)
				: null,
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
				notes: words.computedNotes(data)
			},
			catalogue
		)
	};
}

/** Ranked origins, and those named, whatever their size. */
function dotsOf(
	{ group, members }: CountOfAll,
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
		.filter(({ origin }) => named.includes(origin) || isOtherCountry(origin))
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
