import type { Catalogue } from '$lib/catalogue/catalogue';
import { chooseComparison, referenceRate } from '$lib/analysis/comparison/chosen-comparison';
import { compareOrigin, testDefinitions, type OriginComparison } from '$lib/analysis/comparison/comparison';
import { comparisonProvenance } from '$lib/analysis/comparison/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import type { ComparisonSettings } from '$lib/analysis/comparison/comparison-settings';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { pageWords } from '../page-words';
import type { spec } from './spec';
import { altText, finding, headline, RANGE } from './text';
import type { LadderData, ParityLadder } from './types';

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): ParityLadder {
	const { comparison, own, chosen, other, beside, empty } = chooseComparison(results, settings, catalogue);
	const compare = (of: ComparisonSettings) =>
		(empty ? [] : settings.origins)
			.map((origin) => compareOrigin(origin, testDefinitions(origin, of, comparison), of, comparison))
			.sort(byRatioThenName);
	const { reference } = referenceRate(other.settings, comparison);
	const data: LadderData = {
		...chosen,
		rows: compare(own),
		other: { tier: other.tier, reference, rows: compare(other.settings) },
		beside: beside && { ...referenceRate(beside, comparison), window: beside.window, rows: compare(beside) }
	};
	return {
		...data,
		...comparisonProvenance(data, comparison, RANGE),
		...pageWords(data, empty, { headline, finding, altText }),
		unit: 'for every 100 Ukrainians'
	};
}

const byRatioThenName = (a: OriginComparison, b: OriginComparison): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.dots[0]?.parity.value ?? -1) - (a.dots[0]?.parity.value ?? -1) ||
	a.originName.localeCompare(b.originName, 'en');
