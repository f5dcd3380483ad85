import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFindings } from '../pipelines/ingest/plausibility/assess.js';
import { recordOf } from '../pipelines/ingest/plausibility/finding.js';
import { recount } from '../pipelines/ingest/recount.js';
import { readers } from '../pipelines/ingest/registry.js';
import { readCsvLines } from '../pipelines/lib/csv.js';
import { runCommand } from '../pipelines/lib/failure.js';
import { defaultFolders } from '../pipelines/lib/files.js';
import { readSources } from '../pipelines/lib/sources.js';
import { publish } from '../pipelines/publish/publish.js';

// Builds the tables from ten times the year-end population, in a temporary folder, and prints time and memory:
// npx tsx scripts/build-tenfold.ts [factor]

const LIMITS = { seconds: 60, megabytes: 3 * 1024 };
const POPULATION = 'unhcr/population.csv';

const script = fileURLToPath(import.meta.url);
const argument = process.argv[2];
const isChild = argument?.startsWith(tmpdir()) ?? false;
const data = isChild ? String(argument) : mkdtempSync(join(tmpdir(), 'parity-tenfold-'));
const path = (name: string) => join(data, name);

/** Code of a country or other origin in one copy: "3" and its number in base 36. */
const codeIn = (copy: number, index: number): string =>
	`${copy}${index.toString(36).padStart(2, '0').toUpperCase()}`;

/** A small part of each figure, so that totals stay plausible beside those of mid-years; no figure becomes zero. */
const smaller = (cell: string): string =>
	cell === '' || cell === '0' ? cell : String(Math.max(1, Math.floor(Number(cell) / 400)));

/**
 * Every row again under codes of its own, which are listed among the special origins. The copies count as stateless:
 * nothing else is published of them that they would have to agree with.
 */
function multiplyPopulation(factor: number): void {
	const [head = '', ...rows] = readFileSync(path(POPULATION), 'utf8').trimEnd().split('\n');
	const cells = rows.map((row) => row.split(','));
	const codes = [...new Set(cells.flatMap(([, origin = '', asylum = '']) => [origin, asylum]))].sort();
	const number = new Map(codes.map((code, index) => [code, index]));
	const copies = Array.from({ length: factor - 1 }, (_, i) => i + 1);
	const all = copies.flatMap((copy) =>
		cells.map(([year = '', origin = '', asylum = '', refugees = '']) => {
			const code = (of: string) => codeIn(copy, number.get(of) ?? 0);
			return [year, code(origin), code(asylum), 0, 0, '', smaller(refugees), 0, 0].join(',');
		})
	);
	const sorted = [...rows, ...all].sort((a, b) => (a.slice(0, 12) < b.slice(0, 12) ? -1 : 1));
	writeFileSync(path(POPULATION), `${[head, ...sorted].join('\n')}\n`);
	const listed = copies.flatMap((copy) =>
		codes.map((code, index) => `${codeIn(copy, index)},Copy ${copy} of ${code},UNHCR`)
	);
	const special = path('curated/special_origins.csv');
	const [specialHead = '', ...known] = readFileSync(special, 'utf8').trimEnd().split('\n');
	writeFileSync(special, `${[specialHead, ...[...known, ...listed].sort()].join('\n')}\n`);
}

/** Records what is implausible about the copies as accepted. */
function acceptPopulation(): void {
	const reader = readers.find(({ tables }) => tables.some((table) => table.path === POPULATION));
	const table = reader?.tables.find((candidate) => candidate.path === POPULATION);
	if (!reader || !table) throw new RangeError(`Nothing reads ${POPULATION}.`);
	const lines = readCsvLines(path(POPULATION), POPULATION, Object.keys(table.fields));
	const known = readSources(data);
	const own = known.filter(({ snapshot }) => snapshot === reader.id);
	const accepted = ownFindings(reader, { table, lines }, own, '').map(recordOf);
	const sources = known.map((source) =>
		source.snapshot === reader.id
			? { ...source, accepted: [...(source.accepted ?? []), ...accepted] }
			: source
	);
	writeFileSync(path('sources.json'), JSON.stringify(sources));
}

/** Builds from a prepared folder, and prints what it took. */
async function build(): Promise<void> {
	const started = performance.now();
	const { tables } = await publish({ data, published: path('published') });
	const seconds = (performance.now() - started) / 1000;
	const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
	const processor = (userCPUTime + systemCPUTime) / 1e6;
	const rows = tables['displaced_stock']?.rows ?? 0;
	console.log(`built ${rows} rows of displaced_stock in ${seconds.toFixed(1)} s`);
	console.log(
		`${processor.toFixed(1)} s of processor time, ${Math.round(maxRSS / 1024)} MB of memory at most`
	);
	if (seconds > LIMITS.seconds || maxRSS / 1024 > LIMITS.megabytes) process.exitCode = 1;
}

/** Prepares the folder, then builds in a process of its own, whose memory holds nothing else. */
function prepareAndBuild(): void {
	try {
		const releases = join(defaultFolders.data, 'releases', '20');
		cpSync(defaultFolders.data, data, {
			recursive: true,
			filter: (source) => !source.startsWith(releases)
		});
		multiplyPopulation(Number(argument ?? 10));
		recount(readers, data);
		acceptPopulation();
		const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, data], { stdio: 'inherit' });
		process.exitCode = status ?? 1;
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}

await runCommand(async () => {
	if (isChild) await build();
	else prepareAndBuild();
});
