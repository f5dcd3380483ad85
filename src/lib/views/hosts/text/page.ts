import type { LimitedEntries } from '$lib/analysis/limited-entries';
import type { HostCountry } from '$lib/analysis/people-abroad';
import { PLACES, type Place } from '$lib/analysis/places';
import type { Balance, PlaceFigures, Whereabouts } from '$lib/analysis/whereabouts';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import { BORDERS } from '$lib/text/borders';
import { endOfYear, monthRange } from '$lib/text/dates';
import { note } from '$lib/text/notes';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import {
	EUROPE,
	EUROPE_NOTE,
	SOLID,
	STOCK,
	TEMPORARY,
	TEN_YEARS,
	TRAVEL,
	WAITING
} from '$lib/text/stock-notes';
import { lastCounted } from '$lib/text/stock-phrases';
import { countOf, listOf, numberInWords } from '$lib/text/words';
import type { NoteText } from '../../contract';
import { MOST_BARS, type HostsData } from '../types';
import { cellText, NO_NEIGHBOUR, perThousand, placeWords, whom } from './chart';

/** Sentences from the numbers; none is written in advance. */
export const finding = (data: HostsData): string[] =>
	data.form === 'origins' ? originsFinding(data) : countriesFinding(data);

function originsFinding(data: HostsData): string[] {
	const { rows, year } = data;
	const reference = rows.find(({ isReference }) => isReference);
	return [
		...(reference ? [`At the ${endOfYear(year)}, ${whereAre(reference, data)}. Europe is ${EUROPE}.`] : []),
		...PLACES.filter((place) => place !== 'elsewhere').flatMap((place) => othersIn(place, data)),
		...sides(rows),
		...rows.filter(({ verdict }) => verdict === 'depends on the definition').flatMap(dependence),
		...notCompared(rows),
		...leftOutSentences(rows),
		...rows.flatMap(discontinuedSentence)
	];
}

const nameOf = ({ origin, originName }: Pick<Whereabouts, 'origin' | 'originName'>): string =>
	peopleFrom(origin, originName);

/** "of every 1,000 Ukrainians displaced abroad 925 were in Europe (258 of them …), 35 in …". */
function whereAre(row: Whereabouts, data: HostsData): string {
	const parts = row.places
		.filter(({ exists }) => exists)
		.map((cell, i) => {
			const where =
				data.border === 'europe'
					? `that border ${countryInSentence(row.origin, row.originName)}`
					: 'of Europe';
			const border = cell.bordering
				? ` (${perThousand(cell.bordering.share)} of them in countries ${where})`
				: '';
			return `${cellText(cell)} ${i === 0 ? 'were ' : ''}in ${placeWords(cell.place, data.border)}${border}`;
		});
	return `of every 1,000 ${nameOf(row)} ${whom(data)} ${listOf(parts)}`;
}

function othersIn(place: Place, { rows, border }: HostsData): string[] {
	const cells = rows
		.filter(({ isReference }) => !isReference)
		.flatMap((row) =>
			row.places
				.filter((cell) => cell.place === place && cell.exists && cell.rankStatus === 'ranked')
				.flatMap(({ share }) => (share.defined ? [{ row, share }] : []))
		)
		.sort((a, b) => b.share.value - a.share.value)
		.map(({ row, share }) => `${perThousand(share)} ${peopleFrom(row.origin)}`);
	if (cells.length === 0) return [];
	return [`Of every 1,000 of the others, in ${placeWords(place, border)}: ${listOf(cells)}.`];
}

const withVerdict = (rows: readonly Whereabouts[], verdict: Whereabouts['verdict']) =>
	rows.filter((row) => row.verdict === verdict);

function sides(rows: readonly Whereabouts[]): string[] {
	const [more, fewer] = [withVerdict(rows, 'above').map(nameOf), withVerdict(rows, 'below').map(nameOf)];
	return [
		...(more.length > 0
			? [
					`More were in neighbouring countries than in Europe and the United States together, under every definition tested: ${listOf(more)}.`
				]
			: []),
		...(fewer.length > 0 ? [`Fewer, under every definition tested: ${listOf(fewer)}.`] : [])
	];
}

function dependence(row: Whereabouts): string[] {
	const sorted = [...row.balances].sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return [];
	const text = ({ ratio }: Balance) => formatNumber(100 * ratio);
	return [
		`For ${nameOf(row)} the definition decides: for every 100 in Europe and the United States, ${text(lowest)} in neighbouring countries ${under(lowest, row)} and ${text(highest)} ${under(highest, row)}.`
	];
}

function under(
	{ counted, border, withDiscontinued }: Balance,
	{ discontinued, places }: Whereabouts
): string {
	const isSplit = places.some(({ bordering }) => bordering);
	const parts = [
		`asylum-seekers ${counted === 'all' ? 'counted' : 'left out'}`,
		...(isSplit ? [`neighbours in Europe counted as ${border === 'europe' ? 'Europe' : 'neighbours'}`] : []),
		...(withDiscontinued
			? [`people in ${listOf(discontinued.map(({ host }) => host))} kept in the count`]
			: [])
	];
	return `with ${listOf(parts)}`;
}

function notCompared(rows: readonly Whereabouts[]): string[] {
	const few = withVerdict(rows, 'too few to compare').map(nameOf);
	const none = withVerdict(rows, 'no neighbour').map(({ originName }) => originName);
	return [
		...(none.length > 0 ? [`No neighbour by land: ${listOf(none)}.`] : []),
		...(few.length > 0 ? [`Too few to compare: ${listOf(few)}.`] : [])
	];
}

