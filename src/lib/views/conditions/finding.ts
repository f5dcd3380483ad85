import { dayMonthYear } from '$lib/text/dates';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import { NOT_ESTABLISHED } from './cells';
import { nounOf, type Standing } from './rules';
import type { Comparison, Shown } from './series';

/** "Individual humanitarian parole, Afghans" → "individual humanitarian parole for Afghans". */
export function inSentence(label: string): string {
	const group = /^(.*), (\w+s)$/.exec(label);
	if (!group) return label;
	const [name = '', people = ''] = group.slice(1);
	const lower = /^[A-Z]\w* [a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
	return `${lower} for ${people}`;
}

/** Questions whose answers are told one by one. */
const TOLD = ['fee', 'cap', 'time_to_decision', 'status_length'];

/** Sentences from the cells; which programme asks less is counted, never written in advance. */
export function finding(shown: Shown): string[] {
	const { comparisons, programmes, day } = shown;
	if (programmes.length === 0) return [`No chosen programme was in force on ${dayMonthYear(day)}.`];
	const [first, ...others] = comparisons;
	return [
		...(first ? [opening(first, shown)] : []),
		coverage(shown),
		...others.map(compared),
		...TOLD.flatMap((requirement) => told(requirement, shown)),
		...notInForce(shown)
	];
}

function opening(comparison: Comparison, { day, questions }: Shown): string {
	const { first, second, answeredForBoth } = comparison;
	const both = `both ${inSentence(first)} and ${inSentence(second)}`;
	if (answeredForBoth === 0)
		return `On ${dayMonthYear(day)} official documents answer none of the ${inWords(questions.length)} questions for ${both}.`;
	return `On ${dayMonthYear(day)} official documents answer ${inWords(answeredForBoth)} of the ${inWords(questions.length)} questions for ${both}: ${verdicts(comparison)}.`;
}

const compared = (comparison: Comparison): string =>
	comparison.answeredForBoth === 0
		? `No question is answered for both ${inSentence(comparison.first)} and ${inSentence(comparison.second)}.`
		: `OriginComparison with ${inSentence(comparison.second)} (${countOf(String(comparison.answeredForBoth), 'question', 'questions')} answered for both), ${verdicts(comparison)}.`;

function verdicts({ first, questions }: Comparison): string {
	const named = (standing: Standing) =>
		`${inWords(questions[standing].length)} (${listOf(questions[standing].map(nounOf))})`;
	const ranked = (['more open', 'less open'] as const).filter((standing) => questions[standing].length > 0);
	const parts = [
		ranked.length > 0
			? `${inSentence(first)} was ${listOf(ranked.map((standing) => `${standing} on ${named(standing)}`))}`
			: `${inSentence(first)} was neither more nor less open on any`,
		...(questions.same.length > 0 ? [`the answer was the same on ${named('same')}`] : []),
		...(questions.unordered.length > 0
			? [`on ${named('unordered')} the answers differ without a plain order`]
			: [])
	];
	return parts.join('; ');
}

const inWords = (count: number): string => numberInWords(count);

function coverage({ cells, programmes, questions }: Shown): string {
	const all = cells.flat();
	const established = all.filter((cell) => cell.established !== null).length;
	const asked = `${countOf(String(questions.length), 'question', 'questions')} about ${countOf(String(programmes.length), 'programme', 'programmes')}`;
	return startSentence(
		`${established} of ${all.length} answers to ${asked} stand in an official document that was read; the others are not established, neither yes nor no.`
	);
}

/** "The fee: 0 USD (free for those selected) for A; not established for B and C." */
function told(requirement: string, { cells, programmes }: Shown): string[] {
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

function notInForce({ notInForce: ended, day }: Shown): string[] {
	if (ended.length === 0) return [];
	const parts = ended.map(({ label, runsFrom, runsTo }) =>
		runsFrom > day
			? `${inSentence(label)} (from ${dayMonthYear(runsFrom)})`
			: `${inSentence(label)} (until ${dayMonthYear(runsTo ?? day)})`
	);
	return [`Not in force on ${dayMonthYear(day)}: ${listOf(parts)}.`];
}

/** What the matrix shows, for those who cannot see it; the answers themselves stand in the table. */
export function altText({ cells, programmes, questions, day }: Shown): string {
	const counts = programmes.map(({ label }, column) => {
		const own = cells.flatMap((row) => row[column] ?? []);
		const of = (kind: (typeof own)[number]['kind']) => own.filter((cell) => cell.kind === kind).length;
		return `${label}: ${of('answer')} answers, ${of('nothing asked')} where nothing is asked or no limit set, ${of('not established')} not established`;
	});
	return `Matrix of ${countOf(String(programmes.length), 'programme', 'programmes')} by ${countOf(String(questions.length), 'question', 'questions')}, as in force on ${dayMonthYear(day)}. ${counts.join('; ')}. The table gives every answer with its document.`;
}
