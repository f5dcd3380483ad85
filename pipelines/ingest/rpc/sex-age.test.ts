import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { arrivalsBySexAgeReader } from './sex-age.js';

const fixture = readFileSync(join(import.meta.dirname, 'fixtures/arrivals_by_sex_age.csv'), 'utf8');

async function take(text: string): Promise<string[]> {
	const path = join(scratchFolder(), 'arrivals.csv');
	writeFileSync(path, text);
	return (await snapshotOf(arrivalsBySexAgeReader, path, 'rpc/arrivals_by_sex_age.csv')).trim().split('\n');
}

describe('arrivals by sex and age', () => {
	it('leave out cells of nobody and add the Palestinian territories up', async () => {
		const rows = await take(fixture);
		expect(rows.filter((row) => !row.includes('SOM'))).toEqual([
			'year,origin,sex,age,value',
			'2015,CIV,unknown,21-30,1',
			'2016,PSE,male,21-30,7',
			'2017,PSE,male,21-30,2'
		]);
		const somalis = rows.filter((row) => row.includes('SOM'));
		expect(somalis).toContain('2017,SOM,female,0-13,558');
		/** Women and girls 1,516, men and boys 1,254. */
		expect(somalis.reduce((sum, row) => sum + Number(row.split(',')[4]), 0)).toBe(2_770);
	});

	it.each([
		['an unknown nationality', fixture.replace('somalia', 'ruritania'), /row 10: "ruritania"/],
		['an unknown age', fixture.replace('Under 14', 'Under 15'), /"Under 15" is no known/],
		[
			'half a person',
			fixture.replace(',248', ',248.5'),
			/"248.5" in arrivals counts people and has a fraction/
		]
	])('reject %s', async (_, text, message) => {
		await expect(take(text)).rejects.toThrow(message);
	});
});
