import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accepted, emptyDataFolder, scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { writeSnapshot } from '../write-snapshot.js';
import { temporaryProtectionReader } from './temporary-protection.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const text = (name: string) => readFileSync(join(fixtures, name), 'utf8');
const table = 'eurostat/temporary_protection.csv';
const formats = ['migr_asytpsm.tsv', 'migr_asytpsm.json'];

async function take(name: string, contents: string): Promise<string> {
	const path = join(scratchFolder(), name);
	writeFileSync(path, contents);
	return snapshotOf(temporaryProtectionReader, path, table);
}

describe('Eurostat temporary protection', () => {
	it.each(formats)('returns the same rows from %s', async (name) => {
		expect(await snapshotOf(temporaryProtectionReader, join(fixtures, name), table)).toBe(
			text('temporary_protection.expected.csv')
		);
	});

	it('dates JSON-stat by its update and TSV by its last month', async () => {
		const vintages = await Promise.all(
			formats.map(async (name) => {
				const data = emptyDataFolder();
				await writeSnapshot(temporaryProtectionReader, join(fixtures, name), data, '2026-01-02', accepted);
				const [source] = JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as {
					vintage: string;
				}[];
				return source?.vintage;
			})
		);
		expect(vintages).toEqual(['2024-08-31', '2024-10-10']);
	});

	it('distinguishes the extracts of a list', async () => {
		const header = 'country_iso3,country,month,citizenship_iso3,beneficiaries,flag,vintage';
		const written = await take(
			'list.csv',
			[
				header,
				'DEU,Germany,2025-03,UKR,1184890.0,d,Eurostat extract Apr-Jun 2025 (natix-x)',
				'DEU,Germany,2026-06,UKR,1250825.0,,Eurostat API frozen Sep 2026 (buriedsignals/splash)'
			].join('\n')
		);
		expect(written.split('\n').slice(1, 3)).toEqual([
			'DEU,2025-03-31,1184890,d,eurostat-tp-2025',
			'DEU,2026-06-30,1250825,,eurostat-tp-2026'
		]);
	});

	const damaged: [string, string, (contents: string) => string, RegExp][] = [
		['half a person', 'migr_asytpsm.tsv', (t) => t.replace('1306505 ', '1306505.5 '), /row 2: "1306505.5 "/],
		['a short line', 'migr_asytpsm.tsv', (t) => t.replace('\t: \n', '\n'), /row 2: the line does not fit/],
		['an unknown country', 'migr_asytpsm.tsv', (t) => t.replace('TOTAL,EL', 'TOTAL,XY'), /"XY" is no known/],
		[
			'other citizens only',
			'migr_asytpsm.tsv',
			(t) => t.replaceAll('M,UA', 'M,MD'),
			/no figure of M, UA, T, TOTAL, PER/
		],
		['a table by year', 'migr_asytpsm.tsv', (t) => t.replace('TIME_PERIOD', 'TIME'), /row 1: the header is/],
		['half a file', 'migr_asytpsm.json', (t) => t.slice(0, 300), /the file is not JSON/],
		['an error in JSON', 'migr_asytpsm.json', () => '{"error": "no"}', /is no JSON-stat data set/],
		[
			'a wrong size',
			'migr_asytpsm.json',
			(t) => t.replace('3, 3]', '4, 3]'),
			/the dimension geo has 3 codes/
		],
		['negative people', 'migr_asytpsm.json', (t) => t.replace('31500', '-5'), /"-5" is not a whole number/]
	];
	it.each(damaged)('rejects %s', async (_, name, damage, message) => {
		expect(damage(text(name))).not.toBe(text(name));
		await expect(take(name, damage(text(name)))).rejects.toThrow(message);
	});
});
