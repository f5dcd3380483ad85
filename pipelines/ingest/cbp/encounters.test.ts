import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { ukrainianEncountersReader } from './encounters.js';

const fixture = join(import.meta.dirname, 'fixtures/encounters.csv');
const published = readFileSync(fixture, 'utf8');
const take = (path: string) => snapshotOf(ukrainianEncountersReader, path, 'cbp/ukrainian_encounters.csv');

describe('encounters of Ukrainians', () => {
	it('reads the three regions', async () => {
		const expected = readFileSync(join(import.meta.dirname, 'fixtures/encounters.expected.csv'), 'utf8');
		expect(await take(fixture)).toBe(expected);
	});

	const damaged: [string, string, RegExp][] = [
		[
			'a changed figure',
			published.replace('700,30', '710,30'),
			/row 3: the running total is 700 and the months since May 2022 add up to 710/
		],
		['a missing month', published.replace(/2022-05.*\n/, ''), /row 3: 2022-06 follows where 2022-05 is due/]
	];
	it.each(damaged)('rejects %s', async (_, text, message) => {
		const path = join(scratchFolder(), 'encounters.csv');
		writeFileSync(path, text);
		await expect(take(path)).rejects.toThrow(message);
	});
});
