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
import type { Column } from '../columns';
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
interface CellRow {
	readonly programme: Programme;
	readonly question: Question;
	readonly cell: Cell;
	readonly answer: Established | null;
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

const programmeName = (name: string, label: string): Column<CellRow> =>
	column.text(name, label, 'Name of the programme', ({ programme }) => programme.label);
const QUESTION: Column<CellRow> = column.text(
	'question',
	'Question',
	'Question about a programme',
	({ question }) => question.label
);
/** @param what qualified, "answer" or "value". */
const detail = (what: string): Column<CellRow> =>
	column.text('detail', 'Detail', `What qualifies the ${what}`, ({ answer }) => answer?.detail);
const validFrom = (label: string, description: string): Column<CellRow> =>
	column.date('valid_from', label, description, ({ answer }) => answer?.validFrom);
const validTo = (label: string, description: string): Column<CellRow> =>
	column.date('valid_to', label, description, ({ answer }) => answer?.validTo);
const document = (what: string): Column<CellRow> =>
	column.text(
		'document',
		'Document',
		`Law, notice or page in which the ${what} stands`,
		({ answer }) => answer?.document
	);

const ANSWER = 'As in the document, in words that are the same for all programmes';
const GRADE = 'Official text, or official text as reproduced elsewhere';
const PUBLISHER = 'Who published what was read';
const ADDRESS = 'The issuer’s page, or the copy that was read';

const cellTable = (model: Conditions): DataTable =>
	column.dataTable<CellRow>({
		name: 'cells',
		caption: `Every answer with its document, ${dayMonthYear(model.day)}`,
		rows: rowsOf(model),
		columns: [
			programmeName('programme', 'Programme'),
			QUESTION,
			column.text('answer', 'Answer', ANSWER, ({ cell }) => cell.text),
			detail('answer'),
			validFrom('In force from', 'First day'),
			validTo('Until', 'Last day, where one is known'),
			document('answer'),
			column.text('grade', 'Read as', GRADE, ({ answer }) =>
				answer ? (GRADE_WORDS[answer.grade] ?? answer.grade) : NO_DOCUMENT
			),
			column.text('publisher', 'Publisher', PUBLISHER, ({ source }) => source?.publisher),
			column.text('address', 'Address', ADDRESS, ({ source }) => source?.address)
		]
	});

const ORIGIN = 'Nationality it is for, ISO 3166-1 alpha-3; blank for any';
const DESTINATION = 'Country, ISO 3166-1 alpha-3, or EU';
const OFFICIAL = 'official or official_second_hand (an official text as reproduced elsewhere)';
const UNIT = 'Unit of the value; word for an answer in words';

/** The cells with a document in long form; the others have no source and no row. */
export const exportTable = (model: Conditions): ExportTable =>
	column.exportTable<CellRow>({
		name: 'conditions',
		caption: `Terms of programmes in force on ${dayMonthYear(model.day)}; without a row where no official document was found`,
		rows: rowsOf(model).filter(({ answer }) => answer !== null),
		columns: [
			column.text('programme', 'Programme', 'Code of the programme', ({ programme }) => programme.programme),
			programmeName('programme_name', 'Name'),
			column.text('origin', 'Origin', ORIGIN, ({ programme }) => programme.origin),
			column.text('destination', 'Destination', DESTINATION, ({ programme }) => programme.destination),
			column.text('requirement', 'Requirement', 'Code of the question', ({ cell }) => cell.requirement),
			QUESTION,
			column.date('in_force_on', 'In force on', 'Day whose terms are shown', () => model.day),
			column.text('value', 'Value', 'Word, number, range or day', ({ answer }) => answer?.value),
			column.text('unit', 'Unit', UNIT, ({ answer }) => answer?.unit),
			detail('value'),
			validFrom('First day', 'Day from which it held'),
			validTo('Last day', 'Last day; blank where none is known'),
			column.text('grade', 'Grade', OFFICIAL, ({ answer }) => answer?.grade),
			document('value')
		],
		sourceIds: ({ answer }) => (answer ? [answer.sourceId] : []),
		sourceField: 'source_id'
	});
