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

type Value = (row: ChangeRow) => Interval | null;

/** A figure as a column of the table, and with its bounds of the export. */
const figure = (
	name: string,
	[label, longLabel]: readonly [string, string],
	description: string,
	value: Value,
	unit = UNIT
) => ({
	onScreen: column.number<ChangeRow>(name, label, unit, description, value),
	bounded: column.bounded<ChangeRow>(column.number(name, longLabel, unit, description), value)
});

const RATE = '1,000 × people / person-years, fiscal years';
const FACTOR = 'Rate after over rate before; a dash where nobody came before';
const BEYOND = 'Change minus that of all other origins together';

const FIGURES = [
	figure('before', ['FY 2017–19', 'Rate before'], `${RATE} 2017–2019`, (row) => row.before),
	figure('after', ['FY 2022–24', 'Rate after'], `${RATE} 2022–2024`, (row) => row.after),
	figure('change', ['Change', 'Change'], 'Rate after minus rate before', (row) => row.change),
	figure('factor', ['Times', 'Factor'], FACTOR, (row) => row.factor, '×'),
	figure('beyond', ['Beyond all others', 'Beyond others'], BEYOND, (row) => row.beyond)
];

const peopleIn = (period: 'before' | 'after', years: string) =>
	[
		`people_${period}`,
		`People ${period}`,
		`Refugees and special immigrant visas, fiscal years ${years}`
	] as const;
const BEFORE = peopleIn('before', '2017–2019');
const AFTER = peopleIn('after', '2022–2024');

const otherDocuments = ({ others }: YearCeiling): string | null =>
	others.map(({ people, document }) => `${formatExact(people)} (${document})`).join('; ') || null;

export const tables = (model: BeforeAndAfter): DataTable[] => [
	column.dataTable<ChangeRow>({
		name: 'changes',
		caption: 'Resettled in the United States per 1,000 displaced a year, in two periods',
		rows: rowsOf(model),
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.name),
			...FIGURES.map(({ onScreen }) => onScreen),
			column.people(...BEFORE, (row) => row.peopleBefore),
			column.people(...AFTER, (row) => row.peopleAfter)
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

const personYears = (period: 'before' | 'after', which: string) =>
	column.number(
		`displaced_${period}`,
		`Displaced ${period}`,
		'person-years',
		`Displaced abroad, ${which} period`,
		undefined,
		null
	);

const ORIGIN = 'Country of origin, ISO 3166-1 alpha-3; others, eight';
const LOWER_BOUND = 'True where visas before March 2017 are missing from the first period';

const exportColumns: readonly column.Column<ChangeRow>[] = [
	column.text('scope', 'Scope', 'origin: one origin; total: several together', (row) => row.scope),
	column.text('origin', 'Origin', ORIGIN, (row) => row.id),
	column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.name),
	...column.boundedPeople<ChangeRow>(...BEFORE, (row) => row.peopleBefore),
	...column.boundedPeople<ChangeRow>(...AFTER, (row) => row.peopleAfter),
	...column.bounded<ChangeRow>(personYears('before', 'first'), (row) => row.displacedBefore),
	...column.bounded<ChangeRow>(personYears('after', 'second'), (row) => row.displacedAfter),
	...FIGURES.flatMap(({ bounded }) => bounded),
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
