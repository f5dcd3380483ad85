import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { yearOf } from '$lib/metrics/month';
import { flow, ratePerThousand, undefinedBecause, type Measured } from '$lib/metrics/quantity';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { definitionalRange, parityRatio, verdictOf, type Verdict } from '$lib/metrics/parity';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ResultSets } from '$lib/query/port';
import type { ViewModel } from '../contract';
import {
	curveOf,
	denominatorOf,
	DENOMINATORS,
	figuresByOnset,
	quantityOf,
	rateUnder,
	type ChosenDenominator,
	type Curve,
	type DenominatorKind,
	type OnsetFigures
} from '$lib/analysis/curves';
import { altText, finding } from './finding';
import { DESTINATION, REFERENCE, REFERENCE_ONSET, TIERS, type FigureQuery } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { beginningOf, WINDOWS } from './spec';

export interface Line {
	readonly onsetId: string;
	readonly origin: string;
	readonly label: string;
	readonly originName: string;
	readonly onsetDate: string;
	readonly onsetMonth: number;
	/** 0 for the origin's first listed beginning; it decides the look of the line and never changes with the filter. */
	readonly beginning: number;
	readonly isReference: boolean;
	/** People let in up to each month since the onset: [low, value, high]. */
	readonly people: readonly (readonly [number, number, number])[];
	readonly denominator: ChosenDenominator;
	readonly endedBy: string | null;
	/** Rate after `comparedAfter` months, as the controls define it. */
	readonly rate: Measured;
	readonly peopleThen: Interval | null;
	readonly parity: Measured;
	/** Sources of the figures. */
	readonly sourceIds: readonly string[];
	/** Document that dates the onset. */
	readonly onsetSourceId: string;
}

/** One way in which a definition changes an origin's parity. */
export interface DefinedParity {
	readonly onsetId: string;
	readonly onsetLabel: string;
	readonly isDefault: boolean;
	readonly denominator: DenominatorKind;
	readonly parity: Interval;
	/** People let in under it. */
	readonly people: number;
	readonly rate: number;
}

/** Where one origin stands to the reference over all admissible denominators and onsets of the shown tier and window. */
export interface Standing {
	readonly origin: string;
	readonly verdict: Verdict | 'too few to rank';
	readonly people: number;
	readonly definitions: readonly DefinedParity[];
	readonly range: Interval | null;
}

export interface SinceOnset extends ViewModel {
	readonly lines: readonly Line[];
	readonly standings: readonly Standing[];
	readonly axisMonths: number;
	/** Months after which the lines are compared: the window, or as far as the reference's figures reach. */
	readonly comparedAfter: number;
	readonly referenceRate: Measured;
	/** The same comparison for durable resettlement alone; `null` when that is what is shown. */
	readonly resettledOnly: {
		readonly referenceRate: Measured;
		readonly standings: readonly Standing[];
	} | null;
	readonly tier: string;
	readonly denominatorKind: DenominatorKind;
}

