export interface Tally {
	readonly passed: number;
	readonly failed: number;
}

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
	readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
	readonly errors: readonly unknown[];
}

/** A file that fails before its first test counts as one failed test. */
export function tallyVitest(report: VitestReport): Tally {
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** A test that passed only on retry counts as failed; so does each error outside any test. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** The tally of a stage. A command that fails, or runs no test, counts at least one failure whatever its report contains. */
export function tallyStage(succeeded: boolean, reported: Tally | undefined, countsTests: boolean): Tally {
	if (!countsTests) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	const tally = reported ?? { passed: 0, failed: 0 };
	const isSound = succeeded && tally.passed + tally.failed > 0;
	return isSound || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

export function sum(tallies: readonly Tally[]): Tally {
	return tallies.reduce(
		(total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }),
		{ passed: 0, failed: 0 }
	);
}
