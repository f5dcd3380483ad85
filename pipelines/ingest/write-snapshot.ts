import { existsSync, readFileSync, renameSync, rmSync, statSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeCodeList, readCodeList, type CodeList } from '../lib/codes.js';
import { formatCsv } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { isDate } from '../lib/fields.js';
import { sha256 } from '../lib/files.js';
import { readSources, writeSources, type Source } from '../lib/sources.js';
import { checkTidyLines, sortByKey } from './tidy-lines.js';
import type { ReadSource, SnapshotReader } from './types.js';

/** Reads and checks a publisher's file, and only then replaces its snapshot. */
export async function writeSnapshot(
	reader: SnapshotReader,
	from: string,
	dataFolder: string,
	retrieved?: string
): Promise<{ path: string; rows: number }[]> {
	const file = basename(from);
	if (!existsSync(from)) throw new DataFailure(file, null, 'there is no such file', 'Check the path');
	if (retrieved !== undefined && !isDate(retrieved)) {
		throw new DataFailure(
			'data:snapshot',
			null,
			`"${retrieved}" is not a date`,
			'Write --retrieved YYYY-MM-DD'
		);
	}
	const codes = codesFor(reader, dataFolder);
	const contents = await reader.read({ path: from, file, codes });

	const known = readSources(dataFolder);
	const fingerprint = sha256(readFileSync(from));
	const sources = contents.sources.map((source) =>
		completeSource(source, reader.id, known, fingerprint, retrieved ?? modifiedOn(from))
	);
	const sourceIds = new Set([...known, ...sources].map((source) => source.id));

	const texts = contents.tables.map(({ table, records }) => {
		const sorted = sortByKey(table, records);
		const columns = Object.keys(table.fields);
		const lines = sorted.map((record, index) => ({
			number: index + 2,
			cells: columns.map((column) => record[column] ?? '')
		}));
		checkTidyLines(table, `${file} as data/${table.path}`, lines, { codes, sourceIds });
		return { path: table.path, rows: lines.length, text: formatCsv(columns, sorted) };
	});
	replaceTogether(dataFolder, texts);
	writeSources(dataFolder, reader.id, sources);
	return texts;
}

/** The codes to check against; the country list itself is checked without, since it may not exist yet. */
function codesFor(reader: SnapshotReader, dataFolder: string): CodeList {
	return reader.id === 'country-codes' ? makeCodeList([], []) : readCodeList(dataFolder);
}

/** An unchanged file keeps its first day of retrieval, so that repeating a snapshot changes nothing. */
function completeSource(
	source: ReadSource,
	snapshot: string,
	known: readonly Source[],
	fingerprint: string,
	retrieved: string
): Source {
	const before = known.find((other) => other.id === source.id);
	if (before && before.snapshot !== snapshot) {
		throw new DataFailure(
			'data/sources.json',
			`source ${source.id}`,
			`the id belongs to the snapshot ${before.snapshot}`,
			'Give the new source another id'
		);
	}
	const unchanged = before?.sha256 === fingerprint ? before.retrieved : null;
	return {
		...source,
		formula: null,
		inputs: [],
		snapshot,
		sha256: fingerprint,
		retrieved: unchanged ?? retrieved
	};
}

function modifiedOn(path: string): string {
	return statSync(path).mtime.toISOString().slice(0, 10);
}

/** Writes all temporary files before renaming the first. */
function replaceTogether(dataFolder: string, texts: readonly { path: string; text: string }[]): void {
	const moves = texts.map(({ path, text }) => {
		const target = join(dataFolder, path);
		const aside = `${target}.${process.pid}.tmp`;
		return { target, aside, text };
	});
	try {
		for (const { target, aside, text } of moves) {
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(aside, text);
		}
		for (const { target, aside } of moves) renameSync(aside, target);
	} finally {
		for (const { aside } of moves) rmSync(aside, { force: true });
	}
}
