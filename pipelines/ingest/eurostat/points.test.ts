import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../lib/sources.js';
import { emptyDataFolder, scratchFolder } from '../../testing/data-folder.js';
import type { SnapshotReader } from '../types.js';
import { writeSnapshot } from '../write-snapshot.js';
import { asylumApplicantsReader } from './asylum-applicants.js';
import { protectionPointsReader, protectionSharesReader } from './points.js';

async function take(reader: SnapshotReader, lines: readonly string[]) {
	const data = emptyDataFolder();
	const path = join(scratchFolder(), 'published.csv');
	writeFileSync(path, lines.join('\n'));
	await writeSnapshot(reader, path, data, '2026-01-02');
	const rows = readFileSync(join(data, reader.tables[0]?.path ?? ''), 'utf8')
		.trim()
		.split('\n')
		.slice(1);
	const sources = JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Source[];
	return {
		rows: rows.map((row) => row.replace(/,[^,]+$/, '')),
		sources: sources.map(({ title, grade, as_of }) => `${title} | ${grade} | ${as_of}`)
	};
}

const explained = 'https://ec.europa.eu/eurostat/statistics-explained/index.php?oldid=614760';
const points = [
	'as_of,host,beneficiaries,grade,quoted_in,date_of_page,address,in_project',
	'2025-05-31,DEU,1192840,derived (June minus printed change 3805),UNN,2025-08-11,https://unn.ua/en/news/x,no',
	'2025-10-31,POL,965005,official_second_hand,EuroDemocracy,,https://eurodemocracy.net/595,no',
	`2025-11-30,DEU,1241000,official,Eurostat Statistics Explained,2026-01-06,${explained},no`,
	`2025-11-30,EU27,4330000,official (rounded),Eurostat Statistics Explained,2026-01-06,${explained},no`
];

describe('points of temporary protection', () => {
	it('are printed figures, one source per document', async () => {
		expect(await take(protectionPointsReader, points)).toEqual({
			rows: [
				'2025-10-31,POL,965005,official_second_hand',
				'2025-11-30,DEU,1241000,official',
				'2025-11-30,EU27,4330000,official'
			],
			sources: [
				'Temporary protection for persons fleeing Ukraine: monthly statistics (migr_asytpsm) | official | 2025-11-30',
				'Temporary protection for persons fleeing Ukraine: monthly statistics (migr_asytpsm), as quoted by EuroDemocracy | official_second_hand | 2025-10-31'
			]
		});
	});
	it('need an address', async () => {
		const lines = points.map((line) => line.replace('https://eurodemocracy.net/595', ''));
		await expect(take(protectionPointsReader, lines)).rejects.toThrow(/row 3: the grade is unknown or the/);
	});
});

it('shares of women, men and minors add up to all', async () => {
	const shares = [
		'as_of,adult_women_pct,minors_pct,adult_men_pct,quoted_in,address',
		'2025-10-31,43.8,30.8,25.5,EuroDemocracy,https://eurodemocracy.net/595'
	];
	expect((await take(protectionSharesReader, shares)).rows).toEqual(['2025-10-31,43.8,25.5,30.8']);
	await expect(
		take(
			protectionSharesReader,
			shares.map((line) => line.replace('43.8', '34.8'))
		)
	).rejects.toThrow(/row 2: the shares add up to 91.1 percent/);
});

it('asylum applicants are all or Ukrainians', async () => {
	const lines = [
		'country_iso3,country,year,citizenship,asylum_applicants,flag',
		'DEU,Germany,2022,UKR,1120,',
		'DEU,Germany,2022,ALL,243835,'
	];
	expect((await take(asylumApplicantsReader, lines)).rows).toEqual(['2022,DEU,ALL', '2022,DEU,UKR']);
	await expect(
		take(
			asylumApplicantsReader,
			lines.map((line) => line.replace('UKR', 'SYR'))
		)
	).rejects.toThrow(/"SYR" in origin is not one of ALL, UKR/);
});
