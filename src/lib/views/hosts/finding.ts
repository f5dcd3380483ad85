import { endOfYear, monthRange } from '$lib/text/dates';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { countOf, listOf, numberInWords } from '$lib/text/words';
import { sum } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { LimitedEntries } from '$lib/analysis/limited-entries';
import { EUROPE } from '$lib/text/stock-notes';
import type { Country } from './countries';
import type { Balance, Cell, OriginRow } from './origins';
import type { Border, Place, Zone } from './places';
import type { Shown } from './series';

export const perThousand = (share: Measured): string => (share.defined ? formatNumber(share.value) : '–');

export const placeWords = (place: Place, border: Border): string =>
	({
		neighbours: border === 'europe' ? 'neighbouring countries outside Europe' : 'neighbouring countries',
		europe: border === 'europe' ? 'Europe' : 'the rest of Europe',
		usa: 'the United States',
		elsewhere: 'other countries'
	})[place];

export const ZONE_WORDS: Readonly<Record<Zone, string>> = {
	neighbour: 'neighbour',
	'neighbour in Europe': 'neighbour, in Europe',
	Europe: 'Europe',
	'United States': '',
	elsewhere: ''
};

export const countText = ({ standing, people }: Pick<Cell, 'standing' | 'people'>): string =>
	standing === 'none recorded' ? 'none recorded' : countOf(String(people.counted.value), 'person', 'people');

const cellText = (cell: Cell): string =>
	cell.standing === 'ranked' ? perThousand(cell.share) : countText(cell);

const cellOf = ({ cells }: OriginRow, place: Place): Cell | undefined =>
	cells.find((cell) => cell.place === place);

export const whom = ({ counted }: Pick<Shown, 'counted'>): string =>
	counted === 'all' ? 'displaced abroad' : 'under protection abroad';

/** Sentences from the numbers shown; none is written in advance. */
export const finding = (shown: Shown): string[] =>
	shown.form === 'origins' ? originsFinding(shown) : countriesFinding(shown);

function originsFinding(shown: Shown): string[] {
	const { rows, year, border } = shown;
	const reference = rows.find(({ isReference }) => isReference);
	const others = rows.filter(({ isReference }) => !isReference);
	return [
		...(reference ? [`At the ${endOfYear(year)}, ${whereAre(reference, shown)}. Europe is ${EUROPE}.`] : []),
		...othersIn(others, 'neighbours', border),
		...othersIn(others, 'europe', border),
		...othersIn(others, 'usa', border),
		...sides(rows),
		...dependences(rows),
		...notCompared(rows),
		...leftOutSentences(rows),
		...givenUpSentences(rows)
	];
}

/** "of every 1,000 Ukrainians displaced abroad 925 were in Europe (258 of them …), 35 in …". */
function whereAre(row: OriginRow, shown: Shown): string {
	const parts = row.cells
		.filter(({ place }) => !(place === 'neighbours' && row.neighbours.length === 0))
		.map((cell, i) => {
			const border = cell.bordering
				? ` (${perThousand(cell.bordering.share)} of them in countries ${shown.border === 'europe' ? `that border ${countryInSentence(row.origin, row.originName)}` : 'of Europe'})`
				: '';
			return `${cellText(cell)} ${i === 0 ? 'were ' : ''}in ${placeWords(cell.place, shown.border)}${border}`;
		});
	return `of every 1,000 ${peopleFrom(row.origin, row.originName)} ${whom(shown)} ${listOf(parts)}`;
}

function othersIn(rows: readonly OriginRow[], place: Place, border: Border): string[] {
	const cells = rows.flatMap((row) => {
		const cell = cellOf(row, place);
		const isThere = cell && (place !== 'neighbours' || row.neighbours.length > 0);
		return isThere && cell.standing === 'ranked' && cell.share.defined
			? [{ row, cell, value: cell.share.value }]
			: [];
	});
	if (cells.length === 0) return [];
	const sorted = cells.sort((a, b) => b.value - a.value);
	const items = sorted.map(({ row, cell }) => `${perThousand(cell.share)} ${peopleFrom(row.origin)}`);
	return [`Of every 1,000 of the others, in ${placeWords(place, border)}: ${listOf(items)}.`];
}

const namesOf = (rows: readonly OriginRow[]): string =>
	listOf(rows.map(({ origin, originName }) => peopleFrom(origin, originName)));

function sides(rows: readonly OriginRow[]): string[] {
	const of = (verdict: OriginRow['verdict']) => rows.filter((row) => row.verdict === verdict);
	const [more, fewer] = [of('above'), of('below')];
	return [
		...(more.length > 0
			? [
					`More were in neighbouring countries than in Europe and the United States together, under every definition tested: ${namesOf(more)}.`
				]
			: []),
		...(fewer.length > 0 ? [`Fewer, under every definition tested: ${namesOf(fewer)}.`] : [])
	];
}

const dependences = (rows: readonly OriginRow[]): string[] =>
	rows
		.filter(({ verdict }) => verdict === 'depends on the definition')
		.flatMap((row) => {
			const sorted = [...row.balances].sort((a, b) => a.ratio - b.ratio);
			const [lowest, highest] = [sorted[0], sorted.at(-1)];
			if (!lowest || !highest) return [];
			const text = ({ ratio }: Balance) => formatNumber(100 * ratio);
			return [
				`For ${peopleFrom(row.origin, row.originName)} the definition decides: for every 100 in Europe and the United States, ${text(lowest)} in neighbouring countries ${underWords(lowest, row)} and ${text(highest)} ${underWords(highest, row)}.`
			];
		});

