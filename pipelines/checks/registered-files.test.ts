import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFolder, readersByFolder } from '../ingest/registry.js';
import { tables, tablesFolder } from '../tables/index.js';
import { scratchFolder } from '../testing/data-folder.js';
import { checkReaderFolders, checkTableFiles } from './registered-files.js';

const names = tables.map(({ name }) => name);

/** A copy of a project folder with one change. */
function changed(folder: string, change: (copy: string) => void): string {
	const copy = join(scratchFolder(), 'copy');
	cpSync(folder, copy, { recursive: true });
	change(copy);
	return copy;
}

describe('the files of tables', () => {
	it('all belong to a listed table', () => {
		expect(() => checkTableFiles(tablesFolder, names)).not.toThrow();
	});

	it.each<[string, (copy: string) => void, string]>([
		[
			'SQL without a schema',
			(copy) => writeFileSync(join(copy, 'border_crossings.sql'), 'select 1'),
			'pipelines/tables/border_crossings.sql: the table border_crossings is not published, because `tables` in pipelines/tables/index.ts has no line for it. Write its schema borderCrossings in pipelines/tables/border_crossings.ts, import it there and add the line "borderCrossings,".'
		],
		[
			'a schema and SQL that nothing lists',
			(copy) => {
				writeFileSync(join(copy, 'border_crossings.sql'), 'select 1');
				writeFileSync(join(copy, 'border_crossings.ts'), '');
			},
			'has no line for it. Import borderCrossings from ./border_crossings.js there and add the line "borderCrossings,".'
		],
		[
			'parts of no table',
			(copy) => mkdirSync(join(copy, 'departures')),
			'pipelines/tables/departures: the table departures is not published'
		],
		[
			'a listed table without SQL',
			(copy) => rmSync(join(copy, 'wars.sql')),
			'pipelines/tables/wars.sql: the file is missing, and `tables` in pipelines/tables/index.ts lists the table'
		]
	])('stop the build at %s', (_, change, message) => {
		expect(() => checkTableFiles(changed(tablesFolder, change), names)).toThrow(message);
	});
});

describe('the folders of publishers', () => {
	const registered = Object.keys(readersByFolder);

	it('all have readers in the registry', () => {
		expect(() => checkReaderFolders(ingestFolder, registered)).not.toThrow();
	});

	it('stop the build when one has none', () => {
		const folder = changed(ingestFolder, (copy) => mkdirSync(join(copy, 'iom')));
		expect(() => checkReaderFolders(folder, registered)).toThrow(
			'pipelines/ingest/iom: its snapshots are not read, because `readersByFolder` in pipelines/ingest/registry.ts has no line for the folder. Import its readers there and add the line "iom: [...],".'
		);
	});
});
