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

const parity = ({ parity, isRanked }: YearPoint) => (isRanked ? parity : null);

const ratioColumn = column.numbers('× the Ukrainian rate', 2);

const RATE_UNIT = 'per 1,000 displaced a year';
const RATE = '1,000 × people / displaced';
const year = column.integer<Row>('year', 'Year', 'Calendar year', (row) => row.year);
const PEOPLE = 'People counted, in the months counted';
const peopleColumn = (label: string) => column.people<Row>('people', label, PEOPLE, (row) => row.people);

function displaced({ denominator }: OverTime): Column<Row> {
	const description = `Years that people spent ${DISPLACED[denominator]}, in the months counted`;
	return column.number(
		'displaced',
		'Displaced, person-years',
		'person-years',
		description,
		(row) => row.displaced,
		4
	);
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
			column.number('rate', 'Per 1,000 a year', RATE_UNIT, RATE, (row) => row.rate),
			ratioColumn('parity', 'Times the Ukrainian rate', PARITY, parity),
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
	const RATIO = 'rate / rate of Ukraine in the same months';
	const REASON = 'Why there is no ratio, or no figure at all';
	return column.exportTable<Row>({
		name: 'over-time',
		caption: `People ${verbOf(model.tier)} by the United States per 1,000 ${DISPLACED[model.denominator]}, a year, and times the Ukrainian rate`,
		rows: rowsOf(model),
		columns: [
			...column.origin<Row>(),
			year,
			{ ...column.integer<Row>('months', 'Months', MONTHS, (row) => row.months), unit: 'months' },
			...column.bounded<Row>(peopleColumn('People'), (row) => row.people, column.BOUNDS),
			displaced(model),
			...column.bounded<Row>(column.number('rate', 'Rate', RATE_UNIT, RATE), (row) => row.rate),
			...column.bounded<Row>(ratioColumn('parity', 'Ratio', RATIO), parity),
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
