import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../lib/sources.js';
import { emptyDataFolder, scratchFolder } from '../../testing/data-folder.js';
import { writeSnapshot } from '../write-snapshot.js';
import { earlierPopulationReader } from './earlier-edition.js';

const published = [
	'Extracted:,"United Nations High Commissioner for Refugees"',
	'"Date extracted:","21/07/2024 14:54 UTC"',
	'"Last updated:","13 June 2024"',
	'',
	'Years:',
	'"Country of asylum:",all',
	'Year,"Country of origin","Country of origin (ISO)","Country of asylum","Country of asylum (ISO)","Refugees under UNHCR\'s mandate",Asylum-seekers,"IDPs of concern to UNHCR","Other people in need of international protection","Stateless persons","Host Community","Others of concern"',
	'2015,Afghanistan,AFG,Afghanistan,AFG,0,0,1174306,-,0,0,150317',
	'2015,"Iran (Islamic Rep. of)",IRN,Afghanistan,AFG,30,20,0,-,0,0,0',
	'2016,"Venezuela (Bolivarian Republic of)",VEN,"Curacao ",CUW,0,0,0,14000,0,0,0'
];

async function take(lines: readonly string[]) {
	const data = emptyDataFolder();
	const path = join(scratchFolder(), 'population.csv');
	writeFileSync(path, lines.join('\n'));
	await writeSnapshot(earlierPopulationReader, path, data, '2026-01-02');
	return {
		rows: readFileSync(join(data, 'unhcr/earlier_population.csv'), 'utf8').trim().split('\n'),
		sources: JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Source[]
	};
}

describe('an earlier edition from UNHCR’s website', () => {
	it('has people abroad, and its date', async () => {
		const { rows, sources } = await take(published);
		expect(rows).toEqual([
			'year,origin,asylum,refugees,asylum_seekers,oip',
			'2015,IRN,AFG,30,20,',
			'2016,VEN,CUW,,,14000'
		]);
		expect(sources).toMatchObject([{ vintage: '13 June 2024', as_of: '2016-12-31' }]);
	});
	it.each([
		['no date', published.filter((line) => !line.includes('Last updated')), /does not say when it was last/],
		['no heading', published.slice(0, 6), /the column "Year" is missing/],
		[
			'a renamed column',
			published.map((line) => line.replace('Asylum-seekers', 'Claimants')),
			/the column "Asylum-seekers" is missing/
		]
	])('with %s is rejected', async (_, lines, message) => {
		await expect(take(lines)).rejects.toThrow(message);
	});
});
