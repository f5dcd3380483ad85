import { referenceOf, type CellKind } from '$lib/analysis/programmes/cell-kinds';
import { type Cell, NO_DOCUMENT, type Programme } from '$lib/analysis/programmes/conditions';
import { dayMonthYear } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { countOf, listOf } from '$lib/text/words';
import { REFERENCE } from '$lib/analysis/figures';
import { peopleFrom } from '$lib/text/people';
import type { NoteText } from '../../contract';
import type { ConditionsData } from '../types';

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

const LEGEND: Readonly<Record<Cell['kind'], string>> = {
	answer: 'answer',
	'nothing asked': 'nothing required, no limit',
	'not established': NO_DOCUMENT
};

/** Only what is drawn; a reference of its own needs no comparison. @param drawn kinds of cells. */
export function legendEntries(model: Pick<ConditionsData, 'programmes'>, drawn: ReadonlySet<string>) {
	const reference = referenceOf(model);
	const than = ` than ${reference?.label ?? ''}`;
	const all: Readonly<Partial<Record<CellKind, string>>> = reference
		? {
				easier: `easier${than}`,
				harder: drawn.has('easier') ? 'harder' : `harder${than}`,
				'the same': 'the same',
				'not ranked': 'cannot be compared',
				'not established': NO_DOCUMENT
			}
		: LEGEND;
	return Object.entries(all)
		.map(([id, text]) => ({ id, text }))
		.filter(({ id }) => drawn.has(id));
}

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

/** Name and people of labels such as "Individual humanitarian parole, Afghans". */
function partsOf(label: string): { readonly name: string; readonly people: string } | null {
	const [, name = '', people = ''] = /^(.*), (\w+s)$/.exec(label) ?? [];
	if (!name) return null;
	return { name: /^[A-Z]\w* [a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name, people };
}

const TAKES_ARTICLE = /(Scheme|Visa|Policy|programme for Afghans)$|land border/;

/** "Individual humanitarian parole, Afghans" → "individual humanitarian parole for Afghans". */
export function inSentence(label: string): string {
	const parts = partsOf(label);
	if (parts) return `${parts.name} for ${parts.people}`;
	return TAKES_ARTICLE.test(label) ? `the ${label}` : label;
}

/** "Ukrainians", "Afghans seeking individual humanitarian parole", "applicants for EU asylum". */
export function applicantsOf({ label, origin }: Pick<Programme, 'label' | 'origin'>): string {
	if (origin === REFERENCE) return peopleFrom(REFERENCE);
	const parts = partsOf(label);
	return parts ? `${parts.people} seeking ${parts.name}` : `applicants for ${label}`;
}

const ADJECTIVES: Readonly<Record<string, string>> = {
	USA: 'U.S.',
	EU: 'EU',
	GBR: 'British',
	CAN: 'Canadian',
	AUS: 'Australian'
};

/** "U.S." */
export const adjectiveFor = (destination: string): string => ADJECTIVES[destination] ?? '';
