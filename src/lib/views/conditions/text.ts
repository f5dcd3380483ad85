import { nounOf, type Openness } from '$lib/analysis/programmes/condition-rules';
import {
	NOT_ESTABLISHED,
	type Cell,
	type Programme,
	type ProgrammeComparison
} from '$lib/analysis/programmes/conditions';
import { dayMonthYear } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { countOf, listOf, listSentence, numberInWords, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { ConditionsData } from './types';

export const UNIT = 'answers in words, amounts and spans as the documents print them';

export const period = ({ day }: ConditionsData): string => `Terms in force on ${dayMonthYear(day)}`;

export const emptyReason = ({ notInForce, day }: ConditionsData): string =>
	notInForce.length === 0
		? 'Nothing is left to show: none of the chosen programmes leads to this destination. Choose another destination or another programme.'
		: `Nothing is left to show: none of the chosen programmes was in force on ${dayMonthYear(day)}. Choose another day or another programme.`;

/** "Individual humanitarian parole, Afghans" → "individual humanitarian parole for Afghans". */
function inSentence(label: string): string {
	const group = /^(.*), (\w+s)$/.exec(label);
	if (!group) return label;
	const [name = '', people = ''] = group.slice(1);
	const lower = /^[A-Z]\w* [a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
	return `${lower} for ${people}`;
}

/** Questions whose answers are listed one by one. */
const LISTED = ['fee', 'cap', 'time_to_decision', 'status_length'];

/** Sentences from the cells; which programme asks less is counted, never written in advance. */
export function finding(data: ConditionsData): string[] {
	const { comparisons, programmes, day } = data;
	if (programmes.length === 0) return [`No chosen programme was in force on ${dayMonthYear(day)}.`];
	const [first, ...others] = comparisons;
	return [
		...(first ? [opening(first, data)] : []),
		coverage(data),
		...others.map(comparisonSentence),
		...LISTED.flatMap((requirement) => answers(requirement, data)),
		...notInForceSentence(data)
	];
}

function opening(comparison: ProgrammeComparison, { day, questions }: ConditionsData): string {
	const { first, second, answeredForBoth } = comparison;
	const both = `both ${inSentence(first)} and ${inSentence(second)}`;
	const of = `of the ${numberInWords(questions.length)} questions for ${both}`;
	return answeredForBoth === 0
		? `On ${dayMonthYear(day)} official documents answer none ${of}.`
		: `On ${dayMonthYear(day)} official documents answer ${numberInWords(answeredForBoth)} ${of}: ${verdicts(comparison)}.`;
}

const comparisonSentence = (comparison: ProgrammeComparison): string =>
	comparison.answeredForBoth === 0
		? `No question is answered for both ${inSentence(comparison.first)} and ${inSentence(comparison.second)}.`
		: `Compared with ${inSentence(comparison.second)} (${countOf(String(comparison.answeredForBoth), 'question', 'questions')} answered for both), ${verdicts(comparison)}.`;

function verdicts({ first, questions }: ProgrammeComparison): string {
	const named = (openness: Openness) =>
		`${numberInWords(questions[openness].length)} (${listOf(questions[openness].map(nounOf))})`;
	const ranked = (['more open', 'less open'] as const).filter((openness) => questions[openness].length > 0);
	const parts = [
		ranked.length > 0
			? `${inSentence(first)} was ${listOf(ranked.map((openness) => `${openness} on ${named(openness)}`))}`
			: `${inSentence(first)} was neither more nor less open on any`,
		...(questions.same.length > 0 ? [`the answer was the same on ${named('same')}`] : []),
		...(questions.unordered.length > 0
			? [`on ${named('unordered')} the answers differ without a plain order`]
			: [])
	];
	return parts.join('; ');
}

const sizeOf = ({ questions, programmes }: ConditionsData) => ({
	questions: countOf(String(questions.length), 'question', 'questions'),
	programmes: countOf(String(programmes.length), 'programme', 'programmes')
});

function coverage(data: ConditionsData): string {
	const all = data.cells.flat();
	const established = all.filter((cell) => cell.established !== null).length;
	const { questions, programmes } = sizeOf(data);
	return startSentence(
		`${established} of ${all.length} answers to ${questions} about ${programmes} stand in an official document that was read; the others are not established, neither yes nor no.`
	);
}

/** "The fee: 0 USD (free for those selected) for A; not established for B and C." */
function answers(requirement: string, { cells, programmes }: ConditionsData): string[] {
	const row = cells.find((one) => one[0]?.requirement === requirement);
	if (!row?.some(({ established }) => established)) return [];
	const names = new Map<string, string[]>();
	row.forEach((cell, i) => {
		const detail = cell.established?.detail;
		const text = detail ? `${cell.text} (${detail})` : cell.text;
		names.set(text, [...(names.get(text) ?? []), inSentence(programmes[i]?.label ?? '')]);
	});
	const parts = [...names]
		.sort(([a], [b]) => Number(a === NOT_ESTABLISHED) - Number(b === NOT_ESTABLISHED))
		.map(([text, programmeNames]) => `${text} for ${listOf(programmeNames)}`);
	return [`${startSentence(nounOf(requirement))}: ${parts.join('; ')}.`];
}

function notInForceSentence({ notInForce, day }: ConditionsData): string[] {
	const parts = notInForce.map(({ label, runsFrom, runsTo }) =>
		runsFrom > day
			? `${inSentence(label)} (from ${dayMonthYear(runsFrom)})`
			: `${inSentence(label)} (until ${dayMonthYear(runsTo ?? day)})`
	);
	return listSentence(`Not in force on ${dayMonthYear(day)}`, parts);
}

/** What the matrix shows, for those who cannot see it; the answers themselves stand in the table. */
export function altText(data: ConditionsData): string {
	const counts = data.programmes.map(({ label }, column) => {
		const own = data.cells.flatMap((row) => row[column] ?? []);
		const of = (kind: Cell['kind']) => own.filter((cell) => cell.kind === kind).length;
		return `${label}: ${of('answer')} answers, ${of('nothing asked')} where nothing is asked or no limit set, ${of('not established')} not established`;
	});
	const { questions, programmes } = sizeOf(data);
	return `Matrix of ${programmes} by ${questions}, as in force on ${dayMonthYear(data.day)}. ${counts.join('; ')}. The table gives every answer with its document.`;
}

export const LEGEND: Readonly<Record<Cell['kind'], string>> = {
	answer: 'answer',
	'nothing asked': 'nothing asked, no limit',
	'not established': NOT_ESTABLISHED
};

export function tooltip({ text, established }: Cell, { label }: Programme): string {
	const { detail, document } = established ?? {};
	const words = [`${label}: ${text}`, ...(detail ? [detail] : [])].join(', ');
	return document ? `${words} (${document})` : words;
}

const MORE_OPEN =
	'More open means that less is asked (a sponsor, proof, an interview, checks, a fee) or more is given (ways to apply, numbers, length of status, work, residence). Answers that are the same word can differ in their details. Who files, the wait and the status that follows are not put in order: targets, announcements and reports of a wait are different measures.';

/** Notes that follow from what is drawn, not from a row. */
export function notes({ day, cells, comparisons, closedToAbroad }: ConditionsData): NoteText[] {
	const quoted = cells.flat().filter(({ established }) => established?.grade === 'official_second_hand');
	return notesFrom({
		'in-force': `Every cell shows the terms of ${dayMonthYear(day)}. Terms whose last day is not known are taken to go on. The table has what qualifies each answer, part of which small charts leave out.`,
		'closed-to-abroad':
			closedToAbroad.length > 0 &&
			`Nobody can be let in from abroad through ${listOf(closedToAbroad.map(inSentence))}: neither from the country of origin nor from a third country.`,
		'more-open': comparisons.length > 0 && MORE_OPEN,
		quoted:
			quoted.length > 0 &&
			`${countOf(String(quoted.length), 'answer was', 'answers were')} read in an official text as reproduced elsewhere; the table says which.`
	});
}
