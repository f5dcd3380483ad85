import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallBrowser, thisMachine } from './find-browser';
import { findEngines, installEngines, missingEngines } from './find-engines';
import { sum, tallyPlaywright, tallyStage, tallyVitest, type Tally } from './test-report';

interface Stage {
	readonly name: string;
	/** An npm script and its arguments. */
	readonly script: string;
	/** Stages whose failure would only be repeated by this one. */
	readonly needs?: readonly string[];
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

const reports = 'test-results/reports';
const vitestStage = (name: string, script: string, needs?: readonly string[]): Stage => ({
	name,
	script: `${script} -- --reporter=default --reporter=json --outputFile.json=${reports}/${script}.json`,
	...(needs && { needs }),
	report: { file: `${reports}/${script}.json`, tally: tallyVitest }
});

const stages: readonly Stage[] = [
	{ name: 'lint', script: 'lint' },
	{ name: 'types', script: 'types' },
	{ name: 'data', script: 'data' },
	vitestStage('unit tests', 'unit'),
	{ name: 'site build', script: 'build', needs: ['data'] },
	vitestStage('site tests', 'site', ['site build']),
	{
		name: 'browser tests',
		script: 'e2e',
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

function readTally({ report }: Stage): Tally | undefined {
	if (!report) return undefined;
	try {
		return report.tally(JSON.parse(readFileSync(report.file, 'utf8')) as never);
	} catch {
		return undefined;
	}
}

function runStage(stage: Stage, done: readonly Outcome[]): Outcome {
	const missing = stage.needs?.find((need) => done.some((one) => one.name === need && one.failed > 0));
	if (missing) return { name: stage.name, passed: 0, failed: 1, seconds: 0, remark: `needs ${missing}` };

	console.log(`\n── ${stage.name} ──`);
	const start = performance.now();
	let succeeded = false;
	let remark: string | undefined;
	try {
		const env = { ...process.env, ...stage.prepare?.() };
		remark = stage.remark?.();
		const result = spawnSync(`npm run --silent ${stage.script}`, { shell: true, stdio: 'inherit', env });
		succeeded = result.status === 0;
	} catch (error) {
		remark = (error as Error).message;
	}
	const seconds = (performance.now() - start) / 1000;
	const tally = tallyStage(succeeded, readTally(stage), stage.report !== undefined);
	return { name: stage.name, ...tally, seconds, remark };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const outcomes: Outcome[] = [];
for (const stage of stages) outcomes.push(runStage(stage, outcomes));

console.log('\n── summary ──');
for (const { name, passed, failed, seconds, remark } of outcomes) {
	const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
	console.log(
		`${name.padEnd(14)}${counts} ${seconds.toFixed(1).padStart(7)} s${remark ? `  ${remark}` : ''}`
	);
}
const total = sum(outcomes);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
