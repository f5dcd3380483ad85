import { monthText } from '$lib/metrics/month';
import type { Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { boundsAt, rateAt, type Line, type SinceOnset } from './types';

const PER_THOUSAND = 'per 1,000 displaced';
const valueOf = (result: Measured) => (result.defined ? result.value : null);

export const tables = (model: SinceOnset): DataTable[] => [comparedTable(model), monthlyTable(model)];

function comparedTable({ lines, comparedAfter }: SinceOnset): DataTable {
	const PEOPLE = `People let in up to ${comparedAfter} months after the war began`;
	const DISPLACED =
		'Refugees, asylum-seekers and other people in need of international protection, or the people newly displaced';
	const RATE = 'People let in per 1,000 displaced abroad';
	const PARITY = 'The rate for every 100 of the Ukrainian rate';
	const parityOf = (line: Line) => {
		const parity = valueOf(line.parity);
		return parity === null ? null : 100 * parity;
	};
	return column.dataTable<Line>({
		name: 'compared',
		caption: `After ${comparedAfter} months`,
		rows: lines,
		columns: [
			column.text('war', 'War began', 'Country and beginning of the war', (line) => line.label),
			column.people('people', 'People let in', PEOPLE, (line) => line.peopleThen?.value ?? null),
			column.people('displaced', 'Displaced abroad', DISPLACED, (line) => line.denominator.value),
			column.integer(
				'displaced_year',
				'At the end of',
				'Year-end of the stock',
				(line) => line.denominator.year
			),
			column.number('rate', 'Per 1,000', PER_THOUSAND, RATE, (line) => valueOf(line.rate)),
			column.number('parity', 'Per 100 Ukrainians', 'per 100 Ukrainians', PARITY, parityOf, 2)
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
			...lines.map((line) =>
				column.number<number>(
					line.onsetId,
					line.label,
					PER_THOUSAND,
					`People let in per 1,000 displaced abroad, ${line.label}`,
					(tau) => rateAt(line, tau)
				)
			)
		]
	});
}

interface Row extends Omit<Line, 'people'> {
	readonly tau: number;
	readonly people: Line['people'][number];
	readonly rateThen: number | null;
	readonly bounds: readonly [low: number, high: number] | null;
}

/** The plotted points in long form. */
export function exportTable({ lines, comparedAfter, tier, denominatorKind }: SinceOnset): ExportTable {
	const PEOPLE = 'People let in from the onset month to this month';
	const DISPLACED = 'The fixed denominator: people displaced abroad at the year-end named in displaced_year';
	const DATE = 'Identifier of the document that dates the onset';
	return column.exportTable<Row>({
		name: 'since-onset',
		caption: `People let in by the United States since the onset of each war (${tier}; denominator ${denominatorKind}; compared after ${comparedAfter} months)`,
		rows: lines.flatMap((line) =>
			line.people.map((people, tau) => ({
				...line,
				people,
				tau,
				rateThen: rateAt(line, tau),
				bounds: boundsAt(line, tau)
			}))
		),
		columns: [
			column.text('onset_id', 'Onset', 'Identifier of the beginning of the war', (row) => row.onsetId),
			...column.origin<Row>(),
			column.date('war_began', 'War began', 'Date of the onset', (row) => row.onsetDate),
			column.integer('months_since_onset', 'Months', '0 is the onset month', (row) => row.tau),
			column.text('month', 'Month', 'Calendar month, YYYY-MM', (row) => monthText(row.onsetMonth + row.tau)),
			column.people('people', 'People let in', PEOPLE, (row) => row.people[1]),
			column.people('people_low', 'Lowest', 'Lower bound of people', (row) => row.people[0]),
			column.people('people_high', 'Highest', 'Upper bound of people', (row) => row.people[2]),
			column.people('displaced', 'Displaced abroad', DISPLACED, (row) => row.denominator.value),
			column.integer(
				'displaced_year',
				'Year-end',
				'Year-end of the denominator',
				(row) => row.denominator.year
			),
			column.number('rate', 'Rate', PER_THOUSAND, '1,000 × people / displaced', (row) => row.rateThen, null),
			column.number(
				'rate_low',
				'Lowest rate',
				PER_THOUSAND,
				'Lower bound of rate',
				(row) => row.bounds?.[0] ?? null,
				null
			),
			column.number(
				'rate_high',
				'Highest rate',
				PER_THOUSAND,
				'Upper bound of rate',
				(row) => row.bounds?.[1] ?? null,
				null
			)
		],
		sourceIds: (row) => row.sourceIds,
		after: [column.text('onset_source_id', 'Source of the date', DATE, (row) => row.onsetSourceId)]
	});
}
