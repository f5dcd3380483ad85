import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ViewState } from '$lib/settings/control';
import { isOrigin } from '$lib/style/series-style';
import type { Control } from '$lib/settings/control';
import type { ResultSets } from '$lib/query/port';
import { REFERENCE, type FigureQuery } from '$lib/analysis/figures';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { beginningOf } from '$lib/views/since-onset/spec';
import { askedOf, pathwaysOf, type Asked } from '../settings/settings';
import type { Published } from '../settings/coverage';
import { INCOMPLETE } from './entries';
import { EVENT_DENOMINATORS, eventRatios, onsetFigures, onsetLines } from './event';
import { WORDS } from '../settings/fields';
import { altText, finding } from '../text/finding';
import { linesOf, type Answers, type Lines } from './lines';
import { emptyPoint, valueOf, type Explored, type Scale, type Series } from '../types';
import { notesOf } from '../text/notes';
import { whyNothing } from '../settings/normalize-settings';
import { labelOf, spanLabel, timeInSentence } from '../text/words';
import { withinYears, withTotals } from './years';

/** Rows of one state to everything that the page says and draws. Pure, the same on both engines. */
export function explore(
	answers: Answers,
	state: ViewState,
	catalogue: Catalogue,
	controls: readonly Control[],
	published: Published
): Explored {
	const asked = askedOf(state, published);
	const blocked = whyNothing(asked, state, controls, published);
	const { series, lines } = blocked
		? { series: [], lines: { lines: new Map() } }
		: asked.clock === 'event'
			? eventSeries(answers, asked, published, catalogue)
			: plainSeries(withinYears(withTotals(answers), asked), asked, published, catalogue);
	const scale = scaleOf(series, lines, asked);
	const told = { series, scale, lines, asked, catalogue };
	const sourceIds = series.flatMap(({ points, overall }) => [
		...points.flatMap((point) => point.sourceIds),
		...overall.sourceIds
	]);
	const hasFigure = series.some(
		({ points, overall }) => overall.result ?? points.some(({ result }) => result)
	);
	const empty = blocked ?? (hasFigure ? null : nothingThere(series, asked));
	return {
		asked,
		series,
		scale,
		map: series.every(({ key }) => catalogue.countries.get(key)?.is_europe32) ? 'europe' : 'world',
		absent: absentOf(series, lines, asked, catalogue),
		finding: empty ? [empty] : finding(told),
		altText: altText(told),
		unit: scale.unit,
		period: periodOf(series, asked),
		dataAsOf: latestAsOf(sourceIds, catalogue),
		release: catalogue.release,
		notes: notesOf(series, lines, asked, published, catalogue),
		sources: sourcesOf(sourceIds, catalogue),
		...(empty ? { empty } : {})
	};
}

function nothingThere(series: readonly Series[], { years, clock }: Asked): string {
	const reason = series.flatMap(({ points }) => points.flatMap((point) => point.reason ?? []))[0];
	const why = reason && !reason.includes('~') ? ` ${reason}` : '';
	return clock === 'event'
		? 'No figures are published for these settings.'
		: `No figures are published for these settings from ${years.from} to ${years.to}.${why}`;
}

function plainSeries(answers: Answers, asked: Asked, published: Published, catalogue: Catalogue) {
	const lines = linesOf(answers, asked, published, catalogue);
	const series = [...lines.lines]
		.filter(
			([key]) =>
				asked.measure !== 'parity' ||
				asked.by !== 'origin' ||
				asked.origins.includes(key) ||
				key === REFERENCE
		)
		.map(([key, line]): Series => ({
			key,
			label: labelOf(key, asked, catalogue),
			origin: asked.by === 'origin' && isOrigin(key) ? key : '',
			beginning: 0,
			onsetMonth: null,
			points: line.points,
			overall: line.overall
		}));
	return { series: sorted(series), lines };
}

