import { allPoints, type YearPoint } from '$lib/analysis/years/year-lines';
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

/** All lines, and the reference where it is drawn though not chosen. */
function rowsOf({ lines, reference }: OverTime): Row[] {
	const isAlone = lines.length > 0 && !lines.some(({ isReference }) => isReference);
	return [...lines, ...(isAlone ? [reference] : [])].flatMap(({ origin, originName, ...line }) =>
		allPoints(line).map((point) => ({ ...point, origin, originName }))
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
	column.people<Row>('people', label, 'People in the numerator', (row) => row.people?.value ?? null);

function displaced({ denominator }: OverTime): Column<Row> {
	const description = `The denominator, people ${DISPLACED[denominator]}: the mean of the year’s two ends, for the months counted`;
	const value = (row: Row) => row.displaced?.value ?? null;
	return column.number('displaced', 'Displaced, person-years', 'person-years', description, value, 4);
}

export function tables(model: OverTime): DataTable[] {
	const COUNTED = 'Which part of the year, and what with it; or why there is no figure';
	const PARITY = 'The rate over that of Ukraine; none below ten people';
	const LOW = 'Lowest ratio under all definitions tested, bounds included';
	const HIGH = 'Highest ratio under all definitions tested, bounds included';
	const years = column.dataTable<Row>({
		name: 'years',
		caption: 'Year by year: what the chart shows',
		rows: rowsOf(model),
		columns: [
			country(),
			year,
			column.text('counted', 'Counted', COUNTED, (row) => countedText(row, model)),
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
	const STRADDLING =
		'inside: a total that lies partly outside the year is counted whole; outside: not at all';
	const LOW = 'Lowest ratio under all definitions tested';
	const HIGH = 'Highest ratio under all definitions tested';
	const LOWER_BOUND = 'True where some people are known only within a total for many years';
	const REASON = 'Why there is no ratio, or no figure at all';
	return column.exportTable<Row>({
		name: 'over-time',
		caption: `People let in by the United States per 1,000 displaced a year, and times the Ukrainian rate (${model.tier}; denominator ${model.denominator})`,
		rows: rowsOf(model),
		columns: [
			...column.origin<Row>(),
			year,
			{ ...column.integer<Row>('months', 'Months', MONTHS, (row) => row.months), unit: 'months' },
			column.text('straddling', 'Totals across years', STRADDLING, (row) => row.straddling),
			...column.bounded<Row>(peopleColumn('People'), (row) => row.people, ['Lowest', 'Highest']),
			displaced(model),
			...column.bounded<Row>(column.number('rate', 'Rate', RATE_UNIT, RATE), rate),
			...column.bounded<Row>(
				ratioColumn('parity', 'Ratio', 'rate / rate of Ukraine in the same months'),
				parity
			),
			...rangeEnds<Row>(
				ratioColumn,
				['range_low', 'Lowest tested', LOW],
				['range_high', 'Highest tested', HIGH]
			),
			column.flag('is_lower_bound', 'Lower bound', LOWER_BOUND, (row) => row.isLowerBound),
			column.text('reason', 'Why no ratio', REASON, (row) => reasonOf(row) || null)
		],
		sourceIds: (row) => row.sourceIds
	});
}
