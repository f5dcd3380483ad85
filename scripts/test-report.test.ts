import { describe, expect, it } from 'vitest';
import { sum, tallyPlaywright, tallyStage, tallyVitest } from './test-report';

describe('counting tests', () => {
	it('counts a file that cannot be loaded as a failure', () => {
		const report = {
			numPassedTests: 3,
			numFailedTests: 1,
			testResults: [
				{ status: 'passed', assertionResults: [1, 2, 3] },
				{ status: 'failed', assertionResults: [1] },
				{ status: 'failed', assertionResults: [] }
			]
		};
		expect(tallyVitest(report)).toEqual({ passed: 3, failed: 2 });
	});

	it('counts flaky browser tests and errors outside tests as failures', () => {
		const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: ['no server'] };
		expect(tallyPlaywright(report)).toEqual({ passed: 5, failed: 3 });
	});

	it('never lets a failed command or an empty run pass', () => {
		expect(tallyStage(false, undefined, false)).toEqual({ passed: 0, failed: 1 });
		expect(tallyStage(true, undefined, true)).toEqual({ passed: 0, failed: 1 });
		expect(tallyStage(true, { passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
		expect(tallyStage(false, { passed: 9, failed: 0 }, true)).toEqual({ passed: 9, failed: 1 });
		expect(tallyStage(false, { passed: 9, failed: 2 }, true)).toEqual({ passed: 9, failed: 2 });
		expect(tallyStage(true, { passed: 9, failed: 0 }, true)).toEqual({ passed: 9, failed: 0 });
	});

	it('sums tallies', () => {
		expect(sum([])).toEqual({ passed: 0, failed: 0 });
		expect(
			sum([
				{ passed: 1, failed: 0 },
				{ passed: 2, failed: 3 }
			])
		).toEqual({ passed: 3, failed: 3 });
	});
});
