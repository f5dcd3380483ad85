import { peopleFrom } from '$lib/text/people';
import { listOf, startSentence } from '$lib/text/words';
import { verdictOf } from '$lib/metrics/parity';
import { verbOf } from '$lib/text/phrases';
import { DIMENSIONS, type Group, type Turn } from './groups';
import type { Point } from './points';
import type { Shown } from './series';
import { countWords, DIMENSION_WORDS, exampleOf, timesRange, windowList } from './words';

/** Sentences from the numbers; none is written in advance. */
export function finding(shown: Shown): string[] {
	const ranked = shown.points.filter(({ isRanked }) => isRanked);
	if (ranked.length === 0) return [nobody(shown)];
	const lead = DIMENSIONS.flatMap(
		(dimension) => shown.turns.find((turn) => turn.dimension === dimension) ?? []
	);
	const [first, ...further] = lead;
	return [
		first ? dependence(shown, first) : sameAnswer(shown, ranked),
		...further.map(furtherTurn),
		...durable(shown),
		...counted(shown)
	];
}

const nobody = ({ origin, points }: Shown): string => {
	const most = Math.max(0, ...points.map(({ people }) => people.value));
	return `Too few ${peopleFrom(origin)} were let in to compare under any definition: ${most === 0 ? 'none is recorded' : `at most ${most} under each`}, and ratios of fewer than 10 people are not ranked.`;
};

const verbsOf = (tier: string): string => (tier === 'both' ? 'let in or resettled' : verbOf(tier));

const dependence = ({ origin }: Shown, turn: Turn): string =>
	`For ${peopleFrom(origin)} the answer depends on the definition. On ${DIMENSION_WORDS[turn.dimension]}: ${exampleOf(turn)}.`;

const furtherTurn = (turn: Turn): string => `On ${DIMENSION_WORDS[turn.dimension]}: ${exampleOf(turn)}.`;

/** No single choice reverses the answer. */
function sameAnswer({ origin, tier }: Shown, ranked: readonly Point[]): string {
	const bounds = ranked.flatMap(({ parity }) => [parity.low, parity.high]);
	const values = ranked.map(({ parity }) => parity.value);
	const range = timesRange(Math.min(...values), Math.max(...values));
	const verdict = verdictOf(bounds);
	if (verdict === 'depends on the definition')
		return `For ${peopleFrom(origin)} the answer depends on the definition: ${range} the Ukrainian rate.`;
	const more = verdict === 'above' ? 'more' : 'fewer';
	return `Under every definition tested the United States ${verbsOf(tier)} ${more} ${peopleFrom(origin)} than Ukrainians, of as many displaced: ${range} the Ukrainian rate.`;
}

interface Pair {
	readonly resettled: Group;
	readonly letIn: Group;
}

/** How durable resettlement alone compares with all let in, window by window; said whichever of the two is shown. */
function durable({ origin, allGroups }: Shown): string[] {
	const pairs = allGroups.flatMap((resettled): Pair[] => {
		const letIn = allGroups.find((one) => one.tier === 'let-in' && one.window === resettled.window);
		return resettled.tier === 'resettled' && letIn?.verdict && resettled.verdict
			? [{ resettled, letIn }]
			: [];
	});
	if (pairs.length === 0) return [];
	const isOpposite = ({ resettled, letIn }: Pair) =>
		resettled.verdict !== letIn.verdict && isOneSided(resettled) && isOneSided(letIn);
	const opposite = pairs.filter(isOpposite);
	const other = pairs.filter((pair) => pair.resettled.verdict !== pair.letIn.verdict && !isOpposite(pair));
	const people = peopleFrom(origin);
	const among = (tier: keyof Pair, of: readonly Pair[]) => of.map((pair) => pair[tier]);
	if (opposite.length + other.length === 0)
		return ['Durable resettlement alone gives the same answer as all let in, in every window compared.'];
	const start = 'Durable resettlement alone';
	return [
		...(opposite.length > 0
			? [
					`${start} runs the other way in ${windowList(among('resettled', opposite))}: resettled ${people} stand at ${rangeOf(among('resettled', opposite))} the Ukrainian rate, all let in at ${rangeOf(among('letIn', opposite))}.`
				]
			: []),
		...(['above', 'below', 'depends on the definition'] as const).flatMap((verdict) => {
			const group = other.filter(({ resettled }) => resettled.verdict === verdict);
			if (group.length === 0) return [];
			const all = listOf([...new Set(group.map(({ letIn }) => standing(letIn)))], 'or');
			return [
				`${opposite.length > 0 ? 'In' : `${start} gives another picture in`} ${windowList(among('resettled', group))}${opposite.length > 0 ? ' resettled' : ': resettled'} ${people} ${standing(among('resettled', group)[0])} (${rangeOf(among('resettled', group))}), all let in ${all} (${rangeOf(among('letIn', group))}).`
			];
		})
	];
}

const isOneSided = ({ verdict }: Group): boolean => verdict === 'above' || verdict === 'below';

const standing = (group: Group | undefined): string =>
	group?.verdict === 'above' || group?.verdict === 'below'
		? `stand ${group.verdict} it under every definition`
		: 'stand on either side by definition';

function rangeOf(groups: readonly Group[]): string {
	const ranges = groups.flatMap(({ range }) => range ?? []);
	return timesRange(Math.min(...ranges.map(({ low }) => low)), Math.max(...ranges.map(({ high }) => high)));
}

/** How far the definitions of each tier and window agree; they are never added up over windows or tiers. */
function counted({ groups }: Shown): string[] {
	return (['let-in', 'resettled'] as const).flatMap((tier) => {
		const own = groups.filter((group) => group.tier === tier);
		if (own.length === 0) return [];
		const words = own.map((group) => `${group.windowWords}: ${countWords(group)}`).join('; ');
		const name = tier === 'let-in' ? 'all let in' : 'resettled only';
		return [
			startSentence(`${name}, definitions below and above the Ukrainian rate in each window: ${words}.`)
		];
	});
}

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const ranked = shown.points.filter(({ isRanked }) => isRanked);
	const values = ranked.map(({ parity }) => parity.value);
	const reach =
		values.length > 0
			? `from ${timesRange(Math.min(...values), Math.max(...values))} the Ukrainian rate, which a line marks`
			: 'all with too few people to rank';
	const parts = shown.groups.map(
		({ tier, windowWords, ...group }) =>
			`${tier === 'let-in' ? 'all let in' : 'resettled only'}, ${windowWords}: ${countWords({ tier, windowWords, ...group })}`
	);
	return `Dots on a logarithmic axis, one for each of ${shown.points.length} definitions, ${reach}; marks below or beside the dots say what each definition counts. Ratios for ${peopleFrom(shown.origin)}: ${parts.join('; ')}.`;
}
