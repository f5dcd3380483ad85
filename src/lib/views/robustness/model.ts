import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import { searchFor } from '$lib/analysis/comparison/comparison-settings';
import { groupsOf, reversalsOf } from '$lib/analysis/comparison/definition-groups';
import { definitionProvenance } from '$lib/analysis/comparison/definition-provenance';
import {
	comparisonOf,
	specificationsOf,
	windowOf,
	type Comparison
} from '$lib/analysis/comparison/definitions';
import { groupExcluded } from '$lib/analysis/comparison/excluded-definitions';
import { namedDefinitions } from '$lib/analysis/comparison/named-definitions';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { isCalendar, type Specification } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import type { SettingsFor } from '../contract';
import type { spec } from './spec';
import { altText, finding, headline, NOTES } from './text';
import type { Robustness, RobustnessData } from './types';

type Settings = SettingsFor<typeof spec>;

export function buildModel(
	results: ResultSets<ComparisonQuery>,
	settings: Settings,
	catalogue: Catalogue
): Robustness {
	const comparison = comparisonOf(results, catalogue);
	const data = dataFor(settings, comparison);
	return {
		...data,
		...definitionProvenance(data, comparison, NOTES),
		headline: headline(data),
		finding: finding(data),
		altText: altText(data),
		unit: 'times the Ukrainian rate'
	};
}

function dataFor({ origin, tier, windows }: Settings, comparison: Comparison): RobustnessData {
	const { definitions, unmeasured } = namedDefinitions(origin, comparison);
	const isChosen = ({ specification }: { readonly specification: Specification }) =>
		windows === 'all' || (windows === 'calendar') === isCalendar(windowOf(specification, comparison));
	const bothTiers = definitions.filter(isChosen);
	const points = bothTiers
		.filter((one) => tier === 'both' || one.tier === tier)
		.map((one, i) => ({
			...one,
			// Recounted among drawn ones.
			place: one.place === null ? null : i + 1,
			link: { slug: 'parity-ladder', search: searchFor(one, comparison) }
		}));
	return {
		origin,
		originName: comparison.catalogue.countries.get(origin)?.name ?? origin,
		tier,
		points,
		groups: groupsOf(points, comparison),
		allGroups: groupsOf(bothTiers, comparison),
		reversals: reversalsOf(points, comparison),
		excluded: groupExcluded(specificationsOf(origin, comparison).excluded.filter(isChosen), comparison),
		unmeasured
	};
}
