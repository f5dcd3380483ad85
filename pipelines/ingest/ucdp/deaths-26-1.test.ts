import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { laterDeathsReader } from './deaths-26-1.js';

const published = [
	'iso2,year,deaths_best,state_based,one_sided,non_state',
	'UA,2025,90345,True,True,False',
	'UA,2024,91779,,,',
	'NA,2024,0,,,',
	'XK,2025,0,False,False,False'
].join('\n');

const take = (text: string): Promise<string> => {
	const path = join(scratchFolder(), 'deaths.csv');
	writeFileSync(path, text);
	return snapshotOf(laterDeathsReader, path, 'ucdp/deaths_26_1.csv');
};

it('reads best estimates by two-letter code, and leaves Kosovo out while nobody died', async () => {
	expect(await take(published)).toBe('year,country,best\n2024,NAM,0\n2024,UKR,91779\n2025,UKR,90345\n');
	await expect(take(published.replace('XK,2025,0', 'XK,2025,1'))).rejects.toThrow(
		/row 5: "XK" is no country/
	);
});
