import type { RangeWords } from '$lib/analysis/comparison/comparison-notes';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { changedSides } from '$lib/analysis/comparison/comparison';
import type {
	DrawnOutcome,
	OriginDifference,
	OriginOutcomes,
	Outcome
} from '$lib/analysis/comparison/origin-outcomes';
import type { PooledOutcome } from '$lib/analysis/comparison/pooled-outcome';
import type { Interval } from '$lib/metrics/interval';
import { isCalendar } from '$lib/metrics/specification';
import { above, atRate, below, letIn, rangeInWords } from '$lib/text/counterfactual';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatPeople, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { inWindow, noUkrainianRate, otherPicture, verbOf } from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { listOf, listSentence, numberInWords, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { RateData } from './types';

export const RANGE: RangeWords = {
	opening:
		'The whisker below a bar runs from the lowest to the highest number at the Ukrainian rate over all denominators tested',
	isOverBeginnings: false
};

/** Sentences from the numbers; none is written in advance, and a range that holds the people let in is said to. */
export function finding(data: RateData): string[] {
	const { reference, rows } = data;
	if (!reference?.rate.defined) return [noUkrainianRate(data.referenceReason)];
	const others = rows.filter(({ isReference }) => !isReference);
	return [
		numbersAtRate(data, others),
		...listSentence('Below the Ukrainian rate under every definition tested', onSide(others, 'below')),
		...listSentence('Above the Ukrainian rate under every definition tested', onSide(others, 'above')),
		...others.filter(({ verdict }) => verdict === 'depends on the definition').map(dependence),
		...allTogether(data),
		...tooFew(others),
		...otherWay(data),
		'This is arithmetic about what happened, the Ukrainian rate times other numbers of displaced people; it is no forecast.'
	];
}

/** What the bars show. */
function numbersAtRate({ tier, window }: RateData, others: readonly OriginOutcomes[]): string {
	const named = others.filter(({ isRanked }) => isRanked).map((row) => nameWithNumbers(row, tier));
	const start = `At the rate, per person displaced, at which the United States ${verbOf(tier)} Ukrainians ${inWindow(window)}`;
	return named.length > 0
		? `${start}, the numbers would have been ${listOf(named)}.`
		: `${start}, no other number of 10 or more people can be set beside it.`;
}

function nameWithNumbers({ origin, drawn }: OriginOutcomes, tier: string): string {
	const [main, ...further] = drawn.filter(({ isRanked }) => isRanked);
	if (!main) return '';
	const words = main.words ? ` ${main.words}` : '';
	const more = further.map((outcome) =>
		outcome.expected.value === main.expected.value
			? `; ${outcome.words} ${letIn(outcome.people.value)}`
			: `; ${atRate(outcome.expected.value)} ${outcome.words}, not ${letIn(outcome.people.value)}`
	);
	return `${atRate(main.expected.value)} ${peopleFrom(origin)}${words} (${verbOf(tier)}: ${letIn(main.people.value)}${more.join('')})`;
}

const onSide = (rows: readonly OriginDifference[], side: OriginDifference['verdict']): string[] =>
	rows.filter(({ verdict }) => verdict === side).map(byHowMany);

const byHowMany = ({ origin, extraRange }: OriginDifference): string =>
	extraRange ? `${peopleFrom(origin)} (by ${rangeInWords(extraRange)})` : peopleFrom(origin);

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, outcomes }: OriginOutcomes): string {
	const sorted = outcomes.filter(({ isRanked }) => isRanked).sort((a, b) => a.parity.value - b.parity.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	const areOnOneSide = lowest.extra.value > 0 === highest.extra.value > 0;
	const rest = areOnOneSide ? '; the bounds of the figures reach the other side' : '';
	return `For ${peopleFrom(origin)} the definition decides: ${sideUnder(lowest)}, ${sideUnder(highest)}${rest}.`;
}

const sideUnder = ({ extra, words, denominator }: Outcome): string =>
	[sideOf(extra), words, `out of the ${DENOMINATOR_WORDS[denominator]}`]
		.filter((part) => part !== '')
		.join(' ');

const sideOf = ({ value }: Interval): string => (value > 0 ? below(value) : above(-value));

/** Never without each country, all of which the chart and the table show. */
function allTogether({ together, tier }: RateData): string[] {
	if (!together) return [];
	const { origins, afghans, people, expected, expectedRange, direction } = together;
	const which = afghans ? `, with the Afghans ${afghans},` : '';
	const decides = direction === 'either' ? ': the definition decides' : '';
	return [
		startSentence(
			`the ${numberInWords(origins.length)} nationalities together${which} come to ${letIn(people.value)} ${verbOf(tier)} and ${atRate(expected.value)} at the Ukrainian rate (${rangeAtRate(expectedRange)})${decides}; each of them stands in the chart.`
		)
	];
}

const rangeAtRate = ({ low, high }: Interval): string => formatRange(low, high, atRate);

function tooFew(rows: readonly OriginOutcomes[]): string[] {
	const few = rows.flatMap(({ origin, drawn: [main], isRanked }) =>
		main && !isRanked
			? `${peopleFrom(origin)} (${recorded(main.people.value)}; ${atRate(main.expected.value)} at the Ukrainian rate)`
			: []
	);
	const unknown = rows
		.filter(({ drawn }) => drawn.length === 0)
		.map(({ origin, reason }) => `No number for ${peopleFrom(origin)}: ${reason}`);
	return [...listSentence('Too few to compare', few), ...unknown];
}

/** Said when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rows }: RateData): string[] {
	const changed = changedSides(rows, other.rows).filter(({ isReference }) => !isReference);
	const open = changed.filter(({ verdict }) => verdict === 'depends on the definition');
	const either = open.map(({ origin }) => peopleFrom(origin));
	const parts = [
		...listSentence('above the Ukrainian rate under every definition tested', onSide(changed, 'above')),
		...listSentence('below the Ukrainian rate under every definition tested', onSide(changed, 'below')),
		...listSentence('on either side, depending on the definition', either)
	].map((part) => part.replace(/\.$/, ''));
	return parts.length > 0 ? [`${otherPicture(other.tier)}: ${parts.join('; ')}.`] : [];
}

/** What the chart shows, for those who cannot see it. */
export const altText = ({ rows, window, tier }: RateData): string =>
	`Bars, one row per country of origin: people ${verbOf(tier)} by the United States ${inWindow(window)}, and the number at the Ukrainian rate. ${rows.map(rowInWords).join('; ')}.`;

function rowInWords({ originName, drawn, isReference, reason }: OriginOutcomes): string {
	if (drawn.length === 0) return `${originName}: not available, ${reason}`;
	const values = drawn.map(({ people, expected, words }) => {
		const count = `${words} ${people.value === 0 ? 'none recorded' : formatPeople(people.value)}`.trim();
		return isReference ? count : `${count}, at the Ukrainian rate ${atRate(expected.value)}`;
	});
	return `${originName}: ${values.join(', ')}`;
}

/** Notes that follow from what is drawn, not from a row. */
export function notes({ window, together }: RateData): NoteText[] {
	const end = isCalendar(window)
		? `the end of ${window.years.to}`
		: `${window.months} months after the invasion of February 2022`;
	const TOGETHER =
		'Added up, large groups outweigh small ones: the number for all together says little about a small one. Where a country has several bars, the first is added.';
	return notesFrom({
		arithmetic:
			'Arithmetic, and no forecast: the Ukrainian rate times the displaced people of another nationality, with the same destination, kinds of entry, period and way of counting on both sides. It does not say how many would have applied, been able to travel, or been let in under another policy.',
		end: `The Ukrainian rate is that up to ${end}; nothing is carried beyond what was seen.`,
		together: together && TOGETHER
	});
}

export const AXIS_TITLE = 'People, on one scale from zero';

export const LEGEND = {
	durable: 'resettled',
	temporary: 'let in for a limited time',
	rate: 'number at the Ukrainian rate',
	range: 'its range over the denominators tested',
	difference: 'difference'
} as const;

/** Head of the row of all others added up, in tables. */
export const nameTogether = ({ origins }: PooledOutcome): string => `These ${origins.length} together`;

/** In place of bars. */
export const absence = ({ reason }: OriginOutcomes): string => `not available: ${reason}`;

/** The two halves of what stands above a bar: who came, and the number at the Ukrainian rate. */
export function barLabel(outcome: DrawnOutcome, isReference: boolean, tier: string) {
	const { people, expected, expectedRange, isRanked } = outcome;
	const count = `${letIn(people.value)} ${verbOf(tier)}`;
	if (isReference) return { strong: count, plain: 'the number that sets the rate' };
	const [range, number] = [rangeAtRate(expectedRange), atRate(expected.value)];
	const rate = range === number ? number : `${number} (${range})`;
	if (isRanked)
		return {
			strong: `${count}${outcome.direction === 'either' ? ': ' : ', '}${verdict(outcome)}`,
			plain: `at that rate ${rate}`
		};
	const few = `${recorded(people.value)}${people.value === 0 ? '' : ': too few to compare'}`;
	return { strong: few, plain: `at the Ukrainian rate ${rate}` };
}

const verdict = ({ direction, extra }: DrawnOutcome): string => {
	if (direction === 'either') return 'the definition decides';
	return direction === 'below' ? below(extra.value) : above(-extra.value);
};

export function tooltip(outcome: DrawnOutcome, isReference: boolean, tier: string): string {
	const { people, durable, words, expected, expectedRange, isRanked } = outcome;
	const temporary = people.value - durable;
	const parts =
		temporary > 0 ? ` (${formatExact(durable)} resettled, ${formatExact(temporary)} for a limited time)` : '';
	const start = words ? `${words}: ` : '';
	const count = people.value === 0 ? 'none recorded' : `${formatExact(people.value)} ${verbOf(tier)}${parts}`;
	if (isReference) return `${start}${count}`;
	const rate = `at the Ukrainian rate ${atRate(expected.value)}, range ${rangeAtRate(expectedRange)}`;
	return `${start}${count}; ${rate}${isRanked ? `; ${verdict(outcome)}` : ''}`;
}
