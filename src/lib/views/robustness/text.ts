import type { ChoiceReversal, DefinitionGroup as Group } from '$lib/analysis/comparison/definition-groups';
import type { DefinitionRow } from '$lib/analysis/comparison/definition-rows';
import type { DefinitionNoteWords } from '$lib/analysis/comparison/definition-provenance';
import {
	clearestReversals,
	isOneSided,
	mainSide,
	sidesByTier,
	tierChanges,
	type Sides,
	type TierPair
} from '$lib/analysis/comparison/definition-sides';
import {
	agreementWords,
	alikeWords,
	CHOICE_WORDS,
	DIMENSION_WORDS,
	windowList
} from '$lib/analysis/comparison/definition-words';
import { type NamedDefinition, TIER_WORDS } from '$lib/analysis/comparison/named-definitions';
import type { Verdict } from '$lib/metrics/parity';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, sentences, startSentence } from '$lib/text/words';
import type { TierName } from '$lib/analysis/figures';
import { fittingHeadline, perHundred } from '$lib/text/phrases';
import type { Point, RobustnessData } from './types';

/** Three significant figures close to 1, so that 1.004 does not read as 1. */
const times = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);

/** "0.31–0.55 times". */
function timesRange(low: number, high: number): string {
	const [from, to] = [times(low), times(high)];
	return `${from === to ? from : `${from}–${to}`} times`;
}

