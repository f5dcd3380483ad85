import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Control, ViewState } from '$lib/settings/control';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import type { Published } from '../settings/coverage';
import { MEASURES } from '../settings/measures';
import { emptyReason } from '../settings/normalize-settings';
import { settingsOf, type ExploreSettings } from '../settings/settings';
import { altTextOf } from '../text/alt-text';
import { findingOf } from '../text/finding';
import { headlineOf } from '../text/headline';
import { computedNotes } from '../text/notes';
import { absentText, emptyTexts, overallPeriodText, periodText } from '../text/period';
import { TITLE } from '../text/title';
import { unitText } from '../text/unit';
import { labelOf } from '../text/words';
import type { ComputedLines, ExploreModel, Results, Scale, Series } from '../types';
import { sourceNotes } from './provenance';
import { eventSeries, periodSeries, type ComputedSeries } from './series';

/** Turns the rows of one state into everything that the page says and draws. Pure: the same on both engines. */
export function buildModel(
	results: Results,
	state: ViewState,
	catalogue: Catalogue,
	controls: readonly Control[],
	published: Published
): ExploreModel {
	const settings = settingsOf(state, published);
	const refusal = emptyReason(settings, state, controls, published);
	const { series, computed } = refusal
		? NOTHING
		: (settings.clock === 'event' ? eventSeries : periodSeries)(results, settings, published, catalogue);
	const scale = scaleOf(series, computed, settings);
	const input = { series, scale, computed, settings, catalogue };
	const sourceIds = series.flatMap(({ points, overall }) =>
		[...points, overall].flatMap((point) => point.sourceIds)
	);
	const emptyFinding = refusal ? [refusal] : series.some(hasFigure) ? [] : emptyTexts(series, settings);
	const empty = emptyFinding.join(' ');
	return {
		headline: empty ? TITLE : headlineOf(input),
		settings,
		series,
		scale,
		map: series.every(({ key }) => catalogue.countries.get(key)?.is_europe32) ? 'europe' : 'world',
		absent: absentOf(series, computed, settings, catalogue),
		finding: empty ? emptyFinding : findingOf(input),
		altText: altTextOf(input),
		unit: scale.unit,
		period: periodText(series, settings),
		dataAsOf: latestAsOf(sourceIds, catalogue),
		release: catalogue.release,
		notes: [
			...sourceNotes(series, settings, published, catalogue),
			...computedNotes(series, computed, settings, catalogue)
		],
		sources: sourcesOf(sourceIds, catalogue),
		...(empty ? { empty } : {})
	};
}

const NOTHING: ComputedSeries = { series: [], computed: { lines: new Map() } };

const hasFigure = ({ points, overall }: Series): boolean =>
	overall.result !== null || points.some(({ result }) => result !== null);

const scaleOf = (series: readonly Series[], computed: ComputedLines, settings: ExploreSettings): Scale => ({
	unit: unitText(settings),
	significant: MEASURES[settings.measure].significant ?? null,
	overallPeriod: overallPeriodText(series, computed, settings),
	reference: settings.measure === 'parity' ? 100 : null
});

/** Chosen members without any figure. The page lists them, because a missing line is not zero. */
function absentOf(
	series: readonly Series[],
	{ lines }: ComputedLines,
	settings: ExploreSettings,
	catalogue: Catalogue
): ExploreModel['absent'] {
	const { by, origins, destinations, kinds } = settings;
	const chosen = by === 'origin' ? origins : by === 'destination' ? destinations : kinds;
	const present = new Set(series.filter(hasFigure).flatMap(({ key, origin }) => [key, origin]));
	return chosen
		.filter((key) => !present.has(key))
		.map((key) => ({
			label: labelOf(key, settings, catalogue),
			reason: absentText(lines.get(key)?.points.find((point) => point.reason)?.reason)
		}));
}
