import { formatExact } from '$lib/text/numbers';
import { countOf } from '$lib/text/words';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { asPrinted, type RoundingRule } from '$lib/metrics/rounding';
import type { Row } from '$lib/query/port';
import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import { ratioRangeOf } from '$lib/analysis/evidence/evaluate';
import { numberIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { rounded, type Section } from './entry';
import { revised } from './revised';

/** Uncertainty of a number, and the rules for its wording. */
export const uncertainty = (evidence: Evidence): Section => ({
	id: 'uncertainty',
	title: 'How sure a number is',
	text: [
		'Three kinds of uncertainty are kept apart. Definitions: what is counted, over whom, in which years; they decide the words. Revisions: the same figure in an earlier edition. Rounding and stand-ins: what a printed figure may hide; they only widen a range.'
	],
	entries: [
		{
			id: 'range',
			title: 'Definitions: the range over them decides the words',
			text: [
				'For every origin, tier and window the ratio is computed under every admissible definition. If all of them lie below parity, the sentence says below; if all lie above, above; if they lie on both sides, it says that the definition decides, and which. The bounds of rounded and stand-in figures widen the range and never narrow it. A ratio that prints as 1.0 stands on neither side.'
			],
			examples: [rangeExample(evidence)],
			charts: ['parity-ladder', 'robustness']
		},
		revised(evidence),
		{
			id: 'intervals',
			title: 'Rounding and stand-ins: bounds are carried through',
			text: [
				'Each figure is kept as lowest, printed and highest value, and sums, divisions and shares are computed with all three. Where there is no result, a sentence says why, never a blank or a zero. Nobody recorded is written “none recorded”.'
			],
			formulas: [
				'lowest rate = {lowest people|highest displaced}',
				'highest rate = {highest people|lowest displaced}'
			]
		},
		{
			id: 'few',
			title: 'Small numbers',
			text: [
				`Fewer than ${FEWEST_RANKED} people are never ranked or coloured and decide no sentence; fewer than ${FEWEST_UNWARNED} carry a warning. The printed count decides, not its bounds.`
			]
		},
		{
			id: 'rounding',
			title: 'What rounding hides',
			text: [
				'Publishers round, and a printed 0 can stand for somebody. The true numbers that a printed figure allows are worked out by these rules; a published total is preferred to the sum of its rounded parts.'
			],
			tables: [rulesTable(), publishersTable(evidence)]
		}
	]
});

function rangeExample({ comparison }: Evidence) {
	const afghans = ratioRangeOf(comparison, 'AFG', { tier: 'T1+T2', window: '36' });
	const range = afghans.range;
	const text = range
		? `Afghans, all let in, first 36 months: ${countOf(formatExact(afghans.definitions.length), 'definition', 'definitions')}, from ${rounded(range.low)} to ${rounded(range.high)} times the Ukrainian rate. The words are: ${afghans.verdict ?? 'too few to say'}.`
		: 'Too few Afghans are counted to say.';
	return { text, sourceIds: [] };
}

const RULES: Readonly<Record<RoundingRule, string>> = {
	'unhcr-asylum': 'UNHCR: people, applications, resettlement',
	'unhcr-decisions': 'UNHCR: decisions on asylum',
	eurostat: 'Eurostat: temporary protection',
	ohss: 'U.S. asylum grants',
	exact: 'Exact: U.S. refugee admissions and visas'
};
const PRINTED = [0, 5, 10, 120] as const;

function rulesTable(): DataTable {
	const between = (printed: number, rule: RoundingRule) => {
		const { low, high } = asPrinted(printed, rule);
		return low === high ? String(low) : `${low} to ${high}`;
	};
	return column.dataTable<readonly [rule: string, label: string]>({
		name: 'rounding-rules',
		caption: 'True numbers that a printed figure allows',
		rows: Object.entries(RULES),
		columns: [
			column.text('rule', 'Figures', 'Whose figures', ([, label]) => label),
			...PRINTED.map((printed) =>
				column.text<readonly [rule: string, label: string]>(
					`printed_${printed}`,
					`Printed ${printed}`,
					`True numbers that a printed ${printed} allows`,
					([rule]) => between(printed, rule as RoundingRule)
				)
			)
		]
	});
}

const publishersTable = ({ rows }: Evidence): DataTable =>
	column.dataTable<Row>({
		name: 'roundings',
		caption: 'How the sources of this release round',
		rows: rows.roundings,
		columns: [
			column.text(
				'rounding',
				'Rounding',
				'As the source describes or shows it',
				(row) => textIn(row, 'rounding') || 'Not known'
			),
			column.integer('sources', 'Sources', 'Number of sources', (row) => numberIn(row, 'sources'))
		]
	});
