import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { csvCode, loadTable } from './load-code';

const codeIn = (codes: ReturnType<typeof csvCode>, language: string) =>
	codes.find((one) => one.language === language)?.code ?? '';

it('names Parquet for engines that read it, and CSV for base R and pandas', () => {
	const codes = loadTable('displaced_stock', 'https://a.example/x.csv', 'https://a.example/x.parquet');
	expect(codes.map(({ language }) => language)).toEqual(['R', 'Python', 'DuckDB', 'JavaScript']);
	expect(codeIn(codes, 'R')).toBe(
		'displaced_stock <- read.csv("https://a.example/x.csv", na.strings = "", encoding = "UTF-8")'
	);
	expect(codeIn(codes, 'JavaScript')).toContain('https://a.example/x.parquet');
});

it('runs: a code NA stays a code, a blank is missing', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'load-'));
	const file = join(folder, 'it’s.csv');
	writeFileSync(file, '\uFEFFcode,value\r\nNA,1\r\n,2\r\n');
	const codes = csvCode('rows', file);
	try {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await connection.run(codeIn(codes, 'DuckDB'));
		expect((await connection.runAndReadAll('select code from rows')).getRowObjectsJson()).toEqual([
			{ code: 'NA' },
			{ code: null }
		]);
		connection.closeSync();
		const python = spawnSync(
			'python3',
			['-c', `${codeIn(codes, 'Python')}\nprint(rows.code.tolist(), list(rows))`],
			{
				encoding: 'utf8'
			}
		);
		if (!python.stderr.includes('No module named'))
			expect(python.stdout).toBe("['NA', nan] ['code', 'value']\n");
		const r = spawnSync('Rscript', ['-e', `${codeIn(codes, 'R')}; cat(is.na(rows$code), names(rows))`], {
			encoding: 'utf8',
			env: { ...process.env, LC_ALL: 'C.UTF-8' }
		});
		if (!r.error) expect(r.stdout).toBe('FALSE TRUE code value');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
