import { ceilingsIn, type Ceiling, type FiscalYear } from '$lib/analysis/entries/refugee-ceilings';
import { monthAndYear } from '$lib/text/dates';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { setBy } from './text';
import type { CeilingAndArrivals, StackedYear } from './types';

const FISCAL_YEAR = 'U.S. fiscal year, October to September';

const yearText = ({ year, isComplete, lastDay }: FiscalYear): string =>
	isComplete ? String(year) : `${year}, to ${monthAndYear(lastDay)}`;
const fiscalYear = column.text<FiscalYear>('fiscal', 'Fiscal year', FISCAL_YEAR, yearText);

/** The number in a document for a fiscal year. */
interface Document extends FiscalYear {
	readonly own: Ceiling;
	readonly isCounting: boolean;
}

const documentsOf = (year: FiscalYear): Document[] =>
	ceilingsIn(year).map((own) => ({ ...year, own, isCounting: own === year.ceiling }));

export const tables = (model: CeilingAndArrivals): DataTable[] => [yearTable(model), documentTable(model)];

function yearTable({ years, groups }: CeilingAndArrivals): DataTable {
	const CEILING = 'Refugees who may be admitted, by the last determination';
	const LARGEST = 'Nationality with the most refugees in the year';
	const FROM_THERE = 'Refugees of the largest nationality';
	const PERCENT = '100 × arrivals / ceiling';
	return column.dataTable<StackedYear>({
		name: 'years',
		caption: 'Ceiling and refugees resettled by U.S. fiscal year',
		rows: years,
		columns: [
			fiscalYear,
			column.people('ceiling', 'Ceiling', CEILING, (row) => row.ceiling?.people ?? null),
			column.people('arrivals', 'Arrivals', 'Refugees resettled', (row) => row.arrivals),
			percent('percent', 'Percent of ceiling', PERCENT, (row) => row.ceiling?.percent),
			...groups.map(({ id, name }, i) => {
				const description = `Refugees resettled: ${name}`;
				return column.people<StackedYear>(`from_${id}`, name, description, (row) => row.parts[i] ?? null);
			}),
			column.text('largest', 'Largest nationality', LARGEST, (row) => row.largest?.name ?? null),
			column.people('largest_people', 'From there', FROM_THERE, (row) => row.largest?.people ?? null)
		]
	});
}

const percent = <Row>(
	name: string,
	label: string,
	description: string,
	value: (row: Row) => number | null | undefined
) => column.number<Row>(name, label, 'percent', description, (row) => value(row) ?? null);

function documentTable({ years }: CeilingAndArrivals): DataTable {
	const DOCUMENT = 'Determination, order or report with the number';
	const DRAWN = 'As the main line, or as a dashed line';
	const PERCENT = '100 × arrivals / this number';
	return column.dataTable<Document>({
		name: 'documents',
		caption: 'Every ceiling set, by document',
		rows: years.flatMap(documentsOf),
		columns: [
			fiscalYear,
			column.text('document', 'Document', DOCUMENT, (row) => row.own.document),
			column.people('people', 'Refugees', 'Refugees who may be admitted', (row) => row.own.people),
			column.text('counts', 'Drawn', DRAWN, ({ isCounting, own, ceiling }) =>
				isCounting ? 'line' : `dashed, set ${setBy(own, ceiling)}`
			),
			percent('percent', 'Arrivals, percent of it', PERCENT, (row) => row.own.percent)
		]
	});
}

/** One number of a fiscal year. */
interface ExportRow extends FiscalYear {
	readonly kind: string;
	readonly part?: string;
	readonly name: string;
	readonly people: number;
	readonly percent?: number | null;
}

const exportRows = ({ groups }: CeilingAndArrivals, year: StackedYear): ExportRow[] => [
	...documentsOf(year).map(({ own, isCounting }) => ({
		...year,
		kind: isCounting ? 'ceiling' : 'other_ceiling',
		name: own.document,
		people: own.people,
		percent: own.percent,
		sourceIds: [own.sourceId, ...year.sourceIds]
	})),
	{ ...year, kind: 'arrivals', name: 'All nationalities', people: year.arrivals },
	...groups.map(({ id, name }, i) => ({ ...year, kind: 'part', part: id, name, people: year.parts[i] ?? 0 })),
	...(year.largest ? [{ ...year, kind: 'largest_nationality', ...year.largest }] : [])
];

const IS_COMPLETE = 'False where the figures of the year are incomplete';
/** Ceilings, arrivals and their parts in long form. */
export function exportTable(model: CeilingAndArrivals): ExportTable {
	const YEAR = `${FISCAL_YEAR}, named after its end`;
	const LAST_DAY = 'Last day with figures of arrivals';
	const KIND = 'ceiling, other_ceiling, arrivals (all), part (of the arrivals) or largest_nationality';
	const PART = 'Code of the part of the stack; blank for all';
	const NAME = 'Name of the part, or the document with the number';
	const PERCENT = 'Arrivals as percent of this ceiling; of ceilings only';
	return column.exportTable<ExportRow>({
		name: 'ceiling',
		caption: 'Ceilings of U.S. refugee admissions and refugees resettled, by fiscal year',
		rows: model.years.flatMap((year) => exportRows(model, year)),
		columns: [
			column.integer('fiscal_year', 'Fiscal year', YEAR, (row) => row.year),
			column.date('last_day', 'Last day', LAST_DAY, (row) => row.lastDay),
			column.flag('is_complete', 'Complete', IS_COMPLETE, (row) => row.isComplete),
			column.text('kind', 'Kind', KIND, (row) => row.kind),
			column.text('part', 'Part', PART, (row) => row.part ?? null),
			column.text('name', 'Name', NAME, (row) => row.name),
			column.people('people', 'People', 'Refugees', (row) => row.people),
			percent('percent_of_ceiling', 'Percent of ceiling', PERCENT, (row) => row.percent)
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
}
