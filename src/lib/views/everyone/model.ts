import { comparedCounts, pooledOf, withRussia } from '$lib/analysis/controls/compared-counts';
import { letInBeside } from '$lib/analysis/controls/let-in-beside';
import { letInOrigins, letInRates, rankedOrigins } from '$lib/analysis/controls/rated-origins';
import { windowNamed } from '$lib/analysis/comparison/windows';
import { plottedAdmissions, provenanceOf } from '$lib/analysis/provenance';
import { plottedStock } from '$lib/analysis/stocks/year-end-stocks';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { isCalendar } from '$lib/metrics/specification';
import { startSentence } from '$lib/text/words';
import * as words from './text';
import type { Everyone, EveryoneData, Results, Settings } from './types';

export function buildModel(results: Results, settings: Settings, catalogue: Catalogue): Everyone {
	const { counted, window, denominator, named } = settings;
	const year = Number(settings.year);
	const counts = comparedCounts(results, settings);
	const nameOf = (origin: string) => catalogue.countries.get(origin)?.name ?? origin;
	const drawn = counted === 'let-in' ? null : counts[counted];
	const beside = counted !== 'let-in' || window === '2022-2024' ? '2021-2024' : '2022-2024';
	const letInOf = (name: Settings['window']) => {
		const chosen = windowNamed(name, results.nineReaches);
		return isCalendar(chosen) ? letInBeside(results, chosen, denominator, catalogue) : [];
	};
	const dots = drawn ? rankedOrigins(drawn, named, nameOf) : letInOrigins(letInOf(window), named, nameOf);
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
		letIn: letInRates(letInOf(beside), nameOf),
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
