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

describe("encounters at airports in CBP's state file", () => {
	const stateFile = join(import.meta.dirname, 'fixtures/state-file.csv');
	const text = readFileSync(stateFile, 'utf8');
	const takeText = (changed: string) => {
		const path = join(scratchFolder(), 'nationwide-encounters-state.csv');
		writeFileSync(path, changed);
		return take(path);
	};

	it('add up states and groups, and are zero in a month without a row', async () => {
		expect(await take(stateFile)).toBe(
			[
				'origin,period_start,value',
				'CUB,2022-12-01,1313',
				'CUB,2023-01-01,0',
				'HTI,2022-12-01,0',
				'HTI,2023-01-01,22',
				'NIC,2022-12-01,0',
				'NIC,2023-01-01,5',
				'VEN,2022-12-01,7',
				'VEN,2023-01-01,0',
				''
			].join('\n')
		);
	});

	it.each([
		['an unknown region', text.replace('Southwest Land Border', 'Sea'), /row 5: "Sea" is no known region/],
		[
			'a nationality that is in no row',
			text.replaceAll('NICARAGUA', 'OTHER'),
			/no row has the citizenship NICARAGUA/
		],
		['negative people', text.replace(',1300', ',-1300'), /row 2: "-1300" in Encounter Count .* negative/]
	])('are refused with %s', async (_, changed, message) => {
		expect(changed).not.toBe(text);
		await expect(takeText(changed)).rejects.toThrow(message);
	});

	it.each([
		['the file by area of responsibility', text.replace('State,Demographic', 'Component,Demographic')],
		['another table', 'a,b\n1,2\n']
	])('are not read from %s', async (_, other) => {
		await expect(takeText(other)).rejects.toThrow(/nationwide-encounters-…-state\.csv/);
	});
});
