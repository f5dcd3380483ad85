import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCodeList, readCodeList, type CodeList } from '../lib/codes.js';
import { formatCsv, readCsv } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { isDate } from '../lib/fields.js';
import { removeLeftovers, sha256 } from '../lib/files.js';
import { readSources, withDocument, writeSources, type Source } from '../lib/sources.js';
import { citedByHand } from './curated/cited.js';
import { openFiles, wrong } from './open-files.js';
import { placeOf } from './places.js';
import { acceptedRules, assertAccepted, findingsOf, type NewTable } from './plausibility/assess.js';
import { controlPath, controlTotals } from './plausibility/control.js';
import { checkTidyLines, sortByKey } from './tidy-lines.js';
import type {
	FilePart,
	ReadSource,
	SnapshotContents,
	SnapshotReader,
	SnapshotTable,
	TidyRecord
} from './types.js';

export interface SnapshotOptions {
	/** The edition, where the file does not state it. */
	readonly vintage?: string | undefined;
	/** Rules of plausibility that a person has looked into. */
	readonly accept?: readonly string[] | undefined;
}

interface Written {
	readonly path: string;
	readonly rows: number;
}

/**
 * Reads and checks a publisher's file, and only then replaces its snapshot.
 * @param from the path of the file, or of several that belong together.
 * @param retrieved YYYY-MM-DD, otherwise the date of the file.
 * @throws DataFailure when the file is another one, damaged, or implausible beside the present snapshot.
 */
export async function writeSnapshot(
	reader: SnapshotReader,
	from: string | readonly string[],
	dataFolder: string,
	retrieved?: string,
	options: SnapshotOptions = {},
	remark: (text: string) => void = () => undefined
): Promise<Written[]> {
	if (retrieved !== undefined && !isDate(retrieved)) {
		throw new DataFailure(
			'data:snapshot',
			null,
			`"${retrieved}" is not a date`,
			'Write --retrieved YYYY-MM-DD'
		);
	}
	const accept = acceptedRules(options.accept ?? []);
	const paths = typeof from === 'string' ? [from] : from;
	const { parts, close } = openFiles(paths, reader.download);
	try {
		const [{ path, file }] = parts;
		const codes = codesFor(reader, dataFolder);
		const known = readSources(dataFolder);
		const fingerprint = sha256(paths.map((one) => sha256(readFileSync(one))).join(' '));
		const hash = paths.length === 1 ? sha256(readFileSync(paths[0] ?? '')) : fingerprint;
		const day = firstRetrieved(known, reader.id, hash) ?? retrieved ?? modifiedOn(paths[0] ?? path);
		const contents = await readParts(reader, parts, {
			codes,
			retrieved: day,
			vintage: options.vintage ?? null,
			present: (table) => presentRecords(dataFolder, table)
		});
		const sources = contents.sources.map((source) =>
			completeSource(source, reader.id, known, hash, day, options.vintage)
		);
		const sourceIds = new Set([...known, ...sources].map((source) => source.id));
		const tables = contents.tables.map(({ table, records }) =>
			newTable(reader, file, table, records, { codes, sourceIds })
		);

		const findings = findingsOf(reader, { file, tables, sources, retrieved: day }, dataFolder, known);
		const recorded = known
			.filter(({ snapshot }) => snapshot === reader.id)
			.flatMap((source) => source.accepted ?? []);
		const accepted = assertAccepted(file, findings, accept, recorded);
		for (const text of contents.remarks ?? []) remark(text);
		for (const text of accepted) remark(`accepted: ${text}`);

		replaceTogether(
			dataFolder,
			tables.flatMap((table) => textsOf(reader, table))
		);
		const entries = accepted.length > 0 ? sources.map((source) => ({ ...source, accepted })) : sources;
		writeSources(dataFolder, reader.id, [...entries, ...stillCited(dataFolder, reader.id, sources, known)]);
		return tables.map(({ table, lines }) => ({ path: table.path, rows: lines.length }));
	} finally {
		close();
	}
}

