import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import { isOrigin } from '$lib/style/series-style';
import { REFERENCE, type FigureQuery } from '$lib/analysis/figures';
import { onsetIndexOf } from '$lib/analysis/event-time/onsets';
import type { Published } from '../settings/coverage';
import { pathwaysOf, type ExploreSettings } from '../settings/settings';
import { REASONS } from '../text/reasons';
import { labelOf } from '../text/words';
import type { ComputedLines, Results, Series } from '../types';
import {
	EVENT_DENOMINATORS,
	eventRatios,
	onsetFigures,
	onsetLines,
	type EventMeasure,
	type OnsetLine
} from './event';
import { linesOf } from './lines';
import { emptyPoint, valueOf } from './points';
import { withinYears, withTotals } from './years';

/** The series in drawing order, with their inputs. */
export interface ComputedSeries {
	readonly series: readonly Series[];
	readonly computed: ComputedLines;
}

/** Series by year, fiscal year or month. */
export function periodSeries(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedSeries {
	const { measure, by, origins } = settings;
	const computed = linesOf(withinYears(withTotals(results), settings), settings, published, catalogue);
	const isIncluded = (key: string): boolean =>
		measure !== 'parity' || by !== 'origin' || origins.includes(key) || key === REFERENCE;
	const series = [...computed.lines]
		.filter(([key]) => isIncluded(key))
		.map(([key, { points, overall }]): Series => ({
			key,
			label: labelOf(key, settings, catalogue),
			origin: by === 'origin' && isOrigin(key) ? key : '',
			onsetIndex: 0,
			onsetMonth: null,
			points,
			overall
		}));
	return { series: sorted(series), computed };
}

const EVENT_MEASURES: Readonly<Partial<Record<ExploreSettings['measure'], EventMeasure>>> = {
	entries: 'people',
	parity: 'parity'
};

/** Series by month since the onset. */
export function eventSeries(
	results: Results,
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): ComputedSeries {
	const { tier, destinations, window } = settings;
	const pathways = pathwaysOf(tier, destinations, published).map(({ pathway }) => pathway);
	const figures = onsetFigures(results as ResultSets<FigureQuery>, catalogue, [...new Set(pathways)]);
	const measure = EVENT_MEASURES[settings.measure] ?? 'rate';
	const denominator = EVENT_DENOMINATORS[settings.denominator] ?? 'peak';
	const origins = measure === 'parity' ? [...new Set([REFERENCE, ...settings.origins])] : settings.origins;
	const lines = onsetLines(figures, origins, { measure, denominator, window });
	const reach = reachOf(lines, window);
	const others = origins.filter((origin) => origin !== REFERENCE);
	const ratios =
		measure === 'parity' ? eventRatios(figures, others, window, reach) : new Map<string, number[]>();
	return {
		series: sorted(lines.map((line) => onsetSeries(line, reach))),
		computed: { lines: new Map(), ratios, common: [reach - 1] }
	};
}

/** Number of months over which lines are compared: those with figures for the reference. */
const reachOf = (lines: readonly OnsetLine[], window: number): number =>
	Math.min(
		window,
		...lines.filter(({ onset }) => onset.origin === REFERENCE).map(({ points }) => points.length)
	);

const onsetSeries = ({ onset, onsetMonth, points, overall }: OnsetLine, reach: number): Series => ({
	key: onset.onset_id,
	label: onset.label,
	origin: onset.origin,
	onsetIndex: onsetIndexOf(onset.onset_id),
	onsetMonth,
	points,
	overall: points[reach - 1] ?? emptyPoint(reach - 1, REASONS.figuresEnd, overall.sourceIds)
});

/** Highest first, series without an overall figure last, ties by name. */
const sorted = (series: readonly Series[]): Series[] =>
	[...series].sort(
		(a, b) => (valueOf(b.overall) ?? -1) - (valueOf(a.overall) ?? -1) || a.label.localeCompare(b.label, 'en')
	);
