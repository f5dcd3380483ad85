import type { Dimension } from '$lib/metrics/agreement';
import { yearRange } from '$lib/text/dates';
import { isCalendar } from '$lib/metrics/specification';
import { beginningsOf, type Comparison } from './definitions';
import { denominatorControl, DENOMINATOR_NAMES, type DenominatorName } from './denominators';
import { TIER_WORDS, type NamedDefinition } from './named-definitions';

/** A choice made by some of the definitions. */
export interface Choice {
	readonly dimension: Dimension | 'bound';
	readonly value: string;
	readonly label: string;
}

/** A definition's choice in one dimension; `null` if there is nothing to choose. */
export function choiceOf(
	{ tier, denominator, specification }: NamedDefinition,
	dimension: Choice['dimension']
) {
	if (dimension === 'tier') return tier;
	if (dimension === 'denominator') return denominator;
	if (dimension === 'bound') return specification.isLowerBound ? 'lower' : null;
	return specification[dimension];
}

/** Label of the control's option. */
export const denominatorLabel = (name: DenominatorName): string =>
	denominatorControl.options.find(({ value }) => value === name)?.label ?? name;

/** The choices that at least one of the definitions makes. */
export function choicesOf(definitions: readonly NamedDefinition[], comparison: Comparison): Choice[] {
	const [first] = definitions;
	if (!first) return [];
	const all: Choice[] = [
		...Object.entries(TIER_WORDS).map(([value, label]) => ({ dimension: 'tier' as const, value, label })),
		...comparison.windows.map((window) => ({
			dimension: 'window' as const,
			value: window.id,
			label: isCalendar(window)
				? yearRange(window.years.from, window.years.to)
				: `First ${window.months} months`
		})),
		...DENOMINATOR_NAMES.map((value) => ({
			dimension: 'denominator' as const,
			value,
			label: denominatorLabel(value)
		})),
		...[...beginningsOf(first.origin, comparison)].reverse().map(({ onset }) => ({
			dimension: 'onsetId' as const,
			value: onset.onset_id,
			label: onset.label.slice(onset.label.lastIndexOf(',') + 1).trim()
		})),
		{ dimension: 'straddling', value: 'inside', label: 'With all of it' },
		{ dimension: 'straddling', value: 'outside', label: 'Without it' },
		{ dimension: 'bound', value: 'lower', label: 'A lower bound' }
	];
	return all.filter(({ dimension, value }) =>
		definitions.some((definition) => choiceOf(definition, dimension) === value)
	);
}
