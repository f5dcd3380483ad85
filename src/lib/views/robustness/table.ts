import type { ChoiceReversal, DefinitionGroup as Group } from '$lib/analysis/comparison/definition-groups';
import { alikeWords, CHOICE_WORDS, DIMENSION_WORDS } from '$lib/analysis/comparison/definition-words';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { ExcludedDefinitions } from '$lib/analysis/comparison/excluded-definitions';
import { startSentence } from '$lib/text/words';
import * as column from '../columns';
import type { Column } from '../columns';
import * as compared from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { caution, panelHeading, VERDICT_WORDS } from './text';
import type { Point, Robustness } from './types';

const ratio = column.numbers('times the Ukrainian rate');

export const tables = (data: Robustness): DataTable[] => [
	definitionsTable(data),
	agreementTable(data),
	...(data.reversals.length > 0 ? [reversalsTable(data)] : []),
	excludedTable(data)
];

const REMARK = 'What to keep in mind about this result';
const DEFINITION = 'Who is counted, when, and out of whom';
const definitionsTable = ({ points, originName }: Robustness): DataTable =>
	column.dataTable<Point>({
		name: 'definitions',
		caption: `${originName}: every way of counting, the lowest result first; each links to the chart of all countries`,
		rows: points,
		columns: [
			column.text('definition', 'Way of counting', DEFINITION, ({ name }) => name),
			compared.people('People'),
			displaced(7),
			rate('Per 1,000', 'displaced; in calendar years, a year', '1,000 × people / displaced'),
			...column.bounded<Point>(
				ratio('parity', 'Ratio', 'The rate over that of Ukraine'),
				({ parity }) => parity,
				column.BOUNDS,
				'the ratio'
			),
			column.text('remark', 'Remark', REMARK, (point) => caution(point) || null)
		],
		links: points.map(({ link }) => link)
	});

const UNIT = 'people, or person-years';
const DISPLACED = 'The number divided by';
const displaced = (significant?: number): Column<Point> =>
	column.number('displaced', 'Displaced', UNIT, DISPLACED, (row) => row.displaced.value, significant);

const rate = (label: string, unit: string, description: string): Column<Point> =>
	column.number('rate', label, unit, description, (point) => point.rate);

const WITHIN_BOUNDS = 'Of those, ways of counting whose bounds include the Ukrainian rate';
const ANSWER = 'Side of the Ukrainian rate on which all results lie; about equal within 5 %';
const COUNTS = [
	['below', 'Below', 'Ways of counting below the Ukrainian rate', 'below'],
	['above', 'Above', 'Ways of counting above the Ukrainian rate', 'above'],
	['level', 'Level', 'Ways of counting about equal to the Ukrainian rate', 'level'],
	['bounds_hold_one', 'Within bounds', WITHIN_BOUNDS, 'boundsHoldOne'],
	['too_few', 'Too few', 'Ways of counting with fewer than ten people', 'tooFew']
] as const;

const agreementTable = ({ groups }: Robustness): DataTable =>
	column.dataTable<Group>({
		name: 'agreement',
		caption: 'How far the ways of counting agree in each period',
		rows: groups,
		columns: [
			column.text('group', 'Counted and when', 'Entries counted, and the period', panelHeading),
			...COUNTS.map(([name, label, description, field]) =>
				column.integer<Group>(name, label, description, (group) => group[field])
			),
			...compared.range<Group>(ratio, 'ratio'),
			column.text('verdict', 'Answer', ANSWER, ({ verdict }) =>
				verdict ? VERDICT_WORDS[verdict] : 'too few to compare'
			)
		]
	});

