import { chooseComparison } from '$lib/analysis/comparison/chosen-comparison';
import { latestAsOf, comparisonProvenance, sourcesOf } from '$lib/analysis/comparison/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import type { ComparisonSettings } from '$lib/analysis/comparison/comparison-settings';
import { byDifference, differenceOf, outcomesOf } from '$lib/analysis/comparison/origin-outcomes';
import { poolOutcomes } from '$lib/analysis/comparison/pooled-outcome';
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
	const { comparison, own, chosen, other, empty } = chooseComparison(results, settings, catalogue);
	const rowsFor = (some: ComparisonSettings) =>
		(empty ? [] : settings.origins).map((origin) => outcomesOf(origin, some, comparison));
	const rows = rowsFor(own).sort(byDifference);
	const data: RateData = {
		...chosen,
		rows,
		together: poolOutcomes(rows, comparison),
		other: { tier: other.tier, rows: rowsFor(other.settings).map(differenceOf) }
	};
	const provenance = comparisonProvenance(data, comparison, RANGE);
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
