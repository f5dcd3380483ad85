import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDataFolder } from '../../testing/data-folder.js';
import { localServer, sends, sendsJson, status, type LocalServer } from '../../testing/local-server.js';
import { workbook } from '../../testing/workbook.js';
import { ruleNames } from '../plausibility/finding.js';
import { eurostatLive } from './eurostat.js';
import type { LiveSource } from './live-source.js';
import type { Progress } from './progress.js';
import { refresh } from './refresh.js';
import { defaultLimits } from './retry.js';
import { rpcLive } from './rpc.js';
import { worldBankLive } from './worldbank.js';

const silentProgress: Progress = { step: () => {}, message: () => {}, end: () => {} };

async function take(source: LiveSource, server: LocalServer, path = '') {
	const data = emptyDataFolder();
	const runtime = { now: () => Date.UTC(2026, 1, 10), sleep: async () => undefined, random: () => 0 };
	const folders = { data, cache: join(data, '.cache') };
	const options = { from: `${server.address}${path}`, accept: ruleNames };
	await refresh(source, folders, options, { ...defaultLimits, attempts: 2 }, runtime, silentProgress);
	return (name: string) => readFileSync(join(data, name), 'utf8');
}

describe('the World Bank', { timeout: 30_000 }, () => {
	const country = (id: string, region: string) => ({ id, region: { id: '', value: region } });
	const about = (total: number) => ({
		page: 1,
		pages: 1,
		per_page: '5000',
		total,
		lastupdated: '2026-01-01'
	});
	const value = (indicator: string, countryiso3code: string, date: string, figure: number | null) => ({
		indicator: { id: indicator },
		countryiso3code,
		date,
		value: figure
	});
	const economies = [
		country('UKR', 'Europe & Central Asia'),
		country('CHI', 'Europe & Central Asia'),
		country('WLD', 'Aggregates'),
		country('ARB', 'Aggregates')
	];

	async function bank(gdp: unknown) {
		const population = ['UKR', 'CHI', 'WLD', 'ARB', ''].map((code) =>
			value('SP.POP.TOTL', code, '2024', 37_860_000)
		);
		return localServer((request, response, url) => {
			const rows = url.pathname.endsWith('/country')
				? [about(economies.length), economies]
				: url.pathname.includes('SP.POP')
					? [about(population.length + 1), [...population, value('SP.POP.TOTL', 'UKR', '2025', null)]]
					: gdp;
			sendsJson(rows)(request, response, url);
		});
	}

	it('returns countries without aggregates, and blanks for missing products', async () => {
		const server = await bank([about(1), [value('NY.GDP.MKTP.CD', 'UKR', '2023', 1.5e11)]]);
		const read = await take(worldBankLive, server);
		expect(read('worldbank/population_gdp.csv')).toBe(
			'year,country,population,gdp_usd\n2024,UKR,37860000,\n'
		);
		expect(server.requests[1]).toBe(
			'/country/all/indicator/SP.POP.TOTL?date=1990:2026&format=json&per_page=5000&page=1'
		);
	});

	it.each([
		[
			'a complaint',
			[{ message: [{ id: '120', value: 'not valid' }] }],
			'the World Bank answered [{"id":"120"'
		],
		['another indicator', [about(1), [value('SP.POP.TOTL', 'UKR', '2023', 1)]], 'this was not requested'],
		[
			'fewer rows than it says',
			[about(2), [value('NY.GDP.MKTP.CD', 'UKR', '2023', 1)]],
			'1 rows came on page 1 of 1, not 2'
		],
		['no rows', [about(0), null], '0 rows came']
	])('is refused with %s', async (_, gdp, sentence) => {
		await expect(take(worldBankLive, await bank(gdp))).rejects.toThrow(sentence);
	});
});

describe('Eurostat', { timeout: 30_000 }, () => {
	const dimension = (...codes: string[]) => ({
		category: { index: Object.fromEntries(codes.map((code, index) => [code, index])) }
	});
	const answer = (citizens: string[] = ['UA']) => ({
		class: 'dataset',
		updated: '2026-01-20T11:00:00+0100',
		id: ['freq', 'citizen', 'sex', 'unit', 'age', 'geo', 'time'],
		size: [1, citizens.length, 1, 1, 1, 1, 2],
		value: { 0: 1_306_505, 1: 1_306_510 },
		dimension: {
			freq: dimension('M'),
			citizen: dimension(...citizens),
			sex: dimension('T'),
			unit: dimension('PER'),
			age: dimension('TOTAL'),
			geo: dimension('DE'),
			time: dimension('2025-11', '2025-12')
		}
	});

	it('requests Ukrainians by month', async () => {
		const server = await localServer(sendsJson(answer()));
		const read = await take(eurostatLive, server, 'migr_asytpsm');
		expect(read('eurostat/temporary_protection.csv').split('\n').slice(1, 3)).toEqual([
			'DEU,2025-11-30,1306505,,eurostat-temporary-protection',
			'DEU,2025-12-31,1306510,,eurostat-temporary-protection'
		]);
		expect(server.requests[0]).toContain('citizen=UA&sex=T&age=TOTAL&unit=PER');
	});

	it.each([
		['a dropped filter', answer(['UA', 'SY']), 'citizen holds 2 codes and UA alone was requested'],
		['a warning instead of figures', { warning: { status: 413, label: 'too big' } }, 'Eurostat answered'],
		['something else', [], 'the answer is no object, after 2 attempts']
	])('is refused with %s', async (_, body, sentence) => {
		const server = await localServer(sendsJson(body));
		await expect(take(eurostatLive, server, 'migr_asytpsm')).rejects.toThrow(sentence);
	});
});

describe('the workbook of admissions', { timeout: 30_000 }, () => {
	const months = ['OCT', 'NOV', 'DEC', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP'];
	const figures = [3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
	const bytes = workbook({
		'2026': [
			['Summary of Refugee Admissions'],
			['as of 31-December-2025'],
			['Country of Chargeability', null, 'Ceiling', 'to the U.S.', ...months],
			[null, 'Afghanistan', null, ...figures],
			[null, 'Total Near East/South Asia', null, ...figures],
			[null, 'Grand Totals', null, ...figures]
		]
	});
	const sendsWorkbook = sends('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);

	it('is searched month by month, the newest first', async () => {
		const server = await localServer(sendsWorkbook);
		server.faults.push(status(404));
		const read = await take(rpcLive, server);
		expect(server.requests.map(decodeURIComponent)).toEqual([
			'/Refugee Admissions Report as of January 31, 2026.xlsx',
			'/Refugee Admissions Report as of December 31, 2025.xlsx'
		]);
		expect(read('rpc/admissions_monthly.csv').split('\n')[1]).toBe('2026,AFG,2025-10-01,3');
	});

	it.each([
		['a web page', sends('text/html', '<html>'), 'a web page came instead of a workbook, after 2 attempts'],
		[
			'half a workbook',
			sends('', bytes.slice(0, bytes.length / 2)),
			'the workbook breaks off, after 2 attempts'
		],
		['no month at all', status(404), 'no workbook is there for any of 12 dates since a year ago']
	])('is refused with %s', async (_, handler, sentence) => {
		await expect(take(rpcLive, await localServer(handler))).rejects.toThrow(sentence);
	});
});