/** @throws DataFailure also for what a parser throws at a damaged file. */
async function readParts(
	reader: SnapshotReader,
	parts: readonly [FilePart, ...FilePart[]],
	rest: Omit<Parameters<SnapshotReader['read']>[0], 'path' | 'file' | 'parts'>
): Promise<SnapshotContents> {
	const [{ path, file }] = parts;
	try {
		return await reader.read({ path, file, parts, ...rest });
	} catch (error) {
		if (error instanceof DataFailure) throw error;
		const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
		throw wrong(file, `the file is damaged or of another format (${why ?? ''})`, reader.download);
	}
}

/** Tidy rows in the order of their key, each under its number in the publisher's file. */
function newTable(
	reader: SnapshotReader,
	file: string,
	table: SnapshotTable,
	records: readonly TidyRecord[],
	context: Parameters<typeof checkTidyLines>[3]
): NewTable {
	if (records.length === 0) {
		throw wrong(file, `there is not one row for data/${table.path}`, reader.download);
	}
	const columns = Object.keys(table.fields);
	const lines = sortByKey(table, records).map((record, index) => ({
		number: placeOf(record) ?? index + 2,
		cells: columns.map((column) => record[column] ?? '')
	}));
	checkTidyLines(table, `${file} as data/${table.path}`, lines, context);
	return { table, lines };
}

function textsOf(reader: SnapshotReader, { table, lines }: NewTable): { path: string; text: string }[] {
	const columns = Object.keys(table.fields);
	const records = lines.map(({ cells }) =>
		Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
	);
	const text = formatCsv(columns, records);
	return [
		{ path: table.path, text },
		{ path: controlPath(table), text: controlTotals(table, lines, reader.tolerance, text) }
	];
}

function presentRecords(dataFolder: string, table: SnapshotTable): readonly TidyRecord[] {
	const path = join(dataFolder, table.path);
	if (!existsSync(path)) return [];
	return readCsv(path, `data/${table.path}`, Object.keys(table.fields)).rows.map(({ cells }) => cells);
}

/** The codes to check against; the country list itself is checked without, since it may not exist yet. */
function codesFor(reader: SnapshotReader, dataFolder: string): CodeList {
	return reader.id === 'country-codes' ? makeCodeList([], []) : readCodeList(dataFolder);
}

/** An unchanged file keeps its first day of retrieval, so that repeating a snapshot changes nothing. */
function firstRetrieved(known: readonly Source[], snapshot: string, hash: string): string | null {
	return known.find((source) => source.snapshot === snapshot && source.sha256 === hash)?.retrieved ?? null;
}

function completeSource(
	source: ReadSource,
	snapshot: string,
	known: readonly Source[],
	hash: string,
	retrieved: string,
	vintage: string | undefined
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
	const earlier = before?.sha256 === hash ? before.vintage : null;
	return withDocument({
		...source,
		vintage: vintage ?? source.vintage ?? earlier ?? source.as_of,
		formula: null,
		inputs: [],
		snapshot,
		sha256: hash,
		retrieved
	});
}

/** Entries of earlier editions that tables kept by hand, or derived figures, go on citing. */
function stillCited(
	dataFolder: string,
	snapshot: string,
	fresh: readonly Source[],
	known: readonly Source[]
): readonly Source[] {
	const replaced = known.filter(
		(source) => source.snapshot === snapshot && !fresh.some(({ id }) => id === source.id)
	);
	if (replaced.length === 0) return [];
	const cited = new Set([...citedByHand(dataFolder), ...known.flatMap(({ inputs }) => inputs)]);
	return replaced.filter(({ id }) => cited.has(id));
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
			removeLeftovers(dirname(target));
			writeFileSync(aside, text);
		}
		for (const { target, aside } of moves) renameSync(aside, target);
	} finally {
		for (const { aside } of moves) rmSync(aside, { force: true });
	}
}
