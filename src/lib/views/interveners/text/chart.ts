import type { Key } from '$lib/analysis/interveners/coalition';
import { fromTotals } from '$lib/analysis/interveners/comparisons';
import type { InterventionSettings as Settings, Lane, War } from '$lib/analysis/interveners/wars';
import { hypotheticalPeople } from '$lib/text/counterfactual';
import {
	formatExact,
	formatNumber,
	formatPeople,
	formatPercent,
	formatPerThousand,
	formatRange
} from '$lib/text/numbers';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { IntervenersData } from '../types';
import type { NoteText } from '../../contract';

interface KeyWords {
	readonly long: string;
	/** The share of one state among those that took part. */
	readonly part: string;
}

export const KEY_WORDS: Readonly<Record<Key, KeyWords>> = {
	usa: { long: 'all of it for the United States', part: 'its part' },
	equal: { long: 'divided into equal parts among the states that took part', part: 'its equal part' },
	population: {
		long: 'divided by population among the states that took part',
		part: 'its part by population'
	},
	gdp: { long: 'divided by GDP among the states that took part', part: 'its part by GDP' },
	mean: {
		long: 'divided half by population, half by GDP among the states that took part',
		part: 'its part by population and GDP'
	}
};

export const verbOf = ({ withTemporary }: Pick<Settings, 'withTemporary'>): string =>
	withTemporary ? 'let in' : 'resettled';
/** For other states, only resettled refugees, whatever is counted for the United States. */
export const laneVerb = ({ id }: Pick<Lane, 'id'>, settings: Settings): string =>
	id === 'usa' ? verbOf(settings) : 'resettled';

/** Exact if small, otherwise three significant figures. */
export const letIn = (people: number): string => (people < 1000 ? formatExact(people) : formatPeople(people));
/** The chosen share of all displaced people: 5% of 50% is "2.5%". */
export const effectiveShare = ({ share, counted }: Settings): string =>
	`${formatNumber((share * counted) / 100, 3)}%`;

/** "6,988,619 × 100% × 5% × 44% = 154,000": every factor of the number, in the order of the controls. */
export function arithmetic({ displaced }: War, lane: Lane, { counted, share }: Settings): string | null {
	if (!displaced || !lane.part || !lane.result?.expected.defined) return null;
	const part = lane.part.value;
	const written = part === 1 ? '100%' : `${formatNumber(100 * part, 3)}%`;
	return `${formatExact(displaced.people.value)} × ${counted}% × ${share}% × ${written} = ${formatExact(Math.round(lane.result.expected.value))}`;
}

export const laneName = (lane: Lane): string =>
	lane.id === 'usa' ? 'United States' : `${lane.states} other ${lane.states === 1 ? 'state' : 'states'}`;

/** "335,000 (199,000 to 335,000)". */
function expectedText(lane: Lane): string {
	if (!lane.result?.expected.defined) return '';
	const number = hypotheticalPeople(lane.result.expected.value);
	const range = lane.over?.expected.defined
		? formatRange(lane.over.expected.low, lane.over.expected.high, hypotheticalPeople)
		: number;
	return range === number ? number : `${number} (${range})`;
}

/** Announced when the cursor reaches a lane. */
export function tooltip(row: War, lane: Lane, settings: Settings): string {
	const name = row.states.length > 0 ? `${laneName(lane)}: ` : '';
	const temporary =
		lane.temporary.value > 0
			? ` (${formatExact(lane.durable.value)} resettled, ${formatExact(lane.temporary.value)} for a limited time)`
			: '';
	const people = `${name}${formatExact(lane.people.value)} ${laneVerb(lane, settings)} ${row.firstYear}–${row.lastYear}${temporary}`;
	if (row.isReference) return `${people}, for comparison`;
	const formula = arithmetic(row, lane, settings);
	return formula ? `${people}; the frame: ${formula}` : `${people}; no count of the displaced`;
}

export function periodOf(wars: readonly War[]): string {
	const first = Math.min(...wars.map(({ firstYear }) => firstYear));
	const last = Math.max(...wars.map(({ lastYear }) => lastYear));
	return wars.length > 1
		? `From the first year of each war, ${first} or later, to ${last}`
		: yearRange(first, last);
}

/** Alternative text of the chart. */
export function altText({ rows, settings }: IntervenersData): string {
	const each = rows.map(
		(row) => `${row.name}: ${row.lanes.map((lane) => tooltip(row, lane, settings)).join('. ')}`
	);
	return `Bars of people ${verbOf(settings)} since each war began, each inside a frame as long as ${effectiveShare(settings)} of the displaced, ${KEY_WORDS[settings.key].long}. ${each.join('; ')}.`;
}

