import type { Catalogue } from '$lib/catalogue/catalogue';
import { listOf } from '$lib/text/words';
import type { Specification, TierChoice, Window } from '$lib/metrics/specification';
import type { ResultSets } from '$lib/query/port';
import { initialState, writeState } from '$lib/settings/codec';
import { comparisonControls, type ComparisonControlSettings } from './comparison-controls';
import type { ComparisonQuery } from './comparison-queries';
import { beginningsOf, specificationsOf, type Comparison, type Definition } from './definitions';
import { denominatorControl, denominatorId, type DenominatorName } from './denominators';
import { REFERENCE, tierChoice, type TierName } from '../figures';
import { windowName, windowNamed } from './windows';

/** The settings of a comparison, resolved. */
export interface ComparisonSettings {
	readonly tier: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
	/** Whether a specification of an origin is drawn. */
	readonly isDrawn: (specification: Specification) => boolean;
}

export function comparisonSettings(
	settings: Omit<ComparisonControlSettings, 'origins'>,
	{ reaches }: Pick<ResultSets<ComparisonQuery>, 'reaches'>,
	{ onsets }: Catalogue
): ComparisonSettings {
	const isMain = (onsetId: string) =>
		onsets.some(({ onset_id, is_default }) => onset_id === onsetId && is_default);
	return {
		tier: tierChoice(settings.tier),
		window: windowNamed(settings.window, reaches),
		denominator: settings.denominator,
		isDrawn: ({ onsetId }) => onsetId === null || settings.beginnings === 'all' || isMain(onsetId)
	};
}

/** By its name in URLs. */
export const otherTier = (tier: TierName): TierName => (tier === 'resettled' ? 'let-in' : 'resettled');

/** A sentence on why these settings cannot be drawn and which can. */
export function emptyReason(
	{ tier, window, denominator }: Pick<ComparisonSettings, 'tier' | 'window' | 'denominator'>,
	origins: readonly string[],
	comparison: Comparison
): string | undefined {
	const other = origins.find((origin) => origin !== REFERENCE);
	if (!other) return 'Others are compared with Ukraine. Choose at least one other country.';
	const excluded = specificationsOf(other, comparison).excluded.filter(
		({ isGeneral, specification, by }) =>
			isGeneral &&
			by !== 'reference-2014' &&
			specification.tier === tier &&
			specification.window === window.id
	);
	const exclusionOf = (name: DenominatorName) =>
		excluded.find(({ specification }) => specification.denominator === denominatorId(name, window));
	const exclusion = exclusionOf(denominator);
	if (!exclusion) return undefined;
	const others = denominatorControl.options
		.filter(({ value }) => !exclusionOf(value))
		.map(({ label }) => `“${label}”`);
	return `${exclusion.reason} Choose ${listOf(others, 'or')}.`;
}

/** Search string with which every chart with `comparisonControls` draws one definition of one origin: one dot or bar per onset. */
export function searchFor(
	{ origin, specification, denominator }: Pick<Definition, 'origin' | 'specification' | 'denominator'>,
	comparison: Comparison
): string {
	const { tier, window, onsetId } = specification;
	const isMain = beginningsOf(origin, comparison).some(
		({ onset }) => onset.onset_id === onsetId && onset.is_default
	);
	const settings = {
		...initialState(comparisonControls),
		origins: [REFERENCE, origin],
		tier: tier === 'T1' ? 'resettled' : 'let-in',
		window: windowName(window),
		denominator,
		beginnings: onsetId === null || isMain ? 'main' : 'all'
	};
	return writeState(settings, comparisonControls);
}
