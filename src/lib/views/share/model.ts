import { DECISIVE, divisionNote, notesOn } from '$lib/analysis/comparison/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { emptyReason, otherTier } from '$lib/analysis/comparison/comparison-settings';
import { casesOf, type CompositionSettings } from '$lib/analysis/comparison/composition';
import { comparisonOf, type Comparison } from '$lib/analysis/comparison/definitions';
import { REFERENCE, tierChoice } from '$lib/analysis/figures';
import { sharesByOrigin } from '$lib/analysis/comparison/origin-shares';
import { provenanceOf } from '$lib/analysis/provenance';
import { windowBeside, windowNamed } from '$lib/analysis/comparison/windows';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { isCalendar } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { yearRange } from '$lib/text/dates';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import type { spec } from './spec';
import { withFirst } from '$lib/text/notes';
import { altText, notes } from './text/chart';
import { EMPTY, finding, headline } from './text/page';
import type { Shares, SharesData } from './types';

type Settings = SettingsFor<typeof spec>;

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: Settings,
	catalogue: Catalogue
): Shares {
	const comparison = comparisonOf(results, catalogue);
	const window = windowNamed(settings.window, results.reaches);
	if (!isCalendar(window)) throw new RangeError('Shares are of calendar years.');
	const own = { tier: tierChoice(settings.tier), window };
	const data = dataFor(settings, own, comparison);
	const empty = data.rows.length > 0 ? undefined : emptyBecause(settings, own, comparison);
	const ids = data.rows.flatMap(({ drawn, definitions }) =>
		[...drawn, ...definitions].flatMap(({ sourceIds }) => sourceIds)
	);
	const cases = casesOf(settings.origins, comparison);
	const choice = { ...settings, ...own, rows: [], tierChoice: own.tier };
	return {
		...data,
		...pageWords(data, empty, { headline, finding, altText }),
		unit: 'share of all from the countries chosen, in percent',
		period: yearRange(window.years.from, window.years.to),
		...provenanceOf({ ids }, catalogue),
		notes: empty
			? []
			: withFirst(
					[
						...notesOn(choice, cases, comparison),
						...notes(data, divisionNote('calendar', settings.denominator, comparison))
					],
					['compositional', ...DECISIVE]
				)
	};
}

function dataFor(settings: Settings, own: CompositionSettings, comparison: Comparison): SharesData {
	const { origins, tier, denominator } = settings;
	const further = otherTier(tier);
	const sharesAmong = (some: readonly string[], composition: CompositionSettings) =>
		some.length > 1 ? (sharesByOrigin(some, composition, denominator, comparison) ?? []) : [];
	const others = origins.filter((origin) => origin !== REFERENCE);
	const beside = windowBeside(own.tier, own.window, comparison.windows);
	return {
		rows: sharesAmong(origins, own),
		window: own.window,
		tier,
		denominator,
		other: { tier: further, rows: sharesAmong(origins, { ...own, tier: tierChoice(further) }) },
		withoutReference: others.length < origins.length ? sharesAmong(others, own) : [],
		beside:
			beside && isCalendar(beside)
				? { window: beside, rows: sharesAmong(origins, { ...own, window: beside }) }
				: null
	};
}

function emptyBecause(settings: Settings, own: CompositionSettings, comparison: Comparison): string {
	const { origins, denominator } = settings;
	if (origins.length < 2) return EMPTY.tooFewOrigins;
	return emptyReason({ ...own, denominator }, origins, comparison) ?? EMPTY.missingFigure;
}
