import { describe, expect, it } from 'vitest';
import { asksNothing, compareAnswers, type Answer } from './condition-rules';

const word = (value: string): Answer => ({ value, unit: 'word' });
const of = (value: string, unit: string): Answer => ({ value, unit });

describe('comparison of two answers', () => {
	it.each([
		['sponsor', word('no'), word('yes'), 'more open'],
		['sponsor', word('yes'), word('arranged'), 'less open'],
		['evidence_of_harm', word('case by case'), word('yes'), 'more open'],
		['fee', of('0', 'USD'), of('575', 'USD'), 'more open'],
		['fee', of('630', 'USD'), of('575', 'USD'), 'less open'],
		['fee', of('0', 'GBP'), of('0', 'USD'), 'same'],
		['fee', of('0', 'GBP'), of('575', 'USD'), 'more open'],
		['fee', of('100', 'GBP'), of('575', 'USD'), 'unordered'],
		['cap', word('none'), of('20000', 'people'), 'more open'],
		['cap', of('20000', 'people'), of('38500', 'principals'), 'unordered'],
		['cap', word('none'), word('yearly ceiling'), 'unordered'],
		['status_length', of('24', 'months'), of('12', 'months'), 'more open'],
		['status_length', of('24', 'months'), word('permanent'), 'less open'],
		['status_length', of('12', 'months'), of('at least 12', 'months'), 'unordered'],
		['status_length', of('6', 'months'), of('at least 12', 'months'), 'less open'],
		['time_to_decision', of('9', 'months'), of('12–14', 'months'), 'unordered'],
		['status', word('parole'), word('refugee'), 'unordered'],
		['status', word('parole'), word('parole'), 'same']
	] as const)('%s: %j against %j is %s', (requirement, a, b, openness) => {
		expect(compareAnswers(requirement, a, b)).toBe(openness);
		const turned = { 'more open': 'less open', 'less open': 'more open' } as const;
		expect(compareAnswers(requirement, b, a)).toBe(
			openness === 'more open' || openness === 'less open' ? turned[openness] : openness
		);
	});

	it('recognises answers without a requirement', () => {
		expect(asksNothing('fee', '0')).toBe(true);
		expect(asksNothing('cap', 'none')).toBe(true);
		expect(asksNothing('residence_path', 'none')).toBe(false);
		expect(asksNothing('from_inside', 'no')).toBe(false);
	});
});