function reversalsTable({ reversals }: Robustness): DataTable {
	const DECIDES = 'The one choice in which the two ways of counting differ';
	const side = (side: 'below' | 'above', label: string): Column<ChoiceReversal>[] => [
		column.text(side, `${label} when`, `The choice under which the ratio is ${side} 1`, (row) =>
			CHOICE_WORDS[row.dimension](row[side])
		),
		ratio(`${side}_ratio`, 'Ratio', `The ratio ${side} 1`, (row) => row[side].parity.value)
	];
	return column.dataTable<ChoiceReversal>({
		name: 'reversals',
		caption: 'Where one choice alone reverses the answer',
		rows: reversals,
		columns: [
			column.text('decides', 'What decides', DECIDES, (row) => startSentence(DIMENSION_WORDS[row.dimension])),
			column.text('alike', 'Otherwise alike', 'What both ways of counting share', alikeWords),
			...side('below', 'Below'),
			...side('above', 'Above')
		]
	});
}

function excludedTable({ excluded }: Robustness): DataTable {
	const WHEN = 'Years, or months since the start of a war';
	const COUNT = 'How many, over all starts of the two wars';
	const WHY = 'Why they cannot be compared';
	return column.dataTable<ExcludedDefinitions>({
		name: 'excluded',
		caption: 'Combinations that cannot be compared, and why',
		rows: excluded,
		columns: [
			column.text('out_of', 'Out of', 'Who counts as displaced', ({ outOf }) => startSentence(outOf)),
			column.text('tiers', 'Counted', 'Which entries are counted', ({ tiers }) => tiers),
			column.text('windows', 'When', WHEN, ({ windows }) => windows),
			column.integer('combinations', 'Combinations', COUNT, ({ count }) => count),
			column.text('reason', 'Why', WHY, ({ reason }) => reason)
		]
	});
}

const IN_WORDS = 'The same in words';
/** Every definition in long form, each with its choices in separate columns. */
export function exportTable({ points, originName }: Robustness): ExportTable {
	type Row = Point & { readonly originName: string };
	const { text } = column;
	const ID = 'Identifier of the way of counting, the same in every release';
	const TIER = 'let-in: everyone let in; resettled: only those resettled';
	const WINDOW = 'Calendar years, or months since the start of each war';
	const ONSET = 'Start of the war, for months since then';
	const BOUND = 'People known only from a total for a longer period are left out';
	const PLACE = '1 is the lowest ratio; empty below ten people';
	const CHART = 'The chart of all countries counted this way, with its settings';
	const people = column.numbers('people', 7);
	const NUMERATOR = 'People in the numerator';
	return column.exportTable<Row>({
		name: 'robustness',
		caption: `${originName}: the rate of people let in by the United States over that of Ukrainians, in every way of counting`,
		rows: points.map((point) => ({ ...point, originName })),
		columns: [
			text('specification', 'Specification', ID, ({ id }) => id),
			...column.origin<Row>(),
			text('tier', 'Counted', TIER, ({ tier }) => tier),
			text('window', 'Window', WINDOW, ({ specification }) => specification.window),
			text('years', 'When', 'The window in words', ({ windowWords }) => windowWords),
			compared.denominator(),
			text('denominator_words', 'Out of the', IN_WORDS, (row) => DENOMINATOR_WORDS[row.denominator]),
			text('onset', 'Beginning', ONSET, ({ specification }) => specification.onsetId),
			column.flag('is_lower_bound', 'Lower bound', BOUND, ({ specification }) => specification.isLowerBound),
			column.integer('place', 'Place', PLACE, ({ place }) => place),
			...column
				.bounded<Row>(people('people', 'People', NUMERATOR), (row) => row.people)
				.map((one) => ({ ...one, description: NUMERATOR })),
			displaced(),
			...column.bounded<Row>(
				rate('Rate', 'per 1,000', '1,000 × people / displaced; in calendar years, a year'),
				(row) => row.rate
			),
			...column.bounded<Row>(ratio('parity', 'Ratio', 'rate / rate of Ukraine'), ({ parity }) => parity),
			text('chart', 'Chart', CHART, ({ link }) => `${link.slug}${link.search}`)
		],
		sourceIds: (row) => row.sourceIds,
		after: [compared.onsetSource()]
	});
}
