import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines, times } from '../../tests/support/publishers/table';
import { recount } from '../ingest/recount.js';
import { readers } from '../ingest/registry.js';
import type { SnapshotReader } from '../ingest/types.js';
import { readCsvLines } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { readSources } from '../lib/sources.js';
import { copyOf } from '../testing/mutations.js';
import { snapshotIntegrity } from './snapshot-integrity.js';

function readerOf(id: string): SnapshotReader {
	const reader = readers.find((candidate) => candidate.id === id);
	if (!reader) throw new Error(`no reader ${id}`);
	return reader;
}

/** The part of `data:check` that concerns one reader. */
function check(reader: SnapshotReader, data: string): void {
	const taken = snapshotIntegrity(data, [reader]);
	for (const table of reader.tables) {
		const lines = readCsvLines(join(data, table.path), `data/${table.path}`, Object.keys(table.fields));
		taken.visit(table, lines, readSources(data));
	}
	taken.assert();
}

const copies = new Map<string, { data: string; texts: Map<string, string> }>();
const ids = [
	'unhcr-population',
	'unhcr-idmc',
	'rpc-admissions',
	'eurostat-temporary-protection',
	'state-siv'
] as const;
beforeAll(() => {
	for (const id of ids) {
		const { tables } = readerOf(id);
		const data = copyOf(readerOf(id));
		copies.set(id, {
			data,
			texts: new Map(tables.map(({ path }) => [path, readFileSync(join(data, path), 'utf8')]))
		});
	}
});

/** What `data:check` says of a snapshot that was changed since it was taken. */
function said(id: (typeof ids)[number], change: (line: string) => string | null): string {
	const { data, texts } = copies.get(id) ?? { data: '', texts: new Map<string, string>() };
	const reader = readerOf(id);
	const [path = '', text = ''] = [...texts][0] ?? [];
	writeFileSync(
		join(data, path),
		changeLines(text, (line, index) => (index === 0 ? line : change(line)))
	);
	try {
		check(reader, data);
		return 'accepted';
	} catch (error) {
		if (error instanceof DataFailure) return error.message;
		throw error;
	} finally {
		writeFileSync(join(data, path), text);
	}
}

const cells = (line: string) => line.split(',');
const scale = (factor: number, from: number) => (line: string) =>
	cells(line)
		.map((cell, index) => (index < from ? cell : times(cell, factor)))
		.join();
const swap = (a: number, b: number) => (line: string) => {
	const all = cells(line);
	return all
		.with(a, all[b] ?? '')
		.with(b, all[a] ?? '')
		.join();
};
const when = (pattern: RegExp, change: (line: string) => string | null) => (line: string) =>
	pattern.test(line) ? change(line) : line;
const remove = () => null;
let lines = 0;
const cutAfter = (last: number) => {
	lines = 0;
	return (line: string) => (++lines <= last ? line : null);
};

const population: [string, (line: string) => string | null, RegExp][] = [
	[
		'origin and asylum swapped',
		swap(1, 2),
		/origin AFG: idps adds up|origin [A-Z0-9]{3}: \w+ adds up to [\d,]+ and did to [\d,]+/
	],
	[
		'two columns swapped',
		swap(3, 4),
		/population.csv, \d{4}: refugees adds up to [\d,]+ and did to [\d,]+ when the snapshot was taken/
	],
	[
		'a year times ten',
		when(/^2023,/, scale(10, 3)),
		/population.csv, 2023: idps adds up to [\d,]+, ten times as much, and did to [\d,]+/
	],
	[
		'one cell times ten',
		when(/^2023,AFG,IRN,/, scale(10, 3)),
		/population.csv, row 119779: refugees adds up to [\d,]+ and did to [\d,]+ when the snapshot was taken; origin AFG: refugees adds up to/
	],
	['a missing year', when(/^2010,/, remove), /population.csv, 2010: idps adds up to 0 and did to [\d,]+/],
	['a year under another name', when(/^2025,/, (line) => line.replace('2025', '2027')), /2025|2027/],
	[
		'a blank column',
		when(/^2024,/, (line) => cells(line).with(4, '').join()),
		/population.csv, 2024: asylum_seekers adds up to 0 and did to [\d,]+/
	],
	[
		'a file cut short',
		cutAfter(138_000),
		/population.csv, 2025: (idps|refugees|ooc|stateless|oip) adds up to/
	],
	[
		'figures in thousands',
		scale(0.001, 3),
		/population.csv, \d{4}: \w+ adds up to [\d,]+, a thousand times less/
	],
	[
		'one lost row',
		when(/^2024,AFG,IRN,/, remove),
		/population.csv, 2024: refugees adds up to [\d,]+ and did to [\d,]+.*origin AFG.*|asylum IRN/
	],
	[
		'a changed mark without figures',
		when(/^1951,UNK,AUS,/, (line) => line.replace(/,0$/, ',')),
		/a cell was changed since the snapshot was taken, though no total was/
	]
];

