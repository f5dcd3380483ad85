import {
	NO_DOCUMENT,
	type Cell,
	type Established,
	type Programme,
	type Question
} from '$lib/analysis/programmes/conditions';
import type { Source } from '$lib/catalogue/catalogue';
import { dayMonthYear } from '$lib/text/dates';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { Conditions } from './types';

/** How close the cited document is to its issuer. */
const GRADE_WORDS: Readonly<Record<string, string>> = {
	official: 'official',
	official_second_hand: 'official, as reproduced elsewhere'
};

export const tables = (model: Conditions): DataTable[] => [matrixTable(model), cellTable(model)];

interface QuestionRow extends Question {
	readonly cells: readonly Cell[];
}

const matrixTable = ({ programmes, questions, cells, day }: Conditions): DataTable =>
	column.dataTable<QuestionRow>({
		name: 'matrix',
		caption: `Terms in force on ${dayMonthYear(day)}`,
		rows: questions.map((question, i) => ({ ...question, cells: cells[i] ?? [] })),
		columns: [
			column.text('question', 'Question', 'Question about a programme', (row) => row.label),
			...programmes.map(({ programme, label }, i) =>
				column.text<QuestionRow>(
					programme,
					label,
					`Answer for ${label}; “${NO_DOCUMENT}” means neither yes nor no`,
					(row) => row.cells[i]?.text ?? null
				)
			)
		]
	});

/** A cell with its row and column. */
interface CellRow<Answer extends Established | null = Established | null> {
	readonly programme: Programme;
	readonly question: Question;
	readonly cell: Cell;
	readonly answer: Answer;
	readonly source: Source | undefined;
}

/** Programme by programme, each in the order of the questions. */
const rowsOf = ({ programmes, questions, cells, sources }: Conditions): CellRow[] =>
	programmes.flatMap((programme, place) =>
		questions.flatMap((question, i): CellRow[] => {
			const cell = cells[i]?.[place];
			const answer = cell?.established ?? null;
			const source = sources.find(({ id }) => id === answer?.sourceId);
			return cell ? [{ programme, question, cell, answer, source }] : [];
		})
	);

const GRADE = 'Official text, or official text as reproduced elsewhere';
const PUBLISHER = 'Who published what was read';
const DOCUMENT = 'Law, notice or page in which the answer stands';

const ADDRESS = 'The issuer’s page, or the copy that was read';
const ANSWER = 'As in the document, in words that are the same for all programmes';
const cellTable = (model: Conditions): DataTable =>
	column.dataTable<CellRow>({
		name: 'cells',
		caption: `Every answer with its document, ${dayMonthYear(model.day)}`,
		rows: rowsOf(model),
		columns: [
			column.text('programme', 'Programme', 'Name of the programme', (row) => row.programme.label),
			column.text('question', 'Question', 'Question about a programme', (row) => row.question.label),
			column.text('answer', 'Answer', ANSWER, (row) => row.cell.text),
			column.text('detail', 'Detail', 'What qualifies the answer', (row) => row.answer?.detail ?? null),
			column.date('valid_from', 'In force from', 'First day', (row) => row.answer?.validFrom ?? null),
			column.date('valid_to', 'Until', 'Last day, where one is known', (row) => row.answer?.validTo ?? null),
			column.text('document', 'Document', DOCUMENT, (row) => row.answer?.document ?? null),
			column.text('grade', 'Read as', GRADE, ({ answer }) =>
				answer ? (GRADE_WORDS[answer.grade] ?? answer.grade) : NO_DOCUMENT
			),
			column.text('publisher', 'Publisher', PUBLISHER, (row) => row.source?.publisher ?? null),
			column.text('address', 'Address', ADDRESS, (row) => row.source?.address ?? null)
		]
	});

const ORIGIN = 'Nationality it is for, ISO 3166-1 alpha-3; blank for any';
const DESTINATION = 'Country, ISO 3166-1 alpha-3, or EU';
const VALUE_DOCUMENT = 'Law, notice or page in which the value stands';
const OFFICIAL = 'official or official_second_hand (an official text as reproduced elsewhere)';
const UNIT = 'Unit of the value; word for an answer in words';

/** The cells with a document in long form; the others have no source and no row. */
export const exportTable = (model: Conditions): ExportTable =>
	column.exportTable<CellRow<Established>>({
		name: 'conditions',
		caption: `Terms of programmes in force on ${dayMonthYear(model.day)}; without a row where no official document was found`,
		rows: rowsOf(model).flatMap((row) => (row.answer ? [{ ...row, answer: row.answer }] : [])),
		columns: [
			column.text('programme', 'Programme', 'Code of the programme', (row) => row.programme.programme),
			column.text('programme_name', 'Name', 'Name of the programme', (row) => row.programme.label),
			column.text('origin', 'Origin', ORIGIN, (row) => row.programme.origin),
			column.text('destination', 'Destination', DESTINATION, (row) => row.programme.destination),
			column.text('requirement', 'Requirement', 'Code of the question', (row) => row.question.requirement),
			column.text('question', 'Question', 'Question about a programme', (row) => row.question.label),
			column.date('in_force_on', 'In force on', 'Day whose terms are shown', () => model.day),
			column.text('value', 'Value', 'Word, number, range or day', (row) => row.answer.value),
			column.text('unit', 'Unit', UNIT, (row) => row.answer.unit),
			column.text('detail', 'Detail', 'What qualifies the value', (row) => row.answer.detail),
			column.date('valid_from', 'First day', 'Day from which it held', (row) => row.answer.validFrom),
			column.date('valid_to', 'Last day', 'Last day; blank where none is known', (row) => row.answer.validTo),
			column.text('grade', 'Grade', OFFICIAL, (row) => row.answer.grade),
			column.text('document', 'Document', VALUE_DOCUMENT, (row) => row.answer.document)
		],
		sourceIds: (row) => [row.answer.sourceId],
		sourceField: 'source_id'
	});
