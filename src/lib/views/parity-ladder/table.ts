import type { OriginComparison, TracedDefinition } from '$lib/analysis/comparison';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { scale, type Interval } from '$lib/metrics/interval';
import { isCalendar } from '$lib/metrics/specification';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { ParityLadder } from './types';

/** A definition with the range of all definitions of its origin. */
interface Row extends TracedDefinition {
	readonly originName: string;
	readonly range: Interval | null;
	readonly isDrawn: boolean;
}

const rowsOf = (
	{ originName, range, dots }: OriginComparison,
	definitions: readonly TracedDefinition[]
): Row[] => definitions.map((one) => ({ ...one, originName, range, isDrawn: dots.includes(one) }));

type Ratio = (row: Row) => number | undefined;

const ratio = (name: string, label: string, description: string, value?: Ratio): Column<Row> => {
	const hundredfold = (row: Row) => {
		const found = value?.(row);
		return found === undefined ? null : 100 * found;
	};
	return column.number(name, label, 'per 100 Ukrainians', description, hundredfold, 2);
};

const rateUnit = ({ window }: ParityLadder): string =>
	isCalendar(window) ? 'per 1,000 displaced a year' : 'per 1,000 displaced';

function displaced({ window, denominator }: ParityLadder): Column<Row> {
	const [label, unit] = isCalendar(window)
		? ['Displaced, person-years', 'person-years']
		: ['Displaced', 'people'];
	const description = `The denominator: ${DENOMINATOR_WORDS[denominator]}`;
	return column.number('displaced', label, unit, description, (row) => row.displaced.value, null);
}

const country = column.text<Row>('origin', 'People from', 'Country of origin', (row) => row.originName);
const COUNTED = 'Beginning of the war, or what is counted with the rest';
const counted = column.text<Row>('counted', 'Counted', COUNTED, (row) => row.words || null);
const PARITY = 'The rate for every 100 of the Ukrainian rate';
const parity = ratio('parity', 'For every 100 Ukrainians', PARITY, (row) => row.parity.value);
const people = (label: string) =>
	column.people<Row>('people', label, 'People in the numerator', (row) => row.people.value);
const rate = ({ rate }: Row) => (rate.defined ? rate : null);

export const tables = (data: ParityLadder): DataTable[] => [chartTable(data), definitionsTable(data)];

const chartTable = (data: ParityLadder): DataTable =>
	column.dataTable<Row>({
		name: 'shown',
		caption: 'What the chart shows',
		rows: data.rows.flatMap((row) => rowsOf(row, row.dots)),
		columns: [
			country,
			counted,
			people(`People ${verbOf(data.tier)}`),
			displaced(data),
			column.number(
				'rate',
				'Per 1,000',
				rateUnit(data),
				'1,000 × people / displaced',
				(row) => rate(row)?.value ?? null
			),
			parity,
			ratio('low', 'Lowest', 'Lowest under all definitions tested, bounds included', (row) => row.range?.low),
			ratio(
				'high',
				'Highest',
				'Highest under all definitions tested, bounds included',
				(row) => row.range?.high
			)
		]
	});

const definitionsTable = ({ rows }: ParityLadder): DataTable =>
	column.dataTable<Row>({
		name: 'definitions',
		caption: 'Under every definition tested, for every 100 Ukrainians',
		rows: rows.filter(({ isReference }) => !isReference).flatMap((row) => rowsOf(row, row.definitions)),
		columns: [
			country,
			counted,
			column.text('denominator', 'Out of', 'Denominator', (row) => DENOMINATOR_WORDS[row.denominator]),
			people('People'),
			parity
		]
	});

/** Every definition tested in long form, those that are drawn marked, each with the bounds of its own figures and of all definitions. */
export function exportTable(data: ParityLadder): ExportTable {
	const { rows, tier, window, denominator } = data;
	const when = isCalendar(window)
		? `${window.years.from}–${window.years.to}`
		: `${window.months} months since the war began`;
	const CASE = 'Onset, or whether totals that lie partly outside the years are counted';
	const DATE = 'Identifier of the document that dates the onset';
	return column.exportTable<Row>({
		name: 'parity-ladder',
		caption: `People let in by the United States for every 100 Ukrainians (${tier}; ${when}; denominator ${denominator})`,
		rows: rows.flatMap((row) =>
			rowsOf(row, [...row.dots, ...row.definitions.filter((one) => !row.dots.includes(one))])
		),
		columns: [
			...column.origin<Row>(),
			column.text('case', 'Case', CASE, (row) => row.caseId),
			column.text('denominator', 'Out of', 'What people are divided by', (row) => row.denominator),
			column.flag('is_drawn', 'Drawn', 'True for the dots of the chart', (row) => row.isDrawn),
			...column.bounded<Row>(people('People'), (row) => row.people, ['Lowest', 'Highest']),
			displaced(data),
			...column.bounded<Row>(
				column.number('rate', 'Rate', rateUnit(data), '1,000 × people / displaced'),
				rate
			),
			...column.bounded<Row>(ratio('parity', 'Ratio', '100 × rate / rate of Ukraine'), (row) =>
				scale(row.parity, 100)
			),
			ratio(
				'range_low',
				'Lowest tested',
				'Lowest ratio under all definitions tested',
				(row) => row.range?.low
			),
			ratio(
				'range_high',
				'Highest tested',
				'Highest ratio under all definitions tested',
				(row) => row.range?.high
			),
			column.flag('is_ranked', 'Ranked', 'False below ten people', (row) => row.isRanked)
		],
		sourceIds: (row) => row.sourceIds,
		after: [column.text('onset_source_id', 'Source of the date', DATE, (row) => row.onsetSourceId)]
	});
}
