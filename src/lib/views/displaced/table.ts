import {
	daysOf,
	type Edition,
	type EverDisplaced,
	type OnOneDay,
	type Place,
	type Split,
	type War
} from '$lib/analysis/displacement/ever-displaced';
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
		caption: `${EVER_WORDS[model.split]}: figures of Costs of War, including people who returned`,
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
	const EVER = `People ever displaced, edition of ${edition}`;
	const FROM = `Wider estimate ${edition}, from`;
	return [
		people('ever', `Edition of ${edition}`, EVER, (war) => of(war.ever)?.people.value),
		people('low', FROM, 'Lower end of the wider estimate', (war) => of(war.ever)?.wider?.low),
		people('high', 'to', 'Upper end of the wider estimate', (war) => of(war.ever)?.wider?.high),
		people('returned', `Returned, ${edition}`, RETURNED, (war) => of(war.returned)?.people.value)
	];
}

const WHERE = 'Abroad or inside the country, and who counts';

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
			column.text('place', 'Where', WHERE, (row) => PLACE_WORDS[row.place]),
			column.people('people', 'People', 'People displaced at the end of the year', (row) => row.people.value),
			column.people('people_low', 'At least', 'Least that rounding allows', (row) => row.people.low),
			column.people('people_high', 'At most', 'Most that rounding allows', (row) => row.people.high)
		]
	});

/** A figure of either kind; `low` and `high` are those of the wider estimate, or of rounding. */
interface ExportRow {
	readonly war: War;
	readonly kind: 'cumulative' | 'stock';
	readonly place: Place | 'any' | 'returned';
	readonly people: number;
	readonly bounds: { readonly low: number; readonly high: number } | null;
	readonly ever: EverDisplaced | null;
	readonly endYear: number;
	readonly countries: readonly string[];
	readonly sourceIds: readonly string[];
}

const everRow = (war: War, place: ExportRow['place'], ever: EverDisplaced): ExportRow => ({
	war,
	kind: 'cumulative',
	place,
	people: ever.people.value,
	bounds: ever.wider,
	ever,
	endYear: ever.endYear,
	countries: [war.id],
	sourceIds: [ever.sourceId]
});

const dayRow = (war: War, day: OnOneDay): ExportRow => ({
	...day,
	war,
	kind: 'stock',
	people: day.people.value,
	bounds: day.people,
	ever: null,
	endYear: day.year
});

const ID = 'Country of origin, ISO 3166-1 alpha-3; POST911 for the eight together';
const KIND = 'cumulative: ever displaced since start_year; stock: displaced at the end of end_year';
const PLACE =
	'any, abroad, within (the country), or returned (of those ever displaced, people who had returned)';
const EDITION = 'Edition of Costs of War; blank for stocks';
const START = 'First year that is counted; blank for stocks';
const ROUNDED = 'Printed rounded; blank for stocks';
const END = 'Last year that is counted, or the year at whose end people are counted';
const LOW =
	'Stock: least that rounding allows. Cumulative: lower end of the wider estimate, which lies above people';
const HIGH = 'Stock: most that rounding allows. Cumulative: upper end of the wider estimate';
const COUNTRIES = 'Countries whose figures are added up, joined by a tilde';

/** Every mark in long form. Cumulative counts and counts on one day have different kinds and are never summed. */
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
			column.text('origin', 'Origin', ID, ({ war }) => war.id),
			column.text('origin_name', 'Country', 'Country of origin, common name', ({ war }) => war.name),
			column.text('kind', 'Kind', KIND, (row) => row.kind),
			column.text('place', 'Where', PLACE, (row) => row.place),
			column.text('edition', 'Edition', EDITION, ({ ever }) => ever?.edition ?? null),
			column.integer('start_year', 'First year', START, ({ ever }) => ever?.startYear ?? null),
			column.integer('end_year', 'Last year', END, (row) => row.endYear),
			column.people('people', 'People', 'People', (row) => row.people),
			column.people('people_low', 'Low', LOW, ({ bounds }) => bounds?.low ?? null),
			column.people('people_high', 'High', HIGH, ({ bounds }) => bounds?.high ?? null),
			column.flag('is_rounded', 'Rounded', ROUNDED, ({ ever }) => ever?.isRounded ?? null),
			column.text('countries', 'Countries', COUNTRIES, (row) => row.countries.join('~'))
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
