import type { DrawnOutcome, OriginOutcomes } from '$lib/analysis/comparison/origin-outcomes';
import type { PooledOutcome } from '$lib/analysis/comparison/pooled-outcome';
import { isCalendar } from '$lib/metrics/specification';
import { above, below, hypotheticalPeople, letIn, rangeInWords } from '$lib/text/counterfactual';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { inWindow, verbOf } from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import type { TierName } from '$lib/analysis/figures';
import type { NoteText } from '../../contract';
import type { RateData } from '../types';

/** Alternative text of the chart. */
export const altText = ({ rows, window, tier }: RateData): string =>
	`Bars, one row per country of origin: people ${verbOf(tier)} by the United States ${inWindow(window)}, and the number at the Ukrainian rate. ${rows.map(rowInWords).join('; ')}.`;

function rowInWords({ originName, drawn, isReference }: OriginOutcomes): string {
	if (drawn.length === 0) return `${originName}: not available`;
	const values = drawn.map(({ people, expected, words }) => {
		const count = `${words} ${people.value === 0 ? 'none recorded' : formatPeople(people.value)}`.trim();
		return isReference ? count : `${count}, at the Ukrainian rate ${hypotheticalPeople(expected.value)}`;
	});
	return `${originName}: ${values.join(', ')}`;
}

/** Notes that depend on what is drawn, not on a row. */
export function notes({ window, together }: RateData): NoteText[] {
	const end = isCalendar(window)
		? `the end of ${window.years.to}`
		: `${window.months} months after the invasion of February 2022`;
	const TOGETHER =
		'The sum for all says little about small groups, because large ones outweigh them. Where a country has several bars, the first is added.';
	return notesFrom({
		arithmetic:
			'This is arithmetic, not a forecast: the Ukrainian rate times the displaced people of another nationality. It does not say how many would have applied, been able to travel or been let in.',
		end: `The Ukrainian rate is that up to ${end} and is not carried further.`,
		together: together && TOGETHER
	});
}

export const AXIS_TITLE = 'People, on one scale from zero';

export const LEGEND = [
	{ id: 'durable', text: 'resettled', mark: 'solid' },
	{ id: 'temporary', text: 'let in for a limited time', mark: 'hatched' },
	{ id: 'rate', text: 'number at the Ukrainian rate', mark: 'target' },
	{ id: 'range', text: 'range, depending on how the displaced are counted', mark: 'range' },
	{ id: 'difference', text: 'difference', mark: 'difference' }
] as const;

/** Header of the row for the sum of all others, in tables. */
export const nameTogether = ({ origins }: PooledOutcome): string => `These ${origins.length} together`;

/** Text in place of bars. */
export const absence = ({ reason }: OriginOutcomes): string =>
	`not available: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;

type Label = readonly [strong: string, plain: string];

/** The two parts of the text above a bar: who came, and the number at the Ukrainian rate. */
export function barLabel(outcome: DrawnOutcome, isReference: boolean, tier: TierName): Label {
	const { people, expected, expectedRange, isRanked } = outcome;
	const count = `${letIn(people.value)} ${verbOf(tier)}`;
	if (isReference) return [count, 'the number that sets the rate'];
	const [range, number] = [rangeInWords(expectedRange), hypotheticalPeople(expected.value)];
	const rate = range === number ? number : `${number} (${range})`;
	if (isRanked)
		return [
			`${count}${outcome.direction === 'either' ? ': ' : ', '}${verdict(outcome)}`,
			`at that rate ${rate}`
		];
	const few = `${recorded(people.value)}${people.value === 0 ? '' : ': too few to compare'}`;
	return [few, `at the Ukrainian rate ${rate}`];
}

const verdict = ({ direction, extra }: DrawnOutcome): string => {
	if (direction === 'either') return 'more or fewer, by the way of counting';
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
	const rate = `at the Ukrainian rate ${hypotheticalPeople(expected.value)}, range ${rangeInWords(expectedRange)}`;
	return `${start}${count}; ${rate}${isRanked ? `; ${verdict(outcome)}` : ''}`;
}

/** Text after the name of a row: the first part is bold, ranges are only drawn. */
export function shortLabel(
	{ people, expected, isRanked }: DrawnOutcome,
	isReference: boolean,
	tier: TierName
): Label {
	const printed = people.value < 1000 ? formatExact(people.value) : formatPeople(people.value);
	const count = people.value === 0 ? 'none' : `${printed} ${tier === 'let-in' ? 'let in' : 'resettled'}`;
	if (isReference) return [count, ''];
	const rate = `${formatPeople(expected.value, 2)} at that rate`;
	return [isRanked || people.value === 0 ? count : `${count}, too few`, rate];
}
