import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { unhcrPopulation } from './population.js';
import { unhcrReader } from './read.js';
import { unhcrSolutions } from './solutions.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const text = (name: string) => readFileSync(join(fixtures, name), 'utf8');

describe('UNHCR population', () => {
	it('reads ISO codes, distinguishes blanks from zeros and leaves out rows with only returns', async () => {
		const written = await snapshotOf(
			unhcrReader(unhcrPopulation),
			join(fixtures, 'population.csv'),
			'unhcr/population.csv'
		);
		expect(written).toBe(text('population.expected.csv'));
	});

	const damaged: [string, (fixture: string) => string, RegExp][] = [
		['a renamed column', (t) => t.replace('refugees,', 'refugee,'), /damaged\.csv, row 1: the header is/],
		[
			'negative people',
			(t) => t.replace('1200', '-1200'),
			/row \d+: "-1200" in refugees counts people and is negative/
		],
		[
			'a fraction of a person',
			(t) => t.replace('1200', '1200.5'),
			/"1200.5" in refugees counts people and has a fraction/
		],
		['an unknown country', (t) => t.replace('GFR,DEU', 'GFR,GFR'), /"GFR" in asylum is neither an ISO/],
		[
			'the same pair twice',
			(t) => `${t}${t.split('\n')[1]}\n`,
			/the key year, origin, asylum = 2024, UKR, DEU already stands/
		],
		[
			'people displaced inside another country',
			(t) => t.replace('UKR,UKR,0,0,0,3000', 'POL,POL,0,0,0,3000'),
			/row 3: people displaced inside UKR are recorded in POL/
		]
	];
	it.each(damaged)('rejects %s', async (_, damage, message) => {
		const path = join(scratchFolder(), 'damaged.csv');
		writeFileSync(path, damage(text('population.csv')));
		await expect(snapshotOf(unhcrReader(unhcrPopulation), path, 'unhcr/population.csv')).rejects.toThrow(
			message
		);
	});
});

describe('UNHCR solutions', () => {
	it('keeps blanks as blanks', async () => {
		const written = await snapshotOf(
			unhcrReader(unhcrSolutions),
			join(fixtures, 'solutions.csv'),
			'unhcr/solutions.csv'
		);
		expect(written).toBe(text('solutions.expected.csv'));
	});
});
