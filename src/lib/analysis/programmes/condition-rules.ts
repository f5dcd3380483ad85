/** Result of comparing the answers of two programmes. */
export const OPENNESS = ['more open', 'same', 'less open', 'unordered'] as const;
export type Openness = (typeof OPENNESS)[number];

interface Rule {
	/** The question inside a sentence. */
	readonly noun: string;
	/** Ordered verbal answers, the most open first. */
	readonly words?: readonly string[];
	/** Which of two numbers is more open. */
	readonly numbers?: 'lower' | 'higher';
	/** Words that are more open than any number. */
	readonly beyondNumbers?: readonly string[];
	/** The answer that means no requirement, fee or limit. */
	readonly nothing?: string;
}

/** Questions whose answers have no order have no order here: their answers are the same or differ. */
const RULES: Readonly<Record<string, Rule>> = {
	who_files: { noun: 'who files' },
	from_inside: { noun: 'a way in from inside the country', words: ['yes', 'partly', 'no'] },
	from_third_country: { noun: 'a way in from a third country', words: ['yes', 'no'] },
	at_border: { noun: 'a way in at the border', words: ['yes', 'no'] },
	sponsor: { noun: 'a sponsor', words: ['no', 'arranged', 'either', 'yes'], nothing: 'no' },
	evidence_of_harm: {
		noun: 'proof of harm',
		words: ['no', 'by group', 'case by case', 'yes'],
		nothing: 'no'
	},
	interview: { noun: 'an interview', words: ['no', 'yes'], nothing: 'no' },
	vetting: { noun: 'security checks', words: ['exclusion only', 'yes'] },
	medical: { noun: 'a medical check', words: ['statement', 'may be asked', 'yes'] },
	fee: { noun: 'the fee', numbers: 'lower', nothing: '0' },
	fee_waiver: { noun: 'a waiver of the fee', words: ['yes', 'on request', 'no'] },
	cap: { noun: 'the limit on numbers', beyondNumbers: ['none'], numbers: 'higher', nothing: 'none' },
	// Legal targets, announcements and reported waits are different measures and have no order.
	time_to_decision: { noun: 'the time to a decision' },
	travel_paid: { noun: 'travel paid', words: ['yes', 'loan', 'no'] },
	status: { noun: 'the status on arrival' },
	status_length: {
		noun: 'the length of status',
		words: ['permanent', 'indefinite'],
		beyondNumbers: ['permanent', 'indefinite'],
		numbers: 'higher'
	},
	residence_path: { noun: 'a way to permanent residence', words: ['immediate', 'after a year', 'none'] },
	work: { noun: 'the right to work', words: ['with the status', 'on application', 'after a wait'] },
	family: { noun: 'family', words: ['wider family', 'close family', 'each alone'] },
	support: { noun: 'help on arrival', words: ['yes', 'no'] },
	legal_limit: { noun: 'a rule against refugees', words: ['no', 'yes'], nothing: 'no' },
	closed_on: { noun: 'the last day' }
};

/** The question as a noun; its code if there is none. */
export const nounOf = (requirement: string): string => RULES[requirement]?.noun ?? requirement;

/** Whether the answer means that there is no requirement or limit. */
export const asksNothing = (requirement: string, value: string): boolean =>
	RULES[requirement]?.nothing === value;

export interface Answer {
	readonly value: string;
	readonly unit: string;
}

/** An amount, a duration or a limit, which means nothing without its details. */
export const isAmount = ({ value }: Pick<Answer, 'value'>): boolean => /\d/.test(value);

/** Compares `a` with `b`; `unordered` when an order would be a matter of opinion. */
export function compareAnswers(requirement: string, a: Answer, b: Answer): Openness {
	if (a.value === b.value && (a.unit === b.unit || Number(a.value) === 0)) return 'same';
	const rule = RULES[requirement] ?? { noun: requirement };
	const [wordA, wordB] = [a, b].map(({ value }) => rule.words?.indexOf(value) ?? -1);
	if (wordA !== undefined && wordB !== undefined && wordA >= 0 && wordB >= 0)
		return wordA < wordB ? 'more open' : 'less open';
	const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
	if (rule.beyondNumbers?.includes(a.value) && rangeB) return 'more open';
	if (rule.beyondNumbers?.includes(b.value) && rangeA) return 'less open';
	if (!rule.numbers || !rangeA || !rangeB || !sameMeasure(a, b)) return 'unordered';
	if (rangeA[1] < rangeB[0]) return rule.numbers === 'lower' ? 'more open' : 'less open';
	if (rangeA[0] > rangeB[1]) return rule.numbers === 'lower' ? 'less open' : 'more open';
	return 'unordered';
}

/** Zero fees are equal in all currencies. */
const sameMeasure = (a: Answer, b: Answer): boolean =>
	a.unit === b.unit ||
	([a, b].every(({ unit }) => /^[A-Z]{3}$/.test(unit)) && [a, b].some(({ value }) => value === '0'));

/** Minimum and maximum of "18–24", "at least 12", "more than 24" or "575". */
function rangeOf({ value }: Answer): readonly [number, number] | null {
	const numbers = value.match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first === undefined || last === undefined) return null;
	if (value.startsWith('at least ')) return [first, Infinity];
	if (value.startsWith('more than ')) return [first, Infinity];
	return /^[\d.]+(–[\d.]+)?$/.test(value) ? [first, last] : null;
}
