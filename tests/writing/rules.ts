import { syllable } from 'syllable';

/** Limits of the sentences on screen, as CONTRIBUTING.md lists them. */
export const LIMITS = {
	headline: { characters: 70 },
	finding: { words: 25, numbers: 3 },
	further: { words: 30, numbers: 5 },
	note: { sentences: 2 },
	home: { words: 650, sentenceWords: 25, grade: 9 }
} as const;

/** Phrases that read as if translated, or that no reader knows. */
export const BANNED: readonly RegExp[] = [
	/\bstands? (above|below) the Ukrainians\b/i,
	/\bthe definition decides\b/i,
	/\bunder every definition tested\b/i,
	/\bon the other side\b/i,
	/\bof as many others?\b/i,
	/\basked\b/i,
	/\bgives\b/i,
	/\bnot established\b/i,
	/\bgiven up\b|\bgave up\b/i,
	/\blet in, \w+ of\b|\bthe let in\b/i,
	/\bthe displaced of\b/i,
	/\bnot un\w+|\bnot without\b|\bno \w+ is not\b/i,
	/\band, of\b/i
];

/** Ids of tables, pathways and columns, and the names of parts, which are for machines. */
const CODE_NAME =
	/\b[a-z]+_[a-z_0-9]+\b|\b(siv|usrap|u4u|oaw|chnv|oip|eu_tp|undefined|null|NaN|T1|T2|T3|D1|D2|D3)\b/;

const ABBREVIATIONS = /\b(U\.S|U\.N|e\.g|i\.e|No|Art|St|approx|vs|Mr|Ms|Dr|p|c)\.(?=\s|$)/g;

/** Splits a text into its sentences. */
export function sentencesOf(text: string): string[] {
	return text
		.replace(ABBREVIATIONS, (match) => match.replaceAll('.', '\u0001'))
		.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u)
		.map((sentence) => sentence.replaceAll('\u0001', '.').trim())
		.filter((sentence) => sentence !== '');
}

/** Tokens with at least one letter or digit. */
export const wordsOf = (text: string): string[] =>
	text.split(/[\s—]+/).filter((token) => /[\p{L}\d]/u.test(token));

const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** Written figures, without years, dates, form numbers, and the bases 100 and 1,000. */
export function numbersOf(text: string): string[] {
	const plain = text
		.replace(new RegExp(`\\b\\d{1,2} (?=${MONTH}\\b)`, 'g'), '')
		.replace(new RegExp(`(?<=\\b${MONTH} )\\d{1,2}\\b,?`, 'g'), '')
		.replace(/\b[A-Z][A-Za-z]*[-/]\d[\w/-]*/g, '')
		.replace(/\bFY ?\d{4}\b/g, '');
	const all = plain.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
	return all.filter((number) => !/^(1[89]|20)\d\d$/.test(number) && number !== '100' && number !== '1,000');
}

/** Flesch–Kincaid grade of a text of one or more sentences. */
export function gradeOf(text: string): number {
	const sentences = sentencesOf(text).length;
	const words = wordsOf(text);
	const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
	return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

const CAUSAL =
	/\b(because|due to|led to|leads? to|caus(e|es|ed)|thanks to|owing to|as a result|result(ed|s)? (of|in))\b/i;

/** Charts of a control group describe; what led to a change they cannot know. */
export function causalFaults(text: string): string[] {
	const [found] = CAUSAL.exec(text) ?? [];
	return found ? [`names a cause, “${found}”`] : [];
}

/** What is wrong with any text on screen, whatever its role. */
export function faultsOf(text: string): string[] {
	const banned = BANNED.flatMap((phrase) => {
		const [found] = phrase.exec(text) ?? [];
		return found ? [`says “${found}”`] : [];
	});
	const [code] = CODE_NAME.exec(text) ?? [];
	return [
		...banned,
		...(code ? [`shows the code name ${code}`] : []),
		...(/(?<![\d.,])1 (people|places|years|months|ways|countries)\b/.test(text)
			? ['has a plural after 1']
			: []),
		...(/\ba [aeio]\w/i.test(text) && !/\ba (one|once|uni|use|euro)/i.test(text) ? ['needs “an”'] : []),
		...(/ {2}|\s[.,;:]|\.\.(?!\.)|,,/.test(text) ? ['has stray blanks or points'] : [])
	];
}

const over = (what: string, found: number, limit: number): string[] =>
	found > limit ? [`has ${found} ${what}, ${limit} at most`] : [];

/** What is wrong with the headline of a chart. */
export const headlineFaults = (headline: string): string[] => [
	...over('characters', headline.length, LIMITS.headline.characters),
	...(/^how\b|\?$/i.test(headline) ? ['asks instead of telling'] : []),
	...(headline === '' ? ['is empty'] : []),
	...faultsOf(headline)
];

/** What is wrong with one sentence of a finding. @param isFirst the sentence directly under the headline. */
export function findingFaults(sentence: string, isFirst: boolean): string[] {
	const limit = isFirst ? LIMITS.finding : LIMITS.further;
	const longest = Math.max(0, ...sentencesOf(sentence).map((one) => wordsOf(one).length));
	const numbers = Math.max(0, ...sentencesOf(sentence).map((one) => numbersOf(one).length));
	return [
		...over('words', longest, limit.words),
		...over('numbers', numbers, limit.numbers),
		...(isFirst ? over('sentences', sentencesOf(sentence).length, 1) : []),
		...faultsOf(sentence)
	];
}

/** What is wrong with a note. */
export const noteFaults = (note: string): string[] => [
	...over('sentences', sentencesOf(note).length, LIMITS.note.sentences),
	...faultsOf(note)
];
