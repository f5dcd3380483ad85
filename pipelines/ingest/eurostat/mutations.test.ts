import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	monthsOf,
	protectionBrowserCsv,
	protectionJsonStat,
	protectionRows,
	protectionTsv,
	type Host
} from '../../../tests/support/publishers/eurostat';
import { times } from '../../../tests/support/publishers/table';
import { refusal, take, takeFirst, type Taken } from '../../testing/mutations.js';
import { temporaryProtectionReader as reader } from './temporary-protection.js';

const hosts = protectionRows();
const months = monthsOf(hosts);
const file = 'estat_migr_asytpsm.tsv';
const published = protectionTsv(hosts);

const edit = (change: (geo: string, month: string, value: string) => string | null) =>
	hosts.map(({ geo, months: figures }): Host => {
		const kept = Object.entries(figures).flatMap(([month, value]): [string, string][] => {
			const next = change(geo, month, value);
			return next === null ? [] : [[month, next]];
		});
		return { geo, months: Object.fromEntries(kept) };
	});
const scaled = (isMeant: (geo: string, month: string) => boolean, factor: number) =>
	protectionTsv(edit((geo, month, value) => (isMeant(geo, month) ? times(value, factor) : value)));
const without = (isMeant: (geo: string, month: string) => boolean) =>
	edit((geo, month, value) => (isMeant(geo, month) ? null : value));

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, file, published);
});

const refused: [what: string, contents: string | Uint8Array, sentence: RegExp][] = [
	[
		'a missing month in the middle',
		protectionTsv(without((_, month) => month === '2023-05')),
		/2023-05 is missing.*rule period-missing/
	],
	[
		'one host without one month',
		protectionTsv(without((geo, month) => geo === 'PL' && month === '2023-05')),
		/without 1 of its 1,131 rows, among them POL,2023-05-31.*rule|POL 2023-05-31 is missing/
	],
	[
		'a small host without one month',
		protectionTsv(without((geo, month) => geo === 'MT' && month === '2023-05')),
		/without 1 of its 1,131 rows, among them MLT,2023-05-31.*rule cut-short/
	],
	[
		'a series cut short',
		protectionTsv(without((geo, month) => geo === 'CZ' && month > '2024-11')),
		/host CZE ends in 2024-11 and in 2025-03, with [\d,]+, in the present snapshot.*rule cut-short|without 4 of its 1,131 rows/
	],
	[
		'an older edition',
		protectionTsv(without((_, month) => month > '2024-06')),
		/as of 2024-06-30 and the present snapshot as of 2025-03-31.*rule older-edition/
	],
	[
		'a month times ten',
		scaled((_, month) => month === '2023-05', 10),
		/value of 2023-05 adds up to [\d,]+, ten times as much, and to [\d,]+/
	],
	[
		'the last month times ten',
		scaled((_, month) => month === '2025-03', 10),
		/value of 2025-03 adds up to [\d,]+, ten times as much/
	],
	[
		'one cell times ten',
		scaled((geo, month) => geo === 'DE' && month === '2024-06', 10),
		/row 8: value of DEU 2024-06-30 is 13,065,050, ten times as much, and 1,306,505 in the present snapshot/
	],
	[
		'figures in thousands',
		scaled(() => true, 0.001),
		/value of 2022-03 adds up to [\d,]+, a thousand times less/
	],
	[
		'two months exchanged',
		protectionTsv(hosts, months)
			.replace('2023-05 ', '§')
			.replace('2023-06 ', '2023-05 ')
			.replace('§', '2023-06 '),
		/2023-05 holds the figures of 2023-06.*rule period-moved/
	],
	[
		'the last month in the future',
		protectionTsv(hosts).replace('2025-03 ', '2027-03 '),
		/2025-03 is missing|2027-03/
	],
	['women only', protectionTsv(hosts, months, 'UA', 'F'), /no figure of M, UA, T, TOTAL, PER was found/],
	['citizens of Moldova', protectionTsv(hosts, months, 'MD'), /no figure of M, UA, T, TOTAL, PER was found/],
	[
		'two hosts exchanged',
		published.replace(',DE\t', ',x\t').replace(',LI\t', ',DE\t').replace(',x\t', ',LI\t'),
		/(DEU|LIE) .*in the present snapshot/
	],
	['only the header', protectionTsv([], months), /no figure of M, UA, T, TOTAL, PER was found/],
	[
		'a file cut at the end of a row',
		published.split('\n').slice(0, -6).join('\n'),
		/without \d+ of its 1,131 rows, among them/
	],
	['a file cut within a row', published.slice(0, -40), /row 32: the line does not fit its header/],
	[
		'a table of the data browser that breaks off',
		protectionBrowserCsv(hosts).slice(0, -12),
		/row 1132: the line has \d+ cells and the header 23/
	],
	['JSON that breaks off', protectionJsonStat(hosts).slice(0, 4000), /the file is not JSON/],
	[
		'half a person',
		published.replace('1306505 ', '1306505.5 '),
		/row 8: "1306505.5 " for 2024-06 is neither a whole number/
	],
	['another table', 'geo,TIME_PERIOD,OBS_VALUE\nDE,2024-06,1\n', /row 1: the column freq is missing/]
];

describe('a changed table of temporary protection is refused', () => {
	it.each(refused)('%s', async (_, contents, sentence) => {
		expect(contents).not.toBe(published);
		const said = await refusal(taken, file, contents);
		expect(said).toMatch(sentence);
		expect(said.split('\n')).toHaveLength(1);
	});
});

const harmless: [why: string, name: string, contents: string | Uint8Array][] = [
	['a gzip', `${file}.gz`, gzipSync(published)],
	['the CSV of the data browser', 'migr_asytpsm.csv', protectionBrowserCsv(hosts)],
	['hosts in another order', file, protectionTsv([...hosts].reverse())],
	['months from the last to the first', file, protectionTsv(hosts, [...months].reverse())],
	[
		'more citizenships and sums over countries',
		file,
		`${published}${protectionTsv([{ geo: 'EU27_2020', months: { '2025-03': '1' } }, ...hosts], months, 'MD')
			.split('\n')
			.slice(1)
			.join('\n')}`
	]
];

describe('a changed table of temporary protection is harmless, because the rows are the same', () => {
	it.each(harmless)('%s', async (_, name, contents) => {
		const before = taken.tidy();
		await take(reader, taken.data, name, contents);
		expect(taken.tidy()).toBe(before);
	});

	it('JSON-stat', async () => {
		const { tidy } = await takeFirst(reader, 'answer.json', protectionJsonStat(hosts));
		expect(tidy()).toBe(taken.tidy());
	});
});
