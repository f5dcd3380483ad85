import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest, ManifestTable } from '../../../src/lib/catalogue/manifest.js';
import { anatomyOf } from '../../ingest/plausibility/totals.js';
import type { SnapshotReader, SnapshotTable } from '../../ingest/types.js';
import { sqlString } from '../../lib/database.js';
import { DataFailure } from '../../lib/failure.js';
import type { FieldKind } from '../../lib/fields.js';
import type { Pair, Sums } from './compare-tables.js';

/** Published tables of two folders with a manifest. */
export function publishedPairs(before: string, after: string): Pair[] {
	const [old, now] = [manifestIn(before), manifestIn(after)];
	const names = [...new Set([...Object.keys(now.tables), ...Object.keys(old.tables)])];
	return names.flatMap((name) => {
		const table = now.tables[name] ?? old.tables[name];
		return table
			? [
					{
						name,
						key: table.key,
						before: parquet(before, old.tables[name]),
						after: parquet(after, now.tables[name]),
						figures: figuresOf(table),
						sums: summable[name] ?? null
					}
				]
			: [];
	});
}

function manifestIn(folder: string): Manifest {
	const path = join(folder, 'manifest.json');
	if (!existsSync(path)) throw new DataFailure(path, null, 'there is no manifest', 'Run npm run data first');
	return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

function parquet(folder: string, table: ManifestTable | undefined): string | null {
	return table ? `from read_parquet(${sqlString(join(folder, table.file))})` : null;
}

/** Figures of a table: only `value` if present, since bounds follow it. */
function figuresOf({ columns, key }: ManifestTable): string[] {
	const numbers = columns
		.filter(({ name, type }) => (type === 'INT32' || type === 'DOUBLE') && !key.includes(name))
		.map(({ name }) => name)
		.filter((name) => !/year|^low$|^high$/.test(name));
	return numbers.includes('value') ? ['value'] : numbers;
}

const yearly = (isFlow: boolean, ...apart: string[]): Sums => ({ period: 'year', apart, isFlow });

/** Published tables whose rows can be summed, and how; rows of all others overlap or are of several units. */
const summable: Readonly<Record<string, Sums>> = {
	displaced_stock: yearly(false, 'status'),
	displaced_flow: yearly(true, 'status'),
	solutions: yearly(true, 'kind'),
	decisions: yearly(true, 'unit', 'basis'),
	applications: yearly(true, 'unit', 'type_code'),
	population: yearly(false),
	demographics: yearly(false, 'status'),
	conflict_deaths: yearly(true),
	protection_stock: { period: 'as_of', apart: ['as_of', 'status', 'source_id'], isFlow: false },
	admissions: {
		period: 'period_start',
		apart: ['pathway', 'measure_kind'],
		isFlow: true,
		where: 'is_default_series'
	}
};

/** Snapshots as they are in `data` and as they were at a git revision; unpacked into `scratch`. */
export function snapshotPairs(
	tables: readonly SnapshotTable[],
	readers: readonly Pick<SnapshotReader, 'tables' | 'tolerance'>[],
	data: string,
	revision: string,
	scratch: string
): Pair[] {
	const git = (...words: string[]) =>
		execFileSync('git', words, { cwd: data, encoding: 'utf8', maxBuffer: 256_000_000, stdio: 'pipe' });
	const committed = new Set(git('ls-tree', '-r', '--name-only', revision, '.').split('\n'));
	return tables.flatMap((table) => {
		const path = join(data, table.path);
		const old = committed.has(table.path) ? git('show', `${revision}:./${table.path}`) : null;
		const now = existsSync(path) ? readFileSync(path, 'utf8') : null;
		if (old === now) return [];
		const unpacked = join(scratch, table.path);
		if (old !== null) {
			mkdirSync(dirname(unpacked), { recursive: true });
			writeFileSync(unpacked, old);
		}
		return [
			{
				name: `data/${table.path}`,
				key: table.key,
				before: old === null ? null : csv(unpacked, table),
				after: now === null ? null : csv(path, table),
				figures: Object.keys(table.fields).filter((column) => isFigure(table.fields[column])),
				sums: sumsOf(table, readers)
			}
		];
	});
}

/** The main table of a reader whose periods follow each other; rows without an origin are printed totals. */
function sumsOf(
	table: SnapshotTable,
	readers: readonly Pick<SnapshotReader, 'tables' | 'tolerance'>[]
): Sums | null {
	const reader = readers.find(({ tables }) => tables[0]?.path === table.path);
	if (!reader || reader.tolerance.every === 'irregular') return null;
	const { period } = anatomyOf(table, reader.tolerance);
	if (period === null) return null;
	const apart = table.key.filter((column) => Array.isArray(table.fields[column]));
	const sums = { period, apart, isFlow: false };
	return table.fields['origin'] === 'origin?' ? { ...sums, where: 'origin is not null' } : sums;
}

function isFigure(kind: FieldKind | undefined): boolean {
	return typeof kind === 'string' && /^(people|amount)\??$/.test(kind);
}

/** SQL that reads figures as numbers and other columns as text; an old file may have other columns. */
function csv(path: string, { fields }: SnapshotTable): string {
	const figures = Object.keys(fields).filter((column) => isFigure(fields[column]));
	const replaced = figures.map((column) => `try_cast("${column}" as double) as "${column}"`).join(', ');
	const header = (readFileSync(path, 'utf8').split('\n', 1)[0] ?? '').trim().split(',');
	const readable = figures.every((column) => header.includes(column));
	return `select * ${figures.length > 0 && readable ? `replace (${replaced})` : ''}
		from read_csv(${sqlString(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
}
