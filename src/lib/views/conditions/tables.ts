import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { dayMonthYear } from '$lib/text/dates';
import { NOT_ESTABLISHED, type Cell } from './cells';
import type { Conditions } from './series';

const field = (
	name: string,
	label: string,
	description: string,
	type: 'string' | 'date' = 'string'
): Field => ({
	name,
	label,
	type,
	description
});

/** How near the document that was read is to the one that issued it. */
const GRADE_WORDS: Readonly<Record<string, string>> = {
	official: 'official',
	official_second_hand: 'official, as reproduced elsewhere'
};

export function tables(model: Conditions): DataTable[] {
	return [matrixTable(model), cellTable(model)];
}

function matrixTable({ programmes, questions, cells, day }: Conditions): DataTable {
	return {
		name: 'matrix',
		caption: `Terms in force on ${dayMonthYear(day)}`,
		fields: [
			field('question', 'Question', 'What is asked of a programme'),
			...programmes.map(({ programme, label }) =>
				field(programme, label, `Answer for ${label}; “${NOT_ESTABLISHED}” says neither yes nor no`)
			)
		],
		rows: questions.map(({ label }, i) => [label, ...(cells[i] ?? []).map(({ text }) => text)])
	};
}

function cellTable(model: Conditions): DataTable {
	const { sources, day } = model;
	return {
		name: 'cells',
		caption: `Every answer with its document, ${dayMonthYear(day)}`,
		fields: [
			field('programme', 'Programme', 'Name of the programme'),
			field('question', 'Question', 'What is asked'),
			field('answer', 'Answer', 'As the document has it, in one vocabulary'),
			field('detail', 'Detail', 'What qualifies the answer'),
			field('valid_from', 'In force from', 'First day', 'date'),
			field('valid_to', 'Until', 'Last day, where one is known', 'date'),
			field('document', 'Document', 'Law, notice or page in which the answer stands'),
			field('grade', 'Read as', 'Official text, or official text as reproduced elsewhere'),
			field('publisher', 'Publisher', 'Who published what was read'),
			field('address', 'Address', 'Where it was read')
		],
		rows: inOrder(model).map(({ programmeLabel, questionLabel, cell }) => {
			const source = sources.find(({ id }) => id === cell.established?.sourceId);
			const { detail, validFrom, validTo, grade, document } = cell.established ?? {};
			return [
				programmeLabel,
				questionLabel,
				cell.text,
				detail ?? null,
				validFrom ?? null,
				validTo ?? null,
				document ?? null,
				grade ? (GRADE_WORDS[grade] ?? grade) : NOT_ESTABLISHED,
				source?.publisher ?? null,
				source?.address ?? null
			];
		})
	};
}

interface NamedCell {
	readonly programmeLabel: string;
	readonly origin: string | null;
	readonly destination: string;
	readonly questionLabel: string;
	readonly cell: Cell;
}

/** Programme by programme, each in the order of the questions. */
const inOrder = ({ programmes, questions, cells }: Conditions): NamedCell[] =>
	programmes.flatMap(({ label, origin, destination }, column) =>
		questions.flatMap((question, i) => {
			const cell = cells[i]?.[column];
			return cell
				? [{ programmeLabel: label, origin, destination, questionLabel: question.label, cell }]
				: [];
		})
	);

const DISPLAYED_FIELDS: readonly Field[] = [
	field('programme', 'Programme', 'Code of the programme'),
	field('programme_name', 'Name', 'Name of the programme'),
	field('origin', 'Origin', 'Nationality it is for, ISO 3166-1 alpha-3; blank for any'),
	field('destination', 'Destination', 'Country, ISO 3166-1 alpha-3, or EU'),
	field('requirement', 'Requirement', 'Code of the question'),
	field('question', 'Question', 'What is asked'),
	field('in_force_on', 'In force on', 'Day whose terms are shown', 'date'),
	field('value', 'Value', 'Word, number, range or day'),
	field('unit', 'Unit', 'Unit of the value; word for an answer in words'),
	field('detail', 'Detail', 'What qualifies the value'),
	field('valid_from', 'First day', 'Day from which it held', 'date'),
	field('valid_to', 'Last day', 'Last day; blank where none is known', 'date'),
	field('grade', 'Grade', 'official or official_second_hand (an official text as reproduced elsewhere)'),
	field('document', 'Document', 'Law, notice or page in which the value stands'),
	field('source_id', 'Source', 'Identifier of the source')
];

/** The established cells in long form; what is not established has no source and no row. */
export function displayed(model: Conditions): DataTable {
	return {
		name: 'conditions',
		caption: `Terms of programmes in force on ${dayMonthYear(model.day)}; a programme and question without a row are not established`,
		fields: DISPLAYED_FIELDS,
		rows: inOrder(model).flatMap(
			({ programmeLabel, origin, destination, questionLabel, cell }): Scalar[][] => {
				const known = cell.established;
				if (!known) return [];
				return [
					[
						cell.programme,
						programmeLabel,
						origin,
						destination,
						cell.requirement,
						questionLabel,
						model.day,
						known.value,
						known.unit,
						known.detail,
						known.validFrom,
						known.validTo,
						known.grade,
						known.document,
						known.sourceId
					]
				];
			}
		)
	};
}
