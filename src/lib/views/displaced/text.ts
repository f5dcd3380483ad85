import {
	daysOf,
	placesIn,
	type EverDisplaced,
	type OnOneDay,
	type Place,
	type Split,
	type War
} from '$lib/analysis/displacement/ever-displaced';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatPeople, formatRange } from '$lib/text/numbers';
import { countryInSentence } from '$lib/text/people';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { DisplacedData } from './types';

export const ALL_WARS = 'All eight wars';

const roundly = (value: number): string => formatPeople(value, 2);
const precisely = (value: number): string => formatPeople(value);
const nameOf = ({ id, name }: War): string => countryInSentence(id, name);

const PLACE_WORDS: Readonly<Record<Place, string>> = { abroad: 'abroad', within: 'inside the country' };
const EVER: Readonly<Record<Split, string>> = {
	all: 'ever displaced',
	abroad: 'ever displaced across a border',
	within: 'ever displaced inside their country'
};

/** "5.3 and 5.9 million", "1.2 million" where the editions print alike. */
function inEditions(ever: readonly EverDisplaced[]): string {
	const printed = [...new Set(ever.map(({ people }) => roundly(people.value)))];
	const [first = '', second] = printed;
	if (second === undefined) return first;
	const unit = ' million';
	return first.endsWith(unit) && second.endsWith(unit)
		? `${first.slice(0, -unit.length)} and ${second}`
		: listOf(printed);
}

/** "48 to 59 million". */
const widerText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
	formatRange(low, high, roundly).replace(' million to', ' to');

/** "5.3 million abroad", "4.4 million inside the country". */
const dayParts = (war: War, format: (value: number) => string): string[] =>
	daysOf(war).map(({ people, place }) => `${format(people.value)} ${PLACE_WORDS[place]}`);

export function period({ total, rows, year }: DisplacedData): string {
	const spans = [total, ...rows].flatMap(({ ever }) => ever);
	if (spans.length === 0) return `End of ${year}`;
	const from = Math.min(...spans.map(({ startYear }) => startYear));
	const to = Math.max(...spans.map(({ endYear }) => endYear));
	return `Ever displaced ${yearRange(from, to)}; on one day, end of ${year}`;
}

/** Sentences from the numbers; what is counted over years and what is counted on one day never meet in one number. */
export const finding = (data: DisplacedData): string[] => [
	totalSentence(data),
	...returned(data),
	...byWar(data),
	...onThatDay(data),
	...higherOnOneDay(data),
	...withoutCumulative(data)
];

function totalSentence({ total, split, wars }: DisplacedData): string {
	const [newest, ...older] = [...total.ever].reverse();
	if (!newest)
		return startSentence(`Costs of War prints no number of people ${EVER[split]} in the chosen edition.`);
	const wider = newest.wider ? `, and ${widerText(newest.wider)} by a wider estimate` : '';
	const before = older.map(
		(one) =>
			` Its edition of ${one.edition} had ${roundly(one.people.value)}${one.wider ? ` (${widerText(one.wider)})` : ''}, up to ${one.endYear}.`
	);
	return `Costs of War counts ${roundly(newest.people.value)} people ${EVER[split]} up to ${newest.endYear} by ${numberInWords(wars)} wars that it describes as led by the United States${wider}.${before.join('')}`;
}

function returned({ total: { ever, returned: back } }: DisplacedData): string[] {
	const newest = back.at(-1);
	const all = ever.find(({ edition }) => edition === newest?.edition);
	if (!newest || !all) return [];
	return [
		`Of the ${roundly(all.people.value)}, ${precisely(newest.people.value)} had returned by then; they stay in the count.`
	];
}

function byWar({ rows }: DisplacedData): string[] {
	const counted = rows.filter(({ ever }) => ever.length > 0);
	const [most, least] = [counted[0], counted.at(-1)];
	if (!most || !least || most === least) return [];
	const span = `By war it reaches from ${inEditions(least.ever)} (${least.name}) to ${inEditions(most.ever)} (${most.name})`;
	const apart = counted
		.map((row) => ({ row, distance: distanceOf(row) }))
		.sort((a, b) => b.distance - a.distance)[0];
	if (!apart || apart.distance === 0) return [`${span}.`];
	return [
		`${span}; the two editions are furthest apart for ${nameOf(apart.row)}: ${inEditions(apart.row.ever)}.`
	];
}

/** How far the editions lie apart, as a share of the first. */
function distanceOf({ ever: [first, second] }: War): number {
	if (!first || !second || first.people.value === 0) return 0;
	return Math.abs(second.people.value - first.people.value) / first.people.value;
}

const COUNTED_BY: Readonly<Record<Place, string>> = {
	abroad: 'displaced abroad (UNHCR)',
	within: 'displaced inside their country by conflict (IDMC)'
};

function onThatDay({ total, year, wars }: DisplacedData): string[] {
	const parts = daysOf(total).map(({ place, people, countries }) => {
		const of = countries.length;
		const fewer = of < wars ? ` (figures for ${numberInWords(of)} of them)` : '';
		return `${precisely(people.value)} were ${COUNTED_BY[place]}${fewer}`;
	});
	if (parts.length === 0) return [];
	return [
		`At the end of ${year}, of people from the same ${numberInWords(wars)} countries ${listOf(parts)}. These are people on one day, whatever displaced them: they can neither be added to those ever displaced nor be set against them.`
	];
}

