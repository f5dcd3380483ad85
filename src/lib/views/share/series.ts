import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import { isCalendar, type CalendarWindow } from '$lib/metrics/specification';
import type { Straddling } from '$lib/metrics/years';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { otherTier, emptyReason } from '$lib/analysis/comparison-settings';
import { notesOn, straddlingNotes } from '$lib/analysis/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import { comparisonOf, type Comparison } from '$lib/analysis/definitions';
import type { DenominatorName } from '$lib/analysis/denominators';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { latestAsOf, sourcesOf } from '$lib/analysis/provenance';
import { windowNamed } from '$lib/analysis/windows';
import { casesOf, type ComparisonSettings } from './composition';
import { altText, finding } from './finding';
import { computedNotes } from './notes';
import { rowsOf, type ShareRow } from './rows';

export interface ShareOf extends ViewModel {
	readonly rows: readonly ShareRow[];
	readonly window: CalendarWindow;
	readonly tier: string;
	readonly denominator: DenominatorName;
	/** The same origins in the other tier. */
	readonly other: { readonly tier: string; readonly rows: readonly ShareRow[] };
	/** The same without the reference: every share is another one. Empty where it was not among them. */
	readonly withoutReference: readonly ShareRow[];
}

export type Shown = Omit<ShareOf, keyof ViewModel>;

export function series(
	results: ResultSets<ComparisonQuery>,
	state: ViewState,
	catalogue: Catalogue
): ShareOf {
	const origins = chosenSet(state, 'origins');
	const tier = chosen(state, 'tier');
	const evacuation = chosen(state, 'evacuation');
	const denominator = chosen(state, 'denominator') as DenominatorName;
	const comparison = comparisonOf(results, catalogue);
	const window = windowNamed(chosen(state, 'window'), results.reaches);
	if (!isCalendar(window)) throw new RangeError('Shares are of calendar years.');
	const asked: ComparisonSettings = { tier: tierChoice(tier), window };
	const further = otherTier(tier);
	const ask = (some: readonly string[], of: ComparisonSettings) =>
		some.length > 1 ? rowsOf(some, of, { denominator, evacuation }, comparison) : null;
	const rows = ask(origins, asked);
	const shown: Shown = {
		rows: rows ?? [],
		window,
		tier,
		denominator,
		other: { tier: further, rows: ask(origins, { tier: tierChoice(further), window }) ?? [] },
		withoutReference: origins.includes(REFERENCE)
			? (ask(
					origins.filter((origin) => origin !== REFERENCE),
					asked
				) ?? [])
			: []
	};
	const empty = rows ? undefined : whyNot(origins, asked, denominator, comparison);
	const straddling: Straddling = evacuation === 'outside' ? 'outside' : 'inside';
	const cases = empty ? [] : casesOf(origins, straddling, comparison);
	const drawn = { rows: [], tierChoice: asked.tier, window, denominator, evacuation };
	const ids = new Set(
		shown.rows.flatMap(({ parts, definitions }) =>
			[...parts, ...definitions].flatMap(({ sourceIds }) => sourceIds)
		)
	);
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: 'share of all from the countries chosen, in percent',
		period: yearRange(window.years.from, window.years.to),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: empty
			? []
			: [
					...notesOn(drawn, cases, comparison),
					...computedNotes(shown),
					...straddlingNotes(drawn, cases, comparison)
				],
		sources: sourcesOf(ids, catalogue),
		...(empty ? { empty } : {})
	};
}

function whyNot(
	origins: readonly string[],
	{ tier, window }: ComparisonSettings,
	denominator: DenominatorName,
	comparison: Comparison
): string {
	if (origins.length < 2) return 'One country alone is all of both. Choose at least two.';
	return (
		emptyReason({ tier, window, denominator }, origins, comparison) ??
		'A figure of one of these countries is missing for these years, so that there is no sum to take shares of.'
	);
}