function underWords({ counted, border, isKept }: Balance, { givenUp, cells }: OriginRow): string {
	const bordering = cells.some((cell) => cell.bordering);
	const parts = [
		counted === 'all' ? 'asylum-seekers counted' : 'asylum-seekers left out',
		...(bordering
			? [
					border === 'europe'
						? 'neighbours in Europe counted as Europe'
						: 'neighbours in Europe counted as neighbours'
				]
			: []),
		...(isKept ? [`people in ${listOf(givenUp.map(({ host }) => host))} kept in the count`] : [])
	];
	return `with ${listOf(parts)}`;
}

function notCompared(rows: readonly OriginRow[]): string[] {
	const few = rows.filter(({ verdict }) => verdict === 'too few to compare');
	const none = rows.filter(({ verdict }) => verdict === 'no neighbour');
	return [
		...(none.length > 0
			? [`No neighbour by land: ${listOf(none.map(({ originName }) => originName))}.`]
			: []),
		...(few.length > 0 ? [`Too few to compare: ${namesOf(few)}.`] : [])
	];
}

/** People whom the stock does not hold, because nobody counts them as refugees. */
function leftOutSentences(rows: readonly OriginRow[]): string[] {
	const all = rows.flatMap(({ leftOut }) => leftOut);
	if (all.length === 0) return [];
	const text = ({ origin, destination, destinationName, people, refugees, from, to }: LimitedEntries) =>
		`${formatPeople(people.value)} ${peopleFrom(origin)} were let into ${countryInSentence(destination, destinationName)} for a limited time (${monthRange(from, to)}), where UNHCR counts ${formatPeople(refugees.value)} refugees`;
	return [
		`These figures leave out people without refugee status, wholly or in part: ${all.map(text).join('; ')}. Those are entries, not people still there.`
	];
}

const givenUpSentences = (rows: readonly OriginRow[]): string[] =>
	rows
		.filter(({ givenUp }) => givenUp.length > 0)
		.map(({ origin, givenUp }) => {
			const people = sum(givenUp.map((one) => ({ low: one.people, value: one.people, high: one.people })));
			const where = listOf(
				givenUp.map(({ host, lastYear }) => `${host}, last counted at the ${endOfYear(lastYear)}`)
			);
			return `The ${adjectiveOf(origin) ?? origin} figures also no longer hold ${formatPeople(people.value)} people in ${where}.`;
		});

/** How many countries the first sentence names. */
const NAMED = 5;

function countriesFinding(shown: Shown): string[] {
	const { countries, origin, originName, year, rows } = shown;
	const row = rows[0];
	const ranked = countries.filter(({ standing }) => standing === 'ranked');
	const people = peopleFrom(origin, originName);
	if (!row || ranked.length === 0)
		return [`At the ${endOfYear(year)} no country held ten ${people} or more ${whom(shown)}.`];
	const top = ranked.slice(0, NAMED);
	const named = top.map(
		({ country, name, people: own }) =>
			`${countryInSentence(country, name)} (${formatPeople(own.counted.value)})`
	);
	const held = sum(top.map((one) => one.people.counted)).value;
	const rest = countries.length - top.length;
	return [
		`At the ${endOfYear(year)}, of ${formatPeople(row.total.value)} ${people} ${whom(shown)} ${held > row.total.value / 2 ? 'most' : 'the largest numbers'} were in ${listOf(named)}.`,
		...(rest > 0
			? [
					`${top.length === 1 ? 'That country' : `These ${numberInWords(top.length)} countries`} held ${formatPercent(held / row.total.value)} of them; the rest were in ${rest} others.`
				]
			: []),
		`By place, ${whereAre(row, shown)}.`,
		...tooFew(countries),
		...leftOutSentences([row]),
		...givenUpSentences([row]),
		`Europe is ${EUROPE}.`
	];
}

function tooFew(countries: readonly Country[]): string[] {
	const few = countries.filter(({ standing }) => standing === 'too few').length;
	return few > 0
		? [
				`In ${countOf(numberInWords(few), 'country', 'countries')} fewer than ten are counted: too few to rank.`
			]
		: [];
}

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const { form, rows, countries, origin, originName, year, border } = shown;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'origins') {
		const texts = rows.map(
			(row) =>
				`${row.originName}: ${row.cells.map((cell) => `${row.neighbours.length === 0 && cell.place === 'neighbours' ? 'no neighbour by land' : `${cellText(cell)} in ${placeWords(cell.place, border)}`}`).join(', ')}`
		);
		return `Bars in four columns, one row per country of origin: where people ${whom(shown)} were ${when}, per 1,000 of them; the part known to be temporary is hatched. ${texts.join('; ')}.`;
	}
	const listed = countries
		.filter(({ standing }) => standing === 'ranked')
		.slice(0, 12)
		.map(({ name, people }) => `${name}: ${formatPeople(people.counted.value)}`);
	const kind =
		form === 'map'
			? 'A map of the world with a circle on each country, its area by people'
			: 'Bars, one per country';
	return `${kind}: ${peopleFrom(origin, originName)} ${whom(shown)} ${when}. ${listed.join('; ')}.`;
}
