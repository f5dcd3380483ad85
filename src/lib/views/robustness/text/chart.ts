import type { DefinitionGroup as Group } from '$lib/analysis/comparison/definition-groups';
import type { DefinitionNoteWords } from '$lib/analysis/comparison/definition-provenance';
import { agreementWords } from '$lib/analysis/comparison/definition-words';
import { TIER_WORDS, type NamedDefinition } from '$lib/analysis/comparison/named-definitions';
import type { Verdict } from '$lib/metrics/parity';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf } from '$lib/text/words';
import type { Point, RobustnessData } from '../types';

/** Three significant figures close to 1, so that 1.004 does not read as 1. */
const times = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "0.31–0.55 times". */
export function timesRange(low: number, high: number): string {
	const [from, to] = [times(low), times(high)];
	return `${from === to ? from : `${from}–${to}`} times`;
}

export const reachOf = (points: readonly NamedDefinition[]): string => {
	const values = points.map(({ parity }) => parity.value);
	return timesRange(Math.min(...values), Math.max(...values));
};

/** Alternative text of the chart. */
export function altText({ points, groups, origin }: RobustnessData): string {
	const ranked = points.filter(({ isRanked }) => isRanked);
	const reach =
		ranked.length > 0
			? `at ${reachOf(ranked)} the Ukrainian rate, which a line marks`
			: 'all with too few people to compare';
	const parts = groups.map(
		(group) => `${TIER_WORDS[group.tier].toLowerCase()}, ${group.windowWords}: ${agreementWords(group)}`
	);
	return `Dots on a logarithmic axis, one for each of ${points.length} ways of counting, ${reach}; each row names the people divided by. Results for ${peopleFrom(origin)}: ${parts.join('; ')}.`;
}

export const NOTES: DefinitionNoteWords = {
	opening: notesFrom({
		agreement:
			'Ways of counting share most of their figures, so ten that agree are not ten independent answers. The table has a count for each period, and for all let in and resettled only.',
		same: 'Ukrainians are always counted in the same way: the same period, entries and kind of displaced people. The line through a dot shows the bounds of rounded and estimated figures.'
	}),
	unranked: 'drawn in grey and not counted',
	lowerBound: 'The dashed line ends where all of them would count.'
};

export const chartTitle = ({ originName }: RobustnessData): string =>
	`${originName}: times the Ukrainian rate, log scale`;
export const PARITY = 'Ukrainian rate';
export const LINK = 'All countries counted this way';
export const panelHeading = ({ tier, windowWords }: Group): string => `${TIER_WORDS[tier]}, ${windowWords}`;
/** Series name of the points that arrow keys step through. */
export const panelSeries = (originName: string, { tier, windowWords }: Group): string =>
	`${originName}, ${TIER_WORDS[tier].toLowerCase()}, ${windowWords}`;

/** Verdicts in tables. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
	below: 'below',
	'about equal': 'about equal',
	above: 'above',
	'depends on the definition': 'depends on the way of counting'
};

/** Legend of the dots that share a row. @param rows Rows of two or more dots, in drawing order. */
export function legendWords(rows: readonly (readonly Point[])[], { points }: RobustnessData) {
	const placed = (place: number) => countedIn(rows.flatMap((row) => row[place] ?? []));
	const hasUnranked = points.some(({ isRanked }) => !isRanked);
	return { first: placed(0), further: placed(1), unranked: hasUnranked ? 'grey: fewer than 10 people' : '' };
}

function countedIn(points: readonly Point[]): string {
	return listOf([...new Set(points.map(({ countedWords }) => countedWords))], 'or');
}

export function tooltip({ parity, people, isRanked, name, specification }: Point): string {
	const count = countOf(formatExact(people.value), 'person', 'people');
	const atLeast = specification.isLowerBound ? 'at least ' : '';
	return `${name}: ${isRanked ? `${atLeast}${formatTimes(parity.value)} the Ukrainian rate (${count})` : `${count}, too few to compare`}`;
}

/** Caveats on a result that cannot be read like the others. */
export function caution({ isRanked, isWarned, people, specification }: Point): string {
	const unranked = people.value === 0 ? 'none recorded' : 'fewer than 10 people: too few to compare';
	return [
		...(isRanked ? [] : [unranked]),
		...(isWarned ? ['fewer than 100 people'] : []),
		...(specification.isLowerBound ? ['lower bound'] : [])
	].join('; ');
}
