import { peopleHeld, rankedHosts, type HostCountry } from '$lib/analysis/stocks/people-abroad';
import { PLACES, type Border, type Place } from '$lib/analysis/stocks/places';
import type { Balance, PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { extremeBalances, largestPlace, shareRange } from '$lib/analysis/stocks/whereabouts-compared';
import { discontinuedPeople, isLatestYear } from '$lib/analysis/stocks/year-end-stocks';
import { endOfYear } from '$lib/text/dates';
import { fittingHeadline } from '$lib/text/phrases';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { lastCounted, leftOutSentence, numberOrDash } from '$lib/text/stock-phrases';
import { countOf, listOf, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import { withVerdict } from '$lib/text/verdict-sentences';
import { MOST_BARS, type HostsData } from '../types';
import { cellText, NO_NEIGHBOUR, placeWords, whom } from './chart';

const live = (year: number): string => (isLatestYear(year) ? 'live' : 'lived');

/** The Afghan share next door, or the countries that hold most people of one nationality. */
export const headline = (data: HostsData, title: string): string =>
	data.form === 'origins' ? originsHeadline(data, title) : countriesHeadline(data, title);

function originsHeadline(data: HostsData, title: string): string {
	const row = data.rows.find(({ origin }) => origin === 'AFG');
	const share = row?.places.find(({ place }) => place === 'neighbours')?.share;
	if (!share?.defined) return title;
	return `${formatPercent(share.value / 1000)} of Afghans ${whom(data)} ${live(data.year)} in neighbouring countries`;
}

function countriesHeadline(data: HostsData, title: string): string {
	const [first, second] = rankedHosts(data.countries);
	const total = data.rows[0]?.total.value;
	if (!first || !total) return title;
	const text = (hosts: readonly HostCountry[]) =>
		`${formatPercent(peopleHeld(hosts) / total)} of ${nameOf(data)} ${whom(data)} ${live(data.year)} in ${listOf(hosts.map(hostName))}`;
	return second ? fittingHeadline(text([first, second]), text([first])) : text([first]);
}

/** Sentences computed from the numbers; none is fixed text. */
export const finding = (data: HostsData): string[] =>
	data.form === 'origins' ? originsFinding(data) : countriesFinding(data);

function originsFinding(data: HostsData): string[] {
	const { rows } = data;
	const reference = rows.find(({ isReference }) => isReference);
	return sentences(
		opening(data),
		reference && whereAre(reference, data),
		PLACES.filter((place) => place !== 'elsewhere').map((place) => othersIn(place, data)),
		balance(rows, 'above', 'more', 'than'),
		balance(rows, 'below', 'fewer', 'than'),
		balance(rows, 'about equal', 'about as many', 'as'),
		withVerdict(rows, 'depends on the definition').map(dependence),
		withVerdict(rows, 'no neighbour').map(
			({ origin, originName }) =>
				`${startSentence(countryInSentence(origin, originName))} has no neighbour by land.`
		),
		sentenceOn(
			withVerdict(rows, 'too few to compare').map(nameOf),
			(few) => `Too few people to compare: ${few}.`
		),
		leftOutSentences(rows),
		rows.map(discontinuedSentence)
	);
}

const nameOf = ({ origin, originName }: Pick<Whereabouts, 'origin' | 'originName'>): string =>
	peopleFrom(origin, originName);

/** "neighbouring countries outside Europe" only where the country has others. */
const inPlace = (row: Whereabouts, place: Place, border: Border): string =>
	place === 'neighbours' && !row.places.some(({ bordering }) => bordering)
		? 'neighbouring countries'
		: placeWords(place, border);

/** Where most Afghans and most Ukrainians were, or how many were next door. */
function opening(data: HostsData): string {
	const [first, second] = ['AFG', 'UKR'].flatMap((origin) => {
		const row = data.rows.find((one) => one.origin === origin);
		const most = row && largestPlace(row, data.border);
		if (!most) return [];
		const number = most.share.defined ? formatPercent(most.share.value / 1000) : '–';
		return [{ who: nameOf(row), number, where: inPlace(row, most.place, data.border) }];
	});
	const when = `At the ${endOfYear(data.year)}`;
	if (!first) return `${when}, too few people were counted to compare.`;
	const start = `${when}, ${first.number} of ${first.who} ${whom(data)} lived in ${first.where}`;
	if (!second) return `${start}.`;
	const did = second.where === first.where ? 'did' : `lived in ${second.where}`;
	return `${start}; ${second.number} of ${second.who} ${did}.`;
}

/** "Of every 1,000 Ukrainians, 36 lived in …, 925 in Europe …", and how many of them next door. */
function whereAre(row: Whereabouts, data: HostsData): string {
	const places = row.places.filter(({ exists }) => exists);
	const parts = places.map(
		(cell, i) => `${cellText(cell)} ${i === 0 ? 'lived ' : ''}in ${inPlace(row, cell.place, data.border)}`
	);
	const all = `Of every 1,000 ${nameOf(row)}, ${listOf(parts)}.`;
	const bordering = places.find((cell) => cell.bordering)?.bordering;
	if (!bordering) return all;
	const country = countryInSentence(row.origin, row.originName);
	return data.border === 'europe'
		? `${all} Of those in Europe, ${numberOrDash(bordering.share)} lived in countries that border ${country}.`
		: `${all} Of those in neighbouring countries, ${numberOrDash(bordering.share)} lived in Europe.`;
}

function othersIn(place: Place, { rows, border }: HostsData): string {
	const { most, least } = shareRange(place, rows) ?? {};
	if (!most || !least) return '';
	return `In ${placeWords(place, border)}, the figures for the other groups ranged from ${numberOrDash(least.share)} of every 1,000 (${nameOf(least.row)}) to ${numberOrDash(most.share)} (${nameOf(most.row)}).`;
}

const balance = (
	rows: readonly Whereabouts[],
	verdict: Whereabouts['verdict'],
	how: string,
	than: string
): string =>
	sentenceOn(
		withVerdict(rows, verdict).map(nameOf),
		(who) =>
			`In every way of counting, ${how} ${who} were in neighbouring countries ${than} in Europe and the United States together.`
	);

function dependence(row: Whereabouts): string {
	const { lowest, highest } = extremeBalances(row) ?? {};
	if (!lowest || !highest) return '';
	const text = ({ ratio }: Balance) => formatNumber(100 * ratio);
	return `For ${nameOf(row)} it depends on the count where more of them were. For every 100 in Europe and the United States there were ${text(lowest)} in neighbouring countries ${under(lowest, row)}, but ${text(highest)} ${under(highest, row)}.`;
}

function under(
	{ counted, border, withDiscontinued }: Balance,
	{ discontinued, places }: Whereabouts
): string {
	const isSplit = places.some(({ bordering }) => bordering);
	const hosts = discontinued.map(({ country, host }) => countryInSentence(country, host));
	return listOf(
		sentences(
			`${counted === 'all' ? 'counting' : 'without'} asylum-seekers`,
			isSplit && `with European neighbours counted as ${border === 'europe' ? 'Europe' : 'neighbours'}`,
			withDiscontinued && `with those in ${listOf(hosts)} still counted`
		)
	);
}

/** People who are not in the stock, because nobody counts them as refugees. */
function leftOutSentences(rows: readonly Whereabouts[]): string[] {
	const all = rows.flatMap(({ leftOut }) => leftOut).map(leftOutSentence);
	const what =
		'The figures leave these people out, wholly or in part. They are entries, not people still there.';
	return all.length > 0 ? [...all, what] : [];
}

function discontinuedSentence({ origin, discontinued }: Whereabouts): string {
	const people = discontinuedPeople(discontinued);
	return people > 0
		? `The ${adjectiveOf(origin) ?? origin} figures no longer include ${formatPeople(people)} people in ${lastCounted(discontinued)}.`
		: '';
}

const hostName = ({ country, name }: HostCountry): string => countryInSentence(country, name);

/** Number of countries named. */
const NAMED = 5;

function countriesFinding(data: HostsData): string[] {
	const { countries, year, rows } = data;
	const [row] = rows;
	const [first, second, ...others] = rankedHosts(countries);
	const people = nameOf(data);
	const when = `At the ${endOfYear(year)}`;
	if (!row || !first) return [`${when}, no country held ten ${people} or more ${whom(data)}.`];
	const total = row.total.value;
	const part = (one: HostCountry) => formatPercent(one.people.counted.value / total);
	const next = others
		.slice(0, NAMED - 2)
		.map((one) => `${hostName(one)} (${formatPeople(one.people.counted.value)})`);
	const top = rankedHosts(countries).slice(0, NAMED);
	const rest = countries.length - top.length;
	const few = countries.filter(({ rankStatus }) => rankStatus === 'too few').length;
	return sentences(
		`${when}, ${part(first)} of the ${formatPeople(total)} ${people} ${whom(data)} lived in ${hostName(first)}${second ? ` and ${part(second)} in ${hostName(second)}` : ''}.`,
		sentenceOn(next, (list) => `Next came ${list}.`),
		rest > 0 &&
			`${top.length === 1 ? 'That country' : `The ${numberInWords(top.length)} largest hosts`} held ${formatPercent(peopleHeld(top) / total)} of them; the rest lived in ${countOf(String(rest), 'other country', 'other countries')}.`,
		whereAre(row, data),
		few > 0 &&
			`In ${countOf(numberInWords(few), 'country', 'countries')} fewer than ten are counted: too few to rank.`,
		leftOutSentences([row]),
		discontinuedSentence(row)
	);
}

/** Alternative text of the chart. */
export function altText(data: HostsData): string {
	const { form, rows, countries, year, border } = data;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'origins') {
		const cell = (one: PlaceFigures) =>
			one.exists ? `${cellText(one)} in ${placeWords(one.place, border)}` : NO_NEIGHBOUR;
		const texts = rows.map(({ originName, places }) => `${originName}: ${places.map(cell).join(', ')}`);
		return `Bars in four columns, a row for each country of origin: where people ${whom(data)} were ${when}, per 1,000 of them; the part known to be temporary is hatched. ${texts.join('; ')}.`;
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
