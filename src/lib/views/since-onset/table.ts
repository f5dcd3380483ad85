import { rateAt, type OnsetLine } from '$lib/analysis/event-time/onset-lines';
import type { Interval } from '$lib/metrics/interval';
import { monthText } from '$lib/metrics/month';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import { onsetSource } from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import type { SinceOnset } from './types';

const PER_THOUSAND = 'per 1,000 displaced';

export const tables = (model: SinceOnset): DataTable[] => [comparedTable(model), monthlyTable(model)];

const displaced = (label: string, description: string) =>
	column.people<Pick<OnsetLine, 'denominator'>>(
		'displaced',
		label,
		description,
		(row) => row.denominator.value
	);

const displacedYear = (label: string, description: string) =>
	column.integer<Pick<OnsetLine, 'denominator'>>(
		'displaced_year',
		label,
		description,
		(row) => row.denominator.year
	);

function comparedTable({ lines, comparedAfter }: SinceOnset): DataTable {
	const PEOPLE = `People let in up to ${comparedAfter} months after the war began`;
	const DISPLACED =
		'Refugees, asylum-seekers and other people in need of international protection, or the people newly displaced';
	const RATE = 'People let in per 1,000 displaced abroad';
	const PARITY = 'People for every 100 Ukrainians, per person displaced';
	return column.dataTable<OnsetLine>({
		name: 'compared',
		caption: `After ${comparedAfter} months`,
		rows: lines,
		columns: [
			column.text('war', 'War began', 'Country and start of the war', (line) => line.label),
			column.people('people', 'People let in', PEOPLE, (line) => line.peopleThen?.value ?? null),
			displaced('Displaced abroad', DISPLACED),
			displacedYear('At the end of', 'Year-end of the number displaced'),
			column.number('rate', 'Per 1,000', PER_THOUSAND, RATE, ({ rate }) =>
				rate.defined ? rate.value : null
			),
			column.number(
				'parity',
				'Per 100 Ukrainians',
				'per 100 Ukrainians',
				PARITY,
				({ parity }) => (parity.defined ? 100 * parity.value : null),
				2
			)
		]
	});
}

function monthlyTable({ lines, axisMonths }: SinceOnset): DataTable {
	const months = Math.min(axisMonths, Math.max(0, ...lines.map(({ people }) => people.length)));
	const PASSED = 'Months that have passed, the one in which the war began included';
	return column.dataTable<number>({
		name: 'monthly',
		caption: 'Month by month, per 1,000 displaced abroad',
		rows: Array.from({ length: months }, (_, tau) => tau),
		columns: [
			column.integer('after_months', 'After months', PASSED, (tau) => tau + 1),
			...lines.map((line) => {
				const description = `People let in per 1,000 displaced abroad, ${line.label}`;
				const rate = (tau: number) => rateAt(line, tau)?.value ?? null;
				return column.number<number>(line.onsetId, line.label, PER_THOUSAND, description, rate);
			})
		]
	});
}

interface Row extends Omit<OnsetLine, 'people' | 'rate'> {
	readonly tau: number;
	readonly people: Interval;
	readonly rate: Interval | null;
}

const DISPLACED_WORDS: Readonly<Record<SinceOnset['denominator'], string>> = {
	peak: 'displaced abroad at the highest year-end',
	'onset-year': 'displaced abroad at the first year-end',
	'newly-displaced': 'newly displaced'
};

/** The plotted points in long form. */
export function exportTable({ lines, comparedAfter, tier, denominator }: SinceOnset): ExportTable {
	const PEOPLE = 'People let in from the month in which the war began to this month';
	const DISPLACED = 'The fixed number divided by: people displaced abroad at the year-end in displaced_year';
	const RATE = '1,000 × people / displaced';
	return column.exportTable<Row>({
		name: 'since-onset',
		caption: `People ${verbOf(tier)} by the United States since the start of each war (per 1,000 ${DISPLACED_WORDS[denominator]}; compared after ${comparedAfter} months)`,
		rows: lines.flatMap((line) =>
			line.people.map((people, tau) => ({ ...line, people, tau, rate: rateAt(line, tau) }))
		),
		columns: [
			column.text('onset_id', 'Onset', 'Identifier of the start of the war', (row) => row.onsetId),
			...column.origin<Row>(),
			column.date('war_began', 'War began', 'Date of the start', (row) => row.onsetDate),
			column.integer(
				'months_since_onset',
				'Months',
				'0 is the month in which the war began',
				(row) => row.tau
			),
			column.text('month', 'Month', 'Calendar month, YYYY-MM', (row) => monthText(row.onsetMonth + row.tau)),
			...column.bounded<Row>(column.people('people', 'People let in', PEOPLE), (row) => row.people, [
				'Lowest',
				'Highest'
			]),
			displaced('Displaced abroad', DISPLACED),
			displacedYear('Year-end', 'Year-end of the number divided by'),
			...column.bounded<Row>(
				column.number('rate', 'Rate', PER_THOUSAND, RATE, undefined, null),
				(row) => row.rate
			)
		],
		sourceIds: (row) => row.sourceIds,
		after: [onsetSource()]
	});
}
