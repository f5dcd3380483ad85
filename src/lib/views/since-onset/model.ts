import type { Catalogue } from '$lib/catalogue/catalogue';
import { figuresByOnset, rateUnder, type DenominatorKind } from '$lib/analysis/event-time/curves';
import { REFERENCE, REFERENCE_ONSET, TIERS, type FigureQuery } from '$lib/analysis/figures';
import { compareOnsets, type OnsetWindow } from '$lib/analysis/event-time/onset-comparison';
import { byRateThenName, countedMonths, onsetLine, plottedRows } from '$lib/analysis/event-time/onset-lines';
import { inShorterWindow, WINDOWS } from '$lib/analysis/event-time/windows';
import { provenanceOf } from '$lib/analysis/provenance';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import { withFirst } from '$lib/text/notes';
import { altText, notes, periodText, unitOf } from './text/chart';
import { EMPTY, finding, headline } from './text/page';
import type { OnsetData, SinceOnset } from './types';

/** Ids of the notes that change the picture most. */
const DECISIVE = [
	'longer-window',
	'10-afg-2022-estimates',
	'13-u4u-proxy',
	'fixed-denominator',
	'yearly-rate'
];

/** The denominator that a setting names. */
const kindOf = (setting: SettingsFor<typeof spec>['denominator']): DenominatorKind =>
	setting === 'years-since' ? 'person-years' : setting;

export function buildModel(
	results: ResultSets<FigureQuery>,
	{ tier, window, ...chosen }: SettingsFor<typeof spec>,
	catalogue: Catalogue
): SinceOnset {
	const figures = figuresByOnset(results, catalogue.onsets);
	const reference = figures.get(REFERENCE_ONSET);
	if (!reference) throw new Error(`The wars table holds no ${REFERENCE_ONSET}.`);
	const origins: readonly string[] = chosen.origins;
	const onsets: readonly string[] = chosen.onset;
	const tiers = TIERS[tier] ?? [];
	const { months: windowMonths, axis: axisMonths } = WINDOWS[window];
	const denominator = kindOf(chosen.denominator);
	const drawn = { tiers, denominator, axisMonths };
	const comparedAfter = Math.min(windowMonths, countedMonths(reference, drawn).people.length);
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
		.flatMap((one) => onsetLine(one, { ...own, ...drawn, referenceRate }, catalogue) ?? [])
		.sort(byRateThenName);
	const data: OnsetData = {
		...compared,
		lines,
		shorterWindow: inShorterWindow(lines, figures, { ...own, denominator }),
		window,
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
	const provenance = provenanceOf({ ...sources, plotted: plottedRows(lines), after: notes(data) }, catalogue);
	return {
		...data,
		...provenance,
		notes: withFirst(provenance.notes, DECISIVE),
		headline: headline(data),
		finding: finding(data),
		altText: lines.length === 0 ? EMPTY : altText(data),
		unit: unitOf(denominator),
		period: periodText(lines),
		...(lines.length === 0 ? { empty: EMPTY } : {})
	};
}
