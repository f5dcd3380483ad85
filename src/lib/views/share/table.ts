import type { OriginShare } from '$lib/analysis/comparison/composition';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { scale, type Interval } from '$lib/metrics/interval';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import * as compared from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import type { Shares } from './types';

/** A share with the range of all definitions of its origin. */
interface Row extends OriginShare {
	readonly originName: string;
	readonly range: Interval | null;
	readonly isDrawn: boolean;
}

const rowsOf = (row: OriginShares, shares: readonly OriginShare[]): Row[] =>
	compared.definitionRows(row, shares, row.drawn);

const share = column.numbers('%');
const index = column.numbers('× the share of the displaced', 2);
const ownIndex = (label: string, description: string): Column<Row> =>
	index('index', label, description, ({ index, isRanked }) =>
		index.defined && isRanked ? index.value : null
	);
const RATE_UNIT = 'per 1,000 displaced a year';
const rate = (label: string): Column<Row> =>
	column.number('rate', label, RATE_UNIT, '1,000 × people / displaced', ({ rate }) =>
		rate.defined ? rate.value : null
	);
const ofDisplaced = (label: string, description: string): Column<Row> =>
	share('share_of_displaced', label, description, (row) => 100 * row.shareOfDisplaced.value);
const country = compared.country<Row>();
const counted = compared.counted<Row>('What is counted with the rest');

export const tables = (data: Shares): DataTable[] => [chartTable(data), definitionsTable(data)];

const chartTable = ({ rows, tier, window, denominator }: Shares): DataTable =>
	column.dataTable<Row>({
		name: 'shown',
		caption: 'What the chart shows',
		rows: rows.flatMap((row) => rowsOf(row, row.drawn)),
		columns: [
			country,
			counted,
			compared.people(`People ${verbOf(tier)}`),
			compared.displaced(window, `The denominator: ${DENOMINATOR_WORDS[denominator]}`),
			ofDisplaced('Share of the displaced', 'Of all person-years of the countries chosen'),
			share(
				'share_of_people',
				`Share of those ${verbOf(tier)}`,
				'Of all people of the countries chosen',
				({ shareOfPeople }) => 100 * shareOfPeople.value
			),
			ownIndex('Times', 'The second share over the first; none below ten people'),
			...compared.range<Row>(index, 'under all definitions tested, bounds included'),
			rate('Per 1,000 a year')
		]
	});

const definitionsTable = ({ rows }: Shares): DataTable =>
	column.dataTable<Row>({
		name: 'definitions',
		caption: 'Under every definition tested, times the share of the displaced',
		rows: rows.flatMap((row) => rowsOf(row, row.definitions)),
		columns: [
			country,
			counted,
			compared.outOf(),
			compared.people('People'),
			ownIndex('Times', 'Share of those let in over share of the displaced')
		]
	});

/** Every definition tested in long form, those that are drawn marked, with all bounds and the sources. */
export function exportTable({ rows, tier, window, denominator }: Shares): ExportTable {
	const STRADDLING =
		'inside: totals that lie partly outside the years are counted whole; outside: not at all';
	return column.exportTable<Row>({
		name: 'share',
		caption: `Shares of the people displaced and of the people let in by the United States among the countries chosen (${tier}; ${window.years.from}–${window.years.to}; denominator ${denominator})`,
		rows: rows.flatMap((row) => rowsOf(row, compared.drawnFirst(row.drawn, row.definitions))),
		columns: [
			...column.origin<Row>(),
			compared.denominator(),
			column.text('straddling', 'Totals across years', STRADDLING, (row) => row.straddling),
			compared.isDrawn('marks'),
			...column.bounded<Row>(compared.people('People'), (row) => row.people, ['Lowest', 'Highest']),
			compared.displaced(window, 'The denominator: person-years, each year the mean of its two ends'),
			ofDisplaced('Share of the displaced', 'displaced over the sum of all origins'),
			...column.bounded<Row>(
				share('share_of_people', 'Share of the people', 'people over the sum of all origins'),
				({ shareOfPeople }) => scale(shareOfPeople, 100),
				['Lowest share', 'Highest share']
			),
			ownIndex('Index', 'share_of_people / share_of_displaced; none below ten people'),
			...compared.testedRange<Row>(index, 'index under all definitions tested'),
			rate('Rate'),
			compared.isRanked()
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources of all figures in the sums, joined by a tilde'
	});
}