/** What the length of the frames means. */
export const formulaText = ({ counted, share, key }: Settings): string =>
	counted === 100
		? `The outlined frame shows ${share}% of the people displaced, ${KEY_WORDS[key].long}.`
		: `The outlined frame shows ${share}% of the ${counted}% of displaced people put down to those who intervened, ${KEY_WORDS[key].long}.`;

export const legendText = (settings: Settings) => ({
	durable: 'resettled',
	temporary: 'let in for a limited time',
	share: `${effectiveShare(settings)} of the displaced`,
	range: 'the same by three counts of the displaced'
});

/** "5% would be", "44% of 5% would be". */
function shareWords({ part }: Lane, settings: Settings): string {
	const share = effectiveShare(settings);
	return part && part.value < 1 ? `${formatPercent(part.value)} of ${share} would be` : `${share} would be`;
}

/**
 * The two parts of the text above a bar, the first in bold.
 * @param isShort Without the range and the rate, which the chart draws.
 */
export function laneText(
	war: War,
	lane: Lane,
	settings: Settings,
	isShort = false
): readonly [string, string] {
	const name = war.states.length > 0 ? `${laneName(lane)}: ` : '';
	const isNobody = lane.people.value === 0;
	const count = isNobody ? 'none recorded' : `${letIn(lane.people.value)} ${laneVerb(lane, settings)}`;
	const people = `${name}${count}`;
	if (war.isReference) {
		const rate = war.rate.defined ? `: ${formatPerThousand(war.rate.value)} displaced abroad` : '';
		return [people, `for comparison${isShort ? '' : rate}`];
	}
	if (!lane.result) return [people, 'no count of the displaced'];
	const few = lane.isRanked || isNobody ? '' : ', too few to compare';
	const { expected } = lane.result;
	if (isShort && expected.defined)
		return [`${people}${few}`, `${shareWords(lane, settings)} ${hypotheticalPeople(expected.value)}`];
	return [`${people}${few}`, `${shareWords(lane, settings)} ${expectedText(lane)}`];
}

function visasBefore2017(rows: readonly War[]): string | null {
	const each = fromTotals(rows).map(({ origin, people }) => `${formatExact(people)} ${peopleFrom(origin)}`);
	return each.length > 0
		? `Special immigrant visas before March 2017 are known only from quoted totals, so they are in the upper bounds alone: ${listOf(each)}.`
		: null;
}

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['arithmetic', 'who-led', 'range'];

/** Notes that depend on the settings. */
export function computedNotes({ rows, settings }: IntervenersData): NoteText[] {
	const hasCoalition = rows.some(({ states }) => states.length > 0);
	const years = [...new Set(rows.flatMap(({ meansYear }) => meansYear ?? []))].sort();
	const hasMeans = hasCoalition && years.length > 0 && settings.key !== 'equal';
	return notesFrom({
		arithmetic:
			'This is arithmetic with numbers that the reader sets, not a forecast. It does not say who would have come, or wanted to, or what else would have been different.',
		'who-led':
			'The United States is in every war because Costs of War describes all of them as led by it. No figure here says how much of the displacement an intervention caused; at 100% all of it is counted.',
		range:
			'The line below each bar spans three counts of the displaced: abroad at the year-end with most, abroad at the latest year-end, and ever displaced. Where the people let in fall inside it, the answer depends on the count.',
		ever:
			settings.displaced === 'ever'
				? 'Most people ever displaced stayed inside their country, and many have returned. A share of them is a number of people, never a rate.'
				: null,
		latest:
			settings.displaced === 'latest'
				? 'People who returned, became citizens or were resettled long ago are mostly no longer counted as displaced at the latest year-end. People let in are counted over all years.'
				: null,
		'others-resettled': hasCoalition
			? 'For the other states only resettled refugees are counted. Many took in far more people who came on their own and applied for asylum.'
			: null,
		'counted-since':
			'People let in are counted from the first calendar year of each war, all of that year included. They are refugees reported to UNHCR, plus special immigrant visas of the United States.',
		'visas-before-2017': visasBefore2017(rows),
		means: hasMeans
			? `Population and GDP are those of ${listOf(years.map(String))}: for each war the newest year for which both are published for all its states.`
			: null
	});
}
