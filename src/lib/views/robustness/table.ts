import type { ChoiceReversal, DefinitionGroup as Group } from '$lib/analysis/comparison/definition-groups';
import { alikeWords, CHOICE_WORDS, DIMENSION_WORDS } from '$lib/analysis/comparison/definition-words';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { ExcludedDefinitions } from '$lib/analysis/comparison/excluded-definitions';
import { startSentence } from '$lib/text/words';
import * as column from '../columns';
import type { Column } from '../columns';
import * as compared from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { caution, panelHeading } from './text';
import type { Point, Robustness } from './types';

const ratio = column.numbers('times the Ukrainian rate');
const rateOf = ({ rate }: Point) => (rate.defined ? rate : null);

export const tables = (data: Robustness): DataTable[] => [
	definitionsTable(data),
	agreementTable(data),
	...(data.reversals.length > 0 ? [reversalsTable(data)] : []),
	excludedTable(data)
];

const definitionsTable = ({ points, originName }: Robustness): DataTable =>
	column.dataTable<Point>({
		name: 'definitions',
		caption: `${originName}: every definition, the lowest ratio first; each leads to the chart of all countries under it`,
		rows: points,
		columns: [
			column.text('definition', 'Definition', 'What is counted, when, and out of whom', ({ name }) => name),
			compared.people('People'),
			displaced(7),
			rate('Per 1,000', 'displaced; in calendar years, a year', '1,000 × people / displaced'),
			...column.bounded<Point>(
				ratio('parity', 'Ratio', 'The rate over that of Ukraine'),
				({ parity }) => parity,
				['Lowest', 'Highest'],
				'the ratio'
			),
			column.text('remark', 'Remark', 'What to mind of this result', (point) => caution(point) || null)
		],
		links: points.map(({ link }) => link)
	});

const UNIT = 'people, or person-years';
const displaced = (significant?: number): Column<Point> =>
	column.number('displaced', 'Displaced', UNIT, 'The denominator', (row) => row.displaced.value, significant);

const rate = (label: string, unit: string, description: string): Column<Point> =>
	column.number('rate', label, unit, description, (point) => rateOf(point)?.value ?? null);

const WITHIN_BOUNDS = 'Of those, definitions whose bounds hold the Ukrainian rate';
const ANSWER = 'Where all ratios, bounds included, stand to the Ukrainian rate';
const COUNTS = [
	['below', 'Below', 'Definitions below the Ukrainian rate', 'below'],
	['above', 'Above', 'Definitions above the Ukrainian rate', 'above'],
	['level', 'Level', 'Definitions exactly at the Ukrainian rate', 'level'],
	['bounds_hold_one', 'Within bounds', WITHIN_BOUNDS, 'boundsHoldOne'],
	['too_few', 'Too few', 'Definitions with fewer than ten people', 'tooFew']
] as const;

const agreementTable = ({ groups }: Robustness): DataTable =>
	column.dataTable<Group>({
		name: 'agreement',
		caption: 'How far the definitions of one tier and window agree',
		rows: groups,
		columns: [
			column.text('group', 'Counted and when', 'Tier and window', panelHeading),
			...COUNTS.map(([name, label, description, field]) =>
				column.integer<Group>(name, label, description, (group) => group[field])
			),
			...compared.range<Group>(ratio, 'ratio'),
			column.text('verdict', 'Answer', ANSWER, ({ verdict }) => verdict ?? 'too few to rank')
		]
	});

function reversalsTable({ reversals }: Robustness): DataTable {
	const DECIDES = 'The one choice in which the two definitions differ';
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
			column.text('alike', 'Otherwise alike', 'What both definitions share', alikeWords),
			...side('below', 'Below'),
			...side('above', 'Above')
		]
	});
}

function excludedTable({ excluded }: Robustness): DataTable {
	const WHEN = 'Years, or months since the beginning of a war';
	const COUNT = 'How many, over all beginnings of the two wars';
	const WHY = 'The reason, from the one table that decides for every chart';
	return column.dataTable<ExcludedDefinitions>({
		name: 'excluded',
		caption: 'Combinations that are left out, and why',
		rows: excluded,
		columns: [
			column.text('out_of', 'Out of', 'Denominator', ({ outOf }) => startSentence(outOf)),
			column.text('tiers', 'Counted', 'Which entries are counted', ({ tiers }) => tiers),
			column.text('windows', 'When', WHEN, ({ windows }) => windows),
			column.integer('combinations', 'Combinations', COUNT, ({ count }) => count),
			column.text('reason', 'Why', WHY, ({ reason }) => reason)
		]
	});
}

/** Every definition in long form, each with its choices in columns of their own. */
export function exportTable({ points, originName }: Robustness): ExportTable {
	type Row = Point & { readonly originName: string };
	const { text } = column;
	const ID = 'Identifier of the definition, the same in every release';
	const TIER = 'let-in: all entries; resettled: durable ones alone';
	const WINDOW = 'Calendar years, or months since the beginning of each war';
	const ONSET = 'Onset of the war, for months since then';
	const EVACUATION = 'Whether a total that lies partly outside the years counts';
	const BOUND = 'People known only by a total for a longer period are left out';
	const PLACE = '1 is the lowest ratio; empty below ten people';
	const CHART = 'The chart of all countries under this definition, with its settings';
	const people = column.numbers('people', 7);
	const NUMERATOR = 'People in the numerator';
	return column.exportTable<Row>({
		name: 'robustness',
		caption: `${originName}: the rate of people let in by the United States over that of Ukrainians, under every admissible definition`,
		rows: points.map((point) => ({ ...point, originName })),
		columns: [
			text('specification', 'Specification', ID, ({ id }) => id),
			...column.origin<Row>(),
			text('tier', 'Counted', TIER, ({ tier }) => tier),
			text('window', 'Window', WINDOW, ({ specification }) => specification.window),
			text('years', 'When', 'The window in words', ({ windowWords }) => windowWords),
			compared.denominator(),
			text(
				'denominator_words',
				'Out of the',
				'The same in words',
				(row) => DENOMINATOR_WORDS[row.denominator]
			),
			text('onset', 'Beginning', ONSET, ({ specification }) => specification.onsetId),
			text('evacuation', 'Evacuation', EVACUATION, ({ specification }) => specification.straddling),
			column.flag('is_lower_bound', 'Lower bound', BOUND, ({ specification }) => specification.isLowerBound),
			column.integer('place', 'Place', PLACE, ({ place }) => place),
			...column
				.bounded<Row>(people('people', 'People', NUMERATOR), (row) => row.people)
				.map((one) => ({ ...one, description: NUMERATOR })),
			displaced(),
			...column.bounded<Row>(
				rate('Rate', 'per 1,000', '1,000 × people / displaced; in calendar years, a year'),
				rateOf
			),
			...column.bounded<Row>(ratio('parity', 'Ratio', 'rate / rate of Ukraine'), ({ parity }) => parity),
			text('chart', 'Chart', CHART, ({ link }) => `${link.slug}${link.search}`)
		],
		sourceIds: (row) => row.sourceIds,
		after: [compared.onsetSource()]
	});
}
