import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import type { SnapshotReader } from '../types.js';
import { ukFamilyReunionReader } from './family-reunion.js';
import { ukResettlementBySexAgeReader } from './resettlement-by-sex-age.js';

async function take(reader: SnapshotReader, lines: readonly string[]): Promise<string[]> {
	const path = join(scratchFolder(), 'published.csv');
	writeFileSync(path, lines.join('\n'));
	return (await snapshotOf(reader, path, reader.tables[0]?.path ?? '')).trim().split('\n');
}

const gateway = 'Resettlement - Gateway Protection Programme';
const resettled = [
	'year,quarter,nationality,scheme,sex,age,people',
	`2016,2016 Q1,Iraq,${gateway},Female,18-29,8`,
	`2016,2016 Q1,Iraq,Resettlement - Mandate Scheme,Female,18-29,2`,
	`2012,2012 Q4,Refugee,${gateway},Male,under 18,1`
];

describe('resettlement to the United Kingdom by sex and age', () => {
	it('adds schemes up and dates a quarter by its first day', async () => {
		expect(await take(ukResettlementBySexAgeReader, resettled)).toEqual([
			'period_start,origin,sex,age,value',
			'2012-10-01,UNK,male,0-17,1',
			'2016-01-01,IRQ,female,18-29,10'
		]);
	});
	it.each([
		['a quarter of another year', ['2016 Q1', '2017 Q1'], /row 2: the nationality, quarter, sex or age/],
		['an asylum case', [gateway, 'Asylum'], /"Asylum" is no resettlement scheme/]
	])('rejects %s', async (_, [from = '', to = ''], message) => {
		await expect(
			take(
				ukResettlementBySexAgeReader,
				resettled.map((line) => line.replace(from, to))
			)
		).rejects.toThrow(message);
	});
});

const reunited = [
	'year,quarter,nationality,sex,age,visas_granted',
	'2022,4,Congo,Female,30-49,1',
	'2010,2,"Gambia, The",Female,18-29,2',
	'2023,4,Other and unknown,Unknown Sex,Unknown age,5'
];

describe('family reunion', () => {
	it('reads the names of this table', async () => {
		expect(await take(ukFamilyReunionReader, reunited)).toEqual([
			'period_start,origin,sex,age,value',
			'2010-04-01,GMB,female,18-29,2',
			'2022-10-01,COG,female,30-49,1',
			'2023-10-01,OTH,unknown,unknown,5'
		]);
	});
	it('rejects a fifth quarter', async () => {
		await expect(
			take(
				ukFamilyReunionReader,
				reunited.map((line) => line.replace('2022,4', '2022,5'))
			)
		).rejects.toThrow(/row 2: the nationality, quarter, sex or age is unknown \(Congo\)/);
	});
});
