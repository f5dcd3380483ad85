import { divisorAt, rateAt, type OnsetLine } from '$lib/analysis/event-time/onset-lines';
import type { Interval } from '$lib/metrics/interval';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import { onsetSource } from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import { aYear, unitOf } from './text/chart';
import type { SinceOnset } from './types';

const perThousand = ({ denominator }: Pick<SinceOnset, 'denominator'>): string =>
	`per 1,000 displaced${aYear(denominator)}`;

export const tables = (model: SinceOnset): DataTable[] => [comparedTable(model), monthlyTable(model)];

const YEARS_DISPLACED = 'Years that people spent displaced abroad since the war began';

/** The number divided by: people, or person-years. */
const displaced = <Row>(
	{ denominator }: Pick<SinceOnset, 'denominator'>,
	label: string,
	description: string,
	value: (row: Row) => number | null
) =>
	denominator === 'person-years'
		? column.number<Row>('displaced', 'Years displaced', 'person-years', YEARS_DISPLACED, value, null)
		: column.people<Row>('displaced', label, description, value);

const displacedYear = (label: string, description: string) =>
	column.integer<Pick<OnsetLine, 'denominator' | 'personYears'>>(
		'displaced_year',
		label,
		description,
		(row) => (row.personYears ? null : row.denominator.year)
	);

function comparedTable(model: SinceOnset): DataTable {
	const { lines, comparedAfter, denominator } = model;
	const PEOPLE = `People let in up to ${comparedAfter} months after the war began`;
	const DISPLACED =
		'Refugees, asylum-seekers and other people in need of international protection, or the people newly displaced';
	const RATE = `People let in ${unitOf(denominator)}`;
	const PARITY = 'People for every 100 Ukrainians, per person displaced';
	return column.dataTable<OnsetLine>({
		name: 'compared',
		caption: `After ${comparedAfter} months`,
		rows: lines,
		columns: [
			column.text('war', 'War began', 'Country and start of the war', (line) => line.label),
			column.people('people', 'People let in', PEOPLE, (line) => line.peopleThen?.value ?? null),
			displaced(model, 'Displaced abroad', DISPLACED, (line) => line.denominator.value),
			...(denominator === 'person-years'
				? []
				: [displacedYear('At the end of', 'Year-end of the number displaced')]),
			column.number('rate', `Per 1,000${aYear(denominator)}`, perThousand(model), RATE, ({ rate }) => rate),
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

function monthlyTable(model: SinceOnset): DataTable {
	const { lines, axisMonths, denominator } = model;
	const months = Math.min(axisMonths, Math.max(0, ...lines.map(({ people }) => people.length)));
	const PASSED = 'Months that have passed, the one in which the war began included';
	return column.dataTable<number>({
		name: 'monthly',
		caption: `Month by month, ${unitOf(denominator)}`,
		rows: Array.from({ length: months }, (_, tau) => tau),
		columns: [
			column.integer('after_months', 'After months', PASSED, (tau) => tau + 1),
			...lines.map((line) => {
				const description = `People let in ${unitOf(denominator)}, ${line.label}`;
				const rate = (tau: number) => rateAt(line, tau)?.value ?? null;
				return column.number<number>(line.onsetId, line.label, perThousand(model), description, rate);
			})
		]
	});
}

interface Row extends Omit<OnsetLine, 'people' | 'rate'> {
	readonly tau: number;
	readonly people: Interval;
	readonly rate: Interval | null;
	readonly divisor: Interval | null;
}

const DISPLACED_WORDS: Readonly<Record<SinceOnset['denominator'], string>> = {
	peak: 'displaced abroad at the highest year-end',
	'onset-year': 'displaced abroad at the first year-end',
	'newly-displaced': 'newly displaced',
	'person-years': 'and year spent displaced abroad'
};

const FROM_ONSET = '0 is the month in which the war began';
/** The plotted points in long form. */
export function exportTable(model: SinceOnset): ExportTable {
	const { lines, comparedAfter, tier, denominator } = model;
	const PEOPLE = 'People let in from the month in which the war began to this month';
	const DISPLACED = 'The fixed number divided by: people displaced abroad at the year-end in displaced_year';
	const RATE = '1,000 × people / displaced';
	return column.exportTable<Row>({
		name: 'since-onset',
		caption: `People ${verbOf(tier)} by the United States since the start of each war (per 1,000 ${DISPLACED_WORDS[denominator]}; compared after ${comparedAfter} months)`,
		rows: lines.flatMap((line) =>
			line.people.map((people, tau) => ({
				...line,
				people,
				tau,
				rate: rateAt(line, tau),
				divisor: divisorAt(line, tau)
			}))
		),
		columns: [
			column.text('onset_id', 'Onset', 'Identifier of the start of the war', (row) => row.onsetId),
			...column.origin<Row>(),
			column.date('war_began', 'War began', 'Date of the start', (row) => row.onsetDate),
			column.integer('months_since_onset', 'Months', FROM_ONSET, (row) => row.tau),
			column.calendarMonth((row) => row.onsetMonth + row.tau),
			...column.bounded<Row>(
				column.people('people', 'People let in', PEOPLE),
				(row) => row.people,
				column.BOUNDS
			),
			displaced<Row>(model, 'Displaced abroad', DISPLACED, ({ divisor }) => divisor?.value ?? null),
			displacedYear('Year-end', 'Year-end of the number divided by'),
			...column.bounded<Row>(
				column.number('rate', 'Rate', perThousand(model), RATE, undefined, null),
				(row) => row.rate
			)
		],
		sourceIds: (row) => row.sourceIds,
		after: [onsetSource()]
	});
}
