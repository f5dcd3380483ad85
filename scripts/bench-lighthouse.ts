import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { browserFlags, findOrInstallBrowser, thisMachine } from './find-browser';

/** Path of Lighthouse's command, such as `node_modules/lighthouse/cli/index.js`; it is no dependency of the project. */
export const LIGHTHOUSE = process.env.LIGHTHOUSE;

const RUNS = 5;

const audits = {
	FCP: 'first-contentful-paint',
	LCP: 'largest-contentful-paint',
	TBT: 'total-blocking-time'
} as const;

interface Report {
	readonly categories: { readonly performance: { readonly score: number | null } };
	readonly audits: Readonly<Record<string, { readonly numericValue?: number } | undefined>>;
}

const run = promisify(execFile);

async function reportOf(command: string, address: string): Promise<Report> {
	const flags = [...browserFlags, '--headless=new', '--disable-gpu', '--no-first-run'];
	const { stdout } = await run(
		process.execPath,
		[
			command,
			address,
			'--quiet',
			'--only-categories=performance',
			'--output=json',
			`--chrome-flags=${flags.join(' ')}`
		],
		{ env: { ...process.env, CHROME_PATH: findOrInstallBrowser(thisMachine) }, maxBuffer: 2 ** 26 }
	);
	return JSON.parse(stdout) as Report;
}

const median = (numbers: readonly number[]): number =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Lighthouse's score for performance on a phone and the times that it is computed from, each the median of several runs. */
export async function lighthouseScores(command: string, address: string): Promise<string> {
	const reports: Report[] = [];
	for (let i = 0; i < RUNS; i++) reports.push(await reportOf(command, address));
	const score = median(reports.map(({ categories }) => (categories.performance.score ?? NaN) * 100));
	const times = Object.entries(audits).map(([name, audit]) => {
		const time = median(reports.map(({ audits: found }) => found[audit]?.numericValue ?? NaN));
		return `${name} ${time.toFixed(0)} ms`;
	});
	return `${score.toFixed(0)}, ${times.join(', ')} (median of ${RUNS})`;
}