const reachOf = (points: readonly NamedDefinition[]): string => {
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

/** Legend of the dots that share a row. */
export function legendWords(rows: readonly DefinitionRow<Point>[], { points }: RobustnessData) {
	const shared = rows.filter(({ definitions }) => definitions.length > 1);
	const placed = (place: number) => countedIn(shared.flatMap(({ definitions }) => definitions[place] ?? []));
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

const rankedOf = ({ points }: Pick<RobustnessData, 'points'>): Point[] =>
	points.filter(({ isRanked }) => isRanked);

const RATES = {
	below: { whole: 'at a lower rate than Ukrainians', short: 'at a lower rate' },
	level: { whole: 'at about the Ukrainian rate', short: 'at a similar rate' },
	above: { whole: 'at a higher rate than Ukrainians', short: 'at a higher rate' }
} as const;

/** The sides for everyone let in, or for those resettled where nobody else is compared. */
export function headline(data: Pick<RobustnessData, 'points' | 'origin'>): string {
	const people = peopleFrom(data.origin);
	const [first] = sidesByTier(rankedOf(data));
	if (!first) return `Too few ${people} were let in to compare`;
	const { sides, tier } = first;
	const { all } = sides;
	const { side, count } = mainSide(sides);
	const counts = all === 1 ? 'the only count' : `${count === all ? 'all' : `${count} of`} ${all} counts`;
	const rate = RATES[side];
	const start = `In ${counts}, ${people} ${tier === 'let-in' ? 'got in' : 'were resettled'}`;
	return fittingHeadline(`${start} ${rate.whole}`, `${start} ${rate.short}`);
}

/** Sentences computed from the numbers. */
export function finding(data: RobustnessData): string[] {
	const people = peopleFrom(data.origin);
	const ranked = rankedOf(data);
	if (ranked.length === 0) return nobody(data, people);
	return sentences(
		sidesSentence(ranked, people),
		`Across all of them the range is ${reachOf(ranked)} the Ukrainian rate.`,
		clearestReversals(data.reversals).map(example),
		permanentAlone(data, people)
	);
}

function nobody({ points }: RobustnessData, people: string): string[] {
	const most = Math.max(0, ...points.map(({ people }) => people.value));
	return [
		`Too few ${people} were let in to compare: ${most === 0 ? 'none is recorded' : `at most ${most} in any way of counting`}.`,
		'Results of fewer than 10 people are not compared.'
	];
}

const COUNTING: Readonly<Record<TierName, string>> = {
	'let-in': 'everyone let in',
	resettled: 'only those resettled'
};

/** "below Ukrainians in 29 of 36 ways, above in 6 and level in 1". @param others Further sides at most. */
function mostlyOn({ below, level, above, all }: Sides, others: number): string {
	const counted = (
		[
			[below, 'below'],
			[level, 'level with'],
			[above, 'above']
		] as const
	)
		.filter(([count]) => count > 0)
		.sort(([a], [b]) => b - a);
	const [main, ...further] = counted;
	if (!main) return '';
	const [most, side] = main;
	if (most === all) return `${side} Ukrainians in all ${all} ways`;
	const rest = further.slice(0, others).map(([count, other]) => `${other.replace(' with', '')} in ${count}`);
	return `${side} Ukrainians in ${most} of ${all} ways, ${listOf(rest)}`;
}

/** What is not in the headline: the other tier, or else the same with its sides. */
function sidesSentence(ranked: readonly Point[], people: string): string[] {
	const [first, second] = sidesByTier(ranked);
	if (!first) return [];
	const start = (tier: TierName) => `Counting ${COUNTING[tier]}`;
	const whole = (most: number) => `${start(first.tier)}, ${people} come out ${mostlyOn(first.sides, most)}.`;
	if (!second) return [whole(1)];
	return [`${start(second.tier)}, the rate for ${people} is ${rateSide(second.sides)}.`, whole(2)];
}

/** "above the Ukrainian rate in all 39 ways", "below the Ukrainian rate in 20 of 39 ways". */
function rateSide(sides: Sides): string {
	const { all } = sides;
	const { side, count } = mainSide(sides);
	const where = side === 'level' ? 'level with' : side;
	return `${where} the Ukrainian rate in ${count === all ? `all ${all}` : `${count} of ${all}`} ways of counting`;
}

/** One choice that reverses the answer, with the lowest and the highest result. */
function example(reversal: ChoiceReversal): string {
	const { dimension, all } = reversal;
	const [lowest, highest] = [all[0], all.at(-1)];
	if (!lowest || !highest) return '';
	const choice = CHOICE_WORDS[dimension];
	const opening = startSentence(`${DIMENSION_WORDS[dimension]} can reverse the answer.`);
	return `${opening} ${startSentence(alikeWords(reversal))}: ${perHundred(lowest.parity.value)} for every 100 Ukrainians ${choice(lowest)}, ${perHundred(highest.parity.value)} ${choice(highest)}.`;
}

/** Compares resettlement alone with all let in, window by window; used whichever of the two is chosen. */
function permanentAlone({ allGroups }: RobustnessData, people: string): string[] {
	const { areCompared, opposite, others } = tierChanges(allGroups);
	if (!areCompared) return [];
	if (opposite.length === 0 && others.length === 0)
		return ['Counting only permanent places changes the answer in no period.'];
	const among = (tier: keyof TierPair<Group>, pairs: readonly TierPair<Group>[]) =>
		pairs.map((pair) => pair[tier]);
	return sentences(
		opposite.length > 0 &&
			`Counting only permanent places reverses the answer in ${windowList(among('resettled', opposite))}. ${people} resettled are at ${rangeOf(among('resettled', opposite))} the Ukrainian rate, all let in at ${rangeOf(among('letIn', opposite))}.`,
		others.map((pairs) => {
			const [resettled, letIn] = [among('resettled', pairs), among('letIn', pairs)];
			const places = (groups: readonly Group[]) => listOf([...new Set(groups.map(placeOf))], 'or');
			return `In ${windowList(resettled)}, ${people} resettled come out ${places(resettled)} (${rangeOf(resettled)} the rate). All let in come out ${places(letIn)} (${rangeOf(letIn)}).`;
		})
	);
}

function placeOf(group: Group): string {
	if (isOneSided(group)) return `${group.verdict ?? ''} Ukrainians`;
	return group.verdict === 'about equal' ? 'level with Ukrainians' : 'on both sides';
}

function rangeOf(groups: readonly Group[]): string {
	const ranges = groups.flatMap(({ range }) => range ?? []);
	return timesRange(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
}
