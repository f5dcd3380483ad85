import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { airEncountersReader } from './air-encounters.js';

const fixture = join(import.meta.dirname, 'fixtures/air-encounters.csv');
const published = readFileSync(fixture, 'utf8');
const take = (path: string) => snapshotOf(airEncountersReader, path, 'cbp/air_encounters.csv');

describe('encounters at airports', () => {
	it('reads the four nationalities, and of them nothing but airports', async () => {
		expect(await take(fixture)).toBe(
			[
				'origin,period_start,value',
				'CUB,2022-12-01,1313',
				'CUB,2023-01-01,5425',
				'VEN,2023-01-01,5773',
				''
			].join('\n')
		);
	});

	const damaged: [string, string, RegExp][] = [
		['an unknown region', published.replace('southwest_land', 'sea'), /row 4: the measure .* is unknown/],
		[
			'a missing month',
			published.replaceAll('2023-01-01,2023-01-31,5425', '2023-02-01,2023-02-28,5425'),
			/row 3: CUB has 2023-02-01 where 2023-01-01 is due/
		]
	];
	it.each(damaged)('rejects %s', async (_, text, message) => {
		const path = join(scratchFolder(), 'encounters.csv');
		writeFileSync(path, text);
		await expect(take(path)).rejects.toThrow(message);
	});
});
