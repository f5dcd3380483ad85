import type { Catalogue } from '$lib/catalogue/catalogue';
import { curveOf, figuresByOnset, rateUnder } from '$lib/analysis/event-time/curves';
import { REFERENCE, REFERENCE_ONSET, TIERS, type FigureQuery } from '$lib/analysis/figures';
import { compareOnsets, type OnsetWindow } from '$lib/analysis/event-time/onset-comparison';
import { byRateThenName, onsetLine, plottedRows } from '$lib/analysis/event-time/onset-lines';
import { provenanceOf } from '$lib/analysis/provenance';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec, WINDOWS } from './spec';
import { altText, EMPTY, finding, notes, periodText } from './text';
import type { OnsetData, SinceOnset } from './types';

export function buildModel(
	results: ResultSets<FigureQuery>,
	{ tier, denominator, window, ...chosen }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): SinceOnset {
	const figures = figuresByOnset(results, catalogue.onsets);
	const reference = figures.get(REFERENCE_ONSET);
	if (!reference) throw new Error(`The wars table holds no ${REFERENCE_ONSET}.`);
	const origins: readonly string[] = chosen.origins;
	const onsets: readonly string[] = chosen.onset;
	const tiers = TIERS[tier] ?? [];
	const { months: windowMonths, axis: axisMonths } = WINDOWS[window];
	const comparedAfter = Math.min(windowMonths, curveOf(reference, tiers, windowMonths).people.length);
	const compare = (of: OnsetWindow) => ({
		referenceRate: rateUnder({ ...of, figures: of.reference, denominator }),
		comparisons: origins
			.filter((origin) => origin !== REFERENCE)
			.map((origin) => compareOnsets(origin, figures, of))
	});
	const own = { reference, tiers, windowMonths, months: comparedAfter };
	const compared = compare(own);
	const { referenceRate } = compared;
	const lines = [...figures.values()]
		.filter(({ onset }) => origins.includes(onset.origin) && onsets.includes(onset.onset_id))
		.flatMap((one) => onsetLine(one, { ...own, denominator, axisMonths, referenceRate }, catalogue) ?? [])
		.sort(byRateThenName);
	const data: OnsetData = {
		...compared,
		lines,
		axisMonths,
		comparedAfter,
		resettledOnly: tier === 'resettled' ? null : compare({ ...own, tiers: TIERS.resettled ?? [] }),
		tier,
		denominator
	};
	const sources = {
		ids: lines.flatMap(({ sourceIds }) => sourceIds),
		otherIds: lines.map(({ onsetSourceId }) => onsetSourceId)
	};
	return {
		...data,
		...provenanceOf({ ...sources, plotted: plottedRows(lines), after: notes(data) }, catalogue),
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: 'per 1,000 displaced abroad',
		period: periodText(lines),
		...(lines.length === 0 ? { empty: EMPTY } : {})
	};
}