const others: [string, (typeof ids)[number], (line: string) => string | null, RegExp][] = [
	[
		'a missing month',
		'rpc-admissions',
		when(/,2024-01-01,/, remove),
		/admissions_monthly.csv, 2024-01: value adds up to 0 and did to [\d,]+/
	],
	[
		'months times ten',
		'rpc-admissions',
		scale(10, 3),
		/admissions_monthly.csv, \d{4}-\d\d: value adds up to [\d,]+, ten times as much/
	],
	[
		'months of nobody at the end',
		'rpc-admissions',
		when(/^2026,.*,2026-0[67]-01/, (line) => line.replace(/\d+$/, '0')),
		/admissions_monthly.csv, (2026-0[67]|row \d+): value adds up to 0 and did to/
	],
	[
		'a series cut short',
		'eurostat-temporary-protection',
		when(/^CZE,2025-0/, remove),
		/temporary_protection.csv, 2025-0\d: value adds up to [\d,]+ and did to [\d,]+.*host CZE/
	],
	[
		'one cell times ten',
		'eurostat-temporary-protection',
		when(/^DEU,2024-06-30/, scale(10, 2)),
		/temporary_protection.csv, row \d+: value adds up to [\d,]+ and did to [\d,]+ .*host DEU/
	],
	[
		'a missing month',
		'state-siv',
		when(/,2019-05-01,/, remove),
		/siv_issued_monthly.csv, 2019-05: value adds up to 0 and did to/
	],
	['only the header', 'state-siv', remove, /siv_issued_monthly.csv, .*value adds up to 0|rows/],
	[
		'a changed flag',
		'eurostat-temporary-protection',
		when(/^DEU,2024-07-31/, (line) => line.replace(/,\w*,eurostat/, ',p,eurostat')),
		/a cell was changed since the snapshot was taken, though no total was/
	],
	[
		'a year times ten',
		'unhcr-idmc',
		when(/^2024,/, scale(10, 2)),
		/idmc.csv, 2024: value adds up to [\d,]+, ten times as much/
	]
];

describe('the check of the snapshots', () => {
	it.each(ids)('accepts %s as it was taken', (id) => {
		expect(said(id, (line) => line)).toBe('accepted');
	});

	it.each(population)('refuses population with %s', (_, change, sentence) => {
		expect(said('unhcr-population', change)).toMatch(sentence);
	});

	it.each(others)('refuses %s in %s', (_, id, change, sentence) => {
		expect(said(id, change)).toMatch(sentence);
	});

	const days: [string, (typeof ids)[number], string, string | null, RegExp][] = [
		[
			'a later month',
			'rpc-admissions',
			'rpc-admissions',
			'2026-09-30',
			/rpc-admissions is as of 2026-09-30, but its last figures are of 2026-07; rule as-of-differs/
		],
		[
			'an earlier month',
			'state-siv',
			'state-siv-issued-monthly',
			'2025-08-31',
			/as of 2025-08-31, but its last figures are of 2025-09; rule/
		],
		[
			'no day',
			'state-siv',
			'state-siv-issued-monthly',
			null,
			/as of no day, but its last figures are of 2025-09; rule/
		],
		[
			'another year',
			'unhcr-population',
			'unhcr-population',
			'2026-12-31',
			/as of 2026-12-31, but its last figures are of 2025; rule/
		],
		[
			'another day, beside a newer source of the table',
			'eurostat-temporary-protection',
			'eurostat-tp-2025',
			'2025-03-30',
			/as of 2025-03-30, but its last figures are of 2025-03-31; rule/
		]
	];
	it.each(days)('refuses a source as of %s: %s', (_, id, source, day, sentence) => {
		const { data } = copies.get(id) ?? { data: '' };
		const path = join(data, 'sources.json');
		const text = readFileSync(path, 'utf8');
		const entries = JSON.parse(text) as { id: string; as_of: string | null }[];
		expect(entries.filter((entry) => entry.id === source)).toHaveLength(1);
		const changed = entries.map((entry) => (entry.id === source ? { ...entry, as_of: day } : entry));
		writeFileSync(path, JSON.stringify(changed));
		try {
			expect(() => check(readerOf(id), data)).toThrow(sentence);
		} finally {
			writeFileSync(path, text);
		}
	});

	it('refuses an implausible snapshot even where its control totals were counted again', () => {
		const { data, texts } = copies.get('unhcr-idmc') ?? { data: '', texts: new Map<string, string>() };
		const reader = readerOf('unhcr-idmc');
		const [path = '', text = ''] = [...texts][0] ?? [];
		const changed = changeLines(text, (line) => (line.startsWith('2024,') ? scale(10, 2)(line) : line));
		expect(changed).not.toBe(text);
		writeFileSync(join(data, path), changed);
		recount([reader], data);
		expect(() => check(reader, data)).toThrow(
			/value adds up to [\d,]+ in 2024 and to [\d,]+ in 2023, plausible is a factor of 2; rule jump/
		);
	});
});
