import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSource } from './new-source';

const registry = 'pipelines/ingest/registry.ts';
let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'new-source-'));
	const copied = ['pipelines', 'data/sources.json', 'data/country_codes', 'data/curated', 'package.json'];
	for (const path of copied) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const everyFile = () => {
	const folders = ['pipelines', 'data'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
	);
	return folders.map((entry) => join(entry.parentPath, entry.name)).sort();
};
/** Runs a program of the project in the copy. */
const run = (program: string, ...words: string[]) => {
	const { status, stdout, stderr } = spawnSync(join('node_modules/.bin', program), words, {
		cwd: root,
		encoding: 'utf8'
	});
	return { status, output: stdout + stderr };
};

describe('a source of a new publisher', () => {
	const fixtures = 'pipelines/ingest/redcross/fixtures';
	let before: string;
	let files: string[];
	beforeAll(async () => {
		before = textOf(registry);
		files = await newSource('redcross/family-visits', root);
	});

	it('is a folder of files and two lines of the registry', () => {
		expect(files).toEqual([
			'pipelines/ingest/redcross/family-visits.ts',
			'pipelines/ingest/redcross/family-visits.test.ts',
			`${fixtures}/family-visits.csv`,
			`${fixtures}/family-visits.expected.csv`,
			'pipelines/ingest/redcross/README.md',
			registry
		]);
		const lines = textOf(registry).split('\n');
		// The previously last entry now has a comma.
		const trimmed = (line: string) => line.trim().replace(/,$/, '');
		const known = new Set(before.split('\n').map(trimmed));
		expect(lines.map(trimmed).filter((line) => !known.has(line))).toEqual([
			"import { redcrossFamilyVisitsReader } from './redcross/family-visits.js';",
			'redcross: [redcrossFamilyVisitsReader]'
		]);
		const paths = [...textOf(registry).matchAll(/^import .* from '(.*)';$/gm)].map(([, path]) => path);
		expect(paths).toEqual([...paths].sort());
		for (const file of files) expect(textOf(file)).not.toContain('{{');
	});

	it('passes its own test immediately', () => {
		const { status, output } = run('vitest', 'run', 'pipelines/ingest/redcross');
		expect(output).toMatch(/4 passed/);
		expect(status).toBe(0);
	});

	it('adds a snapshot of its fixture and its entry in sources.json', () => {
		const words = ['redcross-family-visits', '--from', `${fixtures}/family-visits.csv`];
		const { status, output } = run('tsx', 'pipelines/commands/snapshot.ts', ...words);
		expect(output).toBe('family-visits.csv → data/redcross/family_visits.csv: 3 rows\n');
		expect(status).toBe(0);
		expect(textOf('data/redcross/family_visits.csv')).toBe(textOf(`${fixtures}/family-visits.expected.csv`));
		expect(textOf('data/sources.json')).toContain('"id": "redcross-family-visits"');
	});
});

describe('a source of a publisher that has a folder', () => {
	it('joins the readers in the registry and adds a section to the README', async () => {
		await newSource('state/refusals', root);
		await newSource('unhcr/births', root);
		expect(textOf(registry)).toContain('\tstate: [sivIssuedReader, stateRefusalsReader],\n');
		expect(textOf(registry)).toContain('\tunhcr: [...unhcrReaders, unhcrBirthsReader],\n');
		await newSource('unhcr/deaths', root);
		expect(textOf(registry)).toContain('\tunhcr: [...unhcrReaders, unhcrBirthsReader, unhcrDeathsReader],\n');
		const readme = textOf('pipelines/ingest/state/README.md');
		expect(readme.startsWith(readFileSync('pipelines/ingest/state/README.md', 'utf8'))).toBe(true);
		expect(readme).toContain('\n\n## Refusals\n\n- ');
	});
});

describe('nothing is written', () => {
	it.each([
		['', 'is no name of a source'],
		['iom', 'is no name of a source'],
		['IOM/arrivals', 'is no name of a source'],
		['iom-x/arrivals', 'is no name of a source'],
		['../iom/arrivals', 'is no name of a source'],
		['iom/arrivals.ts', 'is no name of a source'],
		['refresh/arrivals', 'pipelines/ingest/refresh is no folder of a publisher'],
		['cbp/encounters', 'pipelines/ingest/cbp/encounters.ts is there already'],
		['curated/events', 'pipelines/ingest/curated is no folder of a publisher'],
		['cbp/ukraine', 'data/sources.json has a source cbp-ukraine already'],
		['table/arrivals', 'DuckDB cannot name a table table.arrivals'],
		['published/arrivals', 'DuckDB cannot name a table published.arrivals']
	])('for “%s”, which is refused in one sentence', async (source, words) => {
		const before = [everyFile(), textOf(registry)];
		const error = await newSource(source, root).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(RangeError);
		expect(String(error)).toContain(words);
		expect(String(error)).toMatch(/^[^\n]*\.$/);
		expect([everyFile(), textOf(registry)]).toEqual(before);
	});

	it('when a snapshot already has the name', async () => {
		mkdirSync(join(root, 'data/iom'));
		writeFileSync(join(root, 'data/iom/deaths_at_sea.csv'), 'year\n');
		await expect(newSource('iom/deaths-at-sea', root)).rejects.toThrow(
			'data/iom/deaths_at_sea.csv is there already'
		);
	});

	it('when a file cannot be written', async () => {
		const before = textOf(registry);
		// A folder in place of the registry's temporary file.
		mkdirSync(join(root, `${registry}.${process.pid}.tmp`));
		const files = everyFile();
		await expect(newSource('iom/arrivals', root)).rejects.toThrow();
		expect(textOf(registry)).toBe(before);
		expect(everyFile()).toEqual(files);
	});
});
