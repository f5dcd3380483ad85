import { yearRange } from '$lib/text/dates';
import { isCalendar } from '$lib/metrics/specification';
import { beginningsOf, type Comparison } from '$lib/analysis/definitions';
import { denominatorControl, DENOMINATOR_NAMES } from '$lib/analysis/denominators';
import type { Point } from './points';
import { TIER_WORDS } from './points';
import type { Choice } from './series';

/** What a definition chooses in one respect; `null` where there is nothing to choose. */
export function choiceOf({ tier, denominator, specification }: Point, dimension: Choice['dimension']) {
	if (dimension === 'tier') return tier;
	if (dimension === 'denominator') return denominator;
	if (dimension === 'bound') return specification.isLowerBound ? 'lower' : null;
	return specification[dimension];
}

export const GROUP_WORDS: Readonly<Record<Choice['dimension'], string>> = {
	tier: 'Counted',
	window: 'When',
	denominator: 'Out of',
	onsetId: 'Since',
	straddling: 'Evacuation',
	bound: ''
};

/** The rows of the tick matrix: the choices that at least one of the definitions makes. */
export function choicesOf(points: readonly Point[], comparison: Comparison): Choice[] {
	const [first] = points;
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
			label: denominatorControl.options.find((option) => option.value === value)?.label ?? value
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
	return all.filter(({ dimension, value }) => points.some((point) => choiceOf(point, dimension) === value));
}
