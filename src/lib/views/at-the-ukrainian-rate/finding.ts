import { monthCount, yearRange } from '$lib/text/dates';
import { formatPeople, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import type { Interval } from '$lib/metrics/interval';
import { isCalendar, type Window } from '$lib/metrics/specification';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Outcome, RateRow } from './rows';
import type { Shown, Standing } from './series';
import { verbOf } from '$lib/text/phrases';
import { above, atRate, below, letIn, rangeInWords, recorded } from './words';

/** Sentences from the numbers; none is written in advance, and a range that holds the people let in is said to. */
export function finding(shown: Shown): string[] {
	const { reference, rows } = shown;
	if (!reference?.rate.defined)
		return [`There is no Ukrainian rate to compare with. ${shown.referenceReason}`.trim()];
	const others = rows.filter(({ isReference }) => !isReference);
	return [
		reading(shown, others),
		...sameSide(others, 'below', 'Below the Ukrainian rate under every definition tested'),
		...sameSide(others, 'above', 'Above the Ukrainian rate under every definition tested'),
		...others.filter(({ verdict }) => verdict === 'depends on the definition').map(dependence),
		...allTogether(shown),
		...tooFew(others),
		...otherWay(shown),
		'This is arithmetic about what happened, the Ukrainian rate times other numbers of displaced people; it is no forecast.'
	];
}

const when = (window: Window): string =>
	isCalendar(window)
		? `in ${yearRange(window.years.from, window.years.to)}`
		: `in the first ${monthCount(window.months)} of each war`;

/** What the bars show. */
function reading({ tier, window }: Shown, others: readonly RateRow[]): string {
	const named = others.filter(({ isRanked }) => isRanked).map((row) => nameWithNumbers(row, tier));
	const start = `At the rate, per person displaced, at which the United States ${verbOf(tier)} Ukrainians ${when(window)}`;
	return named.length > 0
		? `${start}, the numbers would have been ${listOf(named)}.`
		: `${start}, no other number of 10 or more people can be set beside it.`;
}

function nameWithNumbers({ origin, bars }: RateRow, tier: string): string {
	const [main, ...further] = bars.filter(({ isRanked }) => isRanked);
	if (!main) return '';
	const words = main.words ? ` ${main.words}` : '';
	const more = further.map((bar) =>
		bar.expected.value === main.expected.value
			? `; ${bar.words} ${letIn(bar.people.value)}`
			: `; ${atRate(bar.expected.value)} ${bar.words}, not ${letIn(bar.people.value)}`
	);
	return `${atRate(main.expected.value)} ${peopleFrom(origin)}${words} (${verbOf(tier)}: ${letIn(main.people.value)}${more.join('')})`;
}

function sameSide(rows: readonly Standing[], side: 'below' | 'above', opening: string): string[] {
	const group = rows.filter(({ verdict }) => verdict === side);
	return group.length > 0 ? [`${opening}: ${listOf(group.map(byHowMany))}.`] : [];
}

const byHowMany = ({ origin, extraRange }: Standing): string =>
	extraRange ? `${peopleFrom(origin)} (by ${rangeInWords(extraRange)})` : peopleFrom(origin);

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, outcomes }: RateRow): string {
	const sorted = outcomes.filter(({ isRanked }) => isRanked).sort((a, b) => a.parity.value - b.parity.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	const areOnOneSide = lowest.extra.value > 0 === highest.extra.value > 0;
	const rest = areOnOneSide ? '; the bounds of the figures reach the other side' : '';
	return `For ${peopleFrom(origin)} the definition decides: ${side(lowest.extra)} ${under(lowest)}, ${side(highest.extra)} ${under(highest)}${rest}.`;
}

const side = ({ value }: Interval): string => (value > 0 ? below(value) : above(-value));

const under = ({ words, denominator }: Outcome): string =>
	`${words} out of the ${DENOMINATOR_WORDS[denominator]}`.trim();

/** Never without each country, all of which the chart and the table show. */
function allTogether({ together, tier }: Shown): string[] {
	if (!together) return [];
	const { origins, afghans, people, expected, expectedRange, direction } = together;
	const which = afghans ? `, with the Afghans ${afghans},` : '';
	const range = formatRange(expectedRange.low, expectedRange.high, atRate);
	const decides = direction === 'either' ? ': the definition decides' : '';
	return [
		startSentence(
			`the ${numberInWords(origins.length)} nationalities together${which} come to ${letIn(people.value)} ${verbOf(tier)} and ${atRate(expected.value)} at the Ukrainian rate (${range})${decides}; each of them stands in the chart.`
		)
	];
}

function tooFew(rows: readonly RateRow[]): string[] {
	const few = rows.filter(({ bars, isRanked }) => bars.length > 0 && !isRanked);
	const counts = few.map(
		({ origin, bars: [bar] }) =>
			`${peopleFrom(origin)} (${recorded(bar?.people.value ?? 0)}; ${atRate(bar?.expected.value ?? 0)} at the Ukrainian rate)`
	);
	const unknown = rows
		.filter(({ bars }) => bars.length === 0)
		.map(({ origin, reason }) => `No number for ${peopleFrom(origin)}: ${reason}`);
	return [...(counts.length > 0 ? [`Too few to compare: ${listOf(counts)}.`] : []), ...unknown];
}

/** Said when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rows }: Shown): string[] {
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const changed = other.standings.filter(
		({ origin, verdict, isReference }) =>
			!isReference && verdict !== before.get(origin) && verdict !== 'too few to rank'
	);
	const open = changed.filter(({ verdict }) => verdict === 'depends on the definition');
	const parts = [
		...sameSide(changed, 'above', 'above the Ukrainian rate under every definition tested'),
		...sameSide(changed, 'below', 'below the Ukrainian rate under every definition tested'),
		...(open.length > 0
			? [
					`on either side, depending on the definition: ${listOf(open.map(({ origin }) => peopleFrom(origin)))}.`
				]
			: [])
	].map((part) => part.replace(/\.$/, ''));
	if (parts.length === 0) return [];
	const start =
		other.tier === 'resettled'
			? 'Durable resettlement alone gives another picture'
			: 'With those let in for a limited time the picture changes';
	return [`${start}: ${parts.join('; ')}.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, window, tier }: Shown): string {
	return `Bars, one row per country of origin: people ${verbOf(tier)} by the United States ${when(window)}, and the number at the Ukrainian rate. ${rows.map(rowInWords).join('; ')}.`;
}

function rowInWords({ originName, bars, isReference, reason }: RateRow): string {
	if (bars.length === 0) return `${originName}: not available, ${reason}`;
	const values = bars.map(({ people, expected, words }) => {
		const count = `${words} ${people.value === 0 ? 'none recorded' : formatPeople(people.value)}`.trim();
		return isReference ? count : `${count}, at the Ukrainian rate ${atRate(expected.value)}`;
	});
	return `${originName}: ${values.join(', ')}`;
}