function higherOnOneDay({ rows, split }: DisplacedData): string[] {
	if (split !== 'all') return [];
	const higher = rows.filter((war) => {
		const day = daysOf(war).reduce((sum, { people }) => sum + people.value, 0);
		return war.ever.length > 0 && war.ever.every(({ people }) => day > people.value);
	});
	if (higher.length === 0) return [];
	return [
		`That the two do not count the same people shows in ${listOf(higher.map(nameOf))}, where more people were displaced on that one day than Costs of War counts as ever displaced by the war.`
	];
}

const withoutCumulative = ({ rows, year }: DisplacedData): string[] =>
	rows
		.filter(({ since }) => since === null)
		.map((war) => {
			const parts = dayParts(war, precisely);
			const day = parts.length > 0 ? `; displaced at the end of ${year} were ${listOf(parts)}` : '';
			return `For ${nameOf(war)} there is no figure of everybody ever displaced${day}.`;
		});

/** What the chart shows, for those who cannot see it. */
export const altText = ({ total, rows, year, editions }: DisplacedData): string =>
	`One row per war: points for everybody ever displaced by it (Costs of War, ${countOf(String(editions.length), 'edition', 'editions')}), ticks for people displaced at the end of ${year}. ${[total, ...rows].map(rowInWords).join('; ')}.`;

function rowInWords(war: War): string {
	const { name, ever, reason } = war;
	const wider = ever.flatMap(({ wider: range }) => (range ? [widerText(range)] : []));
	const cumulative =
		ever.length > 0
			? `${inEditions(ever)} ever displaced${wider.length > 0 ? `, wider estimate ${listOf(wider)}` : ''}`
			: reason;
	return `${name}: ${[cumulative, ...dayParts(war, roundly)].join(', ')}`;
}

export function everLegend({ editions }: DisplacedData): string {
	const which = editions.length > 1 ? 'filled: 2020, ring: 2021' : (editions[0] ?? '');
	return `Ever displaced since the war began, people who returned included (Costs of War; ${which})`;
}

export function dayLegend({ split, year }: DisplacedData): string {
	const parts = placesIn(split).map((place) =>
		place === 'abroad' ? 'abroad: UNHCR' : 'inside, outlined: IDMC'
	);
	return `Displaced on one day, 31 December ${year} (${parts.join('; ')}). Not to be added to the points`;
}

export const panelTitle = (total: War | null): string =>
	`${total ? `${total.name} together` : 'War by war'}, million people`;

/** Names of the lines of a row. */
export const everName = ({ since }: War): string => (since === null ? 'ever' : `ever since ${since}`);
export const editionName = ({ edition }: EverDisplaced): string => `edition of ${edition}`;
export const dayName = (place: Place, year: number): string =>
	`${place === 'abroad' ? 'abroad' : 'inside'}, ${year}`;

/** Beside the points of a line; with a wider estimate above them. */
export function everLabel(ever: readonly EverDisplaced[]): string {
	const wider = ever.flatMap((one) => (one.wider ? [widerText(one.wider)] : []));
	return wider.length > 0 ? `${inEditions(ever)}; wider estimate ${wider.join('; ')}` : inEditions(ever);
}

/** Beside the tick of a line, or in its place. */
export const dayLabel = (day: OnOneDay | null): string => (day ? roundly(day.people.value) : 'not published');

export function everTooltip(one: EverDisplaced): string {
	const rounded = one.isRounded ? ', printed rounded' : '';
	const range = one.wider ? `; wider estimate ${widerText(one.wider)}` : '';
	return `edition of ${one.edition}, ever displaced ${one.startYear}–${one.endYear}: ${formatExact(one.people.value)} people${rounded}${range}`;
}

export function dayTooltip({ place, year, people, countries }: OnOneDay, { since, id }: War): string {
	const several = since !== null && !countries.includes(id) ? `, ${countries.length} countries` : '';
	return `displaced ${PLACE_WORDS[place]} at the end of ${year}: ${formatExact(people.value)} people${several}`;
}

const SCALES =
	'All wars together stand on a scale of their own; lengths can be compared within each of the two panels, not between them.';
const MINIMUM =
	'Costs of War prints its totals as minimums, and the wider estimate as what is possible; the wider estimate begins above the total, so it is no margin of error around it.';
const ROUNDED =
	'The update of 2021 prints its countries to the nearest hundred thousand; a small step between the editions can be rounding alone.';
const SYRIA =
	'For Syria, Costs of War begins in 2014 and counts five provinces only; the figures of one day hold all Syrians, whenever and by whatever they were displaced.';
const SPLIT =
	'Across borders and inside the country are printed as rounded parts of one total, that of the edition of 2020; no country has them.';

/** Notes that follow from what is drawn, not from a row. */
export function notes({ total, rows, split, year }: DisplacedData): NoteText[] {
	const drawn = rows.flatMap(({ ever }) => ever);
	const isSyriaCounted = rows.some(({ id, ever }) => id === 'SYR' && ever.length > 0);
	const missing = placesIn(split).flatMap((place): string[] => {
		const without = rows.filter(({ onOneDay }) => !onOneDay[place]);
		return without.length > 0
			? [
					`No figure of people displaced ${PLACE_WORDS[place]} at the end of ${year} is published for ${listOf(without.map(nameOf))}, which is not the same as none.`
				]
			: [];
	});
	return notesFrom({
		scales: SCALES,
		minimum: total.ever.some(({ wider }) => wider !== null) && MINIMUM,
		rounded: drawn.some(({ isRounded }) => isRounded) && ROUNDED,
		syria: isSyriaCounted && SYRIA,
		split: split !== 'all' && SPLIT,
		...Object.fromEntries(missing.map((text, i) => [`missing-${i}`, text]))
	});
}
