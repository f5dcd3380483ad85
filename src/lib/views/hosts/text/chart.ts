import { type HostCountry, peopleHeld, rankedHosts } from '$lib/analysis/stocks/people-abroad';
import type { Border, Place, Zone } from '$lib/analysis/stocks/places';
import type { Stay, StayPart } from '$lib/analysis/stocks/stays';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { recorded } from '$lib/text/recorded';
import { labelOrDash, numberOrDash, ofThemTemporary, perThousandWithPeople } from '$lib/text/stock-phrases';
import { countOf, listOf } from '$lib/text/words';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { BORDERS } from '$lib/text/borders';
import { notesFrom } from '$lib/text/notes';
import { EUROPE_NOTE, protectionNotes, TRAVEL_NOTE } from '$lib/text/stock-notes';
import type { ChartWidth, NoteText } from '../../contract';
import { type HostsData, MOST_BARS } from '../types';

export const NO_NEIGHBOUR = 'no neighbour by land';

export const columnsTitle = (data: HostsData): string =>
	`Where people ${whom(data)} were at the end of ${data.year}, per 1,000`;

/** Title above the bars by country and above the map. */
export const countriesTitle = (data: HostsData): string =>
	`${peopleFrom(data.origin, data.originName)} ${whom(data)}, by country, end of ${data.year}`;

export const mapTitle = (data: HostsData): string =>
	`${countriesTitle(data)} (one scale for all nationalities)`;

/** The countries that a map of Europe leaves out. */
export const outsideMap = (hosts: readonly HostCountry[]): string =>
	hosts.length > 0
		? `Outside this map: ${countOf(String(hosts.length), 'country', 'countries')} with ${countOf(formatPeople(peopleHeld(hosts)), 'person', 'people')}.`
		: '';

export const whom = ({ counted }: HostsData): string =>
	counted === 'all' ? 'displaced abroad' : 'under protection abroad';

export const placeWords = (place: Place, border: Border): string =>
	({
		neighbours: border === 'europe' ? 'neighbouring countries outside Europe' : 'neighbouring countries',
		europe: border === 'europe' ? 'Europe' : 'the rest of Europe',
		usa: 'the United States',
		elsewhere: 'other countries'
	})[place];

/** @param isWithoutParole Some of the origins have people on parole, whom no stock of the United States counts. */
export const columnHead = (place: Place, border: Border, isWithoutParole = false): string =>
	({
		neighbours: border === 'europe' ? 'Neighbours outside Europe' : 'Neighbours',
		europe: border === 'europe' ? 'Europe' : 'Rest of Europe',
		usa: isWithoutParole ? 'United States, without parole' : 'United States',
		elsewhere: 'Elsewhere'
	})[place];

export const ZONE_WORDS: Readonly<Record<Zone, string>> = {
	neighbour: 'neighbour',
	'neighbour in Europe': 'neighbour, in Europe',
	Europe: 'Europe',
	'United States': '',
	elsewhere: ''
};

/** Which of the two has more, in tables. */
export const MORE_IN: Readonly<Record<Whereabouts['verdict'], string>> = {
	above: 'neighbouring countries',
	below: 'Europe and the United States',
	'about equal': 'about as many in both',
	'depends on the definition': 'depends on the count',
	'no neighbour': NO_NEIGHBOUR,
	'too few to compare': 'too few to compare'
};

export const STAY_WORDS: Readonly<Record<Stay, string>> = {
	other: 'refugees and other people in need of protection',
	temporary: 'under temporary protection or a British scheme',
	unknown: 'refugees (temporary part not published)',
	waiting: 'asylum-seekers'
};

export const mapLegend = ({ originName }: HostsData) => ({
	origin: originName,
	neighbours: 'its neighbours by land',
	temporary: 'hatched: mostly temporary'
});

export const cellText = (cell: PlaceFigures): string =>
	cell.rankStatus === 'ranked' ? numberOrDash(cell.share) : recorded(cell.people.counted.value);

/** The number next to a bar of a place, or why there is none. */
export function cellLabel(cell: PlaceFigures, width: ChartWidth): string {
	if (!cell.exists) return width === 'wide' ? NO_NEIGHBOUR : 'no neighbour';
	if (cell.rankStatus === 'ranked') return labelOrDash(cell.share);
	return cell.rankStatus === 'none recorded' && width === 'narrow' ? 'none' : cellText(cell);
}

/** Text below a bar of a place. */
export function cellDetail(
	{ place, bordering }: PlaceFigures,
	{ leftOut }: Whereabouts,
	border: Border,
	width: ChartWidth
): string {
	if (bordering)
		return `${labelOrDash(bordering.share)} ${width === 'narrow' ? '' : 'of them '}${border === 'europe' ? 'next door' : 'in Europe'}`;
	return place === 'usa' && hasParole(leftOut) ? 'without parole' : '';
}

