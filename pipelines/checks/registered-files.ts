import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DataFailure } from '../lib/failure.js';

const tableList = '`tables` in pipelines/tables/index.ts';
/** Files of the tables folder that belong to no table. */
const sharedFiles = new Set(['index.ts', 'schema.ts']);
/** SQL macros that several tables use. */
const macrosFolder = 'macros';
const readerRegistry = '`readersByFolder` in pipelines/ingest/registry.ts';
/** Ingest folders that do not belong to a publisher. */
const otherIngestFolders = new Set(['curated', 'plausibility', 'refresh']);

/**
 * Every file and folder of the tables folder belongs to a listed table, and every listed table has its SQL.
 * @throws DataFailure naming the file and the line that is missing.
 */
export function checkTableFiles(folder: string, names: readonly string[]): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const name = basename(entry.name, extname(entry.name));
		const isShared = entry.isDirectory()
			? entry.name === macrosFolder
			: sharedFiles.has(entry.name) || entry.name.endsWith('.test.ts');
		if (isShared || names.includes(name)) continue;
		const identifier = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
		const hasSchema = existsSync(join(folder, `${name}.ts`));
		throw new DataFailure(
			`pipelines/tables/${entry.name}`,
			null,
			`the table ${name} is not published, because ${tableList} has no line for it`,
			hasSchema
				? `Import ${identifier} from ./${name}.js there and add the line "${identifier},"`
				: `Write its schema ${identifier} in pipelines/tables/${name}.ts, import it there and add the line "${identifier},"`
		);
	}
	const lacking = names.find((name) => !existsSync(join(folder, `${name}.sql`)));
	if (lacking === undefined) return;
	throw new DataFailure(
		`pipelines/tables/${lacking}.sql`,
		null,
		`the file is missing, and ${tableList} lists the table`,
		'Write the SQL that gives its rows, or remove its line'
	);
}

/**
 * Every publisher's folder has its readers in the registry.
 * @throws DataFailure naming the folder and the line that is missing.
 */
export function checkReaderFolders(folder: string, registered: readonly string[]): void {
	const missing = readdirSync(folder, { withFileTypes: true }).find(
		(entry) => entry.isDirectory() && !otherIngestFolders.has(entry.name) && !registered.includes(entry.name)
	);
	if (missing === undefined) return;
	throw new DataFailure(
		`pipelines/ingest/${missing.name}`,
		null,
		`its snapshots are not read, because ${readerRegistry} has no line for the folder`,
		`Import its readers there and add the line "${missing.name}: [...],"`
	);
}