function eventSeries(answers: Answers, asked: Asked, published: Published, catalogue: Catalogue) {
	const pathways = pathwaysOf(asked.tier, asked.destinations, published).map(({ pathway }) => pathway);
	const results = answers as ResultSets<FigureQuery>;
	const figures = onsetFigures(results, catalogue, [...new Set(pathways)]);
	const shown = asked.measure === 'entries' ? 'people' : asked.measure === 'parity' ? 'parity' : 'rate';
	const kind = EVENT_DENOMINATORS[asked.denominator] ?? 'peak';
	const origins = shown === 'parity' ? [...new Set([REFERENCE, ...asked.origins])] : asked.origins;
	const onsets = onsetLines(figures, origins, shown, kind, asked.window);
	const series = onsets.map(({ onsetId, origin, label, onsetMonth, points, overall }): Series => ({
		key: onsetId,
		label,
		origin,
		beginning: beginningOf(onsetId),
		onsetMonth,
		points,
		overall
	}));
	// The lines are compared where the reference still has figures.
	const reach = Math.min(
		asked.window,
		...onsets.filter(({ origin }) => origin === REFERENCE).map(({ points }) => points.length)
	);
	const compared = series.map((one) => ({
		...one,
		overall: one.points[reach - 1] ?? emptyPoint(reach - 1, 'The figures end before.', one.overall.sourceIds)
	}));
	const rivals = origins.filter((origin) => origin !== REFERENCE);
	const ratios =
		shown === 'parity' ? eventRatios(figures, rivals, asked.window, reach) : new Map<string, number[]>();
	const lines: Lines = { lines: new Map(), ratios, common: [reach - 1] };
	return { series: sorted(compared), lines };
}

/** Highest first, those without one figure behind, equal ones by name. */
const sorted = (series: readonly Series[]): Series[] =>
	[...series].sort(
		(a, b) => (valueOf(b.overall) ?? -1) - (valueOf(a.overall) ?? -1) || a.label.localeCompare(b.label, 'en')
	);

function scaleOf(series: readonly Series[], lines: Lines, asked: Asked): Scale {
	const words = WORDS[asked.measure];
	const perYear = asked.clock === 'month' ? 'a month' : 'a year';
	return {
		unit:
			asked.measure === 'entries'
				? asked.clock === 'event'
					? 'people since the war began'
					: `people ${perYear}`
				: words.unit,
		significant: words.significant ?? null,
		overallPeriod: overallPeriod(series, lines, asked),
		reference: asked.measure === 'parity' ? 100 : null
	};
}

function overallPeriod(series: readonly Series[], lines: Lines, asked: Asked): string {
	if (asked.clock === 'event') return spanLabel(0, lines.common?.[0] ?? asked.window - 1, asked);
	if (lines.last !== undefined) {
		const last = Math.max(0, ...series.flatMap(({ overall }) => (overall.result ? [overall.t] : [])));
		return timeInSentence(last || lines.last, asked);
	}
	const common = lines.common ?? [];
	const times =
		common.length > 0
			? common
			: series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : [])));
	const [from, to] = [
		times.reduce((a, b) => Math.min(a, b), Infinity),
		times.reduce((a, b) => Math.max(a, b), -Infinity)
	];
	if (!Number.isFinite(from)) return `${asked.years.from}–${asked.years.to}`;
	const isGapped = common.length > 0 && to - from + 1 > common.length;
	return `${spanLabel(from, to, asked)}${isGapped ? ` (${common.length} of ${to - from + 1} with figures for all)` : ''}`;
}

function periodOf(series: readonly Series[], asked: Asked): string {
	const times = series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : [])));
	if (times.length === 0) return spanLabel(asked.years.from, asked.years.to, { ...asked, clock: 'calendar' });
	return spanLabel(
		times.reduce((a, b) => Math.min(a, b)),
		times.reduce((a, b) => Math.max(a, b)),
		asked
	);
}

/** Chosen members without any figure: said, since no line is not the same as zero. */
function absentOf(series: readonly Series[], lines: Lines, asked: Asked, catalogue: Catalogue) {
	const chosen =
		asked.by === 'origin' ? asked.origins : asked.by === 'destination' ? asked.destinations : asked.kinds;
	const has = new Set(
		series.flatMap(({ key, origin, points, overall }) =>
			(overall.result ?? points.some(({ result }) => result)) ? [key, origin] : []
		)
	);
	return chosen
		.filter((key) => !has.has(key))
		.map((key) => {
			const reason = lines.lines.get(key)?.points.find((point) => point.reason)?.reason;
			return {
				label: labelOf(key, asked, catalogue),
				reason: reason && !reason.startsWith(INCOMPLETE) ? reason : 'No figures.'
			};
		});
}