/** People whom the stock does not hold, because nobody counts them as refugees. */
function leftOutSentences(rows: readonly Whereabouts[]): string[] {
	const all = rows.flatMap(({ leftOut }) => leftOut);
	if (all.length === 0) return [];
	const text = ({ origin, destination, destinationName, people, refugees, from, to }: LimitedEntries) =>
		`${formatPeople(people.value)} ${peopleFrom(origin)} were let into ${countryInSentence(destination, destinationName)} for a limited time (${monthRange(from, to)}), where UNHCR counts ${formatPeople(refugees.value)} refugees`;
	return [
		`These figures leave out people without refugee status, wholly or in part: ${all.map(text).join('; ')}. Those are entries, not people still there.`
	];
}

function discontinuedSentence({ origin, discontinued }: Whereabouts): string[] {
	if (discontinued.length === 0) return [];
	const people = formatPeople(discontinued.reduce((total, one) => total + one.people, 0));
	return [
		`The ${adjectiveOf(origin) ?? origin} figures also no longer hold ${people} people in ${lastCounted(discontinued)}.`
	];
}

/** How many countries the first sentence names. */
const NAMED = 5;

function countriesFinding(data: HostsData): string[] {
	const { countries, year, rows } = data;
	const [row] = rows;
	const ranked = countries.filter(({ rankStatus }) => rankStatus === 'ranked');
	const people = nameOf(data);
	if (!row || ranked.length === 0)
		return [`At the ${endOfYear(year)} no country held ten ${people} or more ${whom(data)}.`];
	const top = ranked.slice(0, NAMED);
	const named = top.map(
		(one) => `${countryInSentence(one.country, one.name)} (${formatPeople(one.people.counted.value)})`
	);
	const held = sum(top.map((one) => one.people.counted)).value;
	const rest = countries.length - top.length;
	return [
		`At the ${endOfYear(year)}, of ${formatPeople(row.total.value)} ${people} ${whom(data)} ${held > row.total.value / 2 ? 'most' : 'the largest numbers'} were in ${listOf(named)}.`,
		...(rest > 0
			? [
					`${top.length === 1 ? 'That country' : `These ${numberInWords(top.length)} countries`} held ${formatPercent(held / row.total.value)} of them; the rest were in ${rest} others.`
				]
			: []),
		`By place, ${whereAre(row, data)}.`,
		...tooFew(countries),
		...leftOutSentences([row]),
		...discontinuedSentence(row),
		`Europe is ${EUROPE}.`
	];
}

function tooFew(countries: readonly HostCountry[]): string[] {
	const few = countries.filter(({ rankStatus }) => rankStatus === 'too few').length;
	if (few === 0) return [];
	const where = countOf(numberInWords(few), 'country', 'countries');
	return [`In ${where} fewer than ten are counted: too few to rank.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: HostsData): string {
	const { form, rows, countries, year, border } = data;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'origins') {
		const cell = (one: PlaceFigures) =>
			one.exists ? `${cellText(one)} in ${placeWords(one.place, border)}` : NO_NEIGHBOUR;
		const texts = rows.map(({ originName, places }) => `${originName}: ${places.map(cell).join(', ')}`);
		return `Bars in four columns, one row per country of origin: where people ${whom(data)} were ${when}, per 1,000 of them; the part known to be temporary is hatched. ${texts.join('; ')}.`;
	}
	const listed = countries
		.filter(({ rankStatus }) => rankStatus === 'ranked')
		.slice(0, MOST_BARS)
		.map(({ name, people }) => `${name}: ${formatPeople(people.counted.value)}`);
	const kind =
		form === 'map'
			? 'A map of the world with a circle on each country, its area by people'
			: 'Bars, one per country';
	return `${kind}: ${nameOf(data)} ${whom(data)} ${when}. ${listed.join('; ')}.`;
}

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(
	{ form, rows, counted }: HostsData,
	countries: Catalogue['countries']
): NoteText[] {
	const isEveryone = counted === 'all';
	const hasTemporary = rows.some(({ places }) =>
		places.some(({ people }) => (people.temporary?.value ?? 0) > 0)
	);
	return [
		...note('neighbour', neighbourNote(rows, countries)),
		...note('europe', EUROPE_NOTE),
		...note('travel', TRAVEL),
		...note('counted', isEveryone ? ALL : PROTECTED),
		...note('stock', STOCK),
		...note('ten-years', TEN_YEARS),
		...note('temporary', TEMPORARY, hasTemporary),
		...note('temporary-elsewhere', ELSEWHERE, hasTemporary),
		...note('solid', SOLID),
		...note('waiting', WAITING, isEveryone),
		...note('definitions', DEFINITIONS, form === 'origins'),
		...note('borders', BORDERS, form === 'map')
	];
}

function neighbourNote(rows: readonly Whereabouts[], countries: Catalogue['countries']): string {
	const countryName = (iso3: string) => countryInSentence(iso3, countries.get(iso3)?.name ?? iso3);
	const lists = rows.map(({ originName, neighbours }) => {
		const names = neighbours.map(countryName).sort((a, b) => a.localeCompare(b, 'en'));
		return `${originName}: ${names.length > 0 ? listOf(names) : 'none'}`;
	});
	return `A neighbour shares a land border with the country of origin, counted along the lines as they stand where a border is disputed; seas do not count. ${lists.join('; ')}.`;
}

const ALL =
	'Counted are refugees, asylum-seekers and other people in need of international protection outside their country, by nationality.';
const PROTECTED =
	'Counted are refugees and other people in need of international protection outside their country, by nationality, without asylum-seekers.';
const ELSEWHERE =
	'Outside these 32 countries the part with a temporary status cannot be told from the figures: Moldova, for one, also gives Ukrainians temporary protection.';
const DEFINITIONS =
	'Definitions tested: with and without asylum-seekers; neighbours in Europe as Europe and as neighbours; with and without people whose count UNHCR gave up.';
