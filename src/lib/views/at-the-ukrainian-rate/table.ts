import type { TracedDefinition } from '$lib/analysis/comparison/comparison';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { OriginOutcomes, Outcome } from '$lib/analysis/comparison/origin-outcomes';
import type { Interval } from '$lib/metrics/interval';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import * as compared from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { nameTogether } from './text/chart';
import type { AtTheUkrainianRate } from './types';

/** One definition of one origin, or the sum of all others. */
interface Row
	extends
		Pick<TracedDefinition, 'origin' | 'words' | 'denominator' | 'isRanked' | 'sourceIds' | 'onsetSourceId'>,
		Pick<Outcome, 'people' | 'durable' | 'displaced' | 'expected' | 'extra'> {
	readonly originName: string;
	readonly caseId: string | null;
	readonly isDrawn: boolean;
	/** Only of drawn definitions. */
	readonly range: Interval | null;
}

function rowsOf({ originName, drawn }: OriginOutcomes, outcomes: readonly Outcome[]): Row[] {
	return outcomes.map((one) => {
		const own = drawn.find(
			({ caseId, denominator }) => caseId === one.caseId && denominator === one.denominator
		);
		return { ...one, originName, isDrawn: own !== undefined, range: own?.expectedRange ?? null };
	});
}

function togetherRows({ together, denominator }: AtTheUkrainianRate): Row[] {
	if (!together) return [];
	const afghans = together.afghans ? `Afghans ${together.afghans}` : '';
	return [
		{
			...together,
			origin: together.origins.join('~'),
			originName: nameTogether(together),
			caseId: afghans || null,
			words: afghans,
			denominator,
			isDrawn: false,
			range: together.expectedRange,
			isRanked: true,
			onsetSourceId: null
		}
	];
}

const RECORDED = 'People recorded';
const EXPECTED = 'The Ukrainian rate times the displaced';
const EXTRA = 'Number at the Ukrainian rate minus the number let in; negative where more were let in';

/** At most two figures of a number at the Ukrainian rate are significant; downloads keep the rest for further calculations. */
const atRate = column.numbers('people', 2);
const expected = atRate<Row>('expected', 'At the Ukrainian rate', EXPECTED, (row) => row.expected.value);
const extra = atRate<Row>('extra', 'Difference', EXTRA, (row) => row.extra.value);
const durable = (label: string, description: string): Column<Row> =>
	column.people('durable', label, description, (row) => row.durable);
const temporary = (description: string): Column<Row> =>
	column.people('temporary', 'For a limited time', description, (row) => row.people.value - row.durable);
const displaced = ({ window }: AtTheUkrainianRate) =>
	compared.displaced<Row>(window, 'The number divided by');
const country = compared.country<Row>();
const counted = compared.counted<Row>();

/** An estimate with its bounds. */
const bounded = (name: 'people' | 'expected' | 'extra', label: string, description: string): Column<Row>[] =>
	column.bounded(column.number(name, label, 'people', description), (row) => row[name], [
		`${label}, lowest`,
		`${label}, highest`
	]);

export const tables = (data: AtTheUkrainianRate): DataTable[] => [chartTable(data), definitionsTable(data)];

const chartTable = (data: AtTheUkrainianRate): DataTable =>
	column.dataTable<Row>({
		name: 'shown',
		caption: 'What the chart shows',
		rows: [...data.rows.flatMap((row) => rowsOf(row, row.drawn)), ...togetherRows(data)],
		columns: [
			country,
			counted,
			compared.people(`People ${verbOf(data.tier)}`, RECORDED),
			durable('Of them resettled', 'Refugees resettled and special immigrant visas'),
			temporary('People paroled in'),
			displaced(data),
			expected,
			...compared.range<Row>(atRate, 'across all ways of counting the displaced, with bounds'),
			extra
		]
	});

const definitionsTable = (data: AtTheUkrainianRate): DataTable =>
	column.dataTable<Row>({
		name: 'definitions',
		caption: 'Every way of counting the displaced',
		rows: data.rows.filter(({ isReference }) => !isReference).flatMap((row) => rowsOf(row, row.outcomes)),
		columns: [
			country,
			counted,
			compared.outOf(),
			compared.people('People', RECORDED),
			displaced(data),
			expected,
			extra
		]
	});

/** Every definition tested in long form, with drawn ones marked and all together last. */
export function exportTable(data: AtTheUkrainianRate): ExportTable {
	const { rows, tier, window, denominator } = data;
	const ORIGINS = 'Country of origin, ISO 3166-1 alpha-3; several are joined by a tilde';
	return column.exportTable<Row>({
		name: 'at-the-ukrainian-rate',
		caption: `People ${verbOf(tier)} by the United States, and the number at the Ukrainian rate (${compared.windowText(window)}; out of the ${DENOMINATOR_WORDS[denominator]})`,
		rows: [...rows.flatMap((row) => rowsOf(row, row.outcomes)), ...togetherRows(data)],
		columns: [
			column.text('origin', 'Origin', ORIGINS, (row) => row.origin),
			column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.originName),
			compared.caseId(),
			compared.denominator(),
			compared.isDrawn('bars'),
			...bounded('people', 'People', 'people let in'),
			durable('Resettled', 'Of them, refugees resettled and special immigrant visas'),
			temporary('Of them, people paroled in'),
			displaced(data),
			...bounded('expected', 'At the Ukrainian rate', EXPECTED),
			...bounded('extra', 'Difference', EXTRA),
			...compared.testedRange<Row>(
				column.numbers('people'),
				'number at the Ukrainian rate across all ways of counting'
			),
			compared.isRanked('Compared')
		],
		sourceIds: (row) => row.sourceIds,
		after: [compared.onsetSource()]
	});
}
