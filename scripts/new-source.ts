import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../pipelines/lib/database';
import { writeAtomically } from '../pipelines/lib/files';
import { readSources } from '../pipelines/lib/sources';

const TEMPLATES = join(import.meta.dirname, 'templates/source');
const INGEST = 'pipelines/ingest';
const REGISTRY = `${INGEST}/registry.ts`;
const NAME = /^([a-z][a-z0-9]*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
/** The registry's list of readers: its start, its entries and its closing line. */
const ENTRIES = /(readersByFolder: [^\n]* = \{)(.*?)(\n\};)/s;

interface Names {
	readonly publisher: string;
	readonly name: string;
	/** Id of the source in commands and in `data/sources.json`. */
	readonly id: string;
	/** TypeScript identifier of the reader. */
	readonly reader: string;
	/** Path of the snapshot below `data/`, without its extension. */
	readonly snapshot: string;
}

/** New content by path relative to the project's folder; the registry comes last. */
type Files = ReadonlyMap<string, string>;

const capitalised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** @param source publisher and name, such as `iom/arrivals`. */
function namesOf(source: string): Names {
	const [, publisher, name] = NAME.exec(source) ?? [];
	if (publisher === undefined || name === undefined)
		throw new RangeError(
			`“${source}” is no name of a source: write <publisher>/<name> in small letters and digits, with hyphens in the name only, such as iom/arrivals-by-sea.`
		);
	return {
		publisher,
		name,
		id: `${publisher}-${name}`,
		reader: `${publisher}${name.split('-').map(capitalised).join('')}Reader`,
		snapshot: `${publisher}/${name.replaceAll('-', '_')}`
	};
}

/** The build loads a snapshot as the table `<publisher>.<name>`, alongside schemas of its own. */
async function assertTableName(snapshot: string): Promise<void> {
	const [schema = '', table = ''] = snapshot.split('/');
	const database = await openDatabase();
	try {
		await database.connection.run('create schema published; create schema registry');
		await database.connection.run(`create schema ${schema}; create table ${schema}.${table} (value integer)`);
	} catch {
		throw new RangeError(
			`DuckDB cannot name a table ${schema}.${table}, because one of the words is reserved: choose another name.`
		);
	} finally {
		database.close();
	}
}

function fill(template: string, names: Names): string {
	const values: Readonly<Record<string, string>> = {
		...names,
		title: capitalised(names.name.replaceAll('-', ' ')),
		publisherTitle: capitalised(names.publisher)
	};
	const text = readFileSync(join(TEMPLATES, template), 'utf8');
	return text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

/** The README of the publisher's folder: a new one, or the existing one with a section for the new source. */
function readmeWith(path: string, names: Names): string {
	const text = fill('README.md.template', names);
	if (!existsSync(path)) return text;
	return `${readFileSync(path, 'utf8').trimEnd()}\n\n${text.replace(/^# .*?: /, '## ')}`;
}

/** @throws {RangeError} if the text does not list readers by folder. */
function registryWith(registry: string, { publisher, name, reader }: Names, hasFolder: boolean): string {
	const [, start, entries, end] = ENTRIES.exec(registry) ?? [];
	if (start === undefined || entries === undefined || end === undefined)
		throw new RangeError(`${REGISTRY} has no list “readersByFolder” that ends in “};”.`);
	const entry = new RegExp(`(\\n\\t${publisher}: )(\\[[^\\]]*\\]|\\w+)`).exec(entries);
	if (hasFolder && !entry)
		throw new RangeError(`${INGEST}/${publisher} is no folder of a publisher: choose another name.`);
	const [line = '', key = '', readers = ''] = entry ?? [];
	const extended = readers.startsWith('[')
		? readers.replace(/,?\s*\]$/, `, ${reader}]`)
		: `[...${readers}, ${reader}]`;
	const listed = entry ? entries.replace(line, key + extended) : `${entries},\n\t${publisher}: [${reader}]`;
	return withImport(registry.replace(ENTRIES, start + listed + end), reader, `./${publisher}/${name}.js`);
}

/** Imports are sorted by path. */
function withImport(text: string, identifier: string, path: string): string {
	const lines = text.split('\n');
	const imports = lines.filter((line) => line.startsWith('import '));
	const next = imports.find((line) => (/'(.*)'/.exec(line)?.[1] ?? '') > path);
	const at = next === undefined ? imports.length : lines.indexOf(next);
	return lines.toSpliced(at, 0, `import { ${identifier} } from '${path}';`).join('\n');
}

/** @throws {RangeError} if a file, snapshot or source already has the name. */
function assertNew(names: Names, created: readonly string[], root: string): void {
	const taken = [...created, `data/${names.snapshot}.csv`].find((path) => existsSync(join(root, path)));
	if (taken !== undefined) throw new RangeError(`${taken} is there already: choose another name.`);
	const known = readSources(join(root, 'data')).some(({ id, snapshot }) => [id, snapshot].includes(names.id));
	if (known) throw new RangeError(`data/sources.json has a source ${names.id} already: choose another name.`);
}

/** Writes all files or none: a failure restores the previous content. */
function writeTogether(files: Files, root: string): void {
	const before = [...files.keys()].map((file) => {
		const path = join(root, file);
		return { path, text: existsSync(path) ? readFileSync(path, 'utf8') : null };
	});
	const folders: string[] = [];
	try {
		for (const { path } of before) {
			const made = mkdirSync(dirname(path), { recursive: true });
			if (made !== undefined) folders.push(made);
		}
		for (const [file, text] of files) writeAtomically(join(root, file), text);
	} catch (error) {
		for (const { path, text } of before) {
			if (text === null) rmSync(path, { force: true });
			else writeFileSync(path, text);
		}
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

/**
 * Creates a reader of a new source with its fixture, test and README, and its entry in the registry. The test passes
 * immediately.
 * @param source publisher and name, such as `iom/arrivals`.
 * @param root the project's folder.
 * @returns the files that were written or changed.
 * @throws {RangeError} with one sentence, before anything is written.
 */
export async function newSource(source: string, root: string): Promise<string[]> {
	const names = namesOf(source);
	const folder = join(INGEST, names.publisher);
	const created: readonly (readonly [string, string])[] = [
		[join(folder, `${names.name}.ts`), 'reader.ts.template'],
		[join(folder, `${names.name}.test.ts`), 'test.ts.template'],
		[join(folder, `fixtures/${names.name}.csv`), 'fixture.csv.template'],
		[join(folder, `fixtures/${names.name}.expected.csv`), 'expected.csv.template']
	];
	const readme = join(folder, 'README.md');
	const registry = readFileSync(join(root, REGISTRY), 'utf8');
	const registered = registryWith(registry, names, existsSync(join(root, folder)));
	assertNew(
		names,
		created.map(([file]) => file),
		root
	);
	await assertTableName(names.snapshot);
	const files: Files = new Map([
		...created.map(([file, template]): [string, string] => [file, fill(template, names)]),
		[readme, readmeWith(join(root, readme), names)],
		[REGISTRY, registered]
	]);
	writeTogether(files, root);
	return [...files.keys()];
}

/** The next steps for the new files, in order. */
function nextSteps(source: string): string {
	const { publisher, name, id, snapshot } = namesOf(source);
	return [
		`Now:`,
		`1. Describe the format in ${INGEST}/${publisher}/${name}.ts and its source: address, licence, grade. Put lines of the`,
		`   publisher's file into fixtures/${name}.csv, and run: npx vitest run --project unit ${INGEST}/${publisher}`,
		`2. npm run data:snapshot -- ${id} --from <file>`,
		`3. Publish a table: SQL in pipelines/tables/<table>.sql, which reads ${snapshot.replace('/', '.')}, the schema in`,
		`   <table>.ts beside it, and its line in pipelines/tables/index.ts. Check a printed total in pipelines/checks/.`
	].join('\n');
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	try {
		const source = process.argv[2] ?? '';
		const files = await newSource(source, process.cwd());
		spawnSync('npx', ['prettier', '--write', ...files.filter((file) => !file.endsWith('.csv'))]);
		console.log(`${files.map((file) => `  ${file}`).join('\n')}\n${nextSteps(source)}`);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
