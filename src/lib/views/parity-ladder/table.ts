import type { OriginComparison, TracedDefinition } from '$lib/analysis/comparison/comparison';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { scale, type Interval } from '$lib/metrics/interval';
import { isCalendar } from '$lib/metrics/specification';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import * as compared from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import type { ParityLadder } from './types';

/** A definition with the range of all definitions of its origin; ratios per 100 Ukrainians. */
interface Row extends TracedDefinition {
	readonly originName: string;
	readonly range: Interval | null;
	readonly isDrawn: boolean;
}

const rowsOf = (row: OriginComparison, definitions: readonly TracedDefinition[]): Row[] =>
	compared.definitionRows(row, definitions, row.dots).map((one) => ({
		...one,
		parity: scale(one.parity, 100),
		range: one.range && scale(one.range, 100)
	}));

const ratio = column.numbers('per 100 Ukrainians', 2);
const rate = ({ window }: ParityLadder) =>
	column.numbers(isCalendar(window) ? 'per 1,000 displaced a year' : 'per 1,000 displaced');
const RATE = '1,000 × people / displaced';
const displaced = ({ window, denominator }: ParityLadder) =>
	compared.displaced<Row>(window, `The number divided by: ${DENOMINATOR_WORDS[denominator]}`);
const country = compared.country<Row>();
const counted = compared.counted<Row>();
const PARITY = 'People for every 100 Ukrainians, per person displaced';
const parity = ratio<Row>('parity', 'For every 100 Ukrainians', PARITY, (row) => row.parity.value);

export const tables = (data: ParityLadder): DataTable[] => [chartTable(data), definitionsTable(data)];

const chartTable = (data: ParityLadder): DataTable =>
	column.dataTable<Row>({
		name: 'shown',
		caption: 'What the chart shows',
		rows: data.rows.flatMap((row) => rowsOf(row, row.dots)),
		columns: [
			country,
			counted,
			compared.people(`People ${verbOf(data.tier)}`),
			displaced(data),
			rate(data)('rate', 'Per 1,000', RATE, (row) => row.rate),
			parity,
			...compared.range<Row>(ratio, 'across all ways of counting the displaced')
		]
	});

const definitionsTable = ({ rows }: ParityLadder): DataTable =>
	column.dataTable<Row>({
		name: 'definitions',
		caption: 'Every way of counting the displaced, for every 100 Ukrainians',
		rows: rows.filter(({ isReference }) => !isReference).flatMap((row) => rowsOf(row, row.definitions)),
		columns: [country, counted, compared.outOf(), compared.people('People'), parity]
	});

/** Every definition tested in long form, with drawn ones marked, each with the bounds of its own figures and of all definitions. */
export function exportTable(data: ParityLadder): ExportTable {
	const { rows, tier, window, denominator } = data;
	return column.exportTable<Row>({
		name: 'parity-ladder',
		caption: `People ${verbOf(tier)} by the United States for every 100 Ukrainians (${compared.windowText(window)}; out of the ${DENOMINATOR_WORDS[denominator]})`,
		rows: rows.flatMap((row) => rowsOf(row, compared.drawnFirst(row.dots, row.definitions))),
		columns: [
			...column.origin<Row>(),
			compared.caseId(),
			compared.denominator(),
			compared.isDrawn('dots'),
			...column.bounded<Row>(compared.people('People'), (row) => row.people, column.BOUNDS),
			displaced(data),
			...column.bounded<Row>(rate(data)('rate', 'Rate', RATE), (row) => row.rate),
			...column.bounded<Row>(ratio('parity', 'Ratio', '100 × rate / rate of Ukraine'), (row) => row.parity),
			...compared.testedRange<Row>(ratio, 'ratio across all ways of counting'),
			compared.isRanked()
		],
		sourceIds: (row) => row.sourceIds,
		after: [compared.onsetSource()]
	});
}
