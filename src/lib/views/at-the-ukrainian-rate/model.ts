import { chooseComparison } from '$lib/analysis/comparison/chosen-comparison';
import { latestAsOf, comparisonProvenance, sourcesOf } from '$lib/analysis/comparison/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import type { ComparisonSettings } from '$lib/analysis/comparison/comparison-settings';
import {
	byDifference,
	differenceOf,
	outcomesOf,
	type OriginOutcomes
} from '$lib/analysis/comparison/origin-outcomes';
import { poolOutcomes } from '$lib/analysis/comparison/pooled-outcome';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import type { spec } from './spec';
import { withFirst } from '$lib/text/notes';
import { altText, notes } from './text/chart';
import { finding, headline, RANGE } from './text/page';
import type { AtTheUkrainianRate, RateData } from './types';

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): AtTheUkrainianRate {
	const { comparison, own, chosen, other, beside, empty } = chooseComparison(results, settings, catalogue);
	const rowsFor = (some: ComparisonSettings) =>
		(empty ? [] : settings.origins).map((origin) => outcomesOf(origin, some, comparison));
	const rows = rowsFor(own).sort(byDifference);
	const pooledWith = (window: ComparisonSettings['window'], some: readonly OriginOutcomes[]) => ({
		window,
		rows: some,
		together: poolOutcomes(some, comparison)
	});
	const data: RateData = {
		...chosen,
		rows,
		together: poolOutcomes(rows, comparison),
		other: { tier: other.tier, rows: rowsFor(other.settings).map(differenceOf) },
		beside: beside && pooledWith(beside.window, rowsFor(beside).sort(byDifference))
	};
	const provenance = comparisonProvenance(data, comparison, RANGE);
	// The tables also hold definitions with too few people to rank.
	const inTables = { ...data, rows: rows.map((row) => ({ ...row, definitions: row.outcomes })) };
	return {
		...data,
		...provenance,
		...pageWords(data, empty, { headline, finding, altText }),
		unit: 'people',
		dataAsOf: latestAsOf(inTables, catalogue),
		notes: withFirst([...provenance.notes, ...(empty ? [] : notes(data))], ['arithmetic']),
		sources: sourcesOf(inTables, catalogue)
	};
}
