import { monthAndYear } from '$lib/text/dates';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import type { Shown } from './series';
import type { Ceiling, FiscalYear } from './years';

const percentField = (name: string, label: string, description: string): Field =>
	numberField(name, label, 'percent', description, 3);

export function tables(shown: Shown): DataTable[] {
	return [yearTable(shown), documentTable(shown)];
}

const yearText = ({ year, isComplete, lastDay }: FiscalYear): string =>
	isComplete ? String(year) : `${year}, to ${monthAndYear(lastDay)}`;

const allCeilings = ({ ceiling, others }: FiscalYear): Ceiling[] => [
	...(ceiling ? [ceiling] : []),
	...others
];

function yearTable({ years, groups }: Shown): DataTable {
	return {
		name: 'years',
		caption: 'Ceiling and refugees resettled by U.S. fiscal year',
		fields: [
			textField('fiscal', 'Fiscal year', 'U.S. fiscal year, October to September'),
			peopleField('ceiling', 'Ceiling', 'Refugees who may be admitted, by the last determination'),
			peopleField('arrivals', 'Arrivals', 'Refugees resettled'),
			percentField('percent', 'Percent of ceiling', '100 × arrivals / ceiling'),
			...groups.map(({ id, name }) => peopleField(`from_${id}`, name, `Refugees resettled: ${name}`)),
			textField('largest', 'Largest nationality', 'Nationality with most refugees in the year'),
			peopleField('largest_people', 'From there', 'Refugees of the largest nationality')
		],
		rows: years.map((one) => [
			yearText(one),
			one.ceiling?.people ?? null,
			one.arrivals,
			one.ceiling?.percent ?? null,
			...one.parts,
			one.largest?.name ?? null,
			one.largest?.people ?? null
		])
	};
}

function documentTable({ years }: Shown): DataTable {
	return {
		name: 'documents',
		caption: 'Ceilings by document, every number that differs',
		fields: [
			textField('fiscal', 'Fiscal year', 'U.S. fiscal year, October to September'),
			textField('document', 'Document', 'Determination, order or report that gives the number'),
			peopleField('people', 'Refugees', 'Refugees who may be admitted'),
			textField('counts', 'Drawn', 'As the line, or as a dashed line beside it'),
			percentField('percent', 'Arrivals, percent of it', '100 × arrivals / this number')
		],
		rows: years.flatMap((one) =>
			allCeilings(one).map((ceiling) => [
				yearText(one),
				ceiling.document,
				ceiling.people,
				ceiling === one.ceiling ? 'line' : `dashed, set ${ceiling.words}`,
				ceiling.percent
			])
		)
	};
}

/** Ceilings, arrivals and their parts in long form. */
export function displayed(shown: Shown): DataTable {
	const { groups, years } = shown;
	return {
		name: 'ceiling',
		caption: 'Ceilings of U.S. refugee admissions and refugees resettled, by fiscal year',
		fields: [
			yearField('fiscal_year', 'Fiscal year', 'U.S. fiscal year, October to September, named after its end'),
			{ name: 'last_day', label: 'Last day', type: 'date', description: 'Last day with figures of arrivals' },
			{ name: 'is_complete', label: 'Complete', type: 'boolean', description: 'False while the year runs' },
			textField(
				'kind',
				'Kind',
				'ceiling, other_ceiling, arrivals (all), part (of the arrivals) or largest_nationality'
			),
			textField('part', 'Part', 'Code of the part of the stack; blank for all'),
			textField('name', 'Name', 'Name of the part, or the document that gives the number'),
			peopleField('people', 'People', 'Refugees'),
			percentField(
				'percent_of_ceiling',
				'Percent of ceiling',
				'Arrivals as percent of this ceiling; of ceilings only'
			),
			textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
		],
		rows: years.flatMap((one): Scalar[][] => {
			const row = (kind: string, part: string | null, name: string, people: number, source: string) => [
				one.year,
				one.lastDay,
				one.isComplete,
				kind,
				part,
				name,
				people,
				null,
				source
			];
			const arrivalIds = one.sourceIds.join('~');
			return [
				...allCeilings(one).map((ceiling): Scalar[] => [
					one.year,
					one.lastDay,
					one.isComplete,
					ceiling === one.ceiling ? 'ceiling' : 'other_ceiling',
					null,
					ceiling.document,
					ceiling.people,
					ceiling.percent,
					[ceiling.sourceId, ...one.sourceIds].join('~')
				]),
				row('arrivals', null, 'All nationalities', one.arrivals, arrivalIds),
				...groups.map(({ id, name }, i) => row('part', id, name, one.parts[i] ?? 0, arrivalIds)),
				...(one.largest
					? [row('largest_nationality', null, one.largest.name, one.largest.people, arrivalIds)]
					: [])
			];
		})
	};
}
