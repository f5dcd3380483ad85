import type { Month, PeriodTotal } from '$lib/analysis/entries/monthly-admissions';
import { monthsFrom, monthText, type MonthIndex } from '$lib/metrics/month';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import { country } from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { pathwayName, periodOf } from './text';
import type { Monthly, Panel } from './types';

type Named = Pick<Panel, 'origin' | 'originName'>;
interface TotalRow extends PeriodTotal, Named {}

const nameOf = ({ origin, originName }: Panel): Named => ({ origin, originName });
const totalsOf = (panel: Panel): TotalRow[] => panel.totals.map((total) => ({ ...total, ...nameOf(panel) }));

export function tables(model: Monthly): DataTable[] {
	const totals = model.panels.flatMap(totalsOf);
	return [monthTable(model), ...(totals.length > 0 ? [totalTable(model, totals)] : [])];
}

const monthTable = (model: Monthly): DataTable =>
	column.dataTable<MonthIndex>({
		name: 'months',
		caption: `People ${verbOf(model.tier)}, month by month`,
		rows: monthsFrom(model.firstMonth, model.lastMonth),
		columns: [
			column.calendarMonth((month) => month),
			...model.panels.flatMap((panel) => panelColumns(panel, model))
		]
	});

function panelColumns({ origin, originName, months }: Panel, { tier }: Monthly): Column<MonthIndex>[] {
	const id = origin.toLowerCase();
	const byMonth = new Map(months.map((one) => [one.month, one]));
	const ALL = `People from ${originName} ${verbOf(tier)}; empty where no figure is published`;
	const all = (month: MonthIndex) => byMonth.get(month)?.people.value ?? null;
	const label = `${originName}: for a limited time`;
	const temporary = (month: MonthIndex) => byMonth.get(month)?.temporary ?? null;
	const columns = [
		column.people(id, originName, ALL, all),
		column.people(`${id}_temporary`, label, 'Of them, people paroled in', temporary)
	];
	return months.some((one) => one.temporary > 0) ? columns : columns.slice(0, 1);
}

const totalTable = (model: Monthly, totals: readonly TotalRow[]): DataTable =>
	column.dataTable<TotalRow>({
		name: 'totals',
		caption: 'Totals for several months, drawn as dashed frames',
		rows: totals,
		columns: [
			country(),
			column.text('pathway', 'Pathway', 'Programme', (row) => pathwayName(model, row.pathway)),
			column.text('period', 'Period', 'Months that the total covers', periodOf),
			column.people('people', 'People', 'People in the whole period', (row) => row.people.value),
			perMonth('people / number of months')
		]
	});

const perMonth = (description: string) =>
	column.number<Partial<PeriodTotal>>(
		'per_month',
		'Average a month',
		'people a month',
		description,
		(row) => row.perMonth ?? null
	);

/** A month, or a total for several months. */
interface ExportRow
	extends
		Omit<Month, 'month'>,
		Named,
		Pick<PeriodTotal, 'startMonth' | 'endMonth'>,
		Partial<Pick<PeriodTotal, 'pathway' | 'perMonth'>> {}

const exportRows = (panel: Panel): ExportRow[] => [
	...panel.months.map((one) => ({ ...one, ...nameOf(panel), startMonth: one.month, endMonth: one.month })),
	...totalsOf(panel).map((total) => ({
		...total,
		durable: total.tier === 'T1' ? total.people.value : 0,
		temporary: total.tier === 'T2' ? total.people.value : 0,
		sourceIds: [total.sourceId]
	}))
];

/** Every drawn figure, one per row, with bounds and sources. */
export function exportTable(model: Monthly): ExportTable {
	const FROM = 'First month of the period, YYYY-MM';
	const TO = 'Last month of the period, YYYY-MM; the same as the first for a single month';
	const PATHWAY = 'Pathway of a total for several months; empty where all pathways of a month are added';
	const DURABLE = 'Refugees resettled and special immigrant visas issued';
	return column.exportTable<ExportRow>({
		name: 'monthly',
		caption: `People ${verbOf(model.tier)} by the United States month by month, and totals for several months`,
		rows: model.panels.flatMap(exportRows),
		columns: [
			...column.origin<ExportRow>(),
			column.text('from_month', 'From', FROM, (row) => monthText(row.startMonth)),
			column.text('to_month', 'To', TO, (row) => monthText(row.endMonth)),
			column.text('pathway', 'Pathway', PATHWAY, (row) => row.pathway ?? null),
			column.people('durable', 'Resettled', DURABLE, (row) => row.durable),
			column.people('temporary', 'For a limited time', 'People paroled in', (row) => row.temporary),
			...column.bounded<ExportRow>(
				column.people('people', 'People', 'Both together'),
				(row) => row.people,
				column.BOUNDS
			),
			perMonth('people / number of months; only for totals for several months')
		],
		sourceIds: (row) => row.sourceIds
	});
}
