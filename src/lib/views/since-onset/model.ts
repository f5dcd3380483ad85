import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import {
	curveOf,
	denominatorOf,
	figuresByOnset,
	quantityOf,
	rateUnder,
	type ChosenDenominator,
	type OnsetFigures
} from '$lib/analysis/curves';
import { onsetIndexOf } from '$lib/analysis/onsets';
import { DESTINATION, REFERENCE, REFERENCE_ONSET, TIERS, type FigureQuery } from '$lib/analysis/figures';
import { compareOnsets, type OnsetWindow } from '$lib/analysis/onset-comparison';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { yearOf } from '$lib/metrics/month';
import type { Interval } from '$lib/metrics/interval';
import { parityRatio } from '$lib/metrics/parity';
import { flow, ratePerThousand, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec, WINDOWS } from './spec';
import { altText, EMPTY, finding, notes } from './text';
import type { Line, OnsetData, SinceOnset } from './types';

export function buildModel(
	results: ResultSets<FigureQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): SinceOnset {
	const figures = figuresByOnset(results, catalogue.onsets);
	const reference = figures.get(REFERENCE_ONSET);
	if (!reference) throw new Error(`The wars table holds no ${REFERENCE_ONSET}.`);
	const tiers = TIERS[settings.tier] ?? [];
	const { months: windowMonths, axis: axisMonths } = WINDOWS[settings.window];
	const comparedAfter = Math.min(windowMonths, curveOf(reference, tiers, windowMonths).people.length);
	const window: OnsetWindow = { reference, tiers, windowMonths, months: comparedAfter };
	const referenceRate = ({ reference: of, ...more }: OnsetWindow) =>
		rateUnder({ ...more, figures: of, denominator: settings.denominator });

	const chosen = [...figures.values()].filter(
		({ onset }) =>
			settings.origins.some((origin) => origin === onset.origin) &&
			settings.onset.some((id) => id === onset.onset_id)
	);
	const lines = chosen
		.flatMap((one) => {
			const denominator = denominatorOf(one, settings.denominator, windowMonths);
			if (!denominator) return [];
			return [
				buildLine(one, denominator, window, { axisMonths, referenceRate: referenceRate(window), catalogue })
			];
		})
		.sort(byRateThenName);
	const compare = (of: OnsetWindow) => ({
		referenceRate: referenceRate(of),
		comparisons: settings.origins
			.filter((origin) => origin !== REFERENCE)
			.map((origin) => compareOnsets(origin, figures, of))
	});
	const data: OnsetData = {
		...compare(window),
		lines,
		axisMonths,
		comparedAfter,
		resettledOnly:
			settings.tier === 'resettled' ? null : compare({ ...window, tiers: TIERS.resettled ?? [] }),
		tier: settings.tier,
		denominatorKind: settings.denominator
	};
	const figureIds = lines.flatMap(({ sourceIds }) => sourceIds);
	const dateIds = lines.map(({ onsetSourceId }) => onsetSourceId);
	return {
		...data,
		headline: spec.title,
		finding: finding(data),
		altText: altText(data),
		unit: 'per 1,000 displaced abroad',
		period: periodOf(lines),
		dataAsOf: latestAsOf(figureIds, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plottedRows(lines, chosen, tiers)), ...notes(data)],
		sources: sourcesOf([...figureIds, ...dateIds], catalogue),
		...(lines.length === 0 ? { empty: EMPTY } : {})
	};
}

interface LineContext {
	readonly axisMonths: number;
	readonly referenceRate: Measured;
	readonly catalogue: Catalogue;
}

function buildLine(
	figures: OnsetFigures,
	denominator: ChosenDenominator,
	{ tiers, months }: OnsetWindow,
	{ axisMonths, referenceRate, catalogue }: LineContext
): Line {
	const { onset, onsetMonth } = figures;
	const curve = curveOf(figures, tiers, axisMonths);
	const peopleThen = curve.people[months - 1] ?? null;
	const rate: Measured = peopleThen
		? ratePerThousand(flow(peopleThen), quantityOf(denominator))
		: { defined: false, unit: referenceRate.unit, reason: 'The figures end earlier.' };
	const flowSources = countedFlows(figures, tiers, onsetMonth + curve.people.length - 1).map(
		({ sourceId }) => sourceId
	);
	return {
		onsetId: onset.onset_id,
		origin: onset.origin,
		label: onset.label,
		originName: catalogue.countries.get(onset.origin)?.name ?? onset.origin,
		onsetDate: onset.onset_date,
		onsetMonth,
		beginning: onsetIndexOf(onset.onset_id),
		isReference: onset.onset_id === REFERENCE_ONSET,
		people: curve.people.map(({ low, value, high }) => [low, value, high] as const),
		denominator,
		endedBy: curve.endedBy,
		rate,
		peopleThen,
		parity: isRanked(peopleThen)
			? parityRatio(rate, referenceRate)
			: undefinedBecause(`Fewer than ${FEWEST_RANKED} people are never ranked.`, '×'),
		sourceIds: [...new Set([...flowSources, denominator.sourceId])],
		onsetSourceId: onset.source_id
	};
}

const countedFlows = ({ flows }: OnsetFigures, tiers: readonly string[], lastMonth: number) =>
	flows.filter((part) => tiers.includes(part.tier) && part.startMonth <= lastMonth);

const isRanked = (people: Interval | null): boolean => (people?.value ?? 0) >= FEWEST_RANKED;

/** Highest rate first, then what is not ranked. */
const byRateThenName = (a: Line, b: Line): number =>
	Number(isRanked(b.peopleThen)) - Number(isRanked(a.peopleThen)) ||
	(b.rate.defined ? b.rate.value : -1) - (a.rate.defined ? a.rate.value : -1) ||
	a.label.localeCompare(b.label, 'en');

/** The published rows that the lines add up and divide by. */
function plottedRows(
	lines: readonly Line[],
	figures: readonly OnsetFigures[],
	tiers: readonly string[]
): PlottedRows[] {
	return lines.flatMap((line) => {
		const lastMonth = line.onsetMonth + Math.max(0, line.people.length - 1);
		const years = { origin: line.origin, yearFrom: yearOf(line.onsetMonth), yearTo: yearOf(lastMonth) };
		const pathways = figures
			.filter(({ onset }) => onset.onset_id === line.onsetId)
			.flatMap((one) => countedFlows(one, tiers, line.onsetMonth + line.people.length - 1))
			.map((part) => part.pathway);
		const isFlow = line.denominator.kind === 'newly-displaced';
		return [
			{
				...years,
				table: isFlow ? 'displaced_flow' : 'displaced_stock',
				yearFrom: isFlow ? years.yearFrom : line.denominator.year,
				yearTo: line.denominator.year
			},
			...[...new Set(pathways)].map((pathway) => ({
				table: 'admissions',
				destination: DESTINATION,
				pathway,
				...years
			}))
		];
	});
}

function periodOf(lines: readonly Line[]): string {
	if (lines.length === 0) return '';
	const first = Math.min(...lines.map(({ onsetMonth }) => onsetMonth));
	const last = Math.max(...lines.map(({ onsetMonth, people }) => onsetMonth + people.length - 1));
	return `${yearOf(first)}–${yearOf(last)}`;
}
