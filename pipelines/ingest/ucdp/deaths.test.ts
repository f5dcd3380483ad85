import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accepted, emptyDataFolder, scratchFolder } from '../../testing/data-folder.js';
import { writeSnapshot } from '../write-snapshot.js';
import { conflictDeathsReader } from './deaths.js';

const fixtures = join(import.meta.dirname, 'fixtures');

describe('deaths in organised violence', () => {
	it('keeps printed values, even contradictory estimates', async () => {
		const data = emptyDataFolder();
		await writeSnapshot(conflictDeathsReader, join(fixtures, 'deaths.csv'), data, '2026-01-02', accepted);
		expect(readFileSync(join(data, 'ucdp/deaths.csv'), 'utf8')).toBe(
			readFileSync(join(fixtures, 'deaths.expected.csv'), 'utf8')
		);
	});

	it('stops at deaths in a state without a code', async () => {
		const path = join(scratchFolder(), 'deaths.csv');
		const text = readFileSync(join(fixtures, 'deaths.csv'), 'utf8');
		writeFileSync(path, text.replace('Kosovo,2010,0,0,0', 'Kosovo,2010,3,3,4'));
		await expect(writeSnapshot(conflictDeathsReader, path, emptyDataFolder())).rejects.toThrow(
			/row 5: deaths are counted in Kosovo, which has no country code/
		);
	});
});
