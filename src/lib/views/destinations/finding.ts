import { endOfYear, monthRange } from '$lib/text/dates';
import { formatNumber, formatPeople } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { REFERENCE } from '$lib/analysis/figures';
import { EUROPE, TRAVEL } from '$lib/text/stock-notes';
import { FEWEST_GROUPS, isPrinted, type Cell, type Destination } from './cells';
import { isAlike } from './classes';
import type { Shown } from './series';

const nameOf = ({ country, name }: Destination): string => countryInSentence(country, name);

export const whom = ({ counted }: Pick<Shown, 'counted'>): string =>
	counted === 'waiting' ? 'protected or waiting for a decision' : 'under protection';

/** "31", "0.4", "<0.1": for every 100 of the Ukrainian share. */
export function perHundred(ratio: number | null): string {
	if (ratio === null) return '–';
	const value = 100 * ratio;
	return value < 0.1 ? '<0.1' : formatNumber(value, 2);
}

const ranked = ({ destinations }: Pick<Shown, 'destinations'>): Destination[] =>
	destinations.filter(({ distance }) => distance !== null);

const alikeIn = ({ cells }: Destination): Cell[] =>
	cells.filter(({ standing, index }) => isPrinted(standing) && index !== null && isAlike(index));

/** How many countries a sentence names. */
const NAMED = 3;

/** Sentences from the numbers shown; none is written in advance. */
export function finding(shown: Shown): string[] {
	return [
		opening(shown),
		...ends(shown),
		...sides(shown, 'above'),
		...mostlyBelow(shown),
		...leftOutSentences(shown),
		...givenUpSentence(shown),
		shown.where === 'world'
			? `Europe is ${EUROPE}. ${TRAVEL.replace('four of these countries', 'four countries of Europe')}`
			: `Shown are ${EUROPE}, and the United States. ${TRAVEL.replace('four of these countries', 'four of the European ones')}`
	];
}

function opening(shown: Shown): string {
	const countries = ranked(shown);
	const when = `At the ${endOfYear(shown.year)}`;
	if (countries.length === 0)
		return `${when} no country had figures for ${numberInWords(FEWEST_GROUPS)} groups that could be compared with Ukrainians.`;
	const all = countries.filter((one) => alikeIn(one).length === one.groups);
	const most = countries.filter((one) => alikeIn(one).length > one.groups / 2);
	const rate = `every group of ten people or more ${whom(shown)} at between half and double the Ukrainian rate, each out of its people displaced abroad`;
	const scope = `${when}, of ${countries.length} countries that can be ranked,`;
	if (all.length > 0) return `${scope} ${all.length} had ${rate}: ${listOf(all.map(nameOf))}.`;
	const within = most.length > 0 ? listOf(most.map(nameOf)) : 'none of them';
	return `${scope} none had ${rate}. More than half of the groups came within that range in ${within}.`;
}

function ends(shown: Shown): string[] {
	const countries = ranked(shown);
	if (countries.length < 2 * NAMED) return [];
	const text = (one: Destination) =>
		`${nameOf(one)} (${alikeIn(one).length} of ${one.groups} groups between half and double)`;
	return [
		`Nearest to parity on average: ${listOf(countries.slice(0, NAMED).map(text))}; furthest: ${listOf(countries.slice(-NAMED).reverse().map(text))}.`
	];
}

interface Placed {
	readonly destination: Destination;
	readonly cell: Cell;
}

/** Coloured cells on one side of parity, the furthest first, by origin. */
function onSide({ destinations }: Shown, origin: string, side: 'below' | 'above'): Placed[] {
	return destinations
		.flatMap((destination): Placed[] => {
			const cell = destination.cells.find((one) => one.origin === origin);
			return cell?.standing === 'coloured' && cell.verdict === side ? [{ destination, cell }] : [];
		})
		.sort((a, b) => (b.cell.ratio ?? 0) - (a.cell.ratio ?? 0));
}

function sides(shown: Shown, side: 'above'): string[] {
	const parts = shown.origins.flatMap((origin) => {
		const placed = onSide(shown, origin, side);
		if (placed.length === 0) return [];
		const named = placed
			.slice(0, NAMED)
			.map(({ destination, cell }) => `${nameOf(destination)} (${perHundred(cell.ratio)})`);
		const more = placed.length > NAMED ? ` and ${placed.length - NAMED} more` : '';
		return [`${peopleFrom(origin)} in ${more ? named.join(', ') + more : listOf(named)}`];
	});
	return parts.length > 0
		? [`Above the Ukrainian share under every definition tested, for every 100 of it: ${parts.join('; ')}.`]
		: ['No group was above the Ukrainian share anywhere under every definition tested.'];
}

/** In how many countries each group stands below, of those with a stable number. */
function mostlyBelow(shown: Shown): string[] {
	const parts = shown.origins.flatMap((origin) => {
		const below = onSide(shown, origin, 'below').length;
		const stable = below + onSide(shown, origin, 'above').length;
		return stable > 0 ? [`${peopleFrom(origin)} in ${below} of ${stable}`] : [];
	});
	return parts.length > 0
		? [`Below it under every definition tested, of the countries with a stable number: ${listOf(parts)}.`]
		: [];
}

function leftOutSentences({ destinations }: Shown): string[] {
	const all = destinations.flatMap(({ leftOut }) => leftOut);
	if (all.length === 0) return [];
	const texts = all.map(
		({ origin, destination, destinationName, people, refugees, from, to }) =>
			`${countryInSentence(destination, destinationName)} let in ${formatPeople(people.value)} ${peopleFrom(origin)} for a limited time (${monthRange(from, to)}), while UNHCR counts ${formatPeople(refugees.value)} refugees`
	);
	const scope = all.some(({ origin }) => origin === REFERENCE) ? 'Not ranked or coloured' : 'Not coloured';
	return [`${scope}, because UNHCR counts fewer than were let in: ${texts.join('; ')}.`];
}

function givenUpSentence({ givenUp, base }: Shown): string[] {
	if (givenUp.length === 0) return [];
	const people = givenUp.reduce((sum, one) => sum + one.people, 0);
	const where = listOf(
		givenUp.map(({ host, lastYear }) => `${host} (last counted at the ${endOfYear(lastYear)})`)
	);
	return base === 'kept'
		? [`The displaced Ukrainians include ${formatPeople(people)} in ${where}.`]
		: [
				startSentence(
					`${formatPeople(people)} Ukrainians in ${where} are no longer among the displaced; kept there, they would raise every number by the same ratio.`
				)
			];
}

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const rows = shown.destinations.slice(0, 5).map((one) => {
		const cells = one.cells.filter(({ standing }) => isPrinted(standing));
		return `${one.name}: ${cells.map(({ origin, ratio }) => `${peopleFrom(origin)} ${perHundred(ratio)}`).join(', ')}`;
	});
	return `A table in colours, a row for each of ${shown.destinations.length} countries and a column for each of eight nationalities: the share ${whom(shown)} there for every 100 of the Ukrainian share, at the ${endOfYear(shown.year)}. ${rows.join('; ')}. The table lists all.`;
}
