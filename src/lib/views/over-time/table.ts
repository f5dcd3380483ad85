import type { YearPoint } from '$lib/analysis/years/year-lines';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import { country, rangeEnds } from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { countedText, DISPLACED, reasonOf } from './text/chart';
import type { OverTime } from './types';

interface Row extends YearPoint {
	readonly origin: string;
	readonly originName: string;
}

/** All lines, and the reference if it is drawn without being chosen. */
function rowsOf({ lines, reference }: OverTime): Row[] {
	const isAlone = lines.length > 0 && !lines.some(({ isReference }) => isReference);
	return [...lines, ...(isAlone ? [reference] : [])].flatMap(({ origin, originName, ...line }) =>
		line.points.map((point) => ({ ...point, origin, originName }))
	);
}

const rate = ({ rate }: YearPoint) => (rate.defined ? rate : null);
const parity = ({ parity, isRanked }: YearPoint) => (parity.defined && isRanked ? parity : null);

const ratioColumn = (
	name: string,
	label: string,
	description: string,
	value?: (row: Row) => number | null
): Column<Row> => column.number(name, label, '× the Ukrainian rate', description, value, 2);

const RATE_UNIT = 'per 1,000 displaced a year';
const RATE = '1,000 × people / displaced';
const year = column.integer<Row>('year', 'Year', 'Calendar year', (row) => row.year);
const peopleColumn = (label: string) =>
	column.people<Row>(
		'people',
		label,
		'People counted, in the months counted',
		(row) => row.people?.value ?? null
	);

function displaced({ denominator }: OverTime): Column<Row> {
	const description = `Years that people spent ${DISPLACED[denominator]}, in the months counted`;
	const value = (row: Row) => row.displaced?.value ?? null;
	return column.number('displaced', 'Displaced, person-years', 'person-years', description, value, 4);
}

export function tables(model: OverTime): DataTable[] {
	const COUNTED = 'Which part of the year is counted, or why there is no figure';
	const PARITY = 'The rate divided by the Ukrainian rate; none below ten people';
	const LOW = 'Lowest ratio across the ways of counting, bounds included';
	const HIGH = 'Highest ratio across the ways of counting, bounds included';
	const years = column.dataTable<Row>({
		name: 'years',
		caption: 'Rates and ratios year by year',
		rows: rowsOf(model),
		columns: [
			country(),
			year,
			column.text('counted', 'Counted', COUNTED, countedText),
			peopleColumn(`People ${verbOf(model.tier)}`),
			displaced(model),
			column.number('rate', 'Per 1,000 a year', RATE_UNIT, RATE, (row) => rate(row)?.value ?? null),
			ratioColumn('parity', 'Times the Ukrainian rate', PARITY, (row) => parity(row)?.value ?? null),
			...rangeEnds<Row>(ratioColumn, ['low', 'Lowest', LOW], ['high', 'Highest', HIGH])
		]
	});
	return [years];
}

/** The same in long form with all bounds, the reasons and the sources. */
export function exportTable(model: OverTime): ExportTable {
	const MONTHS = 'Months counted, from January; 0 where figures end before';
	const LOW = 'Lowest ratio across the ways of counting';
	const HIGH = 'Highest ratio across the ways of counting';
	const LOWER_BOUND = 'True where some people count in the upper bound alone';
	const REASON = 'Why there is no ratio, or no figure at all';
	return column.exportTable<Row>({
		name: 'over-time',
		caption: `People ${verbOf(model.tier)} by the United States per 1,000 ${DISPLACED[model.denominator]}, a year, and times the Ukrainian rate`,
		rows: rowsOf(model),
		columns: [
			...column.origin<Row>(),
			year,
			{ ...column.integer<Row>('months', 'Months', MONTHS, (row) => row.months), unit: 'months' },
			...column.bounded<Row>(peopleColumn('People'), (row) => row.people, ['Lowest', 'Highest']),
			displaced(model),
			...column.bounded<Row>(column.number('rate', 'Rate', RATE_UNIT, RATE), rate),
			...column.bounded<Row>(
				ratioColumn('parity', 'Ratio', 'rate / rate of Ukraine in the same months'),
				parity
			),
			...rangeEnds<Row>(
				ratioColumn,
				['range_low', 'Lowest way of counting', LOW],
				['range_high', 'Highest way of counting', HIGH]
			),
			column.flag('is_lower_bound', 'Lower bound', LOWER_BOUND, (row) => row.isLowerBound),
			column.text('reason', 'Why no ratio', REASON, (row) => reasonOf(row) || null)
		],
		sourceIds: (row) => row.sourceIds
	});
}
