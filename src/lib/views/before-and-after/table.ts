import type { ChangeRow } from '$lib/analysis/controls/change-rows';
import type { Order, President, YearCeiling } from '$lib/analysis/controls/ceilings-and-orders';
import type { Interval } from '$lib/metrics/interval';
import { formatExact } from '$lib/text/numbers';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { BeforeAndAfter } from './types';

const UNIT = 'per 1,000 displaced a year';

const rowsOf = ({ rows, totals, ukraine }: BeforeAndAfter): ChangeRow[] => [
	...totals,
	...rows,
	...(ukraine ? [ukraine] : [])
];

const rate = (
	name: string,
	label: string,
	description: string,
	value?: (row: ChangeRow) => Interval | null
): column.Column<ChangeRow> => column.number<ChangeRow>(name, label, UNIT, description, value);

const ABOUT = {
	before: '1,000 × people / person-years, fiscal years 2017–2019',
	after: '1,000 × people / person-years, fiscal years 2022–2024',
	change: 'Rate after minus rate before',
	factor: 'Rate after over rate before; a dash where nobody came before',
	beyond: 'Change minus that of all other origins together',
	peopleBefore: 'Refugees and special immigrant visas, fiscal years 2017–2019',
	peopleAfter: 'Refugees and special immigrant visas, fiscal years 2022–2024'
} as const;

const otherDocuments = ({ others }: YearCeiling): string | null =>
	others.map(({ people, document }) => `${formatExact(people)} (${document})`).join('; ') || null;

export const tables = (model: BeforeAndAfter): DataTable[] => [
	column.dataTable<ChangeRow>({
		name: 'changes',
		caption: 'Resettled in the United States per 1,000 displaced a year, in two periods',
		rows: rowsOf(model),
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.name),
			rate('before', 'FY 2017–19', ABOUT.before, (row) => row.before),
			rate('after', 'FY 2022–24', ABOUT.after, (row) => row.after),
			rate('change', 'Change', ABOUT.change, (row) => row.change),
			column.number('factor', 'Times', '×', ABOUT.factor, (row) => row.factor),
			rate('beyond', 'Beyond all others', ABOUT.beyond, (row) => row.beyond),
			column.people('people_before', 'People before', ABOUT.peopleBefore, (row) => row.peopleBefore),
			column.people('people_after', 'People after', ABOUT.peopleAfter, (row) => row.peopleAfter)
		]
	}),
	column.dataTable<YearCeiling>({
		name: 'ceilings',
		caption: 'Refugee ceilings of these years and those between',
		rows: model.ceilings,
		columns: [
			column.integer('fiscal_year', 'Fiscal year', 'October to September', (row) => row.year),
			column.people('ceiling', 'Ceiling', 'Refugees who may be admitted', (row) => row.people),
			column.text('document', 'Document', 'Where the number stands', (row) => row.document),
			column.text('others', 'Other documents', 'Numbers that differ', otherDocuments)
		]
	}),
	...(model.presidents.length > 0 ? [presidentsTable(model)] : []),
	column.dataTable<Order>({
		name: 'orders',
		caption: 'Orders and laws of these years, as numbered on the chart',
		rows: model.orders,
		columns: [
			column.date('day', 'Date', 'Day of the order or law', (row) => row.day),
			column.text('text', 'What it did', 'In one sentence', (row) => row.text)
		]
	})
];

const presidentsTable = ({ presidents }: BeforeAndAfter) =>
	column.dataTable<President>({
		name: 'presidents',
		caption: 'Presidents in these years',
		rows: presidents,
		columns: [
			column.text('name', 'President', 'Name', (row) => row.name),
			column.date('from', 'In office from', 'Day of taking office', (row) => row.from),
			column.date('to', 'To', 'Day on which the next one took office', (row) => row.to)
		]
	});

const personYears = (name: string, label: string, description: string) =>
	column.number<ChangeRow>(name, label, 'person-years', description, undefined, null);

const LOWER_BOUND = 'True where visas before March 2017 are missing from the first period';
const people = column.boundedPeople<ChangeRow>;
const bounded = column.bounded<ChangeRow>;

const exportColumns: readonly column.Column<ChangeRow>[] = [
	column.text('scope', 'Scope', 'origin: one origin; total: several together', (row) => row.scope),
	column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3; others, eight', (row) => row.id),
	column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.name),
	...people('people_before', 'People before', ABOUT.peopleBefore, (row) => row.peopleBefore),
	...people('people_after', 'People after', ABOUT.peopleAfter, (row) => row.peopleAfter),
	...bounded(
		personYears('displaced_before', 'Displaced before', 'Displaced abroad, first period'),
		(row) => row.displacedBefore
	),
	...bounded(
		personYears('displaced_after', 'Displaced after', 'Displaced abroad, second period'),
		(row) => row.displacedAfter
	),
	...bounded(rate('before', 'Rate before', ABOUT.before), (row) => row.before),
	...bounded(rate('after', 'Rate after', ABOUT.after), (row) => row.after),
	...bounded(rate('change', 'Change', ABOUT.change), (row) => row.change),
	...bounded(column.number('factor', 'Factor', '×', ABOUT.factor), (row) => row.factor),
	...bounded(rate('beyond', 'Beyond others', ABOUT.beyond), (row) => row.beyond),
	column.flag('is_lower_bound', 'Lower bound', LOWER_BOUND, (row) => row.isLowerBound)
];

/** The displayed rows in long form; several origins together have a scope of their own. */
export const exportTable = (model: BeforeAndAfter): ExportTable =>
	column.exportTable<ChangeRow>({
		name: 'before-and-after',
		caption: 'Resettled in the United States, fiscal years 2017–2019 and 2022–2024',
		rows: rowsOf(model),
		columns: exportColumns,
		sourceIds: (row) => row.sourceIds
	});
