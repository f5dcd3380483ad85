import {
	daysOf,
	furthestApart,
	moreOnOneDay,
	placesIn,
	type Edition,
	type EverDisplaced,
	type OnOneDay,
	type Place,
	type Split,
	type War
} from '$lib/analysis/displacement/ever-displaced';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import {
	formatExact,
	formatPeople,
	formatRange,
	formatSignificant,
	roundSignificant
} from '$lib/text/numbers';
import { countryInSentence } from '$lib/text/people';
import { countOf, ifAny, listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { DisplacedData } from './types';

export const ALL_WARS = 'All eight wars';

const roundly = (value: number): string => formatPeople(value, 2);
/** Counts of one day, which stand in a column: "5.0 million" beside "4.4 million". */
const ofOneDay = (value: number): string =>
	roundSignificant(value, 2) >= 1e6 ? `${formatSignificant(value / 1e6, 2)} million` : roundly(value);
const precisely = (value: number): string => formatPeople(value);
const nameOf = ({ id, name }: War): string => countryInSentence(id, name);

const PLACE_WORDS: Readonly<Record<Place, string>> = { abroad: 'abroad', within: 'inside the country' };
const EVER: Readonly<Record<Split, string>> = {
	all: 'ever displaced',
	abroad: 'ever displaced across a border',
	within: 'ever displaced inside their country'
};

const WHERE: Readonly<Record<Split, string>> = {
	all: '',
	abroad: ' across a border',
	within: ' inside their countries'
};

const printedIn = (ever: readonly EverDisplaced[]): string[] => [
	...new Set(ever.map(({ people }) => roundly(people.value)))
];
/** Whether two editions differ in the numbers that the chart prints. */
export const differ = (ever: readonly EverDisplaced[]): boolean => printedIn(ever).length > 1;

/** "5.3 and 5.9 million", "1.2 million" if the editions print the same. */
export function inEditions(ever: readonly EverDisplaced[]): string {
	const printed = printedIn(ever);
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

/** The newest estimate of everyone ever displaced, or the count of one day where the edition has none. */
export function headline({ total, split, wars, year }: DisplacedData): string {
	const newest = total.ever.at(-1);
	const [day] = daysOf(total);
	const eight = startSentence(numberInWords(wars));
	if (newest) {
		const people = `${roundly(newest.people.value)} people`;
		const displaced = {
			all: `displaced at least ${people}`,
			abroad: `drove ${people} across a border`,
			within: `displaced ${people} at home`
		}[split];
		return `${eight} wars ${displaced}, one estimate says`;
	}
	if (!day) return `${eight} wars without a count for this choice`;
	const where = day.place === 'abroad' ? 'displaced abroad' : 'displaced at home';
	return `End of ${year}: ${precisely(day.people.value)} from ${numberInWords(day.countries.length)} countries ${where}`;
}

/** Sentences computed from the numbers; cumulative counts and counts on one day are never combined in one number. */
export const finding = (data: DisplacedData): string[] =>
	sentences(
		totalSentence(data),
		earlierEditions(data),
		returned(data),
		byWar(data),
		onThatDay(data),
		higherOnOneDay(data),
		withoutCumulative(data)
	);

function totalSentence({ total, split, wars }: DisplacedData): string {
	const newest = total.ever.at(-1);
	if (!newest) return `The chosen edition of Costs of War has no number of people ${EVER[split]}.`;
	const wider = newest.wider ? `; wider estimate: ${widerText(newest.wider)}` : '';
	const least = split === 'all' ? 'at least ' : '';
	return `By ${newest.endYear}, ${numberInWords(wars)} wars that Costs of War calls U.S.-led had displaced ${least}${roundly(newest.people.value)} people${WHERE[split]} (${newest.edition} edition${wider}).`;
}

const earlierEditions = ({ total }: DisplacedData): string[] =>
	total.ever.slice(0, -1).map((one) => {
		const wider = one.wider ? ` (wider estimate: ${widerText(one.wider)})` : '';
		return `The ${one.edition} edition had ${roundly(one.people.value)} by ${one.endYear}${wider}.`;
	});

function returned({ total: { ever, returned: back } }: DisplacedData): string {
	const newest = back.at(-1);
	const all = ever.find(({ edition }) => edition === newest?.edition);
	return newest && all
		? `Of the ${roundly(all.people.value)}, ${precisely(newest.people.value)} had returned by then; they stay in the count.`
		: '';
}

function byWar({ rows }: DisplacedData): string[] {
	const counted = rows.filter(({ ever }) => ever.length > 0);
	const [most, least] = [counted[0], counted.at(-1)];
	if (!most || !least || most === least) return [];
	const span = `War by war, the figures range from ${inEditions(least.ever)} (${least.name}) to ${inEditions(most.ever)} (${most.name}).`;
	const apart = furthestApart(counted);
	return sentences(
		span,
		apart && `The two editions are furthest apart for ${nameOf(apart)}: ${inEditions(apart.ever)}.`
	);
}

const COUNTED_BY: Readonly<Record<Place, string>> = {
	abroad: 'abroad (UNHCR)',
	within: 'inside their country by conflict (IDMC)'
};

function onThatDay({ total, year, wars }: DisplacedData): string[] {
	const days = daysOf(total);
	if (days.length === 0) return [];
	const parts = days.map(({ place, people }, i) => {
		const who = i === 0 ? ` people from the same ${numberInWords(wars)} countries were displaced` : '';
		return `${precisely(people.value)}${who} ${COUNTED_BY[place]}`;
	});
	const fewer = days
		.filter(({ countries }) => countries.length < wars)
		.map(
			({ place, countries }) =>
				`${startSentence(PLACE_WORDS[place])} there are figures for ${numberInWords(countries.length)} of them only.`
		);
	return [
		`At the end of ${year}, ${listOf(parts)}.`,
		...fewer,
		'These are counts of one day, whatever the cause. They cannot be added to those ever displaced, or be compared with them.'
	];
}

const higherOnOneDay = ({ rows, split }: DisplacedData): string[] =>
	ifAny(
		split === 'all' ? moreOnOneDay(rows) : [],
		(higher) =>
			`From ${listOf(higher.map(nameOf))}, more people were displaced on that one day than Costs of War counts as ever displaced. So the two do not count the same people.`
	);

const withoutCumulative = ({ rows, year }: DisplacedData): string[] =>
	rows
		.filter(({ since }) => since === null)
		.map((war) => {
			const parts = daysOf(war).map(
				({ place, people }, i) =>
					`${precisely(people.value)}${i === 0 ? ' of its people were displaced' : ''} ${PLACE_WORDS[place]}`
			);
			const day = parts.length > 0 ? ` At the end of ${year}, ${listOf(parts)}.` : '';
			return `For ${nameOf(war)} there is no figure of everyone ever displaced.${day}`;
		});

/** Alternative text of the chart. */
export const altText = ({ total, rows, year, editions }: DisplacedData): string =>
	`Bars in a row for each war: everyone ever displaced by it (Costs of War, ${countOf(String(editions.length), 'edition', 'editions')}), and people displaced at the end of ${year}. ${[total, ...rows].map(rowInWords).join('; ')}.`;

function rowInWords(war: War): string {
	const { name, ever, reason } = war;
	const wider = ever.flatMap(({ wider: range }) => (range ? [widerText(range)] : []));
	const cumulative =
		ever.length > 0
			? `${inEditions(ever)} ever displaced${wider.length > 0 ? `, wider estimate ${listOf(wider)}` : ''}`
			: reason;
	return `${name}: ${[cumulative, ...dayParts(war, ofOneDay)].join(', ')}`;
}

export const editionLegend = (edition: Edition): string => `${edition} edition`;

/** Beside the row of all wars, whose bars are shorter for each person than those of one war. */
export const OWN_SCALE = 'on its own scale';
export const WIDER_LEGEND = 'wider estimate, for all wars together';

export const chartTitle = ({ split }: DisplacedData): string =>
	split === 'all'
		? 'People, counted in three ways that cannot be added'
		: 'People, counted in two ways that cannot be added';

/** The heading of each column, and who counts it. */
export const columnHeads = ({ split, year }: DisplacedData): { head: string; source: string }[] => [
	{ head: 'Ever displaced since the war began', source: 'Costs of War' },
	...placesIn(split).map((place) =>
		place === 'abroad'
			? { head: `Abroad, end of ${year}`, source: 'UNHCR' }
			: { head: `Inside the country, end of ${year}`, source: 'IDMC' }
	)
];

/** Everybody in all wars, in a chart without a row for it. */
export function totalText({ name, ever }: War): string {
	const newest = ever.at(-1);
	if (!newest) return '';
	const wider = newest.wider ? `; ${widerDetail(newest.wider)}` : '';
	return `${name} together: ${inEditions(ever)} ever displaced${wider}`;
}

export const widerDetail = (wider: { readonly low: number; readonly high: number }): string =>
	`wider estimate ${widerText(wider)}`;

/** Number of a bar, or text in its place. */
export const dayLabel = (day: OnOneDay | null): string =>
	day ? ofOneDay(day.people.value) : 'not published';

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
	'All wars together have a scale of their own. Compare the bars below the line with one another only.';
const MINIMUM =
	'Costs of War prints its totals as minimums and the wider estimate as what is possible. The wider estimate begins above the total, so it is not a margin of error.';
const ROUNDED =
	'The 2021 edition rounds countries to the nearest hundred thousand. A small step between the editions can be rounding alone.';
const SYRIA =
	'For Syria, Costs of War begins in 2014 and counts five provinces only. The counts of one day include all Syrians, whatever displaced them and whenever.';
const SPLIT =
	'Costs of War prints people across borders and inside the country only as rounded parts of its 2020 total. No single country has them.';

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['26-cumulative-not-stock', 'minimum', 'syria', 'scales'];

/** Notes that depend on what is drawn, not on a row. */
export function notes({ total, rows, split, year }: DisplacedData): NoteText[] {
	const drawn = rows.flatMap(({ ever }) => ever);
	const isSyriaCounted = rows.some(({ id, ever }) => id === 'SYR' && ever.length > 0);
	const missing = placesIn(split).flatMap((place) =>
		ifAny(
			rows.filter(({ onOneDay }) => !onOneDay[place]),
			(without) =>
				`No figure of people displaced ${PLACE_WORDS[place]} at the end of ${year} is published for ${listOf(without.map(nameOf))}. That does not mean that there were none.`
		)
	);
	return notesFrom({
		scales: SCALES,
		minimum: total.ever.some(({ wider }) => wider !== null) && MINIMUM,
		rounded: drawn.some(({ isRounded }) => isRounded) && ROUNDED,
		syria: isSyriaCounted && SYRIA,
		split: split !== 'all' && SPLIT,
		...Object.fromEntries(missing.map((text, i) => [`missing-${i}`, text]))
	});
}
