import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { demographicsReader } from './demographics.js';

const fixture = readFileSync(join(import.meta.dirname, 'fixtures/demographics.csv'), 'utf8');

async function take(name: string, contents: string | Buffer): Promise<string[]> {
	const path = join(scratchFolder(), name);
	writeFileSync(path, contents);
	return (await snapshotOf(demographicsReader, path, 'unhcr/demographics.csv')).trim().split('\n');
}

describe('UNHCR demographics', () => {
	it('keep refugees and asylum-seekers, and write a zero as a blank', async () => {
		const rows = await take('demographics.csv', fixture);
		expect(rows.slice(1)).toEqual([
			'2016,AFG,IRN,asylum_seeker,,,,,,,,,,7,,,7',
			'2016,AFG,IRN,refugee,1807,2463,2692,6149,586,,1921,2473,2874,6135,862,,951142',
			'2025,UKR,DEU,asylum_seeker,65,82,73,451,65,,66,104,99,682,29,,1716',
			'2025,UKR,DEU,refugee,16371,58623,60190,383935,99054,,17349,62083,66730,243814,42255,5,1173192',
			'2025,UKR,MDA,asylum_seeker,,,,,,,,,,,,,143',
			'2025,UKR,MDA,refugee,,,,,,42815,,,,,,43770,148852',
			'2025,UKR,RUS,asylum_seeker,,,,,,,,,,,,,249',
			'2025,UKR,RUS,refugee,,,,,,,,,,,,,5488'
		]);
		expect(fixture).toContain('2025,UKR,RUS,OOC');
	});

	it('are read compressed', async () => {
		expect(await take('demographics.csv.gz', gzipSync(fixture))).toEqual(
			await take('demographics.csv', fixture)
		);
	});

	const damaged: [string, string | Buffer, RegExp][] = [
		[
			'ages that do not add up',
			fixture.replace('16371', '16372'),
			/the ages in f_\* add up to 618174 and f_total is 618173/
		],
		[
			'more people by sex than there are',
			fixture.replace(',1173192', ',1000000'),
			/1050409 people by sex are more than the total of 1000000/
		],
		['an unknown type', fixture.replace('ASY', 'XYZ'), /the population type "XYZ" is unknown/],
		['a file cut off', gzipSync(fixture).subarray(0, 200), /the archive breaks off or is damaged/]
	];
	it.each(damaged)('reject %s', async (_, contents, message) => {
		await expect(take('damaged.csv', contents)).rejects.toThrow(message);
	});
});
