import type { Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import type { Country } from './countries';
import type { People } from './figures';
import { placeWords, ZONE_WORDS } from './finding';
import type { OriginRow } from './origins';
import { PLACES } from './places';
import type { Shown } from './series';

const PER_ABROAD = 'per 1,000 displaced abroad';
const valueOf = (figure: Measured): number | null => (figure.defined ? figure.value : null);

export const tables = (shown: Shown): DataTable[] =>
	shown.form === 'origins' ? [originsTable(shown), peopleTable(shown)] : [countriesTable(shown)];

/** "In neighbouring countries outside Europe", one column for each of the four. */
const placeFields = (shown: Shown, make: (name: string, label: string) => Field): Field[] =>
	PLACES.map((place) => make(place, `In ${placeWords(place, shown.border)}`));

function originsTable(shown: Shown): DataTable {
	return {
		name: 'per-thousand',
		caption: `Where people displaced abroad were at the end of ${shown.year}, per 1,000 of each origin`,
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			...placeFields(shown, (name, label) =>
				numberField(name, label, PER_ABROAD, 'Of 1,000 people of this origin counted anywhere abroad')
			),
			textField('more_in', 'More in', 'Whether neighbours or Europe and the United States hold more')
		],
		rows: shown.rows.map((row) => [
			row.originName,
			...row.cells.map((cell) =>
				hasPlace(row, cell.place) && cell.standing !== 'too few' ? valueOf(cell.share) : null
			),
			VERDICTS[row.verdict]
		])
	};
}

const hasPlace = ({ neighbours }: OriginRow, place: string): boolean =>
	place !== 'neighbours' || neighbours.length > 0;

const VERDICTS: Readonly<Record<OriginRow['verdict'], string>> = {
	above: 'neighbouring countries',
	below: 'Europe and the United States',
	'depends on the definition': 'depends on the definition',
	'no neighbour': 'no neighbour by land',
	'too few to compare': 'too few to compare'
};

function peopleTable(shown: Shown): DataTable {
	return {
		name: 'people',
		caption: `The same in people, end of ${shown.year}`,
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			...placeFields(shown, (name, label) => peopleField(name, label, 'People of this origin counted there')),
			peopleField('bordering', 'In neighbours that are in Europe', 'Already in one of the columns before'),
			peopleField('total', 'Anywhere abroad', 'People of this origin counted outside their country')
		],
		rows: shown.rows.map((row) => [
			row.originName,
			...row.cells.map(({ people }) => people.counted.value),
			row.cells.find(({ bordering }) => bordering)?.bordering?.people.value ?? 0,
			row.total.value
		])
	};
}

function countriesTable({ countries, originName, year }: Shown): DataTable {
	return {
		name: 'countries',
		caption: `People from ${originName} abroad at the end of ${year}, by country`,
		fields: [
			textField('country', 'Country', 'Country where people are counted'),
			textField('zone', 'Where', 'A neighbour by land, Europe, the United States, or elsewhere'),
			peopleField('people', 'People', 'People counted, as the controls define them'),
			peopleField('refugees', 'Refugees', 'Refugees as UNHCR counts them, temporary protection included'),
			peopleField(
				'temporary',
				'of them temporary',
				'Under temporary protection, or on a British scheme for Ukrainians'
			),
			peopleField('waiting', 'Asylum-seekers', 'Asylum-seekers whose application is not decided'),
			peopleField('others', 'Others', 'Other people in need of international protection'),
			numberField('share', 'Per 1,000', PER_ABROAD, 'Of 1,000 people of this origin counted anywhere abroad')
		],
		rows: countries.map((one) => [
			one.name,
			zoneText(one),
			one.people.counted.value,
			one.people.refugees.value,
			one.people.temporary?.value ?? null,
			one.people.waiting.value,
			one.people.others.value,
			one.standing === 'ranked' ? valueOf(one.share) : null
		])
	};
}

const zoneText = ({ zone }: Country): string => ZONE_WORDS[zone] || zone;

