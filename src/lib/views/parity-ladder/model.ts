import type { Catalogue } from '$lib/catalogue/catalogue';
import {
	compareOrigin,
	referenceDefinition,
	testDefinitions,
	type OriginComparison
} from '$lib/analysis/comparison';
import { provenanceOf } from '$lib/analysis/comparison-notes';
import type { ComparisonQuery } from '$lib/analysis/comparison-queries';
import {
	comparisonSettings,
	emptyReason,
	otherTier,
	type ComparisonSettings
} from '$lib/analysis/comparison-settings';
import { comparisonOf, isUndefined, type Comparison } from '$lib/analysis/definitions';
import { tierChoice } from '$lib/analysis/figures';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import { spec } from './spec';
import { altText, finding, RANGE } from './text';
import type { LadderData, ParityLadder } from './types';

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): ParityLadder {
	const comparison = comparisonOf(results, catalogue);
	const own = comparisonSettings(settings, results, catalogue);
	const further = otherTier(settings.tier);
	const empty = emptyReason(own, settings.origins, comparison);
	const compare = (of: ComparisonSettings) => compareAll(of, empty ? [] : settings.origins, comparison);
	const main = compare(own);
	const data: LadderData = {
		rows: main.rows,
		tier: settings.tier,
		tierChoice: own.tier,
		window: own.window,
		denominator: own.denominator,
		reference: main.reference,
		referenceReason: main.referenceReason,
		other: { ...compare({ ...own, tier: tierChoice(further) }), tier: further },
		evacuation: settings.evacuation
	};
	return {
		...data,
		...provenanceOf(data, comparison, RANGE),
		headline: spec.title,
		finding: empty ? [empty] : finding(data),
		altText: empty ?? altText(data),
		unit: 'for every 100 Ukrainians',
		...(empty ? { empty } : {})
	};
}

function compareAll(settings: ComparisonSettings, origins: readonly string[], comparison: Comparison) {
	const rows = origins.map((origin) =>
		compareOrigin(origin, testDefinitions(origin, settings, comparison), settings, comparison)
	);
	const reference = referenceDefinition(settings, comparison);
	return {
		rows: rows.sort(byRatioThenName),
		reference: isUndefined(reference) ? null : reference,
		referenceReason: isUndefined(reference) ? reference.reason : ''
	};
}

const byRatioThenName = (a: OriginComparison, b: OriginComparison): number =>
	Number(b.isRanked) - Number(a.isRanked) ||
	(b.dots[0]?.parity.value ?? -1) - (a.dots[0]?.parity.value ?? -1) ||
	a.originName.localeCompare(b.originName, 'en');