export function series(results: ResultSets<FigureQuery>, state: ViewState, catalogue: Catalogue): SinceOnset {
	const figures = figuresByOnset(results, catalogue.onsets);
	const reference = figures.get(REFERENCE_ONSET);
	if (!reference) throw new Error(`The wars table holds no ${REFERENCE_ONSET}.`);
	const tier = chosen(state, 'tier');
	const tiers = TIERS[tier] ?? [];
	const { months: windowMonths, axis: axisMonths } = WINDOWS[chosen(state, 'window')] ?? {
		months: 36,
		axis: 40
	};
	const denominatorKind = DENOMINATORS.find((kind) => kind === chosen(state, 'denominator')) ?? 'peak';
	const comparedAfter = Math.min(windowMonths, curveOf(reference, tiers, windowMonths).people.length);
	const comparison = { reference, tiers, windowMonths, months: comparedAfter };
	const referenceRate = rateUnder({ ...comparison, figures: reference, denominator: denominatorKind });

	const origins = chosenSet(state, 'origins');
	const shownOnsets = chosenSet(state, 'onset');
	const asked = [...figures.values()].filter(({ onset }) => origins.includes(onset.origin));
	const lines = asked
		.filter(({ onset }) => shownOnsets.includes(onset.onset_id))
		.flatMap((one) => {
			const denominator = denominatorOf(one, denominatorKind, windowMonths);
			if (!denominator) return [];
			const curve = curveOf(one, tiers, axisMonths);
			return [lineOf(one, curve, denominator, comparedAfter, referenceRate, tiers, catalogue)];
		})
		.sort(byRateThenName);
	const rivals = origins.filter((origin) => origin !== REFERENCE);
	const standingsFor = (spec: Comparison) => rivals.map((origin) => standingOf(origin, figures, spec));
	const resettled = { ...comparison, tiers: TIERS.resettled ?? [] };

	const notes = publishedNotes(catalogue, plotted(lines, asked, tiers));
	const figureIds = lines.flatMap(({ sourceIds }) => sourceIds);
	const dateIds = lines.map(({ onsetSourceId }) => onsetSourceId);
	const shown = {
		lines,
		standings: standingsFor(comparison),
		axisMonths,
		comparedAfter,
		referenceRate,
		resettledOnly:
			tier === 'resettled'
				? null
				: {
						referenceRate: rateUnder({ ...resettled, figures: reference, denominator: denominatorKind }),
						standings: standingsFor(resettled)
					},
		tier,
		denominatorKind
	};
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'per 1,000 displaced abroad',
		period: periodOf(lines),
		dataAsOf: latestAsOf(figureIds, catalogue),
		release: catalogue.release,
		notes: [...notes, ...computedNotes(shown)],
		sources: sourcesOf([...figureIds, ...dateIds], catalogue),
		...(lines.length === 0 ? { empty: EMPTY } : {})
	};
}

const EMPTY =
	'Nothing is left to draw: none of the chosen beginnings belongs to one of the chosen countries. Choose another country or another beginning.';

type Shown = Pick<
	SinceOnset,
	| 'lines'
	| 'standings'
	| 'axisMonths'
	| 'comparedAfter'
	| 'referenceRate'
	| 'resettledOnly'
	| 'tier'
	| 'denominatorKind'
>;
export type { Shown };

