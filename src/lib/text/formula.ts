/** A part of a formula. */
export type FormulaPart =
	| { readonly kind: 'words' | 'number' | 'operator'; readonly text: string }
	| {
			readonly kind: 'fraction';
			readonly top: readonly FormulaPart[];
			readonly bottom: readonly FormulaPart[];
	  };

const OPERATORS: Readonly<Record<string, string>> = {
	'=': 'equals',
	'×': 'times',
	'+': 'plus',
	'−': 'minus',
	'≤': 'is at most',
	'>': 'is more than',
	'→': 'becomes',
	Σ: 'the sum of',
	'½': 'half of',
	ln: 'the natural logarithm of',
	'(': '(',
	')': ')'
};

/**
 * Parses a formula written as text: `rate = 1,000 × {people|person-years}`. Braces hold a fraction.
 * @throws {RangeError} when braces do not match or a fraction does not have two halves.
 */
export function readFormula(text: string): FormulaPart[] {
	const parts: FormulaPart[] = [];
	let rest = text.trim();
	while (rest !== '') {
		if (rest.startsWith('{')) {
			const end = closing(rest);
			const [top, bottom, ...more] = halves(rest.slice(1, end));
			if (!top || !bottom || more.length > 0)
				throw new RangeError(`Not a fraction: ${rest.slice(0, end + 1)}`);
			parts.push({ kind: 'fraction', top: readFormula(top), bottom: readFormula(bottom) });
			rest = rest.slice(end + 1).trimStart();
			continue;
		}
		const word = /^[^\s{}()]+|^[()]/.exec(rest)?.[0];
		if (!word) throw new RangeError(`Not a formula: ${text}`);
		parts.push(readWord(word));
		rest = rest.slice(word.length).trimStart();
	}
	return joinWords(parts);
}

function readWord(text: string): FormulaPart {
	if (text in OPERATORS) return { kind: 'operator', text };
	return { kind: /^−?\d[\d,.]*%?$/.test(text) ? 'number' : 'words', text };
}

function closing(text: string): number {
	let depth = 0;
	for (const [index, letter] of [...text].entries()) {
		if (letter === '{') depth += 1;
		if (letter === '}') depth -= 1;
		if (depth === 0) return index;
	}
	throw new RangeError(`A fraction has no end: ${text}`);
}

/** The two halves of a fraction; a bar inside a fraction of its own does not count. */
function halves(text: string): string[] {
	let depth = 0;
	const parts = [''];
	for (const letter of text) {
		if (letter === '{') depth += 1;
		if (letter === '}') depth -= 1;
		if (letter === '|' && depth === 0) parts.push('');
		else parts.push((parts.pop() ?? '') + letter);
	}
	return parts;
}

const joinWords = (parts: readonly FormulaPart[]): FormulaPart[] =>
	parts.reduce<FormulaPart[]>((joined, part) => {
		const before = joined.at(-1);
		if (part.kind === 'words' && before?.kind === 'words')
			return [...joined.slice(0, -1), { kind: 'words', text: `${before.text} ${part.text}` }];
		return [...joined, part];
	}, []);

const BREAKS: readonly string[] = ['=', '+', '−'];

/** The parts between signs outside brackets, each with the sign that leads it: lines may break there. */
export function stepsOf(parts: readonly FormulaPart[]): FormulaPart[][] {
	const steps: FormulaPart[][] = [];
	let depth = 0;
	for (const part of parts) {
		const sign = part.kind === 'operator' ? part.text : '';
		const last = steps.at(-1);
		if (!last || (depth === 0 && BREAKS.includes(sign))) steps.push([part]);
		else last.push(part);
		depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
	}
	return steps;
}

/** The formula in words, for screen readers. */
export const inSpeech = (parts: readonly FormulaPart[]): string =>
	parts
		.map((part) => {
			if (part.kind === 'fraction') return `${spokenHalf(part.top)} divided by ${spokenHalf(part.bottom)}`;
			return part.kind === 'operator' ? (OPERATORS[part.text] ?? part.text) : part.text;
		})
		.join(' ')
		.replaceAll('( ', '(')
		.replaceAll(' )', ')');

const spokenHalf = (parts: readonly FormulaPart[]): string =>
	parts.length > 1 ? `(${inSpeech(parts)})` : inSpeech(parts);
