import { describe, expect, it } from 'vitest';
import { faultsOf, gradeOf, LIMITS, sentencesOf, wordsOf } from '../writing/rules';
import { readPage } from '../support/site';

/** What a reader sees without unfolding anything: headings and paragraphs outside charts, settings and navigation. */
function blocks(): string[] {
	const page = readPage('index.html');
	page('#content').find('svg, details, noscript, .sheet, .opener, .screen-only, nav').remove();
	return page('#content')
		.find('h1, h2, h3, p, li')
		.filter((_, element) => page(element).find('h1, h2, h3, p, li').length === 0)
		.map((_, element) => page(element).text().replace(/\s+/g, ' ').trim())
		.get()
		.filter((text) => text !== '');
}

describe('the words of the home page', () => {
	const texts = blocks();

	it(`are at most ${LIMITS.home.words}`, () => {
		expect(wordsOf(texts.join(' ')).length).toBeLessThanOrEqual(LIMITS.home.words);
	});
	it('have no long sentences', () => {
		const long = texts.flatMap(sentencesOf).filter((one) => wordsOf(one).length > LIMITS.home.sentenceWords);
		expect(long).toEqual([]);
	});
	it(`can be read in grade ${LIMITS.home.grade}`, () => {
		const prose = texts.filter((text) => /[.!?]$/.test(text)).join(' ');
		expect(gradeOf(prose)).toBeLessThanOrEqual(LIMITS.home.grade);
	});
	it('keep the rules of writing', () => {
		expect(texts.flatMap((text) => faultsOf(text).map((fault) => `${fault}: ${text}`))).toEqual([]);
	});
	it('hold the results that run against the lead before the story, and the approved requests', () => {
		const at = (pattern: RegExp) => texts.findIndex((text) => pattern.test(text));
		expect(at(/Count only permanent places/)).toBeGreaterThan(0);
		expect(at(/Count only permanent places/)).toBeLessThan(at(/^The first months of each war/));
		expect(at(/approved 297 of 46,000 Afghan requests/)).toBeGreaterThan(0);
	});
});
