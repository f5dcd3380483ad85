import type { Catalogue } from '$lib/catalogue/catalogue';
import type { Interval } from '$lib/metrics/interval';
import { isCalendar, type TierChoice, type Window } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { NoteText, ViewModel } from '../contract';
import {
	comparisonSettings,
	otherTier,
	emptyReason,
	type ComparisonSettings
} from '$lib/analysis/comparison-settings';
import { drawnCases, referenceDefinition } from '$lib/analysis/comparison';
import { computedNotes, latestAsOf, notesOn, periodOf, sourcesOf } from '$lib/analysis/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { comparisonOf, isUndefined, type Definition } from '$lib/analysis/definitions';
import type { DenominatorName } from '$lib/analysis/denominators';
import { tierChoice } from '$lib/analysis/figures';
import { altText, finding } from './finding';
import { byDifference, rowOf, type RateRow } from './rows';
import { togetherOf, type Together } from './together';

export type { Bar, Outcome, RateRow } from './rows';

/** On which side of the Ukrainian rate one origin stands, by how many people. */
export type Standing = Pick<RateRow, 'origin' | 'verdict' | 'isReference'> & {
	readonly extraRange: Interval | null;
};

export interface AtTheUkrainianRate extends ViewModel {
	/** The Ukrainians, then the largest difference first. */
	readonly rows: readonly RateRow[];
	/** The other origins added up. */
	readonly together: Together | null;
	readonly tier: string;
	readonly tierChoice: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	readonly evacuation: string;
	readonly reference: Definition | null;
	/** Why there is no reference, when there is none. */
	readonly referenceReason: string;
	/** The same comparison with the other tier. */
	readonly other: { readonly tier: string; readonly standings: readonly Standing[] };
}

export type Shown = Omit<AtTheUkrainianRate, keyof ViewModel>;

export function series(
	results: ResultSets<ComparisonQuery>,
	state: ViewState,
	catalogue: Catalogue
): AtTheUkrainianRate {
	const origins = chosenSet(state, 'origins');
	const comparison = comparisonOf(results, catalogue);
	const asked = comparisonSettings(state, results, catalogue);
	const empty = emptyReason(asked, origins, comparison);
	const rowsOf = (one: ComparisonSettings) =>
		empty ? [] : origins.map((origin) => rowOf(origin, one, comparison));
	const tier = chosen(state, 'tier');
	const further = otherTier(tier);
	const reference = referenceDefinition(asked, comparison);
	const rows = rowsOf(asked).sort(byDifference);
	const shown: Shown = {
		rows,
		together: togetherOf(rows, comparison),
		tier,
		tierChoice: asked.tier,
		window: asked.window,
		denominator: asked.denominator,
		evacuation: chosen(state, 'evacuation'),
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : '',
		other: { tier: further, standings: rowsOf({ ...asked, tier: tierChoice(further) }).map(standingOf) }
	};
	const cases = drawnCases(rows, comparison);
	const inTables = { ...shown, rows: rows.map((row) => ({ ...row, definitions: row.outcomes })) };
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: 'people',
		period: periodOf(shown, cases),
		dataAsOf: latestAsOf(inTables, catalogue),
		release: catalogue.release,
		notes: [
			...(empty ? [] : ownNotes(shown)),
			...notesOn(shown, cases, comparison),
			...computedNotes(shown, cases, comparison, RANGE)
		],
		sources: sourcesOf(inTables, catalogue),
		...(empty ? { empty } : {})
	};
}

const standingOf = ({ origin, verdict, isReference, extraRange }: RateRow): Standing => ({
	origin,
	verdict,
	isReference,
	extraRange
});

const RANGE = {
	opening:
		'The whisker below a bar runs from the lowest to the highest number at the Ukrainian rate over all denominators tested',
	isOverBeginnings: false
};

function ownNotes({ window, together }: Shown): NoteText[] {
	const end = isCalendar(window)
		? `the end of ${window.years.to}`
		: `${window.months} months after the invasion of February 2022`;
	return [
		{
			id: 'arithmetic',
			text: 'Arithmetic, and no forecast: the Ukrainian rate times the displaced people of another nationality, with the same destination, kinds of entry, period and way of counting on both sides. It does not say how many would have applied, been able to travel, or been let in under another policy.'
		},
		{ id: 'end', text: `The Ukrainian rate is that up to ${end}; nothing is carried beyond what was seen.` },
		...(together ? [{ id: 'together', text: TOGETHER }] : [])
	];
}

const TOGETHER =
	'Added up, large groups outweigh small ones: the number for all together says little about a small one. Where a country has several bars, the first is added.';
