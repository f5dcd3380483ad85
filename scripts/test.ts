import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findOrInstallBrowser, thisMachine } from './find-browser';
import { findEngines, installEngines, missingEngines } from './find-engines';
import { runStages, type Stage } from './run-stages';
import { sum, tallyPlaywright, tallyStage, tallyVitest, type Tally } from './test-report';

interface TestStage extends Stage {
	/** An npm script and its arguments. */
	readonly script: string;
	readonly report?: { readonly file: string; readonly tally: (report: never) => Tally };
	/** Additional environment variables for the command; throws with one sentence if they are unavailable. */
	readonly prepare?: () => Record<string, string>;
	/** One sentence when this machine can run only a part of it, asked after `prepare`. */
	readonly remark?: () => string | undefined;
}

interface Outcome extends Tally {
	readonly name: string;
	readonly seconds: number;
	readonly remark?: string | undefined;
}

const cores = availableParallelism();
const reports = 'test-results/reports';
const vitestStage = (name: string, script: string, needs?: readonly string[]): TestStage => ({
	name,
	cores: Infinity,
	script: `${script} -- --reporter=default --reporter=json --outputFile.json=${reports}/${script}.json`,
	...(needs && { needs }),
	report: { file: `${reports}/${script}.json`, tally: tallyVitest }
});

const stages: readonly TestStage[] = [
	{ name: 'lint', script: 'lint' },
	{ name: 'types', script: 'types' },
	{ name: 'data', script: 'data' },
	vitestStage('unit tests', 'unit', ['data']),
	// Both write `.svelte-kit`.
	{ name: 'site build', script: 'build', needs: ['data'], after: ['types'] },
	vitestStage('site tests', 'site', ['site build']),
	{
		name: 'browser tests',
		script: 'e2e',
		cores: Infinity,
		needs: ['site build'],
		report: { file: `${reports}/e2e.json`, tally: tallyPlaywright },
		prepare: () => ({ CHROME_PATH: findOrInstallBrowser(thisMachine) })
	},
	{
		...vitestStage('other engines', 'browsers', ['site build']),
		prepare: () => {
			if (process.env.INSTALL_ENGINES) installEngines();
			return {};
		},
		remark: () => missingEngines(findEngines())
	}
];

function readTally({ report }: TestStage): Tally | undefined {
	if (!report) return undefined;
	try {
		return report.tally(JSON.parse(readFileSync(report.file, 'utf8')) as never);
	} catch {
		return undefined;
	}
}

/** Runs a command and passes its output on, at once or, so that those of two do not mix, when it has ended. */
const succeeds = (script: string, env: NodeJS.ProcessEnv, isAlone: boolean): Promise<boolean> =>
	new Promise((resolve, reject) => {
		const stdio = isAlone ? 'inherit' : 'pipe';
		const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['inherit', stdio, stdio], env });
		const output: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (part: Buffer) => void output.push(part));
		child.on('error', reject);
		child.on('close', (code) => {
			process.stdout.write(Buffer.concat(output));
			resolve(code === 0);
		});
	});

async function runStage(stage: TestStage): Promise<Outcome> {
	const isAlone = (stage.cores ?? 1) >= cores;
	if (isAlone) console.log(`\n── ${stage.name} ──`);
	const start = performance.now();
	let succeeded = false;
	let remark: string | undefined;
	try {
		const env = { ...process.env, ...stage.prepare?.() };
		remark = stage.remark?.();
		succeeded = await succeeds(stage.script, env, isAlone);
	} catch (error) {
		remark = (error as Error).message;
	}
	const seconds = (performance.now() - start) / 1000;
	if (!isAlone) console.log(`── ${stage.name}, after ${seconds.toFixed(0)} s ──`);
	const tally = tallyStage(succeeded, readTally(stage), stage.report !== undefined);
	return { name: stage.name, ...tally, seconds, remark };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const begin = performance.now();
const outcomes = await runStages(stages, cores, runStage, ({ name }, missing) => ({
	name,
	passed: 0,
	failed: 1,
	seconds: 0,
	remark: `needs ${missing}`
}));

console.log('\n── summary ──');
for (const { name, passed, failed, seconds, remark } of outcomes) {
	const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
	console.log(
		`${name.padEnd(14)}${counts} ${seconds.toFixed(1).padStart(7)} s${remark ? `  ${remark}` : ''}`
	);
}
const total = sum(outcomes);
console.log(`${((performance.now() - begin) / 60_000).toFixed(1)} min on ${cores} cores`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
