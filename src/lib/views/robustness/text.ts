import type { Choice } from '$lib/analysis/comparison/definition-choices';
import {
	DIMENSIONS,
	type ChoiceReversal,
	type DefinitionGroup as Group
} from '$lib/analysis/comparison/definition-groups';
import type { DefinitionNoteWords } from '$lib/analysis/comparison/definition-provenance';
import {
	agreementWords,
	alikeWords,
	CHOICE_WORDS,
	DIMENSION_WORDS,
	windowList
} from '$lib/analysis/comparison/definition-words';
import { TIER_WORDS, type NamedDefinition } from '$lib/analysis/comparison/named-definitions';
import { verdictOf } from '$lib/metrics/parity';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatRange, formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { perHundred, verbOf } from '$lib/text/phrases';
import { listOf, startSentence } from '$lib/text/words';
import type { Point, RobustnessData } from './types';

/** Three figures close to 1, lest 1 be read for 1.004. */
const times = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);
/** "0.31 to 0.55 times". */
const timesRange = (low: number, high: number): string => `${formatRange(low, high, times)} times`;
const reachOf = (points: readonly NamedDefinition[]): string => {
	const values = points.map(({ parity }) => parity.value);
	return timesRange(Math.min(...values), Math.max(...values));
};

/** "On the denominator: …, 49 for every 100 Ukrainians out of …, 106 out of … and 201 out of …". */
function example(reversal: ChoiceReversal): string {
	const { dimension, all } = reversal;
	const parts = all.map(
		(one, i) =>
			`${perHundred(one.parity.value)}${i === 0 ? ' for every 100 Ukrainians' : ''} ${CHOICE_WORDS[dimension](one)}`
	);
	return `On ${DIMENSION_WORDS[dimension]}: ${alikeWords(reversal)}, ${listOf(parts)}.`;
}

/** Sentences from the numbers; none is written in advance. */
export function finding(data: RobustnessData): string[] {
	const people = peopleFrom(data.origin);
	const ranked = data.points.filter(({ isRanked }) => isRanked);
	if (ranked.length === 0) return [nobody(data, people)];
	const examples = DIMENSIONS.flatMap(
		(dimension) => data.reversals.find((reversal) => reversal.dimension === dimension) ?? []
	).map(example);
	const [first, ...further] = examples;
	return [
		first ? `For ${people} the answer depends on the definition. ${first}` : sameAnswer(data, people, ranked),
		...further,
		...durable(data, people),
		...counted(data)
	];
}

function nobody({ points }: RobustnessData, people: string): string {
	const most = Math.max(0, ...points.map(({ people }) => people.value));
	return `Too few ${people} were let in to compare under any definition: ${most === 0 ? 'none is recorded' : `at most ${most} under each`}, and ratios of fewer than 10 people are not ranked.`;
}

/** No single choice reverses the answer. */
function sameAnswer({ tier }: RobustnessData, people: string, ranked: readonly Point[]): string {
	const verdict = verdictOf(ranked.flatMap(({ parity }) => [parity.low, parity.high]));
	const range = `${reachOf(ranked)} the Ukrainian rate.`;
	if (verdict === 'depends on the definition')
		return `For ${people} the answer depends on the definition: ${range}`;
	const verbs = tier === 'both' ? 'let in or resettled' : verbOf(tier);
	return `Under every definition tested the United States ${verbs} ${verdict === 'above' ? 'more' : 'fewer'} ${people} than Ukrainians, of as many displaced: ${range}`;
}

interface Pair {
	readonly resettled: Group;
	readonly letIn: Group;
}

/** Windows in which both tiers have a verdict. */
const pairsIn = (groups: readonly Group[]): Pair[] =>
	groups.flatMap((resettled) => {
		const letIn = groups.find((one) => one.tier === 'let-in' && one.window === resettled.window);
		return resettled.tier === 'resettled' && resettled.verdict && letIn?.verdict ? { resettled, letIn } : [];
	});

const isOneSided = ({ verdict }: Group): boolean => verdict === 'above' || verdict === 'below';

/** How durable resettlement alone compares with all let in, window by window; said whichever of the two is chosen. */
function durable({ allGroups }: RobustnessData, people: string): string[] {
	const pairs = pairsIn(allGroups);
	if (pairs.length === 0) return [];
	const changed = pairs.filter(({ resettled, letIn }) => resettled.verdict !== letIn.verdict);
	if (changed.length === 0)
		return ['Durable resettlement alone gives the same answer as all let in, in every window compared.'];
	const isOpposite = ({ resettled, letIn }: Pair) => isOneSided(resettled) && isOneSided(letIn);
	const opposite = changed.filter(isOpposite);
	const other = changed.filter((pair) => !isOpposite(pair));
	const among = (tier: keyof Pair, pairs: readonly Pair[]) => pairs.map((pair) => pair[tier]);
	const start = 'Durable resettlement alone';
	return [
		...(opposite.length > 0
			? [
					`${start} runs the other way in ${windowList(among('resettled', opposite))}: resettled ${people} stand at ${rangeOf(among('resettled', opposite))} the Ukrainian rate, all let in at ${rangeOf(among('letIn', opposite))}.`
				]
			: []),
		...(['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
			const group = other.filter(({ resettled }) => resettled.verdict === verdict);
			const [first] = group;
			if (!first) return [];
			const [resettled, letIn] = [among('resettled', group), among('letIn', group)];
			const windows = windowList(resettled);
			const where =
				opposite.length > 0
					? `In ${windows} resettled`
					: `${start} gives another picture in ${windows}: resettled`;
			const sides = listOf([...new Set(letIn.map(sideOf))], 'or');
			return `${where} ${people} ${sideOf(first.resettled)} (${rangeOf(resettled)}), all let in ${sides} (${rangeOf(letIn)}).`;
		})
	];
}

