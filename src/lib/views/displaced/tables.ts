import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { peopleField, textField, yearField } from '../fields';
import { PLACES, type DisplacedRow, type EverDisplaced, type OnOneDay, type Place } from './rows';
import type { Shown } from './series';
import type { Split } from './spec';

const EVER_WORDS: Readonly<Record<Split, string>> = {
	all: 'Ever displaced',
	abroad: 'Ever displaced across borders',
	within: 'Ever displaced inside the country'
};
const PLACE_WORDS: Readonly<Record<Place, string>> = {
	abroad: 'abroad (UNHCR)',
	within: 'inside the country (IDMC)'
};

export function tables(shown: Shown): DataTable[] {
	return [everTable(shown), dayTable(shown)];
}

const all = ({ total, rows }: Shown): DisplacedRow[] => [total, ...rows];

function everTable(shown: Shown): DataTable {
	const { editions, split } = shown;
	return {
		name: 'ever',
		caption: `${EVER_WORDS[split]}: cumulative figures of Costs of War, people who returned included`,
		fields: [
			textField('war', 'War in', 'Country of the war, or all eight together'),
			yearField('since_year', 'Since', 'First year that is counted'),
			...editions.flatMap((edition): Field[] => [
				peopleField(
					`ever_${edition}`,
					`Edition of ${edition}`,
					`People ever displaced, edition of ${edition}`
				),
				peopleField(`low_${edition}`, `Wider estimate ${edition}, from`, 'Lower end of the wider estimate'),
				peopleField(`high_${edition}`, `to`, 'Upper end of the wider estimate'),
				peopleField(
					`returned_${edition}`,
					`Returned, ${edition}`,
					'Of those ever displaced, people who had returned'
				)
			])
		],
		rows: all(shown).map(({ name, since, ever, returned }) => [
			name,
			since,
			...editions.flatMap((edition): Scalar[] => {
				const own = ever.find((one) => one.edition === edition);
				const back = returned.find((one) => one.edition === edition);
				return [
					own?.people.value ?? null,
					own?.wider?.low ?? null,
					own?.wider?.high ?? null,
					back?.people.value ?? null
				];
			})
		])
	};
}

function dayTable(shown: Shown): DataTable {
	return {
		name: 'one-day',
		caption: `Displaced on one day: 31 December ${shown.year}`,
		fields: [
			textField('origin', 'Displaced from', 'Country of origin, or the eight together'),
			textField('place', 'Where', 'Abroad or inside the country, and who counts'),
			peopleField('people', 'People', 'People displaced at the end of the year'),
			peopleField('people_low', 'At least', 'Least that rounding allows'),
			peopleField('people_high', 'At most', 'Most that rounding allows')
		],
		rows: all(shown).flatMap(({ name, onOneDay }) =>
			PLACES.flatMap((place): Scalar[][] => {
				const figure = onOneDay[place];
				if (!figure) return [];
				const { low, value, high } = figure.people;
				return [[name, PLACE_WORDS[place], value, low, high]];
			})
		)
	};
}

/** Every mark in long form. What is counted over years and what is counted on one day have different kinds and are never added. */
export function displayed(shown: Shown): DataTable {
	return {
		name: 'displaced',
		caption: `People ever displaced by wars (cumulative) and displaced at the end of ${shown.year} (stock); the two kinds are never added`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3; POST911 for the eight together'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField(
				'kind',
				'Kind',
				'cumulative: ever displaced since start_year; stock: displaced at the end of end_year'
			),
			textField(
				'place',
				'Where',
				'any, abroad, within (the country), or returned (of those ever displaced, people who had returned)'
			),
			textField('edition', 'Edition', 'Edition of Costs of War; blank for stocks'),
			yearField('start_year', 'First year', 'First year that is counted; blank for stocks'),
			yearField(
				'end_year',
				'Last year',
				'Last year that is counted, or the year at whose end people are counted'
			),
			peopleField('people', 'People', 'People'),
			peopleField(
				'people_low',
				'Low',
				'Stock: least that rounding allows. Cumulative: lower end of the wider estimate, which lies above people'
			),
			peopleField(
				'people_high',
				'High',
				'Stock: most that rounding allows. Cumulative: upper end of the wider estimate'
			),
			{
				name: 'is_rounded',
				label: 'Rounded',
				type: 'boolean',
				description: 'Printed rounded; blank for stocks'
			},
			textField('countries', 'Countries', 'Countries whose figures are added up, joined by a tilde'),
			textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
		],
		rows: all(shown).flatMap((row) => [
			...row.ever.map((one) => everRow(row, shown.split === 'all' ? 'any' : shown.split, one)),
			...row.returned.map((one) => everRow(row, 'returned', one)),
			...PLACES.flatMap((place) => {
				const figure = row.onOneDay[place];
				return figure ? [dayRow(row, figure)] : [];
			})
		])
	};
}

const everRow = ({ id, name }: DisplacedRow, place: string, one: EverDisplaced): Scalar[] => [
	id,
	name,
	'cumulative',
	place,
	one.edition,
	one.startYear,
	one.endYear,
	one.people.value,
	one.wider?.low ?? null,
	one.wider?.high ?? null,
	one.isRounded,
	id,
	one.sourceId
];

const dayRow = (
	{ id, name }: DisplacedRow,
	{ place, year, people, countries, sourceIds }: OnOneDay
): Scalar[] => [
	id,
	name,
	'stock',
	place,
	null,
	null,
	year,
	people.value,
	people.low,
	people.high,
	null,
	countries.join('~'),
	sourceIds.join('~')
];
