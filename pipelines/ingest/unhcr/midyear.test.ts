import { describe, expect, it } from 'vitest';
import { populationRows, websitePopulation } from '../../../tests/support/publishers/unhcr';
import { take, takeFirst } from '../../testing/mutations.js';
import { midyearStocksReader } from './midyear.js';
import { unhcrPopulation } from './population.js';
import { unhcrReader } from './read.js';

const rows = populationRows();
const november = websitePopulation(rows, { updated: '3 November 2025', extracted: '05/11/2025' });
const july = websitePopulation(rows);

describe('the edition of a mid-year', () => {
	it('dates its last year by 30 June', async () => {
		const taken = await takeFirst(midyearStocksReader, 'population.csv', november);
		const days = new Set(
			taken
				.tidy()
				.trim()
				.split('\n')
				.slice(1)
				.map((line) => line.slice(0, 10))
		);
		expect([...days]).toEqual(['2025-06-30']);
		expect(taken.tidy()).toMatch(/^2025-06-30,AFG,IRN,/m);
	});

	it('keeps the mid-years of earlier editions', async () => {
		const taken = await takeFirst(midyearStocksReader, 'population.csv', november);
		const earlier = rows.filter(({ year = '' }) => year < '2025');
		const before = { updated: '10 October 2024', extracted: '12/10/2024' };
		const other = await takeFirst(midyearStocksReader, 'population.csv', websitePopulation(earlier, before));
		await take(midyearStocksReader, other.data, 'population.csv', november);
		expect(other.tidy()).toMatch(/^2024-06-30,AFG,IRN,/m);
		expect(other.tidy()).toMatch(/^2025-06-30,AFG,IRN,/m);
		expect(taken.tidy()).not.toMatch(/^2024/m);
	});

	it('is not that of a year-end', async () => {
		await expect(takeFirst(midyearStocksReader, 'population.csv', july)).rejects.toThrow(
			'its last year is 2025 and it was fetched on 2026-07-01: that is no edition of a mid-year'
		);
	});

	it('leaves its last year out of the year-ends, and says so', async () => {
		const reader = unhcrReader(unhcrPopulation);
		const taken = await takeFirst(
			reader,
			'population.csv',
			websitePopulation(rows.filter(({ year = '' }) => year < '2025'))
		);
		const before = taken.tidy();
		const remarks = await take(
			reader,
			taken.data,
			'population.csv',
			november.replace('3 November 2025', '3 July 2026')
		);
		expect(remarks[0]).toMatch(
			/^\d+ rows of 2025 were left out: on 2025-11-05 they were counted to 30 June 2025, and this snapshot holds whole years/
		);
		expect(taken.tidy()).toBe(before);
	});
});