const sideOf = (group: Group): string =>
	isOneSided(group)
		? `stand ${group.verdict} it under every definition`
		: 'stand on either side by definition';

function rangeOf(groups: readonly Group[]): string {
	const ranges = groups.flatMap(({ range }) => range ?? []);
	return timesRange(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
}

/** How far the definitions of each tier and window agree; they are never added up over windows or tiers. */
const counted = ({ groups }: RobustnessData): string[] =>
	(['let-in', 'resettled'] as const).flatMap((tier) => {
		const own = groups.filter((group) => group.tier === tier);
		const words = own.map((group) => `${group.windowWords}: ${agreementWords(group)}`).join('; ');
		return own.length > 0
			? startSentence(
					`${TIER_WORDS[tier]}, definitions below and above the Ukrainian rate in each window: ${words}.`
				)
			: [];
	});

/** What the chart shows, for those who cannot see it. */
export function altText({ points, groups, origin }: RobustnessData): string {
	const ranked = points.filter(({ isRanked }) => isRanked);
	const reach =
		ranked.length > 0
			? `from ${reachOf(ranked)} the Ukrainian rate, which a line marks`
			: 'all with too few people to rank';
	const parts = groups.map(
		(group) => `${TIER_WORDS[group.tier].toLowerCase()}, ${group.windowWords}: ${agreementWords(group)}`
	);
	return `Dots on a logarithmic axis, one for each of ${points.length} definitions, ${reach}; marks below or beside the dots say what each definition counts. Ratios for ${peopleFrom(origin)}: ${parts.join('; ')}.`;
}

export const NOTES: DefinitionNoteWords = {
	opening: notesFrom({
		same: 'Both sides of a ratio share years or months, entries counted and kind of denominator. The whisker of a dot holds the bounds of rounded and stand-in figures.',
		agreement:
			'Definitions are counted for each window, and for all let in and resettled only, apart: they share most of their figures, so many that agree are not as many independent answers.'
	}),
	unranked: 'drawn in grey, outlined, not sorted and not counted',
	lowerBound: 'The dashed whisker ends where all of it would count.'
};

export const chartTitle = ({ originName }: RobustnessData): string =>
	`${originName}: times the Ukrainian rate, log scale`;
export const PARITY = 'Ukrainian rate';
export const SIDES = { above: 'More than Ukrainians', below: 'Fewer than Ukrainians' } as const;
export const LINK = 'All countries under this definition';
export const tooFewLabel = ({ origin }: RobustnessData): string => `fewer than 10 ${peopleFrom(origin)}`;
export const panelHeading = ({ tier, windowWords }: Group): string => `${TIER_WORDS[tier]}, ${windowWords}`;
/** Of the neighbouring points that keys step through. */
export const panelSeries = (originName: string, { tier, windowWords }: Group): string =>
	`${originName}, ${tier}, ${windowWords}`;

/** Heads of the groups of choices. */
export const GROUP_WORDS: Readonly<Record<Choice['dimension'], string>> = {
	tier: 'Counted',
	window: 'When',
	denominator: 'Out of',
	onsetId: 'Since',
	straddling: 'Evacuation',
	bound: ''
};

/** Which of the dots that share a row is which. @param rows of two or more dots, in the order in which they are drawn. */
export function legendWords(rows: readonly (readonly Point[])[], { points }: RobustnessData) {
	const placed = (place: number) => countedIn(rows.flatMap((row) => row[place] ?? []));
	const hasUnranked = points.some(({ isRanked }) => !isRanked);
	return {
		first: placed(0),
		further: placed(1),
		unranked: hasUnranked ? 'grey: fewer than 10 people, not ranked' : ''
	};
}

function countedIn(points: readonly Point[]): string {
	const words = (isEvent: boolean) => {
		const own = points.filter(({ specification }) => (specification.onsetId !== null) === isEvent);
		return listOf([...new Set(own.map(({ countedWords }) => countedWords))], 'or');
	};
	const [since, inYears] = [words(true), words(false)];
	const years = inYears && `${since ? 'in' : 'In'} calendar years ${inYears}`;
	return [since, years].filter((part) => part !== '').join('; ');
}

export function tooltip({ parity, people, isRanked, name, specification }: Point): string {
	const count = `${formatExact(people.value)} ${people.value === 1 ? 'person' : 'people'}`;
	const atLeast = specification.isLowerBound ? 'at least ' : '';
	return `${name}: ${isRanked ? `${atLeast}${formatTimes(parity.value)} the Ukrainian rate (${count})` : `${count}, too few to rank`}`;
}

/** What keeps a result from being read like the others. */
export function caution({ isRanked, isWarned, people, specification }: Point): string {
	const unranked = people.value === 0 ? 'none recorded: not ranked' : 'fewer than 10 people: not ranked';
	return [
		...(isRanked ? [] : [unranked]),
		...(isWarned ? ['fewer than 100 people'] : []),
		...(specification.isLowerBound ? ['lower bound'] : [])
	].join('; ');
}
