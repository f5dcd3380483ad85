import { rankedHosts } from '$lib/analysis/stocks/people-abroad';
import { PLACES, type Place } from '$lib/analysis/stocks/places';
import type { Balance, PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { discontinuedPeople } from '$lib/analysis/stocks/year-end-stocks';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import { BORDERS } from '$lib/text/borders';
import { endOfYear, monthRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { EUROPE, EUROPE_NOTE, protectionNotes, TRAVEL } from '$lib/text/stock-notes';
import { lastCounted, numberOrDash } from '$lib/text/stock-phrases';
import { countOf, listOf, numberInWords, sentenceOn, sentences } from '$lib/text/words';
import type { NoteText } from '../../contract';
import { MOST_BARS, type HostsData } from '../types';
import { cellText, NO_NEIGHBOUR, placeWords, whom } from './chart';

/** Sentences from the numbers; none is written in advance. */
export const finding = (data: HostsData): string[] =>
	data.form === 'origins' ? originsFinding(data) : countriesFinding(data);

function originsFinding(data: HostsData): string[] {
	const { rows, year } = data;
	const reference = rows.find(({ isReference }) => isReference);
	return sentences(
		reference && `At the ${endOfYear(year)}, ${whereAre(reference, data)}. Europe is ${EUROPE}.`,
		PLACES.filter((place) => place !== 'elsewhere').map((place) => othersIn(place, data)),
		sentenceOn(
			withVerdict(rows, 'above').map(nameOf),
			(more) =>
				`More were in neighbouring countries than in Europe and the United States together, under every definition tested: ${more}.`
		),
		sentenceOn(
			withVerdict(rows, 'below').map(nameOf),
			(fewer) => `Fewer, under every definition tested: ${fewer}.`
		),
		withVerdict(rows, 'depends on the definition').map(dependence),
		sentenceOn(
			withVerdict(rows, 'no neighbour').map(({ originName }) => originName),
			(none) => `No neighbour by land: ${none}.`
		),
		sentenceOn(withVerdict(rows, 'too few to compare').map(nameOf), (few) => `Too few to compare: ${few}.`),
		leftOutSentence(rows),
		rows.map(discontinuedSentence)
	);
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
				? ` (${numberOrDash(cell.bordering.share)} of them in countries ${where})`
				: '';
			return `${cellText(cell)} ${i === 0 ? 'were ' : ''}in ${placeWords(cell.place, data.border)}${border}`;
		});
	return `of every 1,000 ${nameOf(row)} ${whom(data)} ${listOf(parts)}`;
}

function othersIn(place: Place, { rows, border }: HostsData): string {
	const cells = rows
		.filter(({ isReference }) => !isReference)
		.flatMap((row) =>
			row.places
				.filter((cell) => cell.place === place && cell.exists && cell.rankStatus === 'ranked')
				.flatMap(({ share }) => (share.defined ? [{ row, share }] : []))
		)
		.sort((a, b) => b.share.value - a.share.value)
		.map(({ row, share }) => `${numberOrDash(share)} ${peopleFrom(row.origin)}`);
	return sentenceOn(
		cells,
		(list) => `Of every 1,000 of the others, in ${placeWords(place, border)}: ${list}.`
	);
}

const withVerdict = (rows: readonly Whereabouts[], verdict: Whereabouts['verdict']) =>
	rows.filter((row) => row.verdict === verdict);

function dependence(row: Whereabouts): string {
	const sorted = [...row.balances].sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	const text = ({ ratio }: Balance) => formatNumber(100 * ratio);
	return `For ${nameOf(row)} the definition decides: for every 100 in Europe and the United States, ${text(lowest)} in neighbouring countries ${under(lowest, row)} and ${text(highest)} ${under(highest, row)}.`;
}

function under(
	{ counted, border, withDiscontinued }: Balance,
	{ discontinued, places }: Whereabouts
): string {
	const isSplit = places.some(({ bordering }) => bordering);
	return `with ${listOf(
		sentences(
			`asylum-seekers ${counted === 'all' ? 'counted' : 'left out'}`,
			isSplit && `neighbours in Europe counted as ${border === 'europe' ? 'Europe' : 'neighbours'}`,
			withDiscontinued && `people in ${listOf(discontinued.map(({ host }) => host))} kept in the count`
		)
	)}`;
}

/** People whom the stock does not hold, because nobody counts them as refugees. */
function leftOutSentence(rows: readonly Whereabouts[]): string {
	const texts = rows
		.flatMap(({ leftOut }) => leftOut)
		.map(
			({ origin, destination, destinationName, people, refugees, from, to }) =>
				`${formatPeople(people.value)} ${peopleFrom(origin)} were let into ${countryInSentence(destination, destinationName)} for a limited time (${monthRange(from, to)}), where UNHCR counts ${formatPeople(refugees.value)} refugees`
		);
	if (texts.length === 0) return '';
	return `These figures leave out people without refugee status, wholly or in part: ${texts.join('; ')}. Those are entries, not people still there.`;
}

function discontinuedSentence({ origin, discontinued }: Whereabouts): string {
	if (discontinued.length === 0) return '';
	const people = formatPeople(discontinuedPeople(discontinued));
	return `The ${adjectiveOf(origin) ?? origin} figures also no longer hold ${people} people in ${lastCounted(discontinued)}.`;
}

/** How many countries the first sentence names. */
const NAMED = 5;

function countriesFinding(data: HostsData): string[] {
	const { countries, year, rows } = data;
	const [row] = rows;
	const ranked = rankedHosts(countries);
	const people = nameOf(data);
	if (!row || ranked.length === 0)
		return [`At the ${endOfYear(year)} no country held ten ${people} or more ${whom(data)}.`];
	const top = ranked.slice(0, NAMED);
	const named = top.map(
		(one) => `${countryInSentence(one.country, one.name)} (${formatPeople(one.people.counted.value)})`
	);
	const held = sum(top.map((one) => one.people.counted)).value;
	const rest = countries.length - top.length;
	const few = countries.filter(({ rankStatus }) => rankStatus === 'too few').length;
	return sentences(
		`At the ${endOfYear(year)}, of ${formatPeople(row.total.value)} ${people} ${whom(data)} ${held > row.total.value / 2 ? 'most' : 'the largest numbers'} were in ${listOf(named)}.`,
		rest > 0 &&
			`${top.length === 1 ? 'That country' : `These ${numberInWords(top.length)} countries`} held ${formatPercent(held / row.total.value)} of them; the rest were in ${rest} others.`,
		`By place, ${whereAre(row, data)}.`,
		few > 0 &&
			`In ${countOf(numberInWords(few), 'country', 'countries')} fewer than ten are counted: too few to rank.`,
		leftOutSentence([row]),
		discontinuedSentence(row),
		`Europe is ${EUROPE}.`
	);
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
	const listed = rankedHosts(countries)
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
	return notesFrom({
		neighbour: neighbourNote(rows, countries),
		europe: EUROPE_NOTE,
		travel: TRAVEL,
		counted: isEveryone ? ALL : PROTECTED,
		...protectionNotes({
			temporary: hasTemporary,
			waiting: isEveryone,
			onTemporary: { 'temporary-elsewhere': hasTemporary && ELSEWHERE }
		}),
		definitions: form === 'origins' && DEFINITIONS,
		borders: form === 'map' && BORDERS
	});
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
