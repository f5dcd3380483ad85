import { EXCLUSIONS, type Candidate } from '$lib/metrics/exclusions';
import type { DenominatorId, NumeratorCoverage } from '$lib/metrics/specification';
import type { CalendarYears } from '$lib/metrics/years';
import { DESTINATION } from '../shared/figures';

export const DENOMINATOR_NAMES = [
	'abroad',
	'elsewhere',
	'anywhere',
	'first-year-end',
	'newly-displaced'
] as const;
export type DenominatorName = (typeof DENOMINATOR_NAMES)[number];

export type Window = { readonly years: CalendarYears } | { readonly months: number };

export const isCalendar = (window: Window): window is { readonly years: CalendarYears } => 'years' in window;

const idOf = (name: DenominatorName, window: Window): DenominatorId => {
	if (name === 'abroad') return isCalendar(window) ? 'person-years' : 'peak';
	return IDS[name];
};

const IDS = {
	elsewhere: 'person-years-elsewhere',
	anywhere: 'person-years-anywhere',
	'first-year-end': 'onset-year',
	'newly-displaced': 'newly-displaced'
} as const;

/** Rules of the table that hold for every origin alike; the others show as missing figures of one origin. */
const GENERAL_RULES = ['event-denominator-in-years', 'years-denominator-since-onset', 'elsewhere'];

/** Why a denominator may not be put under a tier in a window; `undefined` when it may. */
export function whyExcluded(
	name: DenominatorName,
	window: Window,
	isResettlementAlone: boolean
): string | undefined {
	const nothing: NumeratorCoverage = { firstMonth: 0, lastMonth: 0, totals: [] };
	const coverage = {
		origin: '',
		onsets: [],
		numerators: { T1: nothing, 'T1+T2': nothing },
		years: { abroad: [], within: [], newlyDisplaced: [] }
	};
	const candidate: Candidate = {
		specification: {
			tier: isResettlementAlone ? 'T1' : 'T1+T2',
			window: '2022-2024',
			denominator: idOf(name, window),
			onsetId: null,
			referenceOnsetId: null,
			straddling: null,
			isLowerBound: false
		},
		window: isCalendar(window)
			? { id: '2022-2024', kind: 'calendar', years: window.years }
			: { id: '36', kind: 'event', months: window.months },
		destination: DESTINATION,
		origin: coverage,
		reference: coverage
	};
	return EXCLUSIONS.find(({ id, excludes }) => GENERAL_RULES.includes(id) && excludes(candidate))?.reason;
}

/** Denominators that may be put under a tier in a window; all of them together make the definitional range. */
export const admissible = (window: Window, isResettlementAlone: boolean): readonly DenominatorName[] =>
	DENOMINATOR_NAMES.filter((name) => whyExcluded(name, window, isResettlementAlone) === undefined);
