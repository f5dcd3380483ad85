import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest, ManifestTable } from '../../src/lib/catalogue/manifest.js';
import { releaseList } from '../ingest/curated/release-list.js';
import { readCsv, type CsvFile } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { sha256 } from '../lib/files.js';
import type { TableSchema } from '../tables/schema.js';

/** Names of the releases whose files are stored, oldest first. */
export function frozenReleases(data: string): string[] {
	const folder = join(data, 'releases');
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'manifest.json')))
		.map((entry) => entry.name)
		.sort();
}

/**
 * Checks that frozen releases are listed and unchanged, and that the present data still have all their tables, columns and types, so
 * that the same queries work on both.
 * @throws DataFailure naming the changed file or the missing column.
 */
export function checkFrozenReleases(data: string, tables: readonly TableSchema[]): void {
	const list = readCsv(
		join(data, releaseList.path),
		`data/${releaseList.path}`,
		Object.keys(releaseList.fields)
	);
	for (const release of frozenReleases(data)) {
		const folder = join(data, 'releases', release);
		assertListed(release, folder, list);
		const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
		for (const [name, table] of Object.entries(manifest.tables)) {
			assertUnchanged(release, join(folder, table.file), table);
			assertColumnsRemain(name, table.columns, tables, release);
		}
	}
}

function assertListed(release: string, folder: string, list: CsvFile): void {
	const frozen = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Record<string, string>;
	const row = list.rows.find(({ cells }) => cells['release'] === release);
	if (row && Object.entries(frozen).every(([column, cell]) => row.cells[column] === cell)) return;
	throw new DataFailure(
		list.file,
		row?.line ?? null,
		`release ${release} is not listed as it was made`,
		`Restore the line: ${Object.values(frozen).join(', ')}`
	);
}

function assertUnchanged(release: string, path: string, { file, sha256: hash }: ManifestTable): void {
	if (existsSync(path) && sha256(readFileSync(path)) === hash) return;
	throw new DataFailure(
		`data/releases/${release}/${file}`,
		null,
		'the file differs from the one released',
		'Restore it from git: releases never change'
	);
}

function assertColumnsRemain(
	name: string,
	columns: readonly { name: string; type: string }[],
	tables: readonly TableSchema[],
	release: string
): void {
	const present = tables.find((table) => table.name === name);
	const lost = columns.find(({ name: column, type }, index) => {
		const now = present?.columns[index];
		return now?.name !== column || now.type !== type;
	});
	if (!lost) return;
	throw new DataFailure(
		`pipelines/tables/${name}.ts`,
		null,
		present
			? `the column ${lost.name} ${lost.type} does not stand where release ${release} has it`
			: `the table of release ${release} is gone`,
		'Published tables only grow: keep it, and add new columns after the others'
	);
}

const DOCUMENT_HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
`;

/** Stored charts are parts of pages: a browser that opens one gets a document in which nothing runs or loads. */
function completeDocuments(folder: string, release: string): void {
	if (!existsSync(folder)) return;
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
		const path = join(folder, file);
		const title = `<title>${basename(file, '.html')}, release ${release}</title>\n`;
		writeFileSync(path, DOCUMENT_HEAD + title + readFileSync(path, 'utf8'));
	}
}

/** Copies every frozen release to `v/<release>/` of the served folder: tables to `data/`, charts to `charts/`. */
export function copyFrozenReleases(data: string, served: string): void {
	const target = join(served, 'v');
	const fresh = `${target}.${process.pid}.tmp`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	try {
		for (const release of frozenReleases(data)) {
			const folder = join(data, 'releases', release);
			for (const entry of readdirSync(folder)) {
				const place = entry === 'charts' ? 'charts' : join('data', entry);
				cpSync(join(folder, entry), join(fresh, release, place), { recursive: true });
			}
			completeDocuments(join(fresh, release, 'charts'), release);
		}
		rmSync(target, { recursive: true, force: true });
		if (frozenReleases(data).length > 0) renameSync(fresh, target);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}
