import type { Key } from '$lib/analysis/interveners/coalition';
import type { InterventionSettings as Settings, Lane, War } from '$lib/analysis/interveners/wars';
import type { NoteText } from '$lib/catalogue/catalogue';
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
import { listOf } from '$lib/text/words';
import type { IntervenersData } from '../types';

interface KeyWords {
	readonly long: string;
	readonly short: string;
	/** The part of one state among those that took part. */
	readonly part: string;
}

export const KEY_WORDS: Readonly<Record<Key, KeyWords>> = {
	usa: { long: 'all of it for the United States', short: 'alone', part: 'its part' },
	equal: {
		long: 'divided into equal parts among the states that took part',
		short: 'in equal parts',
		part: 'its equal part'
	},
	population: {
		long: 'divided by residents among the states that took part',
		short: 'divided by residents',
		part: 'its part by residents'
	},
	gdp: {
		long: 'divided by gross domestic product among the states that took part',
		short: 'divided by GDP',
		part: 'its part by GDP'
	},
	mean: {
		long: 'divided half by residents, half by gross domestic product among the states that took part',
		short: 'divided by residents and GDP',
		part: 'its part by residents and GDP'
	}
};

export const verbOf = ({ withTemporary }: Pick<Settings, 'withTemporary'>): string =>
	withTemporary ? 'let in' : 'resettled';
/** Other states: refugees resettled alone, whatever is counted for the United States. */
export const laneVerb = ({ id }: Pick<Lane, 'id'>, settings: Settings): string =>
	id === 'usa' ? verbOf(settings) : 'resettled';

/** Exact while small, else three figures. */
export const letIn = (people: number): string => (people < 1000 ? formatExact(people) : formatPeople(people));
/** A number that is worked out, two figures. */
export const would = (people: number): string => formatPeople(people, 2);

/** "5%", or "5% of the half that is counted" in numbers. */
export const shareText = ({ share, counted }: Settings): string =>
	counted === 100 ? `${share}%` : `${share}% of the ${counted}% counted`;

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
	const number = would(lane.result.expected.value);
	const range = lane.over?.expected.defined
		? formatRange(lane.over.expected.low, lane.over.expected.high, would)
		: number;
	return range === number ? number : `${number} (${range})`;
}

/** What a lane says when it is stepped to. */
export function tooltip(row: War, lane: Lane, settings: Settings): string {
	const name = row.states.length > 0 ? `${laneName(lane)}: ` : '';
	const temporary =
		lane.temporary.value > 0
			? ` (${formatExact(lane.durable.value)} resettled, ${formatExact(lane.temporary.value)} for a limited time)`
			: '';
	const people = `${name}${formatExact(lane.people.value)} ${laneVerb(lane, settings)} ${row.firstYear}–${row.lastYear}${temporary}`;
	if (row.isReference) return `${people}, for comparison`;
	const formula = arithmetic(row, lane, settings);
	return formula ? `${people}; by this share ${formula}` : `${people}; no number by this share`;
}

export function periodOf(wars: readonly War[]): string {
	const first = Math.min(...wars.map(({ firstYear }) => firstYear));
	const last = Math.max(...wars.map(({ lastYear }) => lastYear));
	return wars.length > 1
		? `From the first year of each war, ${first} or later, to ${last}`
		: yearRange(first, last);
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, settings }: IntervenersData): string {
	const each = rows.map(
		(row) => `${row.name}: ${row.lanes.map((lane) => tooltip(row, lane, settings)).join('. ')}`
	);
	return `Bullets of people ${verbOf(settings)} since each war began, inside a frame as long as ${shareText(settings)} of the displaced, ${KEY_WORDS[settings.key].long}. ${each.join('; ')}.`;
}

/** What the frames are as long as. */
export const formulaText = ({ counted, share, key }: Settings): string =>
	`Frame: people displaced × ${counted}% put down to those who intervened × ${share}% resettled, ${KEY_WORDS[key].long}`;

export const legendText = (settings: Settings) => ({
	durable: 'resettled',
	temporary: 'let in for a limited time',
	share: `${shareText(settings)} of the displaced`,
	range: 'the same over three counts of the displaced'
});

/** The two halves of what stands above a bar, the first of them in bold. */
export function laneText(war: War, lane: Lane, settings: Settings): readonly [string, string] {
	const name = war.states.length > 0 ? `${laneName(lane)}: ` : '';
	const isNobody = lane.people.value === 0;
	const count = isNobody ? 'none recorded' : `${letIn(lane.people.value)} ${laneVerb(lane, settings)}`;
	const people = `${name}${count}`;
	if (war.isReference) {
		const rate = war.rate.defined ? `: ${formatPerThousand(war.rate.value)} displaced abroad` : '';
		return [people, `for comparison${rate}`];
	}
	if (!lane.result) return [people, 'no number by this share'];
	const part = lane.part && lane.part.value < 1 ? `, part ${formatPercent(lane.part.value)}` : '';
	const few = lane.isRanked || isNobody ? '' : ', too few to compare';
	return [`${people}${few}`, `by this share ${expectedText(lane)}${part}`];
}

/** Notes that follow from the settings. */
export function computedNotes({ rows, settings }: IntervenersData): NoteText[] {
	const hasCoalition = rows.some(({ states }) => states.length > 0);
	const years = [...new Set(rows.flatMap(({ meansYear }) => meansYear ?? []))].sort();
	const hasMeans = hasCoalition && years.length > 0 && settings.key !== 'equal';
	return notesFrom({
		arithmetic:
			'This is arithmetic with numbers that the reader sets, never a forecast: it does not say who would have come, or wanted to, and what else would then have been different.',
		'who-led':
			'The United States stands here in every war because Costs of War describes all of them as led by it. How much of the displacement goes back to an intervention, no figure here says; at 100% all of it is counted.',
		range:
			'The line below each bar reaches over three ways of counting the displaced: abroad at the year-end with most, abroad at the latest year-end, and ever displaced. Where the number of people let in lies inside it, the definition decides.',
		'counted-since':
			'People let in are counted from the first calendar year of each war as Costs of War counts it, all of that year included. Refugees are those whom governments report to UNHCR; special immigrant visas of the United States are added.',
		ever:
			settings.displaced === 'ever'
				? 'People ever displaced are cumulative, most of them inside their country, and many have returned: a share of them is a number of people and is not turned into a rate.'
				: null,
		latest:
			settings.displaced === 'latest'
				? 'At the latest year-end those who returned, were naturalised or were resettled long ago are mostly no longer counted as displaced, while people let in are counted over all years.'
				: null,
		'others-resettled': hasCoalition
			? 'Of the other states only refugees resettled are counted. Many took in far more people who came on their own and asked for asylum, which is no resettlement.'
			: null,
		means: hasMeans
			? `Residents and gross domestic product are those of ${listOf(years.map(String))}: for each war of the newest year for which both are published for all its states.`
			: null
	});
}
