import {
	FEWEST_GROUPS,
	isPrinted,
	isUnstable,
	type Cell,
	type CellStatus,
	type Destination
} from '$lib/analysis/stocks/destinations';
import { mostAndLeastBelow, sidesOf, stableIn, type Sides } from '$lib/analysis/stocks/destinations-compared';
import { REFERENCE } from '$lib/analysis/figures';
import { discontinuedPeople, isLatestYear } from '$lib/analysis/stocks/year-end-stocks';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isAlike } from '$lib/plot/ratio-steps';
import { endOfYear } from '$lib/text/dates';
import { fittingHeadline } from '$lib/text/phrases';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatFixed, formatNumber, formatPeople, formatSignificant } from '$lib/text/numbers';
import { inSentences } from '$lib/text/fitting';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { EUROPE_NOTE, STOCK, TEN_YEARS, travelTo, WAITING } from '$lib/text/stock-notes';
import { lastCounted, leftOutSentence, shortList } from '$lib/text/stock-phrases';
import { countOf, listOf, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { DestinationsData } from './types';

export const UNIT = 'Ukrainian share = 100';

const nameOf = ({ country, name }: Destination): string => countryInSentence(country, name);

const counted = (data: DestinationsData): string =>
	data.counted === 'waiting' ? 'protected or waiting for a decision' : 'under protection';

/** The definitions: refugees alone or everyone, each with and without the Ukrainians in Russia no longer counted. */
const ways = ({ discontinued }: Pick<DestinationsData, 'discontinued'>): string =>
	discontinued.length > 0 ? 'in all four ways of counting' : 'in both ways of counting';

/** "31", "0.4", "<0.1": the share, if the Ukrainian share is 100. */
function perHundred(ratio: number | null): string {
	if (ratio === null) return '–';
	const value = 100 * ratio;
	return value < 0.1 ? '<0.1' : formatSignificant(value, 2);
}

const alikeIn = ({ cells }: Destination): Cell[] =>
	cells.filter(({ status, index }) => isPrinted(status) && index !== null && isAlike(index));

const rankedIn = ({ destinations }: DestinationsData): Destination[] =>
	destinations.filter(({ distance }) => distance !== null);

/** Countries in which every group is between half and double the Ukrainian share. */
const allAlike = (ranked: readonly Destination[]): Destination[] =>
	ranked.filter((one) => alikeIn(one).length === one.groups);

export function headline(data: DestinationsData, title: string): string {
	const ranked = rankedIn(data);
	if (ranked.length === 0) return title;
	const all = allAlike(ranked).length;
	const verb = isLatestYear(data.year) ? (all < 2 ? 'shelters' : 'shelter') : 'sheltered';
	const rest = `${verb} every group at about the Ukrainian rate`;
	return all === 0
		? fittingHeadline(`None of ${ranked.length} countries ${rest}`, `No country ${rest}`)
		: `${all} of ${ranked.length} countries ${rest}`;
}

/** Maximum number of countries named in a sentence. */
const NAMED = 3;

/** Sentences computed from the numbers; none is fixed text. */
export function finding(data: DestinationsData): string[] {
	const ranked = rankedIn(data);
	const sides = data.origins.map((origin) => sidesOf(origin, data.destinations));
	return sentences(
		opening(data, ranked),
		ranked.length > 0 &&
			`Each group is measured against its own number of ${KIND[data.counted]}; groups of fewer than ten people in a country are left out.`,
		mostAlike(ranked),
		ends(ranked),
		mostlyBelow(sides),
		above(data, sides),
		leftOutSentences(data),
		discontinuedSentence(data),
		travelTo(data.where === 'world' ? 'countries of Europe' : 'of the European countries shown')
	);
}

const KIND: Readonly<Record<DestinationsData['counted'], string>> = {
	protected: 'refugees abroad',
	waiting: 'people displaced abroad'
};

function opening({ year }: DestinationsData, ranked: readonly Destination[]): string {
	const when = `At the ${endOfYear(year)}`;
	if (ranked.length === 0)
		return `${when}, no country had figures for ${numberInWords(FEWEST_GROUPS)} groups that could be compared with Ukrainians.`;
	const rate = 'all other groups at between half and double the Ukrainian rate';
	const all = allAlike(ranked);
	return all.length > 0
		? `${when}, ${shortList(all.map(nameOf), 2)} sheltered ${rate}.`
		: `${when}, none of ${ranked.length} countries sheltered ${rate}.`;
}

/** Countries that come near if none has every group in the range. */
function mostAlike(ranked: readonly Destination[]): string {
	if (allAlike(ranked).length > 0) return '';
	const most = ranked.filter((one) => alikeIn(one).length > one.groups / 2).map(nameOf);
	return sentenceOn(most, () => `More than half of the groups came within that range in ${shortList(most)}.`);
}

function ends(ranked: readonly Destination[]): string {
	if (ranked.length < 2 * NAMED) return '';
	const names = (all: readonly Destination[]) => listOf(all.map(nameOf));
	return `On average, groups came closest to the Ukrainian rate in ${names(ranked.slice(0, NAMED))}; they were furthest from it in ${names(ranked.slice(-NAMED).reverse())}.`;
}

function above(data: DestinationsData, sides: readonly Sides[]): string | string[] {
	const parts = sides
		.filter((one) => one.above.length > 0)
		.map((one) => ({ people: peopleFrom(one.origin), where: shortList(one.above.map(nameOf), NAMED) }));
	const [first, ...others] = parts;
	return first
		? [
				`${startSentence(ways(data))}, ${first.people} were sheltered more often than Ukrainians in ${first.where}.`,
				...inSentences(
					'So were ',
					others.map(({ people, where }) => `${people} in ${where}`)
				)
			]
		: `In no country was a group sheltered more often than Ukrainians ${ways(data)}.`;
}

/** The groups below in most and in fewest of the countries with a stable number. */
function mostlyBelow(sides: readonly Sides[]): string {
	const { most, least } = mostAndLeastBelow(sides, NAMED) ?? {};
	if (!most || !least) return '';
	const text = (one: Sides) =>
		one.above.length === 0 ? `all ${stableIn(one)}` : `${one.below.length || 'none'} of ${stableIn(one)}`;
	const also = least === most ? '' : `, ${peopleFrom(least.origin)} in ${text(least)}`;
	return `Where the figures are stable, ${peopleFrom(most.origin)} were sheltered less often than Ukrainians in ${text(most)} countries${also}.`;
}

const leftOutSentences = ({ destinations }: DestinationsData): string[] =>
	destinations
		.flatMap(({ leftOut }) => leftOut)
		.map((entries) => {
			const country = countryInSentence(entries.destination, entries.destinationName);
			const isRanked = entries.origin !== REFERENCE;
			return `${leftOutSentence(entries)} So ${isRanked ? 'their number there has no colour' : `${country} is not ranked`}.`;
		});

function discontinuedSentence({ discontinued, base, counted, displaced }: DestinationsData): string {
	if (discontinued.length === 0) return '';
	const kind = counted === 'waiting' ? 'people' : 'refugees';
	const people = formatPeople(discontinuedPeople(discontinued, kind));
	const where = lastCounted(discontinued);
	const { published, kept } = displaced[REFERENCE]?.[counted] ?? {};
	const factor = formatNumber(published && kept ? kept.value / published.value : 1, 3);
	return base === 'kept'
		? `Ukrainians abroad include ${people} in ${where}. Without them every number would be ${factor} times smaller.`
		: `Ukrainians abroad no longer include ${people} in ${where}. With them every number would be ${factor} times as large.`;
}

/** Alternative text of the chart. */
export function altText(data: DestinationsData): string {
	const rows = data.destinations.slice(0, 5).map((one) => {
		const cells = one.cells.filter(({ status }) => isPrinted(status));
		return `${one.name}: ${cells.map(({ origin, ratio }) => `${peopleFrom(origin)} ${perHundred(ratio)}`).join(', ')}`;
	});
	return `A coloured table with a row for each of ${data.destinations.length} countries and a column for each of eight nationalities: the share ${counted(data)} there, if the Ukrainian share is 100, at the ${endOfYear(data.year)}. ${rows.join('; ')}. The table lists all.`;
}

export const axisTitle = (data: DestinationsData): string =>
	`Share of each group’s ${KIND[data.counted]} who are in the country (Ukrainian share = 100)`;

export const unstableLegend = (isShort: boolean): string =>
	isShort ? 'outlined: few people, or unclear' : 'outlined: few people, or it depends on the count';

/** Mark after the name of a country whose figures leave people out, and before the text that says so. */
const STAR = '*';
export const STAR_NOTE = `${STAR} UNHCR leaves out Ukrainians let in for a limited time`;

export const isIncomplete = ({ leftOut }: Destination): boolean =>
	leftOut.some(({ origin }) => origin === REFERENCE);

export const rowName = (one: Destination): string => `${one.name}${isIncomplete(one) ? STAR : ''}`;

export const NOT_RANKED = 'Not ranked';
export const DISTANCE_HEAD: readonly string[] = ['Typical', 'gap'];

export const distanceLabel = ({ distance }: Destination): string =>
	distance === null ? '–' : formatFixed(distance, 2);

/** For columns without a header: the first label says what it is. */
export function bareDistance(one: Destination, isFirst: boolean): string {
	if (one.distance === null) return '';
	return isFirst ? `typical gap ${distanceLabel(one)}` : distanceLabel(one);
}

export function cellLabel({ status, people, ratio }: Cell): string {
	if (isPrinted(status)) return perHundred(ratio);
	if (status === 'none recorded') return '0';
	return status === 'too few' && (people?.value ?? 0) < FEWEST_RANKED ? `<${FEWEST_RANKED}` : '–';
}

export const STATUS_WORDS: Readonly<Record<CellStatus, string>> = {
	coloured: 'stable',
	few: `fewer than ${FEWEST_UNWARNED} of them or of Ukrainians`,
	depends: 'depends on the way of counting',
	'left out': 'people let in for a limited time are left out',
	'too few': 'too few to compare',
	'none recorded': 'none recorded',
	'not recorded': 'nationality not recorded for many people there',
	'no figure': 'no figure'
};

export function tooltip({ origin, status, people, ratio }: Cell): string {
	const who = peopleFrom(origin);
	const count = people && people.value > 0 ? countOf(formatExact(people.value), 'person', 'people') : '';
	if (!isPrinted(status)) return `${who}: ${STATUS_WORDS[status]}${count ? ` (${count})` : ''}`;
	const remark = status === 'coloured' ? '' : `; ${STATUS_WORDS[status]}`;
	return `${who}: ${perHundred(ratio)} (${UNIT}; ${count}${remark})`;
}

const SHARE =
	'A number compares shares: what part of a group’s people abroad is in the country, if the Ukrainian part is 100. At 50 the group is sheltered half as often as Ukrainians, at 200 twice as often.';
const INDEX =
	'Colours change at half and double the Ukrainian share, at a tenth and ten times, and at a hundredth and a hundred times. Half and double are equally far from it.';
const RANK =
	'Countries stand in the order of their typical gap: the average distance of their groups from the Ukrainian share, from 0 (all alike) to 1. Large and small groups count alike, and not every country has the same groups.';
const UNRANKED = `Countries with fewer than ${FEWEST_GROUPS} groups or ${FEWEST_UNWARNED} Ukrainians are not ranked.`;
const FEW = `Groups of fewer than ${FEWEST_RANKED} people are not compared. A dash means that no figure is published, or that the country recorded no nationality for many people.`;
const INSIDE =
	'Temporary protection of Ukrainians is part of these figures. The chart “Sheltered in Europe” shows it separately.';

const unstableNote = ({ discontinued }: DestinationsData): string =>
	`Outlined numbers rest on fewer than ${FEWEST_UNWARNED} people, leave out people let in for a limited time, are too close to the Ukrainian share, or change sides with the way of counting. The ways: refugees or everyone displaced${discontinued.length > 0 ? ', with and without Ukrainians in Russia no longer counted' : ''}.`;

export const hasUnstable = ({ destinations }: Pick<DestinationsData, 'destinations'>): boolean =>
	destinations.some(({ cells }) => cells.some(({ status }) => isUnstable(status)));

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['share', '10-ukr-2024-russia', 'inside', 'unstable', 'stock', 'rank'];

/** Notes that depend on what is drawn, not on a row. */
export function notes(data: DestinationsData): NoteText[] {
	return notesFrom({
		share: SHARE,
		inside: INSIDE,
		unstable: hasUnstable(data) && unstableNote(data),
		stock: STOCK,
		rank: RANK,
		unranked: UNRANKED,
		index: INDEX,
		few: FEW,
		europe: EUROPE_NOTE,
		waiting: data.counted === 'waiting' && WAITING,
		'ten-years': TEN_YEARS
	});
}
