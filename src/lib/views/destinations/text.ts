import {
	FEWEST_GROUPS,
	isPrinted,
	isUnstable,
	type Cell,
	type CellStatus,
	type Destination
} from '$lib/analysis/stocks/destinations';
import { REFERENCE } from '$lib/analysis/figures';
import { discontinuedPeople } from '$lib/analysis/stocks/year-end-stocks';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isAlike } from '$lib/plot/ratio-steps';
import { endOfYear, monthRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatFixed, formatNumber, formatPeople } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { EUROPE, EUROPE_NOTE, STOCK, TEN_YEARS, TRAVEL, WAITING } from '$lib/text/stock-notes';
import { countOf, listOf, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { DestinationsData } from './types';

export const UNIT = 'for every 100 of the Ukrainian share';

const nameOf = ({ country, name }: Destination): string => countryInSentence(country, name);

const counted = (data: DestinationsData): string =>
	data.counted === 'waiting' ? 'protected or waiting for a decision' : 'under protection';

/** "31", "0.4", "<0.1": for every 100 of the Ukrainian share. */
function perHundred(ratio: number | null): string {
	if (ratio === null) return '–';
	const value = 100 * ratio;
	return value < 0.1 ? '<0.1' : formatNumber(value, 2);
}

const alikeIn = ({ cells }: Destination): Cell[] =>
	cells.filter(({ status, index }) => isPrinted(status) && index !== null && isAlike(index));

/** How many countries a sentence names. */
const NAMED = 3;

/** Sentences from the numbers; none is written in advance. */
export function finding(data: DestinationsData): string[] {
	const ranked = data.destinations.filter(({ distance }) => distance !== null);
	return sentences(
		opening(data, ranked),
		ends(ranked),
		above(data),
		mostlyBelow(data),
		leftOutSentence(data),
		discontinuedSentence(data),
		data.where === 'world'
			? `Europe is ${EUROPE}. ${TRAVEL.replace('four of these countries', 'four countries of Europe')}`
			: `Shown are ${EUROPE}, and the United States. ${TRAVEL.replace('four of these countries', 'four of the European ones')}`
	);
}

function opening(data: DestinationsData, ranked: readonly Destination[]): string {
	const when = `At the ${endOfYear(data.year)}`;
	if (ranked.length === 0)
		return `${when} no country had figures for ${numberInWords(FEWEST_GROUPS)} groups that could be compared with Ukrainians.`;
	const all = ranked.filter((one) => alikeIn(one).length === one.groups);
	const most = ranked.filter((one) => alikeIn(one).length > one.groups / 2);
	const rate = `every group of ten people or more ${counted(data)} at between half and double the Ukrainian rate, each out of its people displaced abroad`;
	const scope = `${when}, of ${ranked.length} countries that can be ranked,`;
	if (all.length > 0) return `${scope} ${all.length} had ${rate}: ${listOf(all.map(nameOf))}.`;
	const within = most.length > 0 ? listOf(most.map(nameOf)) : 'none of them';
	return `${scope} none had ${rate}. More than half of the groups came within that range in ${within}.`;
}

function ends(ranked: readonly Destination[]): string {
	if (ranked.length < 2 * NAMED) return '';
	const text = (one: Destination) =>
		`${nameOf(one)} (${alikeIn(one).length} of ${one.groups} groups between half and double)`;
	return `Nearest to parity on average: ${listOf(ranked.slice(0, NAMED).map(text))}; furthest: ${listOf(ranked.slice(-NAMED).reverse().map(text))}.`;
}

/** Coloured cells on one side of parity, the furthest first. */
const onSide = ({ destinations }: DestinationsData, origin: string, side: 'below' | 'above') =>
	destinations
		.flatMap((destination) => {
			const cell = destination.cells.find((one) => one.origin === origin);
			return cell?.status === 'coloured' && cell.verdict === side ? [{ destination, cell }] : [];
		})
		.sort((a, b) => (b.cell.ratio ?? 0) - (a.cell.ratio ?? 0));

function above(data: DestinationsData): string {
	const parts = data.origins.flatMap((origin) => {
		const cells = onSide(data, origin, 'above');
		if (cells.length === 0) return [];
		const named = cells
			.slice(0, NAMED)
			.map(({ destination, cell }) => `${nameOf(destination)} (${perHundred(cell.ratio)})`);
		const more = cells.length > NAMED ? ` and ${cells.length - NAMED} more` : '';
		return [`${peopleFrom(origin)} in ${more ? named.join(', ') + more : listOf(named)}`];
	});
	return parts.length > 0
		? `Above the Ukrainian share under every definition tested, for every 100 of it: ${parts.join('; ')}.`
		: 'No group was above the Ukrainian share anywhere under every definition tested.';
}

/** In how many countries each group is below, of those with a stable number. */
function mostlyBelow(data: DestinationsData): string {
	const parts = data.origins.flatMap((origin) => {
		const below = onSide(data, origin, 'below').length;
		const stable = below + onSide(data, origin, 'above').length;
		return stable > 0 ? [`${peopleFrom(origin)} in ${below} of ${stable}`] : [];
	});
	return sentenceOn(
		parts,
		(list) => `Below it under every definition tested, of the countries with a stable number: ${list}.`
	);
}

function leftOutSentence({ destinations }: DestinationsData): string {
	const all = destinations.flatMap(({ leftOut }) => leftOut);
	if (all.length === 0) return '';
	const texts = all.map(
		({ origin, destination, destinationName, people, refugees, from, to }) =>
			`${countryInSentence(destination, destinationName)} let in ${formatPeople(people.value)} ${peopleFrom(origin)} for a limited time (${monthRange(from, to)}), while UNHCR counts ${formatPeople(refugees.value)} refugees`
	);
	const scope = all.some(({ origin }) => origin === REFERENCE) ? 'Not ranked or coloured' : 'Not coloured';
	return `${scope}, because UNHCR counts fewer than were let in: ${texts.join('; ')}.`;
}

function discontinuedSentence({ discontinued, base }: DestinationsData): string {
	if (discontinued.length === 0) return '';
	const people = formatPeople(discontinuedPeople(discontinued));
	const where = listOf(
		discontinued.map(({ host, lastYear }) => `${host} (last counted at the ${endOfYear(lastYear)})`)
	);
	return base === 'kept'
		? `The displaced Ukrainians include ${people} in ${where}.`
		: startSentence(
				`${people} Ukrainians in ${where} are no longer among the displaced; kept there, they would raise every number by the same ratio.`
			);
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: DestinationsData): string {
	const rows = data.destinations.slice(0, 5).map((one) => {
		const cells = one.cells.filter(({ status }) => isPrinted(status));
		return `${one.name}: ${cells.map(({ origin, ratio }) => `${peopleFrom(origin)} ${perHundred(ratio)}`).join(', ')}`;
	});
	return `A table in colours, a row for each of ${data.destinations.length} countries and a column for each of eight nationalities: the share ${counted(data)} there for every 100 of the Ukrainian share, at the ${endOfYear(data.year)}. ${rows.join('; ')}. The table lists all.`;
}

export const axisTitle = (data: DestinationsData): string =>
	`Share of those displaced abroad who are ${counted(data)} in a country, for every 100 of the share of displaced Ukrainians`;

export const unstableLegend = (isShort: boolean): string =>
	isShort ? 'unstable: few people, or it depends' : 'unstable: few people, or the definition decides';

/** After the name of a country whose figures leave people out, and before the words that say so. */
const STAR = '*';
export const STAR_NOTE = `${STAR} UNHCR leaves out Ukrainians let in for a limited time`;

export const isIncomplete = ({ leftOut }: Destination): boolean =>
	leftOut.some(({ origin }) => origin === REFERENCE);

export const rowName = (one: Destination): string => `${one.name}${isIncomplete(one) ? STAR : ''}`;

export const NOT_RANKED = 'Not ranked';
export const DISTANCE_HEAD: readonly string[] = ['Mean', 'distance'];

export const distanceLabel = ({ distance }: Destination): string =>
	distance === null ? '–' : formatFixed(distance, 2);

/** Where no head names the column: the first says what it is. */
export function bareDistance(one: Destination, isFirst: boolean): string {
	if (one.distance === null) return '';
	return isFirst ? `mean distance ${distanceLabel(one)}` : distanceLabel(one);
}

export function cellLabel({ status, people, ratio }: Cell): string {
	if (isPrinted(status)) return perHundred(ratio);
	if (status === 'none recorded') return '0';
	return status === 'too few' && people.value < FEWEST_RANKED ? `<${FEWEST_RANKED}` : '–';
}

export const STATUS_WORDS: Readonly<Record<CellStatus, string>> = {
	coloured: 'stable',
	few: 'fewer than 100 people',
	depends: 'depends on the definition',
	'left out': 'people let in for a limited time are left out',
	'too few': 'too few to compare',
	'none recorded': 'none recorded',
	'no figure': 'no figure'
};

export function tooltip({ origin, status, people, ratio }: Cell): string {
	const who = peopleFrom(origin);
	const count = people.value > 0 ? countOf(formatExact(people.value), 'person', 'people') : '';
	if (!isPrinted(status)) return `${who}: ${STATUS_WORDS[status]}${count ? ` (${count})` : ''}`;
	const remark = status === 'coloured' ? '' : `; not stable: ${STATUS_WORDS[status]}`;
	return `${who}: ${perHundred(ratio)} ${UNIT} (${count}${remark})`;
}

const SHARE =
	'A share is the people of one nationality in a country out of all of them displaced abroad. A number in a cell is that share for every 100 of the Ukrainian share in the same country: 100 is parity, 50 half, 200 double.';
const INDEX =
	'Colours follow the adjusted parity index: the ratio up to parity, two minus its inverse above, so that half and double are equally far from parity. Limits of the colours are half and double, a tenth and ten times, a hundredth and a hundred times.';
const RANK = `Countries stand in the order of their mean distance from parity on that index, from 0 (all alike) to 1, over the groups with a number; countries with fewer than ${FEWEST_GROUPS} groups or ${FEWEST_UNWARNED} Ukrainians are not ranked. Different countries have different groups, and large groups count as much as small ones.`;
const UNSTABLE = `Outlined and without colour: fewer than ${FEWEST_UNWARNED} people stand behind one of the two shares, or the side of parity depends on the definition (with or without asylum-seekers; with or without people whose count UNHCR gave up), or UNHCR counts fewer people than were let in for a limited time.`;
const FEW = `Fewer than ${FEWEST_RANKED} people are not compared. A dash: no figure is published.`;
const INSIDE =
	'Temporary protection of Ukrainians is part of these figures and cannot be told from lasting protection in a ratio; the chart “Sheltered in Europe” shows it apart.';

/** Notes that follow from what is drawn, not from a row. */
export function notes({ counted, destinations }: DestinationsData): NoteText[] {
	const hasUnstable = destinations.some(({ cells }) => cells.some(({ status }) => isUnstable(status)));
	return notesFrom({
		share: SHARE,
		index: INDEX,
		rank: RANK,
		unstable: hasUnstable && UNSTABLE,
		few: FEW,
		europe: EUROPE_NOTE,
		stock: STOCK,
		'ten-years': TEN_YEARS,
		inside: INSIDE,
		waiting: counted === 'waiting' && WAITING
	});
}
