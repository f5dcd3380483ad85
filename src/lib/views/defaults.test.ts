import { describe, expect, it } from 'vitest';
import { caseOf, pairOf } from '$lib/analysis/comparison/cases';
import { comparisonQueries } from '$lib/analysis/comparison/comparison-queries';
import {
	beginningsOf,
	comparisonOf,
	referenceCase,
	specificationsOf,
	windowOf
} from '$lib/analysis/comparison/definitions';
import { denominatorName } from '$lib/analysis/comparison/denominators';
import { ORIGINS, REFERENCE, tierChoice, type TierName } from '$lib/analysis/figures';
import { isMissing, parityOf, pool } from '$lib/metrics/comparison';
import { specificationId, type Specification } from '$lib/metrics/specification';
import { stateWith } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { openView } from '../../../tests/support/open-view';
import { defineSpec } from './contract';
import { loadView, slugs } from './registry';

// Every view that compares origins with the Ukrainians has a control for the denominator.
const compared = (await Promise.all(slugs.map((slug) => loadView(slug)))).filter(({ spec: { controls } }) =>
	['tier', 'denominator'].every((name) => controls.some((control) => control.name === name))
);

const all = defineSpec({
	slug: 'all',
	title: '',
	question: '',
	controls: [],
	queries: () => comparisonQueries()
});
const { catalogue, resultsFor } = await openView(all, () => null);
const comparison = comparisonOf(await resultsFor(), catalogue);
const EIGHT = ORIGINS.filter((origin) => origin !== REFERENCE);

/** The eight together over the Ukrainian rate; `null` where one of them has no figure. */
function pooledRatio(specification: Specification): number | null {
	const window = windowOf(specification, comparison);
	const denominator = denominatorName(specification.denominator);
	const pairs = EIGHT.map((origin) => {
		const beginnings = beginningsOf(origin, comparison).filter(({ onset }) => onset.is_default);
		const onsetId = specification.onsetId === null ? null : (beginnings.at(-1)?.onset.onset_id ?? null);
		const one = caseOf(beginningsOf(origin, comparison), { onsetId });
		return pairOf(one, window, specification.tier, denominator);
	});
	if (pairs.some(isMissing)) return null;
	const together = pool(pairs.flatMap((pair) => (isMissing(pair) ? [] : [pair])));
	const reference = pairOf(referenceCase(specification, comparison), window, specification.tier, denominator);
	const parity = parityOf(together, reference);
	return parity.defined ? parity.value : null;
}

const settingOf = (state: ViewState, name: string): string | undefined => {
	const value = state[name];
	return typeof value === 'string' ? value : undefined;
};

describe.each(compared.map((view) => [view.spec.slug, view] as const))('%s', (_slug, { spec }) => {
	it.each(['let-in', 'resettled'] as const)(
		'begins with no definition that favours the claim most, counted %s',
		(tier: TierName) => {
			const state = stateWith({ tier }, spec.controls);
			const windows = spec.controls.find(({ name }) => name === 'window')?.options;
			const isReached = ({ window }: Specification) =>
				!windows || windows.some(({ value }) => (value === 'latest' ? 'latest-year' : value) === window);
			const reached = specificationsOf('AFG', comparison).admissible.filter(
				(one) => one.tier === tierChoice(tier) && isReached(one)
			);
			const ratios = new Map(reached.map((one) => [specificationId(one), pooledRatio(one)]));
			const isInitial = (one: Specification) =>
				(settingOf(state, 'window') ?? '2022-2024').replace('latest', 'latest-year') === one.window &&
				[settingOf(state, 'denominator'), 'abroad'].includes(denominatorName(one.denominator));
			const initial = reached.find(isInitial);
			const own = initial && ratios.get(specificationId(initial));
			const known = [...ratios.values()].filter((ratio) => ratio !== null);
			expect(own, JSON.stringify(state)).toBeTypeOf('number');
			expect(own).toBeGreaterThan(Math.min(...known));
		}
	);
});

it('covers the views that compare origins', () => {
	expect(compared.map(({ spec }) => spec.slug)).toEqual(
		expect.arrayContaining(['parity-ladder', 'at-the-ukrainian-rate', 'share', 'since-onset', 'over-time'])
	);
});