function lineOf(
	{ onset, onsetMonth, flows }: OnsetFigures,
	curve: Curve,
	denominator: ChosenDenominator,
	comparedAfter: number,
	referenceRate: Measured,
	tiers: readonly string[],
	catalogue: Catalogue
): Line {
	const peopleThen = curve.people[comparedAfter - 1] ?? null;
	const rate: Measured = peopleThen
		? ratePerThousand(flow(peopleThen), quantityOf(denominator))
		: { defined: false, unit: referenceRate.unit, reason: 'The figures end earlier.' };
	const lastShown = onsetMonth + curve.people.length - 1;
	const flowSources = flows
		.filter((part) => tiers.includes(part.tier) && part.startMonth <= lastShown)
		.map((part) => part.sourceId);
	return {
		onsetId: onset.onset_id,
		origin: onset.origin,
		label: onset.label,
		originName: catalogue.countries.get(onset.origin)?.name ?? onset.origin,
		onsetDate: onset.onset_date,
		onsetMonth,
		beginning: beginningOf(onset.onset_id),
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

const isRanked = (people: Interval | null): boolean => (people?.value ?? 0) >= FEWEST_RANKED;

/** Highest rate first; what is not ranked stands behind. */
const byRateThenName = (a: Line, b: Line): number =>
	Number(isRanked(b.peopleThen)) - Number(isRanked(a.peopleThen)) ||
	(b.rate.defined ? b.rate.value : -1) - (a.rate.defined ? a.rate.value : -1) ||
	a.label.localeCompare(b.label, 'en');

interface Comparison {
	readonly reference: OnsetFigures;
	readonly tiers: readonly string[];
	readonly windowMonths: number;
	readonly months: number;
}

/** Every admissible denominator × every onset of the origin, against the reference under the same definition. */
function standingOf(
	origin: string,
	figures: ReadonlyMap<string, OnsetFigures>,
	comparison: Comparison
): Standing {
	const counted = [...figures.values()]
		.filter(({ onset }) => onset.origin === origin)
		.flatMap((one) =>
			DENOMINATORS.flatMap((denominator): DefinedParity[] => {
				const specification = { ...comparison, denominator };
				const rate = rateUnder({ ...specification, figures: one });
				const parity = parityRatio(rate, rateUnder({ ...specification, figures: comparison.reference }));
				if (!parity.defined || !rate.defined || !rate.people) return [];
				const { onset_id: onsetId, label: onsetLabel, is_default: isDefault } = one.onset;
				const people = rate.people.value;
				return [{ onsetId, onsetLabel, isDefault, denominator, parity, people, rate: rate.value }];
			})
		);
	const definitions = counted.filter(({ people }) => people >= FEWEST_RANKED);
	return {
		origin,
		people: Math.max(0, ...counted.map(({ people }) => people)),
		definitions,
		range: definitionalRange(definitions.map(({ parity }) => parity.value)),
		verdict:
			definitions.length > 0
				? verdictOf(definitions.flatMap(({ parity }) => [parity.low, parity.high]))
				: 'too few to rank'
	};
}

function plotted(
	lines: readonly Line[],
	asked: readonly OnsetFigures[],
	tiers: readonly string[]
): PlottedRows[] {
	return lines.flatMap((line) => {
		const years = {
			origin: line.origin,
			yearFrom: yearOf(line.onsetMonth),
			yearTo: yearOf(line.onsetMonth + Math.max(0, line.people.length - 1))
		};
		const pathways = asked
			.filter(({ onset }) => onset.onset_id === line.onsetId)
			.flatMap(({ flows }) => flows)
			.filter(
				(part) => tiers.includes(part.tier) && part.startMonth <= line.onsetMonth + line.people.length - 1
			)
			.map((part) => part.pathway);
		return [
			{
				...years,
				table: line.denominator.kind === 'newly-displaced' ? 'displaced_flow' : 'displaced_stock',
				yearFrom: line.denominator.kind === 'newly-displaced' ? years.yearFrom : line.denominator.year,
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

/** Notes that follow from what is drawn, not from a row. */
function computedNotes({ lines, axisMonths, comparedAfter }: Shown): { id: string; text: string }[] {
	const labels = (of: readonly Line[]) => of.map(({ label }) => label).join('; ');
	const ending = lines.filter(({ people, endedBy }) => endedBy && people.length < axisMonths);
	const past = lines.filter(({ denominator }) => denominator.reachesPastLastYear);
	const ranged = lines.filter(({ peopleThen }) => peopleThen && peopleThen.high > peopleThen.value * 1.1);
	const few = lines.filter(
		({ peopleThen }) => peopleThen && peopleThen.value > 0 && peopleThen.value < FEWEST_UNWARNED
	);
	return [
		{
			id: 'fixed-denominator',
			text: 'Each line is divided by one fixed number of displaced people, so a line can only rise. The table names the year-end used for each.'
		},
		...(ending.length > 0
			? [
					{
						id: 'line-ends',
						text: `Lines stop with the last month for which every larger programme has figures: ${labels(ending)}.`
					}
				]
			: []),
		...(past.length > 0
			? [
					{
						id: 'past-last-stock',
						text: `The window reaches past the last published year of displacement, which is used instead: ${labels(past)}.`
					}
				]
			: []),
		...(ranged.length > 0
			? [
					{
						id: 'ranged',
						text: `The shaded range is what is known while a programme has only a total for a longer period; after ${comparedAfter} months it is still open for ${labels(ranged)}.`
					}
				]
			: []),
		...(few.length > 0
			? [{ id: 'few', text: `Fewer than 100 people stand behind these lines: ${labels(few)}.` }]
			: [])
	];
}
