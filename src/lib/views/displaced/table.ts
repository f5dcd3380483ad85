import {
	daysOf,
	type Edition,
	type EverDisplaced,
	type OnOneDay,
	type Place,
	type Split,
	type War
} from '$lib/analysis/ever-displaced';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { Displaced } from './types';

const EVER_WORDS: Readonly<Record<Split, string>> = {
	all: 'Ever displaced',
	abroad: 'Ever displaced across borders',
	within: 'Ever displaced inside the country'
};
const PLACE_WORDS: Readonly<Record<Place, string>> = {
	abroad: 'abroad (UNHCR)',
	within: 'inside the country (IDMC)'
};

export const tables = (model: Displaced): DataTable[] => [everTable(model), dayTable(model)];

const all = ({ total, rows }: Displaced): War[] => [total, ...rows];

const everTable = (model: Displaced): DataTable =>
	column.dataTable<War>({
		name: 'ever',
		caption: `${EVER_WORDS[model.split]}: cumulative figures of Costs of War, people who returned included`,
		rows: all(model),
		columns: [
			column.text('war', 'War in', 'Country of the war, or all eight together', ({ name }) => name),
			column.integer('since_year', 'Since', 'First year that is counted', ({ since }) => since),
			...model.editions.flatMap(editionColumns)
		]
	});

const RETURNED = 'Of those ever displaced, people who had returned';

function editionColumns(edition: Edition): Column<War>[] {
	const of = (figures: readonly EverDisplaced[]) => figures.find((one) => one.edition === edition);
	type PeopleOf = (war: War) => number | undefined;
	const people = (name: string, label: string, description: string, value: PeopleOf) =>
		column.people<War>(`${name}_${edition}`, label, description, (war) => value(war) ?? null);
	const printed = `Edition of ${edition}`;
	return [
		people(
			'ever',
			printed,
			`People ever displaced, edition of ${edition}`,
			(war) => of(war.ever)?.people.value
		),
		people(
			'low',
			`Wider estimate ${edition}, from`,
			'Lower end of the wider estimate',
			(war) => of(war.ever)?.wider?.low
		),
		people('high', 'to', 'Upper end of the wider estimate', (war) => of(war.ever)?.wider?.high),
		people('returned', `Returned, ${edition}`, RETURNED, (war) => of(war.returned)?.people.value)
	];
}

interface DayRow extends OnOneDay {
	readonly name: string;
}

const dayTable = (model: Displaced): DataTable =>
	column.dataTable<DayRow>({
		name: 'one-day',
		caption: `Displaced on one day: 31 December ${model.year}`,
		rows: all(model).flatMap((war) => daysOf(war).map((day) => ({ ...day, name: war.name }))),
		columns: [
			column.text('origin', 'Displaced from', 'Country of origin, or the eight together', (row) => row.name),
			column.text(
				'place',
				'Where',
				'Abroad or inside the country, and who counts',
				(row) => PLACE_WORDS[row.place]
			),
			column.people('people', 'People', 'People displaced at the end of the year', (row) => row.people.value),
			column.people('people_low', 'At least', 'Least that rounding allows', (row) => row.people.low),
			column.people('people_high', 'At most', 'Most that rounding allows', (row) => row.people.high)
		]
	});

interface ExportRow {
	readonly id: string;
	readonly name: string;
	readonly kind: 'cumulative' | 'stock';
	readonly place: Place | 'any' | 'returned';
	readonly edition: Edition | null;
	readonly startYear: number | null;
	readonly endYear: number;
	readonly people: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly isRounded: boolean | null;
	readonly countries: readonly string[];
	readonly sourceIds: readonly string[];
}

const everRow = ({ id, name }: War, place: ExportRow['place'], one: EverDisplaced): ExportRow => ({
	...one,
	id,
	name,
	kind: 'cumulative',
	place,
	people: one.people.value,
	low: one.wider?.low ?? null,
	high: one.wider?.high ?? null,
	countries: [id],
	sourceIds: [one.sourceId]
});

const dayRow = ({ id, name }: War, day: OnOneDay): ExportRow => ({
	...day,
	id,
	name,
	kind: 'stock',
	edition: null,
	startYear: null,
	endYear: day.year,
	people: day.people.value,
	low: day.people.low,
	high: day.people.high,
	isRounded: null
});

const ID = 'Country of origin, ISO 3166-1 alpha-3; POST911 for the eight together';
const KIND = 'cumulative: ever displaced since start_year; stock: displaced at the end of end_year';
const PLACE =
	'any, abroad, within (the country), or returned (of those ever displaced, people who had returned)';
const END = 'Last year that is counted, or the year at whose end people are counted';
const LOW =
	'Stock: least that rounding allows. Cumulative: lower end of the wider estimate, which lies above people';
const HIGH = 'Stock: most that rounding allows. Cumulative: upper end of the wider estimate';
const COUNTRIES = 'Countries whose figures are added up, joined by a tilde';

/** Every mark in long form. What is counted over years and what is counted on one day have different kinds and are never added. */
export const exportTable = (model: Displaced): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'displaced',
		caption: `People ever displaced by wars (cumulative) and displaced at the end of ${model.year} (stock); the two kinds are never added`,
		rows: all(model).flatMap((war) => [
			...war.ever.map((one) => everRow(war, model.split === 'all' ? 'any' : model.split, one)),
			...war.returned.map((one) => everRow(war, 'returned', one)),
			...daysOf(war).map((day) => dayRow(war, day))
		]),
		columns: [
			column.text('origin', 'Origin', ID, (row) => row.id),
			column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.name),
			column.text('kind', 'Kind', KIND, (row) => row.kind),
			column.text('place', 'Where', PLACE, (row) => row.place),
			column.text('edition', 'Edition', 'Edition of Costs of War; blank for stocks', (row) => row.edition),
			column.integer(
				'start_year',
				'First year',
				'First year that is counted; blank for stocks',
				(row) => row.startYear
			),
			column.integer('end_year', 'Last year', END, (row) => row.endYear),
			column.people('people', 'People', 'People', (row) => row.people),
			column.people('people_low', 'Low', LOW, (row) => row.low),
			column.people('people_high', 'High', HIGH, (row) => row.high),
			column.flag('is_rounded', 'Rounded', 'Printed rounded; blank for stocks', (row) => row.isRounded),
			column.text('countries', 'Countries', COUNTRIES, (row) => row.countries.join('~'))
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
