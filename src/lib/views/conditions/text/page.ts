import { nounOf, type Openness } from '$lib/analysis/programmes/condition-rules';
import type { ProgrammeComparison } from '$lib/analysis/programmes/conditions';
import { dayMonthYear } from '$lib/text/dates';
import { fittingSentence } from '$lib/text/fitting';
import { fittingHeadline } from '$lib/text/phrases';
import { countOf, listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import type { ConditionsData } from '../types';
import { adjectiveFor, applicantsOf, inSentence, sizeOf } from './chart';

export const emptyReason = ({ notInForce, day }: ConditionsData): string =>
	notInForce.length === 0
		? 'None of the chosen programmes leads to this destination. Choose another destination or another programme.'
		: `None of the chosen programmes was in force on ${dayMonthYear(day)}. Choose another day or another programme.`;

export function headline(data: ConditionsData): string {
	const { programmes, notInForce, day } = data;
	const [first] = programmes;
	if (!first)
		return notInForce.length > 0
			? `No chosen programme was in force on ${dayMonthYear(day)}`
			: 'No chosen programme leads to this destination';
	const [compared] = data.comparisons;
	const claim = compared ? proofHeadline(compared, data) : '';
	if (claim !== '') return claim;
	const count = numberInWords(programmes.length);
	const noun = programmes.length === 1 ? 'programme' : 'programmes';
	return `What ${count} ${adjectiveFor(first.destination)} ${noun} required of applicants`;
}

/** Questions whose answers are listed; waits are left to the table, since documents measure them differently. */
const LISTED = ['fee', 'cap', 'status_length'];

/** Words of the longest sentence; what does not fit is in the table. */
const MOST_WORDS = 30;

const fitting = (...candidates: readonly string[]): string => fittingSentence(MOST_WORDS, candidates);

/** Sentences computed from the cells; which programme requires less is counted. */
export function finding(data: ConditionsData): string[] {
	const { comparisons, programmes } = data;
	if (programmes.length === 0) return emptyReason(data).split(/(?<=\.) (?=Choose )/);
	const [first, ...others] = comparisons;
	const proof = first ? proofSentence(first, data) : '';
	return sentences(
		first && proof !== '' && first.questions.same.length > 0 && sameRules(first),
		proof || (first ? shortSentence(first) : coverage(data)),
		first && detailSentences(first, proof !== ''),
		others.map(comparisonSentence),
		first && coverage(data),
		LISTED.map((requirement) => answers(requirement, data)),
		notInForceSentence(data)
	);
}

/** Of the first two programmes, where only the second required proof of harm. */
function proofSentence(comparison: ProgrammeComparison, data: ConditionsData): string {
	const pair = onlySecondProves(comparison, data);
	return pair
		? startSentence(
				`${applicantsOf(pair.ukrainian)} did not have to prove that they were in danger; ${applicantsOf(pair.other)} did.`
			)
		: '';
}

function proofHeadline(comparison: ProgrammeComparison, data: ConditionsData): string {
	const pair = onlySecondProves(comparison, data);
	if (!pair) return '';
	const [, people] = /^(.*) seeking .*\bparole$/.exec(applicantsOf(pair.other)) ?? [];
	const who = people
		? `${people} had to prove danger to get parole`
		: `${applicantsOf(pair.other)} had to prove danger`;
	const claim = startSentence(`${who}; ${applicantsOf(pair.ukrainian)} did not`);
	return fittingHeadline(claim, '');
}

/** "Uniting for Ukraine and individual humanitarian parole for Afghans had the same rules on five of seven points." */
const sameRules = ({ first, second, answeredForBoth, questions }: ProgrammeComparison): string =>
	startSentence(
		`${inSentence(first)} and ${inSentence(second)} had the same rules on ${on(questions.same.length, answeredForBoth)}.`
	);

/** Both programmes, if only the second required proof of harm. */
function onlySecondProves({ first, second, questions }: ProgrammeComparison, data: ConditionsData) {
	if (!questions['more open'].includes('evidence_of_harm')) return null;
	const row = data.cells.find((cells) => cells[0]?.requirement === 'evidence_of_harm') ?? [];
	const answerOf = (label: string) =>
		row[data.programmes.findIndex((one) => one.label === label)]?.established?.value;
	const [ukrainian, other] = [first, second].map((label) =>
		data.programmes.find((one) => one.label === label)
	);
	if (!ukrainian || !other || answerOf(first) !== 'no' || answerOf(second) !== 'yes') return null;
	return { ukrainian, other };
}

const on = (count: number, of?: number): string =>
	of === undefined ? numberInWords(count) : `${numberInWords(count)} of ${numberInWords(of)} points`;

const nounsOf = (comparison: ProgrammeComparison, openness: Openness): string =>
	listOf(comparison.questions[openness].map(nounOf));

/** "Uniting for Ukraine was easier than EU asylum on two of nine points and harder on one." */
function shortSentence(comparison: ProgrammeComparison): string {
	const { first, second, answeredForBoth: all, questions } = comparison;
	const than = inSentence(second);
	if (all === 0)
		return `No official document answers the same question for ${inSentence(first)} and ${than}.`;
	const [easier, harder] = [questions['more open'].length, questions['less open'].length];
	const start = startSentence(`${inSentence(first)} was`);
	if (easier === 0 && harder === 0)
		return `${start} neither easier nor harder than ${than} on any of ${on(all)} ${all === 1 ? 'point' : 'points'}.`;
	if (easier === 0) return `${start} harder than ${than} on ${on(harder, all)}.`;
	return `${start} easier than ${than} on ${on(easier, all)}${harder > 0 ? `, harder on ${on(harder)}` : ''}.`;
}

/** What lies behind the counts of the first comparison. @param isProofSaid Proof of harm has its own sentence. */
function detailSentences(comparison: ProgrammeComparison, isProofSaid: boolean): string[] {
	const { first, questions } = comparison;
	const easier = questions['more open'].filter((one) => !isProofSaid || one !== 'evidence_of_harm');
	const named = (openness: Openness, opening: string) =>
		questions[openness].length > 0 && fitting(`${opening}: ${nounsOf(comparison, openness)}.`, `${opening}.`);
	const points = (count: number) =>
		countOf(numberInWords(count), 'point', 'points').replace(/^one points/, 'one point');
	return sentences(
		easier.length > 0 &&
			fitting(
				`${startSentence(inSentence(first))} was ${isProofSaid ? 'also ' : ''}easier on ${listOf(easier.map(nounOf))}.`,
				`${startSentence(inSentence(first))} was ${isProofSaid ? 'also ' : ''}easier on ${points(easier.length)}.`
			),
		named(
			'less open',
			`${startSentence(inSentence(first))} was harder on ${points(questions['less open'].length)}`
		),
		named('same', `On ${points(questions.same.length)} the rules were the same`),
		named('unordered', `On ${points(questions.unordered.length)} the rules differ without one being easier`)
	);
}

/** The first programme against one of the others. */
function comparisonSentence(comparison: ProgrammeComparison): string {
	const { first, second, answeredForBoth: all, questions } = comparison;
	const start = `Compared with ${inSentence(second)}, ${inSentence(first)} was`;
	if (all === 0) return shortSentence(comparison);
	const [easier, harder] = [questions['more open'].length, questions['less open'].length];
	if (easier === 0 && harder === 0)
		return `${start} neither easier nor harder on any of ${numberInWords(all)} points.`;
	const parts = (isNamed: boolean) =>
		(['more open', 'less open'] as const)
			.filter((openness) => questions[openness].length > 0)
			.map((openness, i) => {
				const count = on(questions[openness].length, i === 0 ? all : undefined);
				const nouns = isNamed ? ` (${nounsOf(comparison, openness)})` : '';
				return `${openness === 'more open' ? 'easier' : 'harder'} on ${count}${nouns}`;
			});
	return fitting(`${start} ${listOf(parts(true))}.`, `${start} ${listOf(parts(false))}.`);
}

function coverage(data: ConditionsData): string {
	const all = data.cells.flat();
	const established = all.filter((cell) => cell.established !== null).length;
	const { questions, programmes } = sizeOf(data);
	const about = `${questions} about ${programmes.replace(/^\d+/, (count) => numberInWords(Number(count)))}`;
	return established === all.length
		? `Official documents answer all ${about}.`
		: `Of ${all.length} answers (${about}), ${established} stand in an official document; for the rest none was found.`;
}

/** "The fee: none (free for those selected) for A; 575 USD for B." */
function answers(requirement: string, { cells, programmes }: ConditionsData): string {
	const row = cells.find((one) => one[0]?.requirement === requirement) ?? [];
	const written = (hasDetail: boolean) => {
		const names = new Map<string, string[]>();
		row.forEach(({ text, established }, i) => {
			if (!established) return;
			const answer = hasDetail && established.detail ? `${text} (${established.detail})` : text;
			names.set(answer, [...(names.get(answer) ?? []), inSentence(programmes[i]?.label ?? '')]);
		});
		const parts = [...names].map(([answer, labels]) => `${answer} for ${listOf(labels)}`);
		return parts.length > 0 ? `${startSentence(nounOf(requirement))}: ${parts.join('; ')}.` : '';
	};
	return fitting(written(true), written(false), '');
}

function notInForceSentence({ notInForce, day }: ConditionsData): string {
	if (notInForce.length === 0) return '';
	const opening = `Not in force on ${dayMonthYear(day)}`;
	const dated = notInForce.map(({ label, runsFrom, runsTo }) =>
		runsFrom > day
			? `${inSentence(label)} (from ${dayMonthYear(runsFrom)})`
			: `${inSentence(label)} (until ${dayMonthYear(runsTo ?? day)})`
	);
	return fitting(
		`${opening}: ${listOf(dated)}.`,
		`${opening}: ${listOf(notInForce.map(({ label }) => inSentence(label)))}.`,
		`${opening}: ${numberInWords(notInForce.length)} of the chosen programmes.`
	);
}
