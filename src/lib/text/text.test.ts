import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	afterMonths,
	dayMonthYear,
	endOfYear,
	fiscalYear,
	monthAndYear,
	monthCount,
	monthRange,
	yearRange
} from './dates';
import {
	formatExact,
	formatFixed,
	formatNumber,
	formatPeople,
	formatPercent,
	formatPerHundred,
	formatPerThousand,
	formatRange,
	formatSignificant,
	formatTimes,
	roundSignificant
} from './numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from './people';
import { countOf, listOf, numberInWords, startSentence } from './words';

describe('numbers in a sentence', () => {
	test.each([
		[0, '0'],
		[0.0412, '0.041'],
		[0.04, '0.04'],
		[0.75, '0.75'],
		[0.5, '0.5'],
		[1, '1'],
		[1.04, '1'],
		[1.73, '1.7'],
		[9.96, '10'],
		[53.94, '54'],
		[99.4, '99'],
		[99.6, '99.6'],
		[99.96, '100'],
		[106.4, '106'],
		[921, '921'],
		[999.6, '1,000'],
		[73566, '73,600'],
		[240041, '240,000'],
		[36869026, '36,900,000'],
		[-0.3, '−0.3'],
		[-1234, '−1,230'],
		[1e-9, '0.000000001']
	])('%s reads %s', (value, text) => {
		expect(formatNumber(value)).toBe(text);
	});

	test('the caller may choose the number of significant figures', () => {
		expect(formatNumber(240041, 2)).toBe('240,000');
		expect(formatNumber(245041, 2)).toBe('250,000');
		expect(formatNumber(1.0456, 3)).toBe('1.05');
	});

	test('people, rates, shares and ratios', () => {
		expect(formatPeople(764)).toBe('764');
		expect(formatPeople(240041)).toBe('240,000');
		expect(formatPeople(999_600)).toBe('1 million');
		expect(formatPeople(5_923_410)).toBe('5.92 million');
		expect(formatPeople(36_869_026, 2)).toBe('37 million');
		expect(formatPerThousand(53.94)).toBe('54 per 1,000');
		expect(formatPercent(0.312)).toBe('31%');
		expect(formatPercent(0.0042)).toBe('0.42%');
		expect(formatPercent(1)).toBe('100%');
		expect(formatTimes(2.31)).toBe('2.3×');
		expect(formatPerHundred(0.312)).toBe('31');
		expect(formatPerHundred(1.06)).toBe('106');
	});

	test('ranges', () => {
		expect(formatRange(0.5, 1.1)).toBe('0.5 to 1.1');
		expect(formatRange(0.501, 0.499)).toBe('0.5');
		expect(formatRange(37e6, 60e6, formatPeople)).toBe('37 million to 60 million');
	});

	test('rounding errors stay within the rounding step', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
				fc.integer({ min: 1, max: 6 }),
				(value, n) => {
					const off = Math.abs(roundSignificant(value, n) - value) / value;
					expect(off).toBeLessThanOrEqual(0.5 * 10 ** (1 - n) + 1e-12);
					expect(Number(formatNumber(value, n).replaceAll(',', ''))).toBe(roundSignificant(value, n));
				}
			)
		);
	});
});

describe('numbers in a table', () => {
	test('significant figures include trailing zeros', () => {
		expect(formatSignificant(1.04, 2)).toBe('1.0');
		expect(formatSignificant(0.0412, 2)).toBe('0.041');
		expect(formatSignificant(53.94, 2)).toBe('54');
		expect(formatSignificant(53.94, 3)).toBe('53.9');
		expect(formatSignificant(0.5, 3)).toBe('0.500');
		expect(formatSignificant(1234.5, 3)).toBe('1,230');
		expect(formatSignificant(9.96, 2)).toBe('10');
		expect(formatSignificant(3, 2)).toBe('3.0');
		expect(formatSignificant(12345, 3)).toBe('12,300');
		expect(formatSignificant(0, 2)).toBe('0');
	});

	test('exact numbers have every digit', () => {
		expect(formatExact(240041)).toBe('240,041');
		expect(formatExact(1234.56789)).toBe('1,234.56789');
		expect(formatExact(-5)).toBe('−5');
		expect(formatFixed(1234, 1)).toBe('1,234.0');
		expect(formatFixed(-0.01, 1)).toBe('0.0');
	});
});

describe('words', () => {
	test.each([
		[0, 'zero'],
		[8, 'eight'],
		[15, 'fifteen'],
		[36, 'thirty-six'],
		[40, 'forty'],
		[100, 'one hundred'],
		[214, 'two hundred and fourteen'],
		[1000, '1000'],
		[1.5, '1.5']
	])('%s is %s', (value, words) => {
		expect(numberInWords(value)).toBe(words);
	});

	test('sentences start with a capital or a number in words', () => {
		expect(startSentence('36 months after each war began')).toBe('Thirty-six months after each war began');
		expect(startSentence('after 36 months')).toBe('After 36 months');
		expect(startSentence('240,000 people')).toBe('240,000 people');
		expect(startSentence('1.7 per 1,000')).toBe('1.7 per 1,000');
		expect(startSentence('54% of them')).toBe('54% of them');
		expect(startSentence('2022 was different')).toBe('2022 was different');
		expect(startSentence('')).toBe('');
	});

	test('lists', () => {
		expect(listOf([])).toBe('');
		expect(listOf(['Iraqis'])).toBe('Iraqis');
		expect(listOf(['Iraqis', 'Syrians'])).toBe('Iraqis and Syrians');
		expect(listOf(['Iraqis', 'Syrians', 'Yemenis'], 'or')).toBe('Iraqis, Syrians or Yemenis');
	});

	test('counts', () => {
		expect(countOf('1', 'person', 'people')).toBe('1 person');
		expect(countOf('0.5', 'person', 'people')).toBe('0.5 people');
	});

	test('names of people and countries', () => {
		expect(peopleFrom('PHL')).toBe('Filipinos');
		expect(peopleFrom('VEN', 'Venezuela')).toBe('people from Venezuela');
		expect(adjectiveOf('UKR')).toBe('Ukrainian');
		expect(countryInSentence('PHL')).toBe('the Philippines');
		expect(countryInSentence('VEN', 'Venezuela')).toBe('Venezuela');
	});
});

describe('dates', () => {
	test('days, months and years', () => {
		expect(monthAndYear('2021-08-15')).toBe('August 2021');
		expect(monthAndYear('2014-06')).toBe('June 2014');
		expect(dayMonthYear('2022-02-24')).toBe('24 February 2022');
		expect(endOfYear(2023)).toBe('end of 2023');
		expect(fiscalYear(2024)).toBe('fiscal year 2024');
		expect(() => monthAndYear('2021-13-01')).toThrow(RangeError);
	});

	test('ranges', () => {
		expect(monthRange('2021-07-01', '2022-03-31')).toBe('July 2021 to March 2022');
		expect(monthRange('2021-08', '2021-12')).toBe('August to December 2021');
		expect(monthRange('2021-08-01', '2021-08-31')).toBe('August 2021');
		expect(yearRange(2022, 2024)).toBe('2022–2024');
		expect(yearRange(2024, 2024)).toBe('2024');
	});

	test('event time', () => {
		expect(monthCount(1)).toBe('1 month');
		expect(afterMonths(36)).toBe('after 36 months');
		expect(afterMonths(1)).toBe('in the first month');
	});
});