const hasParole = (leftOut: Whereabouts['leftOut']): boolean =>
	leftOut.some(({ destination }) => destination === 'USA');

/** Whom the bars of the United States leave out. */
export function withoutParole(rows: readonly Whereabouts[]): string {
	const people = rows.filter(({ leftOut }) => hasParole(leftOut)).map(({ origin }) => peopleFrom(origin));
	return people.length > 0 ? `United States: without ${listOf(people)} on parole` : '';
}

export function cellTooltip(cell: PlaceFigures, border: Border, width: ChartWidth): string {
	const people = formatExact(cell.people.counted.value);
	const words = cell.exists ? cellLabel(cell, width) : NO_NEIGHBOUR;
	const count = cell.rankStatus === 'ranked' ? ` per 1,000 (${people} people)` : '';
	return `${placeWords(cell.place, border)}: ${words}${count}`;
}

export const stayTooltip = ({ stay, people }: StayPart): string =>
	`${STAY_WORDS[stay]}: ${formatExact(people)} people`;

/** @param share per 1,000. */
export const shareTooltip = ({ stay, people }: StayPart, share: number): string =>
	`${STAY_WORDS[stay]}: ${perThousandWithPeople(share, people)}`;

export const peopleLabel = (people: number): string => formatPeople(people);

const zoneLabel = ({ zone }: HostCountry): string => (ZONE_WORDS[zone] ? ` (${ZONE_WORDS[zone]})` : '');

const figures = ({ people, share }: HostCountry): string =>
	`${formatExact(people.counted.value)} people, ${numberOrDash(share)} of every 1,000`;

export const barTooltip = (host: HostCountry): string => `${figures(host)}${zoneLabel(host)}`;

export const mapTooltip = (host: HostCountry): string =>
	`${host.name}${zoneLabel(host)}: ${figures(host)}${ofThemTemporary(host.people.temporary?.value)}`;

/** Text about the countries without a bar; empty if all have one. */
export function othersText({ countries, rows }: HostsData, most: number = MOST_BARS): string {
	const others = countries.slice(rankedHosts(countries).slice(0, most).length);
	if (others.length === 0 || !rows[0]?.total.value) return '';
	return `${countOf(String(others.length), 'other country', 'other countries')}: ${countOf(formatPeople(peopleHeld(others)), 'person', 'people')}`;
}

/** Notes that depend on what is drawn, not on a row. */
export function computedNotes(
	{ form, rows, counted }: HostsData,
	countries: Catalogue['countries']
): NoteText[] {
	const isEveryone = counted === 'all';
	const hasTemporary = rows.some(({ places }) =>
		places.some(({ people }) => (people.temporary?.value ?? 0) > 0)
	);
	return notesFrom({
		...protectionNotes({
			temporary: hasTemporary,
			waiting: isEveryone,
			onTemporary: { 'temporary-elsewhere': hasTemporary && ELSEWHERE }
		}),
		travel: TRAVEL_NOTE,
		europe: EUROPE_NOTE,
		neighbour: NEIGHBOUR,
		'neighbours-by-name': neighbourList(rows, countries),
		counted: isEveryone ? ALL : PROTECTED,
		definitions: form === 'origins' && DEFINITIONS,
		borders: form === 'map' && BORDERS
	});
}

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['16-usa-without-parolees', '10-ukr-2024-russia', 'stock', 'temporary'];

function neighbourList(rows: readonly Whereabouts[], countries: Catalogue['countries']): string {
	const countryName = (iso3: string) => countryInSentence(iso3, countries.get(iso3)?.name ?? iso3);
	const lists = rows.map(({ originName, neighbours }) => {
		const names = neighbours.map(countryName).sort((a, b) => a.localeCompare(b, 'en'));
		return `${originName}: ${names.length > 0 ? listOf(names) : 'none'}`;
	});
	return `Who borders whom by land. ${lists.join('; ')}.`;
}

const NEIGHBOUR =
	'A neighbour shares a land border with the country of origin; a sea between them does not count. Where a border is disputed, the line as it stands decides.';
const ALL =
	'The chart counts refugees, asylum-seekers and other people in need of international protection outside their country, by nationality.';
const PROTECTED =
	'The chart counts refugees and other people in need of international protection outside their country, by nationality. Asylum-seekers are left out.';
const ELSEWHERE =
	'Outside these countries the temporary part is not known. Moldova, for one, also grants Ukrainians temporary protection.';
const DEFINITIONS =
	'Ways of counting: with and without asylum-seekers; European neighbours as Europe or as neighbours; with and without the Ukrainians in Russia whom UNHCR no longer counts.';
