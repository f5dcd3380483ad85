import { describe, expect, it } from 'vitest';
import { explainTerms, GLOSSARY, termsIn } from './glossary';

describe('the glossary', () => {
	it('is in order, with unique anchors and forms', () => {
		const terms = GLOSSARY.map(({ term }) => term);
		expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
		const forms = GLOSSARY.flatMap((term) => term.forms);
		expect(new Set(forms).size).toBe(forms.length);
		expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
	});
});

describe('terms in a text', () => {
	it('are explained at their first occurrence only', () => {
		const marked = explainTerms(['Refugees and parole.', 'A refugee on humanitarian parole, resettled.']);
		expect(marked).toEqual([
			[
				{ text: 'Refugees', term: expect.objectContaining({ id: 'refugee' }) },
				{ text: ' and ' },
				{ text: 'parole', term: expect.objectContaining({ id: 'parole' }) },
				{ text: '.' }
			],
			[
				{ text: 'A refugee on humanitarian parole, ' },
				{ text: 'resettled', term: expect.objectContaining({ id: 'resettlement' }) },
				{ text: '.' }
			]
		]);
		expect(termsIn(marked)).toEqual(['refugee', 'parole', 'resettlement']);
	});
	it('are found as whole words, the longest form first', () => {
		const [only] = explainTerms(['Paroles, and humanitarian parole.']);
		expect(only?.filter(({ term }) => term).map(({ text }) => text)).toEqual(['humanitarian parole']);
	});
	it('are not repeated after other texts', () => {
		expect(termsIn(explainTerms(['The refugees'], ['refugee']))).toEqual([]);
	});
});
