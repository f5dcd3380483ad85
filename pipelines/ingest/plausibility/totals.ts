import type { Line } from '../../lib/csv.js';
import type { FieldKind } from '../../lib/fields.js';
import type { SnapshotTable, Tolerance } from '../types.js';

export interface GroupTotals {
	rows: number;
	/** One sum per figure column. */
	readonly sums: number[];
}

/** Group → totals, for each way of grouping: by period, and by each other column of the key. */
export interface TableTotals {
	readonly figures: readonly string[];
	readonly by: ReadonlyMap<string, ReadonlyMap<string, GroupTotals>>;
}

/** How the columns of a table serve comparisons; positions are those of the cells of a line. */
export interface Anatomy {
	readonly figures: readonly { readonly column: string; readonly at: number }[];
	/** Key columns other than the period, its end and the source. */
	readonly groups: readonly { readonly column: string; readonly at: number }[];
	/** Column of the year or date. */
	readonly period: string | null;
	/** Year or month of a line; blank in a table without periods. */
	periodOf(line: Line): string;
}

/** The grouping by year or month. */
export const byPeriod = 'period';

const periodColumns = {
	year: ['year', 'fiscal_year', 'period_start', 'as_of'],
	month: ['period_start', 'as_of', 'year', 'fiscal_year'],
	irregular: ['year', 'fiscal_year', 'period_start', 'as_of', 'period_end']
} as const;

export function anatomyOf(table: SnapshotTable, { every }: Pick<Tolerance, 'every'>): Anatomy {
	const columns = Object.keys(table.fields);
	const place = (column: string) => ({ column, at: columns.indexOf(column) });
	const period = periodColumns[every].find((column) => columns.includes(column));
	const at = period === undefined ? -1 : columns.indexOf(period);
	const length = every === 'month' ? 7 : 4;
	const isFigureColumn = (column: string) => isFigure(table.fields[column] ?? 'text');
	return {
		period: period ?? null,
		figures: columns.filter(isFigureColumn).map(place),
		groups: table.key
			.filter((column) => !isFigureColumn(column) && !isDateColumn(table.fields[column]))
			.filter((column) => column !== period && column !== 'source_id')
			.map(place),
		periodOf: ({ cells }) => (cells[at] ?? '').slice(0, length)
	};
}

function isFigure(kind: FieldKind): boolean {
	return typeof kind === 'string' && ['people', 'people?', 'amount?'].includes(kind);
}

function isDateColumn(kind: FieldKind | undefined): boolean {
	return typeof kind === 'string' && kind.startsWith('date');
}

/** Rows and sums of a table. @param periods only lines of these periods, if given. */
export function totalsOf(
	{ figures, groups, periodOf }: Anatomy,
	lines: readonly Line[],
	periods?: ReadonlySet<string>
): TableTotals {
	const by = new Map<string, Map<string, GroupTotals>>([[byPeriod, new Map()]]);
	for (const { column } of groups) by.set(column, new Map());
	const add = (grouping: string, group: string, values: readonly number[]) => {
		const totals = by.get(grouping);
		let entry = totals?.get(group);
		if (!entry) {
			entry = { rows: 0, sums: figures.map(() => 0) };
			totals?.set(group, entry);
		}
		entry.rows++;
		for (let index = 0; index < values.length; index++) {
			entry.sums[index] = (entry.sums[index] ?? 0) + (values[index] ?? 0);
		}
	};
	for (const line of lines) {
		const period = periodOf(line);
		if (periods && !periods.has(period)) continue;
		const values = figures.map(({ at }) => Number(line.cells[at]));
		add(byPeriod, period, values);
		for (const { column, at } of groups) add(column, line.cells[at] ?? '', values);
	}
	return { figures: figures.map(({ column }) => column), by };
}

export function periodsOf(totals: TableTotals): string[] {
	return [...(totals.by.get(byPeriod)?.keys() ?? [])].sort();
}

export function sumOf(totals: TableTotals, grouping: string, group: string, column: string): number {
	return totals.by.get(grouping)?.get(group)?.sums[totals.figures.indexOf(column)] ?? 0;
}
