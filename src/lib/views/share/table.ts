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

export const tables = (data: Shares): DataTable[] => [chartTable(data), definitionsTable(data)];

const chartTable = ({ rows, tier, window, denominator }: Shares): DataTable =>
	column.dataTable<Row>({
		name: 'shown',
		caption: 'What the chart shows',
		rows: rows.flatMap((row) => rowsOf(row, row.drawn)),
		columns: [
			country,
			compared.people(`People ${verbOf(tier)}`),
			compared.displaced(window, `The number divided by: ${DENOMINATOR_WORDS[denominator]}`),
			ofDisplaced('Share of the displaced', 'Of all person-years of the countries chosen'),
			share(
				'share_of_people',
				`Share of those ${verbOf(tier)}`,
				'Of all people of the countries chosen',
				({ shareOfPeople }) => 100 * shareOfPeople.value
			),
			ownIndex('Times', 'The second share divided by the first; none below ten people'),
			...compared.range<Row>(index, 'across all ways of counting the displaced'),
			rate('Per 1,000 a year')
		]
	});

const definitionsTable = ({ rows }: Shares): DataTable =>
	column.dataTable<Row>({
		name: 'definitions',
		caption: 'Every way of counting the displaced, as a multiple of the share of the displaced',
		rows: rows.flatMap((row) => rowsOf(row, row.definitions)),
		columns: [
			country,
			compared.outOf(),
			compared.people('People'),
			ownIndex('Times', 'Share of those let in divided by the share of the displaced')
		]
	});

/** Every definition tested in long form, with drawn ones marked, with all bounds and the sources. */
export function exportTable({ rows, tier, window, denominator }: Shares): ExportTable {
	return column.exportTable<Row>({
		name: 'share',
		caption: `Shares of the people displaced and of the people ${verbOf(tier)} by the United States among the countries chosen (${window.years.from}–${window.years.to}; out of the ${DENOMINATOR_WORDS[denominator]})`,
		rows: rows.flatMap((row) => rowsOf(row, compared.drawnFirst(row.drawn, row.definitions))),
		columns: [
			...column.origin<Row>(),
			compared.denominator(),
			compared.isDrawn('marks'),
			...column.bounded<Row>(compared.people('People'), (row) => row.people, column.BOUNDS),
			compared.displaced(window, 'The number divided by, in person-years'),
			ofDisplaced('Share of the displaced', 'displaced over the sum of all origins'),
			...column.bounded<Row>(
				share('share_of_people', 'Share of the people', 'people over the sum of all origins'),
				({ shareOfPeople }) => scale(shareOfPeople, 100),
				['Lowest share', 'Highest share']
			),
			ownIndex('Index', 'share_of_people / share_of_displaced; none below ten people'),
			...compared.testedRange<Row>(index, 'index across all ways of counting'),
			rate('Rate'),
			compared.isRanked()
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources of all figures in the sums, joined by a tilde'
	});
}