const bounds = (name: string, label: string, description: string): Field[] => [
	peopleField(name, label, description),
	peopleField(`${name}_low`, `${label}, lowest`, `Lower bound of ${name}`),
	peopleField(`${name}_high`, `${label}, highest`, `Upper bound of ${name}`)
];
const parts = (figure: Interval | null) => [figure?.value ?? null, figure?.low ?? null, figure?.high ?? null];

const statusFields: readonly Field[] = [
	...bounds('people', 'People', 'People counted, as the controls define them'),
	...bounds('refugees', 'Refugees', 'Refugees, temporary protection included'),
	...bounds('temporary', 'Temporary', 'Part of the refugees; empty where it is not published'),
	...bounds('waiting', 'Asylum-seekers', 'Undecided applications'),
	...bounds('others', 'Others', 'Other people in need of international protection')
];
const statuses = ({ counted, refugees, temporary, waiting, others }: People) =>
	[counted, refugees, temporary, waiting, others].flatMap(parts);

const shareFields: readonly Field[] = [
	numberField('share', 'Share', PER_ABROAD, '1,000 × people / people of this origin counted anywhere abroad'),
	numberField('share_low', 'Lowest share', PER_ABROAD, 'Lower bound of share'),
	numberField('share_high', 'Highest share', PER_ABROAD, 'Upper bound of share')
];
const shares = (share: Measured) =>
	share.defined ? [share.value, share.low, share.high] : [null, null, null];

const standing = textField('standing', 'Standing', 'ranked, too few, or none recorded');
const ids = textField(
	'source_ids',
	'Sources',
	'Identifiers of the sources of the figures, joined by a tilde'
);
const counted = textField('counted', 'Counted', 'all: with asylum-seekers; protected: without them');

export const displayed = (shown: Shown): DataTable =>
	shown.form === 'origins' ? displayedOrigins(shown) : displayedCountries(shown);

function displayedOrigins({ rows, year, border, counted: which }: Shown): DataTable {
	return {
		name: 'hosts-by-origin',
		caption: `Where people displaced abroad were, end of ${year}`,
		fields: [
			yearField('year', 'Year', 'Counted at the end of this year'),
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			counted,
			textField('place', 'Place', 'neighbours, europe, usa or elsewhere; each country in one of them'),
			textField(
				'neighbours',
				'Neighbours',
				'Countries that border the origin by land, ISO 3166-1 alpha-3, joined by a tilde'
			),
			textField(
				'neighbours_in_europe',
				'Neighbours in Europe',
				'europe or neighbours: where they are counted'
			),
			standing,
			...statusFields,
			...bounds('bordering', 'In neighbours that are in Europe', 'Part of people'),
			...bounds('total', 'Anywhere abroad', 'People of this origin counted outside their country'),
			...shareFields,
			textField(
				'more_in',
				'More in',
				'Whether neighbours or Europe and the United States hold more, under all definitions tested'
			),
			ids
		],
		rows: rows.flatMap((row) =>
			row.cells.map((cell) => [
				year,
				row.origin,
				row.originName,
				which,
				cell.place,
				row.neighbours.join('~'),
				border,
				cell.standing,
				...statuses(cell.people),
				...(cell.bordering ? parts(cell.bordering.people) : [0, 0, 0]),
				...parts(row.total),
				...shares(cell.share),
				VERDICTS[row.verdict],
				row.sourceIds.join('~')
			])
		)
	};
}

function displayedCountries({ countries, year, origin, counted: which }: Shown): DataTable {
	return {
		name: 'hosts-by-country',
		caption: `People of one origin abroad by country, end of ${year}`,
		fields: [
			yearField('year', 'Year', 'Counted at the end of this year'),
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('country', 'Country', 'Country where people are counted, ISO 3166-1 alpha-3'),
			textField('country_name', 'Country, name', 'Country where people are counted, common name'),
			textField('zone', 'Where', 'Seen from the country of origin; each country is in one zone'),
			counted,
			standing,
			...statusFields,
			...shareFields,
			ids
		],
		rows: countries.map((one) => [
			year,
			origin,
			one.country,
			one.name,
			one.zone,
			which,
			one.standing,
			...statuses(one.people),
			...shares(one.share),
			one.sourceIds.join('~')
		])
	};
}
