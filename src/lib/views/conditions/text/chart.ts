import { NO_DOCUMENT, type Cell, type Programme } from '$lib/analysis/programmes/conditions';
import { dayMonthYear } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { countOf, listOf } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { ConditionsData } from '../types';
import { inSentence } from './programmes';

export const UNIT = 'answers as the documents print them';

export const period = ({ day }: ConditionsData): string => `Terms in force on ${dayMonthYear(day)}`;

export const sizeOf = ({ questions, programmes }: ConditionsData) => ({
	questions: countOf(String(questions.length), 'question', 'questions'),
	programmes: countOf(String(programmes.length), 'programme', 'programmes')
});

/** Alternative text of the matrix; the answers themselves are in the table. */
export function altText(data: ConditionsData): string {
	const counts = data.programmes.map(({ label }, column) => {
		const own = data.cells.flatMap((row) => row[column] ?? []);
		const of = (kind: Cell['kind']) => own.filter((cell) => cell.kind === kind).length;
		return `${label}: ${of('answer')} answers, ${of('nothing asked')} with nothing required or no limit, ${of('not established')} without an official document`;
	});
	const { questions, programmes } = sizeOf(data);
	return `Matrix of ${programmes} by ${questions}, as in force on ${dayMonthYear(data.day)}. ${counts.join('; ')}. The table has every answer with its document.`;
}

export const LEGEND: Readonly<Record<Cell['kind'], string>> = {
	answer: 'answer',
	'nothing asked': 'nothing required, no limit',
	'not established': NO_DOCUMENT
};

/** Text of a cell; the legend explains the mark beside it. */
export const cellText = ({ text, established }: Cell): string => (established ? text : 'none found');

export function tooltip({ text, established }: Cell, { label }: Programme): string {
	const { detail, document } = established ?? {};
	const words = [`${label}: ${text}`, ...(detail ? [detail] : [])].join(', ');
	return document ? `${words} (${document})` : words;
}

/** Notes that depend on what is drawn, not on a row. */
export function notes({ day, cells, comparisons, closedToAbroad }: ConditionsData): NoteText[] {
	const quoted = cells.flat().filter(({ established }) => established?.grade === 'official_second_hand');
	return notesFrom({
		easier:
			comparisons.length > 0 &&
			'“Easier” means that less had to be shown or paid, or that more was granted. Who files, the wait and the status on arrival are not ranked, because documents measure them differently.',
		'in-force': `Every cell shows the terms of ${dayMonthYear(day)}. Terms without a known last day are taken to go on.`,
		details:
			'Answers in the same words can differ in their details. The table has what qualifies each answer.',
		'closed-to-abroad':
			closedToAbroad.length > 0 &&
			`Nobody could come from abroad through ${listOf(closedToAbroad.map(inSentence))}: neither from the country of origin nor from a third country.`,
		quoted:
			quoted.length > 0 &&
			`${countOf(String(quoted.length), 'answer was', 'answers were')} read in an official text as reproduced elsewhere; the table says which.`
	});
}
