import { referenceDefinition } from '$lib/analysis/comparison';
import { latestAsOf, provenanceOf, sourcesOf } from '$lib/analysis/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import {
	comparisonSettings,
	emptyReason,
	otherTier,
	type ComparisonSettings
} from '$lib/analysis/comparison-settings';
import { comparisonOf, isUndefined } from '$lib/analysis/definitions';
import { tierChoice } from '$lib/analysis/figures';
import { byDifference, differenceOf, outcomesOf } from '$lib/analysis/origin-outcomes';
import { poolOutcomes } from '$lib/analysis/pooled-outcome';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, finding, notes, RANGE } from './text';
import type { AtTheUkrainianRate, RateData } from './types';

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): AtTheUkrainianRate {
	const comparison = comparisonOf(results, catalogue);
	const own = comparisonSettings(settings, results, catalogue);
	const empty = emptyReason(own, settings.origins, comparison);
	const rowsFor = (some: ComparisonSettings) =>
		empty ? [] : settings.origins.map((origin) => outcomesOf(origin, some, comparison));
	const further = otherTier(settings.tier);
	const reference = referenceDefinition(own, comparison);
	const rows = rowsFor(own).sort(byDifference);
	const data: RateData = {
		rows,
		together: poolOutcomes(rows, comparison),
		tier: settings.tier,
		tierChoice: own.tier,
		window: own.window,
		denominator: own.denominator,
		evacuation: settings.evacuation,
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : '',
		other: { tier: further, rows: rowsFor({ ...own, tier: tierChoice(further) }).map(differenceOf) }
	};
	const provenance = provenanceOf(data, comparison, RANGE);
	// The tables also hold definitions with too few people to rank.
	const inTables = { ...data, rows: rows.map((row) => ({ ...row, definitions: row.outcomes })) };
	return {
		...data,
		...provenance,
		headline: spec.title,
		finding: empty ? [empty] : finding(data),
		altText: empty ?? altText(data),
		unit: 'people',
		dataAsOf: latestAsOf(inTables, catalogue),
		notes: [...(empty ? [] : notes(data)), ...provenance.notes],
		sources: sourcesOf(inTables, catalogue),
		...(empty ? { empty } : {})
	};
}
