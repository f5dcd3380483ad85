import type { Pooled } from '$lib/analysis/controls/compared-counts';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { axisTitle, dotRank, isInEurope } from './chart-text';
import type { Dot, Everyone } from './types';

/** One origin, or several together. */
interface Row extends Omit<Dot, 'isSmall'> {
	readonly scope: 'origin' | 'total';
}

const TOTAL = { scope: 'total', rank: null, isNamed: true, isMinimum: false } as const;

const together = (pooled: Pooled | null, origin: string, originName: string): Row[] =>
	pooled ? [{ ...pooled, ...TOTAL, origin, originName }] : [];

/** The origins, then all others and the eight together. */
const rowsOf = ({ dots, others, eight }: Everyone): Row[] => [
	...dots.map((dot): Row => ({ ...dot, scope: 'origin' })),
	...together(others, 'others', 'All other origins together'),
	...together(eight, 'eight', 'The eight wars together')
];

function rankText(row: Row, model: Everyone): string | null {
	if (row.isMinimum) return 'at least';
	return row.scope === 'origin' ? dotRank(row, model) || null : null;
}

const unitOf = (model: Everyone): string =>
	isInEurope(model) ? 'per 1,000 of the same kind abroad' : 'per 1,000 displaced a year';

const PEOPLE = {
	resettled: 'Refugees resettled in the United States, and special immigrant visas',
	'let-in': 'Resettled or paroled into the United States',
	protected: 'Refugees in the 32 countries of Europe',
	waiting: 'Refugees, asylum-seekers and others in need of protection in the 32 countries of Europe'
} as const;

const ADDED_UP = 'People displaced abroad, added up over the years';
const EVERYWHERE = 'Of the same kind in all countries';
function displacedColumn(model: Everyone): column.Column<Row> {
	return isInEurope(model)
		? column.people('displaced', 'Abroad, same kind', EVERYWHERE, (row) => row.displaced)
		: column.number(
				'displaced',
				'Displaced, person-years',
				'person-years',
				ADDED_UP,
				(row) => row.displaced,
				null
			);
}

const rate = (model: Everyone) =>
	column.number<Row>('rate', 'Per 1,000', unitOf(model), '1,000 × people / displaced', (row) => row.rate);

export const tables = (model: Everyone): DataTable[] => [
	column.dataTable<Row>({
		name: 'origins',
		caption: axisTitle(model),
		rows: rowsOf(model),
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.originName),
			rate(model),
			column.text('rank', 'Rank', 'Among origins with at least 100,000 displaced', (row) =>
				rankText(row, model)
			),
			column.people('people', 'People', PEOPLE[model.counted], (row) => row.people),
			displacedColumn(model)
		]
	})
];

const MINIMUM = 'True where more were let in than are known';
/** The displayed rows in long form; totals have a scope of their own. */
export const exportTable = (model: Everyone): ExportTable =>
	column.exportTable<Row>({
		name: 'everyone',
		caption: axisTitle(model),
		rows: rowsOf(model),
		columns: [
			column.text('scope', 'Scope', 'origin: one origin; total: several together', (row) => row.scope),
			...column.origin<Row>(),
			column.text('counted', 'Counted', PEOPLE[model.counted], () => model.counted),
			column.text('period', 'Period', 'Calendar years, or year-end', () =>
				isInEurope(model) ? String(model.year) : model.window
			),
			column.text('denominator', 'Out of', 'What people are divided by', () =>
				isInEurope(model) ? model.counted : model.denominator
			),
			...column.boundedPeople<Row>('people', 'People', PEOPLE[model.counted], (row) => row.people),
			...column.bounded<Row>(displacedColumn(model), (row) => row.displaced),
			...column.bounded<Row>(rate(model), (row) => row.rate),
			column.integer('rank', 'Rank', 'Blank where not ranked', (row) => row.rank),
			column.flag('is_minimum', 'At least', MINIMUM, (row) => row.isMinimum),
			column.flag('is_named', 'Named', 'True for origins named on the chart', (row) => row.isNamed)
		],
		sourceIds: (row) => row.sourceIds
	});
